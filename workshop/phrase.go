package workshop

import (
	"slices"
	"unicode"
)

// phrase finds some words in any spelling.
type phrase []target

// target is a letter of a phrase, and what may be before it.
type target struct {
	letter
	gap   gap
	signs []rune // as they were asked for
}

// gap is what may be between two letters of a phrase. Signs other than those asked
// for are allowed only where a word begins with the phrase: O’Brien is not found
// in to Brien, nor AT&T in that thing.
type gap uint8

const (
	tight  gap = iota // nothing
	joined            // nothing, or one apostrophe or dash: OBrien, O’Brien
	spaced            // the same, or one blank or dot: 王伟, 王·伟
	apart             // signs of any kind: AT&T, AT-T
	loose             // signs of any kind, or nothing: Café Müller, CaféMüller
)

// The fewest letters of words that are also found when written as one, and the
// fewest digits of a number that is found in all groupings: AT&T is not found as
// att, nor 1.5 as 15.
const (
	leastClosed  = 5
	leastGrouped = 4
)

// phraseOf prepares some words for finding, also within longer words or not. Of the
// signs at their ends only firm ones count. Words that are nothing but signs are found
// as they are.
func phraseOf(words string, parts bool) phrase {
	all := spell(words)
	first, last := ends(all)
	var p phrase
	var signs []rune
	for i, l := range all {
		if l.isSign() && !(first < 0 && l.r != ' ' && l.r != noRune) && !(isFirm(l) && (i < first || i > last)) {
			signs = append(signs, l.r)
			continue
		}
		s := target{letter: l}
		if len(p) > 0 {
			s.gap, s.signs = gapOf(p[len(p)-1].letter, l, len(signs) > 0, first >= 0), signs
		}
		p, signs = append(p, s), nil
	}
	p.widen(parts)
	return p
}

// ends are the first and the last letter that is not a sign; -1 without one.
func ends(all []letter) (first, last int) {
	first, last = -1, -1
	for i, l := range all {
		if !l.isSign() {
			if last = i; first < 0 {
				first = i
			}
		}
	}
	return first, last
}

// gapOf is what may be between two letters, with signs between them or not;
// words is false when there is nothing but signs.
func gapOf(a, b letter, signs, words bool) gap {
	either := func(c class) bool { return a.class == c || b.class == c }
	both := func(c class) bool { return a.class == c && b.class == c }
	switch {
	case words && either(between), signs && either(unspaced):
		return loose
	case signs:
		return apart
	case both(between), both(digit):
		return tight
	case either(unspaced):
		return spaced
	}
	return joined
}

// widen lets long enough words be written as one, and long enough numbers in
// groups. Whole words that an apostrophe or a dash joins may be written as one however
// short they are: dont.
func (p phrase) widen(parts bool) {
	digits, count := 0, 0
	for i, s := range p {
		if s.isSign() {
			continue
		}
		count++
		if digits++; s.class != digit {
			digits = 0
		}
		for at := i - digits + 2; digits >= leastGrouped && at <= i; at++ {
			p[at].gap = loose
		}
	}
	for i := range p {
		joined := len(p[i].signs) == 1 && (p[i].signs[0] == '\'' || p[i].signs[0] == '-')
		if p[i].gap == apart && (count >= leastClosed || joined && !parts) {
			p[i].gap = loose
		}
	}
}

// length is how many letters there are to recognise the phrase by. A character that is
// a syllable or a word counts as two, and so does one behind a sign.
func (p phrase) length() int {
	n := len(p)
	for _, s := range p {
		if len(s.signs) > 0 || unicode.In(s.r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo) {
			n++
		}
	}
	return n
}

// isUnspaced reports whether nothing shows where the words begin or end.
func (p phrase) isUnspaced() bool {
	return len(p) > 0 && !p[0].class.hasEdges() && !p[len(p)-1].class.hasEdges()
}

// hasName reports whether there is a character that can be a whole name: 金, 김.
func (p phrase) hasName() bool {
	return slices.ContainsFunc(p, func(s target) bool { return unicode.Is(unicode.Han, s.r) || s.r >= '가' && s.r <= '힣' })
}

// allows reports whether signs may be in a gap.
func (g gap) allows(signs []letter) bool {
	switch {
	case len(signs) == 0:
		return g != apart
	case g == joined, g == spaced:
		return len(signs) == 1 && signs[0].joins(g)
	}
	return g != tight
}

func (l letter) joins(g gap) bool {
	return l.r == '\'' || l.r == '-' || g == spaced && (l.r == ' ' || l.r == '·' || l.r == '・')
}

// at returns where a phrase that begins at a letter ends; parts is whether it may
// be part of a longer word.
func (p phrase) at(text []letter, first int, parts bool) (end int, ok bool) {
	respelt := false
	end = first
	for i, s := range p {
		from := end
		for i > 0 && end < len(text) && text[end].isSign() && text[end].r != s.r {
			end++
		}
		if i > 0 && !s.gap.allows(text[from:end]) || end == len(text) || text[end].r != s.r {
			return 0, false
		}
		respelt = respelt || i > 0 && !s.asAsked(text[from:end], p[i-1].letter)
		end++
	}
	last := p[len(p)-1].class
	switch {
	case !parts:
		return end, (!respelt && !p[0].class.hasEdges() || isWordEdge(text, first)) && (!last.hasEdges() || isWordEdge(text, end))
	case respelt:
		return end, isWordEdge(text, first) && (last != digit || isWordEdge(text, end))
	}
	return end, true
}

// hasEdges reports whether words of such letters begin and end somewhere.
func (c class) hasEdges() bool { return c == alphabet || c == digit }

// asAsked reports whether the signs before a letter are those that were asked for.
// In scripts without blanks they do not matter.
func (s target) asAsked(signs []letter, before letter) bool {
	return s.class == unspaced || before.class == unspaced ||
		slices.EqualFunc(signs, s.signs, func(l letter, r rune) bool { return l.r == r })
}

// isWordEdge reports whether no single word or number is on both sides of a place.
func isWordEdge(text []letter, at int) bool {
	return at == 0 || at == len(text) || text[at-1].class != text[at].class
}

// span is a piece of a text: its bytes from one place to before another.
type span struct{ from, to int }

// in finds all places of the phrase, from the left, none within another.
func (p phrase) in(text []letter, parts bool) (found []span) {
	done := 0 // the bytes that have been looked at
	for first := range text {
		if len(p) == 0 || text[first].r != p[0].r || text[first].from < done {
			continue
		}
		if end, ok := p.at(text, first, parts); ok {
			done = text[end-1].to
			found = append(found, span{text[first].from, done})
		}
	}
	return found
}

// is reports whether a text is the phrase and nothing else, mere punctuation aside.
func (p phrase) is(text []letter, parts bool) bool {
	for _, s := range p.in(text, parts) {
		more := func(l letter) bool { return (!l.isSign() || isFirm(l)) && (l.from < s.from || l.to > s.to) }
		if !slices.ContainsFunc(text, more) {
			return true
		}
	}
	return false
}
