package sessions

import (
	"strings"
	"unicode"

	"swotshop/workshop"
)

// maxWords is the most different words, and parts of a word, that one entry
// can hold: each needs a character and a blank. More cannot be found.
const maxWords = workshop.MaxText / 2

// query is what was typed, made ready for the index. Whatever a person types
// is a query: quotes and operators are only characters.
type query struct {
	phrases []phrase // for the index
	likes   []string // pieces of text to be found anywhere, as typed
	none    bool     // nothing can be found
}

// phrase is a word as typed, in the parts that the index makes of it, which
// have to stand next to each other.
type phrase struct {
	parts  []string
	prefix bool // of the last part the start is enough
}

// parseQuery takes whole words, all of which have to be there; of the last one
// the start is enough. A word that the index cannot know (of a script without
// blanks, or with a symbol in it: the index is older than many symbols, which it
// takes for letters) is sought as a piece of text instead.
func parseQuery(typed string) query {
	words := strings.Fields(workshop.Clean(typed))
	var q query
	var blank []string
	seen := map[string]bool{}
	for i, word := range words {
		last := i == len(words)-1
		parts := strings.FieldsFunc(word, func(r rune) bool { return !isLetter(r) })
		switch {
		case seen[word] && !last:
		case workshop.IsPiece(word):
			q.likes = append(q.likes, word)
		case len(parts) == 0:
			blank = append(blank, word)
		case len(parts) > maxWords:
			q.none = true
		default:
			q.phrases = append(q.phrases, phrase{parts, last})
		}
		seen[word] = true
	}
	if len(q.phrases) == 0 && len(q.likes) == 0 {
		q.likes = blank // only punctuation: then it is what is meant
	}
	q.none = q.none || len(words) == 0 || len(q.phrases)+len(q.likes) > maxWords
	return q
}

// match is what the index is asked; empty: only the pieces count.
func (q query) match() string {
	asked := make([]string, len(q.phrases))
	for i, p := range q.phrases {
		asked[i] = p.quoted()
	}
	return strings.Join(asked, " ")
}

func (p phrase) quoted() string {
	quoted := `"` + strings.Join(p.parts, " ")
	if p.prefix {
		quoted += "*"
	}
	return quoted + `"`
}

// isLetter reports whether the index makes words of a character.
func isLetter(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

// likePattern is the pattern that finds a piece of text anywhere.
func likePattern(piece string) string {
	return "%" + strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(piece) + "%"
}
