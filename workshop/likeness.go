package workshop

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// likeness finds some words in any order and with anything between them:
// everything that search finds by them, and some texts that it does not.
type likeness struct {
	words [][]rune // of each the start is enough
	signs signs
}

// signs are those that count like letters.
type signs uint8

const (
	noSigns signs = iota
	symbols       // there is nothing else to search for
	anySigns
)

// likenessOf prepares some words for finding. Signs count only where there is nothing
// else, and symbols before punctuation.
func likenessOf(words string) likeness {
	var k likeness
	for _, k.signs = range []signs{noSigns, symbols, anySigns} {
		for _, field := range strings.Fields(words) {
			var letters []rune
			for _, l := range k.looseLetters(field) {
				letters = append(letters, l.r)
			}
			if len(letters) > 0 {
				k.words = append(k.words, letters)
			}
		}
		if len(k.words) > 0 {
			break
		}
	}
	return k
}

// counts reports whether a sign counts like a letter.
func (s signs) counts(l letter) bool {
	return s == symbols && isSymbol(l.r) || s == anySigns && l.r != ' ' && l.r != noRune
}

// looseLetter is a letter as many write it, without what a keyboard may lack.
type looseLetter struct {
	letter
	starts bool // a word may begin here
}

// looseLetters splits a text into letters, leaving out what a person in a hurry leaves out:
// marks of any kind, an e that stands for two dots, and signs where they do not count.
func (k likeness) looseLetters(text string) []looseLetter {
	var all []looseLetter
	starts, before := true, rune(0)
	for _, l := range spell(text) {
		switch {
		case unicode.Is(unicode.M, l.r), l.isSign() && !k.signs.counts(l):
			starts, before = true, 0
			continue
		case l.r == 'e' && !starts && strings.ContainsRune("aou", before):
			all[len(all)-1].to = l.to
		default:
			if unicode.In(l.r, unicode.Hiragana, unicode.Katakana) {
				l.r, _ = utf8.DecodeRuneInString(norm.NFD.String(string(l.r)))
			}
			all = append(all, looseLetter{l, starts || !l.class.hasEdges()})
		}
		before, starts = l.r, !l.class.hasEdges()
	}
	return all
}

// in finds all of the words in a text; nothing unless each of them is there.
func (k likeness) in(text string) (found []span) {
	if len(k.words) == 0 {
		return nil
	}
	letters := k.looseLetters(text)
	for _, w := range k.words {
		places := startsWith(letters, w)
		if len(places) == 0 {
			return nil
		}
		found = append(found, places...)
	}
	slices.SortFunc(found, func(a, b span) int { return a.from - b.from })
	return found
}

// startsWith finds each word that begins with some letters, up to its end.
func startsWith(text []looseLetter, letters []rune) (found []span) {
	for at := 0; at < len(text); {
		end := at
		for i := 0; i < len(letters) && end < len(text) && text[end].r == letters[i]; i++ {
			end++
		}
		if end-at < len(letters) || !text[at].starts {
			at++
			continue
		}
		for end < len(text) && !text[end].starts {
			end++
		}
		found = append(found, span{text[at].from, text[end-1].to})
		at = end
	}
	return found
}
