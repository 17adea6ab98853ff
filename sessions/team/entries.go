package team

import (
	"strconv"
	"strings"

	"swotshop/workshop"
)

// wordsOf is a text as the index of the firm’s library has it: the words that search knows
// with their places, as PostgreSQL writes them down. No dictionary of the server sees them.
// Words that an apostrophe or a dash joins stand after all others, and next to nothing.
func wordsOf(text string) string {
	words, joined := workshop.SplitWords(text)
	var b strings.Builder
	at := 1
	for _, w := range words {
		writeWord(&b, w.Folded, at)
		at++
	}
	for _, w := range joined {
		at++
		writeWord(&b, w.Folded, at)
		at++
	}
	return b.String()
}

func writeWord(b *strings.Builder, word string, at int) {
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	b.WriteString(quoteWord(word))
	b.WriteByte(':')
	b.WriteString(strconv.Itoa(at))
}

// quoteWord writes a word so that none of its letters means anything.
func quoteWord(word string) string {
	if strings.ContainsAny(word, `\'`) { // hardly ever
		word = strings.NewReplacer(`\`, `\\`, `'`, `''`).Replace(word)
	}
	return "'" + word + "'"
}
