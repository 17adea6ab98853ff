// Package search is what somebody typed to look for: the words of it, which of the texts
// that have them are worth showing, and where in them they stand. The library on a laptop
// and the firm’s ask their own index for the rows, and this package for everything else.
//
// Not here: any database (sessions, sessions/team), and how words are taken apart
// ([workshop.SplitWords]).
package search

import (
	"slices"
	"strings"
	"unicode"

	"swotshop/workshop"
)

// maxWords is the most words that can be looked for, and maxParts the most parts of
// one. An entry with more has no room for them.
const (
	maxWords = workshop.MaxText / 2
	maxParts = workshop.MaxText
)

// Query is what was typed, made ready for an index: the words, all of which a session has
// to have. Whatever a person types is a query: quotes and operators are only characters.
// Without any words nothing can be found.
type Query []Term

// Term is a word as typed, in the parts that an index makes of it, which have to stand next
// to each other; or the whole of them, if they are joined (don’t, e-mail).
type Term struct {
	Parts  []string
	Whole  string // empty: the parts are not joined
	Prefix bool   // of the last part, or of the whole, the start is enough

	// The signs directly before and after it that make another word of it (.NET, C++).
	// No index knows anything of signs.
	Before, After string
	// Of a query of nothing but signs, the signs as typed.
	Signs string
}

// Signed reports whether an index is not enough: the texts themselves have to be looked at.
func (t Term) Signed() bool { return t.Before+t.After != "" }

// Parse takes whole words; of the last one the start is enough.
func Parse(typed string) Query {
	fields := strings.Fields(workshop.Clean(typed))
	var q Query
	for i, field := range fields {
		last := i == len(fields)-1
		if slices.Contains(fields[:i], field) && !last {
			continue
		}
		t := termOf(field)
		if len(t.Parts) > maxParts {
			return nil
		}
		if t.Prefix = last && t.After == ""; len(t.Parts) > 0 {
			q = append(q, t)
		}
	}
	if len(q) == 0 { // nothing but signs: then they are what is meant
		for _, field := range fields {
			q = append(q, Term{Signs: field})
		}
	}
	if len(q) > maxWords {
		return nil
	}
	return q
}

func termOf(field string) (t Term) {
	words, joined := workshop.SplitWords(field)
	for _, w := range words {
		t.Parts = append(t.Parts, w.Folded)
	}
	if len(joined) == 1 && joined[0].Folded == strings.Join(t.Parts, "") {
		t.Whole = joined[0].Folded
	}
	if len(words) > 0 {
		t.Before, t.After = signsBefore(field, words[0]), signsAfter(field, words[len(words)-1])
	}
	return t
}

// signsAfter are the signs at the end of a word that make another one of it, such as
// those of C++ and C#.
func signsAfter(text string, w workshop.Word) string {
	if !strings.ContainsFunc(w.Folded, unicode.IsLetter) {
		return ""
	}
	rest := text[w.To:]
	return rest[:len(rest)-len(strings.TrimLeft(rest, "+#"))]
}

// signsBefore is the point of .NET. After a word, a point is the end of a sentence.
func signsBefore(text string, w workshop.Word) string {
	ahead := text[:w.From]
	if !strings.HasSuffix(ahead, ".") || strings.HasSuffix(ahead, "..") || !strings.ContainsFunc(w.Folded, unicode.IsLetter) {
		return ""
	}
	return "."
}
