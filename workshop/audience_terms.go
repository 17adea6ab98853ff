package workshop

import (
	"regexp"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// This file finds names in texts, in any spelling: in another case, without accents, with
// ue for ü, written as one word, with an s behind them, and in an address or a tag that
// is made of them.

// term is a name, or a part of one, that is looked for.
type term struct {
	name    string
	to      string
	phrases []phrase // the name, and other ways to write it
	own     int      // how many of them are no genitive
	key     string   // of a short name, which is found in no other spelling; empty: it is long
	begins  bool     // words that begin with it are found too: Acmeology
	within  bool     // and those that have it anywhere: MyAcmeRobotics
	person  bool     // it is somebody’s
	known   bool     // it is a word that a paper says by itself: found with a capital alone
	address bool     // it is long enough to be found anywhere in an address or a tag
}

// The fewest letters of names that are found with other signs than their own, at the
// beginning of longer words (and in addresses), and anywhere in them.
const (
	leastRespelt = 5
	leastBegun   = 4
	leastWithin  = 6
)

// termOf prepares a name for being looked for. One without letters and digits cannot be.
func termOf(name, to string, known bool) (t term, ok bool) {
	size := 0
	for _, l := range spell(name) {
		if !l.isSign() {
			size++
		}
	}
	p := phraseOf(name, false)
	if size == 0 || p.length() < leastWhole && !p.hasName() {
		return term{}, false
	}
	t = term{name: name, to: to, known: known, address: size >= leastBegun && !known}
	if size < leastRespelt {
		t.key = withoutBlanks(bared(name))
	}
	ways := waysToWrite(name)
	t.own = len(ways)
	for _, way := range append(ways, genitives(ways)...) {
		t.phrases = append(t.phrases, phraseOf(way, false))
	}
	return t, true
}

// bared is a name without mere punctuation at its ends.
func bared(name string) string {
	all := spell(name)
	mere := func(l letter) bool { return l.isSign() && !isFirm(l) }
	for len(all) > 0 && mere(all[0]) {
		all = all[1:]
	}
	for len(all) > 0 && mere(all[len(all)-1]) {
		all = all[:len(all)-1]
	}
	if len(all) == 0 {
		return name
	}
	return name[all[0].from:all[len(all)-1].to]
}

func withoutBlanks(name string) string { return strings.ReplaceAll(ClientKey(name), " ", "") }

var writtenOut = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa")
var writtenShort = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u", "aa", "a")

// waysToWrite are a name, and the same with ue for ü, or ü for ue.
func waysToWrite(name string) []string {
	low := strings.ToLower(Clean(name))
	ways := []string{name}
	if out := writtenOut.Replace(low); out != low {
		ways = append(ways, out)
	} else if short := writtenShort.Replace(low); short != low && utf8.RuneCountInString(low) >= leastRespelt {
		ways = append(ways, short)
	}
	return ways
}

// genitives are such ways with an s behind them, without an apostrophe: Annas Bericht.
func genitives(ways []string) (all []string) {
	for _, way := range ways {
		if last, _ := utf8.DecodeLastRuneInString(way); last < unicode.MaxASCII && unicode.IsLetter(last) && last != 's' {
			all = append(all, way+"s")
		}
	}
	return all
}

// in finds the places of a name in a text.
func (t *term) in(text string, letters []letter) (places []span) {
	for i, p := range t.phrases {
		for _, s := range p.in(letters, false) {
			found := text[s.from:s.to]
			if t.takes(found) && (i < t.own || !strings.ContainsFunc(found, isApostrophe)) {
				places = append(places, s)
			}
		}
		if t.begins && !t.known && i < t.own {
			places = append(places, t.inWords(p, letters)...)
		}
	}
	return places
}

// inWords are the longer words that a name is a part of.
func (t *term) inWords(p phrase, letters []letter) (places []span) {
	for _, s := range p.in(letters, true) {
		first := sort.Search(len(letters), func(i int) bool { return letters[i].from >= s.from })
		last := sort.Search(len(letters), func(i int) bool { return letters[i].to >= s.to })
		if first == len(letters) || last == len(letters) || !isWordEdge(letters, first) && !t.within {
			continue
		}
		for first > 0 && letters[first].class.hasEdges() && letters[first-1].class == letters[first].class {
			first--
		}
		for last+1 < len(letters) && letters[last].class.hasEdges() && letters[last+1].class == letters[last].class {
			last++
		}
		places = append(places, span{letters[first].from, letters[last].to})
	}
	return places
}

// takes reports whether what was found is the name, and not a word of every day nor other
// words with the same letters.
func (t *term) takes(found string) bool {
	if t.key != "" && !strings.HasPrefix(withoutBlanks(found), t.key) {
		return false
	}
	if !t.known {
		return true
	}
	first, _ := utf8.DecodeRuneInString(found)
	if strings.ToUpper(t.name) == t.name && utf8.RuneCountInString(t.name) > 1 {
		return strings.ToUpper(found) == found
	}
	return !unicode.IsLower(first)
}

var addressSigns = sync.OnceValue(func() (s struct{ token, address *regexp.Regexp }) {
	s.token = regexp.MustCompile(`[^\s|()<>"“”„,;]+`)
	s.address = regexp.MustCompile(`@|://|^www\.|^\\?#\pL|[\pL\pN-]\.[a-z]{2,}(?:[/?#:]|\W*$)`)
	return s
})

// inAddresses are the addresses and tags in a text that have some name in them, whatever
// the case of their letters.
func inAddresses(text string, terms []term) (places []found) {
	signs := addressSigns()
	if !mayHaveAddress(text) {
		return nil
	}
	for _, at := range signs.token.FindAllStringIndex(text, -1) {
		token := strings.TrimRight(text[at[0]:at[1]], ".:!?’'*_`")
		if !mayHaveAddress(token) || !signs.address.MatchString(token) {
			continue
		}
		letters := spell(token)
		for i := range terms {
			if terms[i].inAddress(letters) {
				places = append(places, found{span{at[0], at[0] + len(token)}, &terms[i], true})
				break
			}
		}
	}
	return places
}

// mayHaveAddress is asked first, since most texts have none: a sign of one, or a dot that
// ends no sentence.
func mayHaveAddress(text string) bool {
	for i := range len(text) {
		switch text[i] {
		case '@', '#':
			return true
		case '.':
			if i+1 < len(text) && text[i+1] >= 'a' && text[i+1] <= 'z' {
				return true
			}
		case ':':
			if strings.HasPrefix(text[i:], "://") {
				return true
			}
		}
	}
	return false
}

func (t *term) inAddress(letters []letter) bool {
	return slices.ContainsFunc(t.phrases, func(p phrase) bool { return len(p.in(letters, t.address)) > 0 })
}

// found is a place where a name stands.
type found struct {
	span
	term    *term
	address bool // it is only in there
}

// find finds the names in a text, none within another: the first ones, and of several at
// one place the longest.
func find(text string, terms []term) []found {
	all := inAddresses(text, terms)
	letters := spell(text)
	for i := range terms {
		for _, s := range terms[i].in(text, letters) {
			all = append(all, found{s, &terms[i], false})
		}
	}
	slices.SortStableFunc(all, func(a, b found) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return b.to - a.to
	})
	done := 0
	return slices.DeleteFunc(all, func(f found) bool {
		if f.from < done || f.to <= f.from {
			return true
		}
		done = f.to
		return false
	})
}

