package sessions

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

// query is what was typed, made ready for the index: the words, all of which a
// session has to have. Whatever a person types is a query: quotes and operators are
// only characters. Without any words nothing can be found.
type query []term

// term is a word as typed, in the parts that the index makes of it, which have to
// stand next to each other; or the whole of them, if they are joined (don’t, e-mail).
type term struct {
	parts  []string
	whole  string // empty: the parts are not joined
	prefix bool   // of the last part, or of the whole, the start is enough

	// The signs directly before and after it that make another word of it (.NET, C++).
	// The index knows nothing of signs.
	before, after string
	// Of a query of nothing but signs, the signs as typed.
	signs string
}

// parseQuery takes whole words; of the last one the start is enough.
func parseQuery(typed string) query {
	fields := strings.Fields(workshop.Clean(typed))
	var q query
	for i, field := range fields {
		last := i == len(fields)-1
		if slices.Contains(fields[:i], field) && !last {
			continue
		}
		t := termOf(field)
		if len(t.parts) > maxParts {
			return nil
		}
		if t.prefix = last && t.after == ""; len(t.parts) > 0 {
			q = append(q, t)
		}
	}
	if len(q) == 0 { // nothing but signs: then they are what is meant
		for _, field := range fields {
			q = append(q, term{signs: field})
		}
	}
	if len(q) > maxWords {
		return nil
	}
	return q
}

func termOf(field string) (t term) {
	words, joined := workshop.SplitWords(field)
	for _, w := range words {
		t.parts = append(t.parts, w.Folded)
	}
	if len(joined) == 1 && joined[0].Folded == strings.Join(t.parts, "") {
		t.whole = joined[0].Folded
	}
	if len(words) > 0 {
		t.before, t.after = signsBefore(field, words[0]), signsAfter(field, words[len(words)-1])
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

// match is what the index is asked.
func (t term) match() string {
	asked := t.quoted(strings.Join(t.parts, " "))
	if t.whole != "" {
		asked += " OR " + t.quoted(t.whole)
	}
	return asked
}

func (t term) quoted(words string) string {
	if t.prefix {
		words += "*"
	}
	return `"` + words + `"`
}

// likePattern is the pattern that finds a piece of text anywhere.
func likePattern(piece string) string {
	return "%" + strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(piece) + "%"
}
