package sessions

import (
	"cmp"
	"slices"
	"strings"

	"swotshop/workshop"
)

// mark marks in hits what matches, and leaves out those in which words follow each
// other only in the index.
func (q query) mark(all []found) []found {
	for i := range all {
		all[i].marks = q.marks(all[i].text)
	}
	return slices.DeleteFunc(all, func(f found) bool { return len(f.marks) == 0 })
}

// marks are the ranges of a text that match; none when a word does not.
func (q query) marks(text string) (marks [][2]int) {
	words, joined := workshop.SplitWords(text)
	for _, p := range q.phrases {
		found := p.mark(words, joined)
		if len(found) == 0 {
			return nil
		}
		marks = append(marks, found...)
	}
	for _, sign := range q.signs {
		marks = append(marks, placesOf(sign, text)...)
	}
	return mergeRanges(marks)
}

// mark finds a phrase among the words of a text, and those that are joined of some.
func (p phrase) mark(words, joined []workshop.Word) (marks [][2]int) {
	for i := range words {
		if !p.begins(words[i:]) {
			continue
		}
		for _, w := range words[i : i+len(p.parts)] {
			marks = append(marks, [2]int{w.From, w.To})
		}
	}
	whole := p.whole
	if len(p.parts) == 1 {
		whole = p.parts[0]
	}
	if whole == "" {
		return marks
	}
	for _, w := range slices.Concat(words, joined) {
		marked := func(m [2]int) bool { return w.From <= m[0] && m[1] <= w.To }
		if p.is(w.Folded, whole, true) && !slices.ContainsFunc(marks, marked) {
			marks = append(marks, [2]int{w.From, w.To})
		}
	}
	return marks
}

// begins reports whether words begin with those of the phrase.
func (p phrase) begins(words []workshop.Word) bool {
	if len(words) < len(p.parts) {
		return false
	}
	for i, part := range p.parts {
		if !p.is(words[i].Folded, part, i == len(p.parts)-1) {
			return false
		}
	}
	return true
}

// is reports whether a word is one that is looked for, or begins with it where that
// is enough.
func (p phrase) is(word, sought string, last bool) bool {
	rest, begins := strings.CutPrefix(word, sought)
	return begins && (rest == "" || p.prefix && last)
}

// placesOf are the places of a piece of a text.
func placesOf(piece, text string) (places [][2]int) {
	for at := 0; ; {
		i := strings.Index(text[at:], piece)
		if i < 0 {
			return places
		}
		places = append(places, [2]int{at + i, at + i + len(piece)})
		at += i + len(piece)
	}
}

// mergeRanges puts ranges in order, and makes one of those that touch.
func mergeRanges(marks [][2]int) [][2]int {
	slices.SortFunc(marks, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	out := marks[:0]
	for _, m := range marks {
		if n := len(out); n > 0 && m[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], m[1])
			continue
		}
		out = append(out, m)
	}
	return out
}