// termsOfPeople are the whole names of persons, and the first and the last one alone where
// nobody else has it.
func (n *names) termsOfPeople(word func(place int) string, known func(string) bool) (terms []term) {
	shared := map[string]int{}
	for _, p := range n.people {
		for _, w := range p.words() {
			shared[ClientKey(w)]++
		}
	}
	add := func(name, to string) {
		if t, ok := termOf(name, to, known(name)); ok {
			t.person = true
			terms = append(terms, t)
		}
	}
	for _, p := range n.people {
		add(p.name, word(p.place))
		for _, w := range p.words() {
			key := ClientKey(w)
			switch of := n.called[key]; {
			case of == p && key == ClientKey(p.name):
			case of == nil && shared[key] == 1, of == p:
				add(w, word(p.place))
			case of == nil:
				add(w, Erased) // whose it is, nobody can tell
			}
		}
	}
	return terms
}

// particles belong to a name, and are none.
const particles = " van von der den de del della di da dos du la le los al el bin ibn ter ten zu zum zur und and jr sr "

// words are the first and the last name of a person who has both; of a last one that is
// made of two, each of them too.
func (p *person) words() (words []string) {
	all := strings.Fields(p.name)
	if len(all) < 2 && !strings.ContainsFunc(p.name, unicode.IsLetter) {
		return nil
	}
	for i, word := range all {
		if i != 0 && i != len(all)-1 {
			continue
		}
		parts := strings.FieldsFunc(word, func(r rune) bool { return unicode.Is(unicode.Pd, r) })
		if len(all) > 1 {
			words = append(words, word)
		}
		if len(parts) > 1 {
			words = append(words, parts...)
		}
	}
	return slices.DeleteFunc(words, func(w string) bool {
		return among(particles, strings.ToLower(w)) || Length(strings.Trim(w, ".")) < leastWhole || isRoleWord(strings.ToLower(w))
	})
}

// masked is a text with a mark in the place of every person.
func (n *names) masked(text string) string {
	if n == nil || len(n.people) == 0 {
		return text
	}
	if n.terms == nil {
		n.terms = n.termsOfPeople(func(int) string { return Erased }, func(string) bool { return false })
	}
	var places []span
	for _, f := range find(text, n.terms) {
		places = append(places, f.span)
	}
	if len(places) == 0 {
		return text
	}
	return replaceAt(text, places, Erased)
}
