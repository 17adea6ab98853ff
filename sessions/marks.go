package sessions

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
)

// marker says where in a text the words and pieces of a query stand. The index
// would say it, too, but takes longer for that than to find the text.
type marker struct {
	splitter
	phrases []phrase // as the index knows them
	pieces  []string
}

// mark marks in hits what matches.
func (q query) mark(all []found) error {
	m := marker{}
	for _, piece := range q.likes {
		m.pieces = append(m.pieces, foldASCII(piece))
	}
	for _, p := range q.phrases {
		if err := m.look(p); err != nil {
			return err
		}
	}
	for i := range all {
		marks, err := m.marks(all[i].text)
		if err != nil {
			return err
		}
		all[i].marks = marks
	}
	return nil
}

// look adds a phrase to what is looked for.
func (m *marker) look(p phrase) error {
	known := phrase{}
	for i, part := range p.parts {
		words, err := m.split(part)
		if err != nil {
			return err
		}
		for _, w := range words {
			known.parts = append(known.parts, string(w.folded))
			known.prefix = p.prefix && i == len(p.parts)-1 && w.to == len(part)
		}
	}
	m.phrases = append(m.phrases, known)
	return nil
}

// marks are the ranges of a text that match.
func (m *marker) marks(text string) ([][2]int, error) {
	marks := make([][2]int, 0, 4)
	if len(m.phrases) > 0 {
		words, err := m.split(text)
		if err != nil {
			return nil, err
		}
		for _, p := range m.phrases {
			marks = p.mark(marks, words)
		}
	}
	return mergeRanges(m.markPieces(marks, text)), nil
}

func (p phrase) mark(marks [][2]int, words []word) [][2]int {
	for i := range words {
		if !p.begins(words[i:]) {
			continue
		}
		for _, w := range words[i : i+len(p.parts)] {
			marks = append(marks, [2]int{w.from, w.to})
		}
	}
	return marks
}

// begins reports whether words begin with those of the phrase.
func (p phrase) begins(words []word) bool {
	if len(words) < len(p.parts) {
		return false
	}
	for i, part := range p.parts {
		rest, starts := bytes.CutPrefix(words[i].folded, []byte(part))
		if !starts || len(rest) > 0 && !(p.prefix && i == len(p.parts)-1) {
			return false
		}
	}
	return true
}

func (m *marker) markPieces(marks [][2]int, text string) [][2]int {
	if len(m.pieces) == 0 {
		return marks
	}
	folded := foldASCII(text)
	for _, piece := range m.pieces {
		for at := 0; ; {
			i := strings.Index(folded[at:], piece)
			if i < 0 {
				break
			}
			marks = append(marks, [2]int{at + i, at + i + len(piece)})
			at += i + len(piece)
		}
	}
	return marks
}

// foldASCII folds case as LIKE does, and changes no length.
func foldASCII(s string) string {
	folded := []byte(s)
	for i, c := range folded {
		if c >= 'A' && c <= 'Z' {
			folded[i] = c + 'a' - 'A'
		}
	}
	return string(folded)
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
