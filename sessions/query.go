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

// query is what was typed, made ready for the index. Whatever a person types
// is a query: quotes and operators are only characters.
type query struct {
	phrases []phrase
	signs   []string // as typed, where nothing else was or where they end a word (C++)
	none    bool     // nothing can be found
}

// phrase is a word as typed, in the parts that the index makes of it, which have to
// stand next to each other; or the whole of them, if they are joined (don’t, e-mail).
type phrase struct {
	parts  []string
	whole  string // empty: the parts are not joined
	prefix bool   // of the last part, or of the whole, the start is enough
}

// parseQuery takes whole words, all of which have to be there; of the last one
// the start is enough.
func parseQuery(typed string) query {
	fields := strings.Fields(workshop.Clean(typed))
	var q query
	for i, field := range fields {
		last := i == len(fields)-1
		if slices.Contains(fields[:i], field) && !last {
			continue
		}
		p, sign := phraseOf(field), signed(field)
		if sign != "" {
			q.signs = append(q.signs, sign)
		}
		if p.prefix = last && sign == ""; len(p.parts) > 0 {
			q.phrases = append(q.phrases, p)
		}
		q.none = q.none || len(p.parts) > maxParts
	}
	if len(q.phrases) == 0 { // nothing but signs: then they are what is meant
		q.signs = fields
	}
	q.none = q.none || len(fields) == 0 || len(q.phrases)+len(q.signs) > maxWords
	return q
}

// signed is a word that is another one without the signs at its end, such as C++ or
// C#; empty for all others. The index knows nothing of signs.
func signed(field string) string {
	word := strings.TrimRight(field, ".,;:!?)]}\"'”’")
	if bare := strings.TrimRight(word, "+#"); bare == word || !strings.ContainsFunc(bare, unicode.IsLetter) {
		return ""
	}
	return strings.TrimLeft(word, "([{\"'“‘")
}

func phraseOf(field string) (p phrase) {
	words, joined := workshop.SplitWords(field)
	for _, w := range words {
		p.parts = append(p.parts, w.Folded)
	}
	if len(joined) == 1 && joined[0].Folded == strings.Join(p.parts, "") {
		p.whole = joined[0].Folded
	}
	return p
}

// match is what the index is asked; empty: only the signs count.
func (q query) match() string {
	asked := make([]string, len(q.phrases))
	for i, p := range q.phrases {
		asked[i] = p.quoted(strings.Join(p.parts, " "))
		if p.whole != "" {
			asked[i] = "(" + asked[i] + " OR " + p.quoted(p.whole) + ")"
		}
	}
	return strings.Join(asked, " ")
}

func (p phrase) quoted(words string) string {
	if p.prefix {
		words += "*"
	}
	return `"` + words + `"`
}

// likePattern is the pattern that finds a piece of text anywhere.
func likePattern(piece string) string {
	return "%" + strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(piece) + "%"
}
