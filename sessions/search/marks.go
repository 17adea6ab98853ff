package search

import (
	"cmp"
	"slices"
	"strings"

	"swotshop/workshop"
)

// marks are the ranges of a text that match a word of the query.
func (q Query) marks(text string) (marks [][2]int) {
	words, joined := workshop.SplitWords(text)
	for _, t := range q {
		marks = append(marks, t.marks(text, words, joined)...)
	}
	return mergeRanges(marks)
}

// In reports whether a word stands in a text.
func (t Term) In(text string) bool {
	words, joined := workshop.SplitWords(text)
	return len(t.marks(text, words, joined)) > 0
}

// marks finds a term among the words of a text, and those that are joined of some.
func (t Term) marks(text string, words, joined []workshop.Word) (marks [][2]int) {
	if t.Signs != "" {
		return placesOf(t.Signs, text)
	}
	for i := range words {
		if !t.begins(words[i:]) {
			continue
		}
		run := words[i : i+len(t.Parts)]
		if !t.signed(text, run[0], run[len(run)-1]) {
			continue
		}
		for _, w := range run {
			marks = append(marks, [2]int{w.From, w.To})
		}
		marks = append(marks, t.signPlaces(run)...)
	}
	whole := t.Whole
	if len(t.Parts) == 1 {
		whole = t.Parts[0]
	}
	if whole == "" {
		return marks
	}
	for _, w := range slices.Concat(words, joined) {
		marked := func(m [2]int) bool { return w.From <= m[0] && m[1] <= w.To }
		if t.is(w.Folded, whole, true) && t.signed(text, w, w) && !slices.ContainsFunc(marks, marked) {
			marks = append(marks, [2]int{w.From, w.To})
		}
	}
	return marks
}

// begins reports whether words begin with those of the term.
func (t Term) begins(words []workshop.Word) bool {
	if len(words) < len(t.Parts) {
		return false
	}
	for i, part := range t.Parts {
		if !t.is(words[i].Folded, part, i == len(t.Parts)-1) {
			return false
		}
	}
	return true
}

// is reports whether a word is one that is looked for, or begins with it where that
// is enough.
func (t Term) is(word, sought string, last bool) bool {
	rest, begins := strings.CutPrefix(word, sought)
	return begins && (rest == "" || t.Prefix && last)
}

// signed reports whether words have the signs that were typed with them.
func (t Term) signed(text string, first, last workshop.Word) bool {
	return (t.Before == "" || signsBefore(text, first) == t.Before) && (t.After == "" || signsAfter(text, last) == t.After)
}

// signPlaces are where the signs of words stand.
func (t Term) signPlaces(run []workshop.Word) (places [][2]int) {
	if first := run[0]; t.Before != "" {
		places = append(places, [2]int{first.From - len(t.Before), first.From})
	}
	if last := run[len(run)-1]; t.After != "" {
		places = append(places, [2]int{last.To, last.To + len(t.After)})
	}
	return places
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
