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
	words []likeWord
	signs bool // there is nothing else
}

// likeWord is a word, of which the start is enough.
type likeWord struct {
	letters  []rune
	anywhere bool // also within another word
}

// likenessOf prepares some words for finding. Words that are nothing but
// signs count only where there is nothing else, and symbols before punctuation.
func likenessOf(words string) likeness {
	fields := strings.Fields(words)
	if first, _ := ends(spell(words)); first >= 0 {
		return likeness{words: likeWords(fields, likeness{})}
	}
	k := likeness{signs: true}
	if k.words = likeWords(slices.DeleteFunc(slices.Clone(fields), func(f string) bool { return !IsPiece(f) }), k); len(k.words) == 0 {
		k.words = likeWords(fields, k)
	}
	return k
}

func likeWords(fields []string, k likeness) (words []likeWord) {
	for _, f := range fields {
		w := likeWord{anywhere: k.signs || IsPiece(f)}
		for _, l := range k.looseLetters(f) {
			w.letters = append(w.letters, l.r)
		}
		if len(w.letters) > 0 {
			words = append(words, w)
		}
	}
	return words
}

// IsPiece reports whether a word is searched for as a piece of text, anywhere: it
// is in a script without blanks, or contains a symbol.
func IsPiece(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool {
		return IsUnspaced(r) || r > unicode.MaxASCII && !unicode.In(r, unicode.L, unicode.N, unicode.M, unicode.P)
	})
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
		_, size := utf8.DecodeRuneInString(text[l.from:])
		switch {
		case unicode.Is(unicode.M, l.r), l.isSign() && !(k.signs && l.r != ' ' && l.r != noRune):
			starts, before = true, 0
			continue
		case l.r == 'e' && !starts && strings.ContainsRune("aou", before):
			all[len(all)-1].to = l.to
		default:
			if unicode.In(l.r, unicode.Hiragana, unicode.Katakana) {
				l.r, _ = utf8.DecodeRuneInString(norm.NFD.String(string(l.r)))
			}
			all = append(all, looseLetter{l, starts})
		}
		before = l.r
		starts = l.to-l.from > size // something invisible after it separates it from the next
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
		places := w.in(letters)
		if len(places) == 0 {
			return nil
		}
		found = append(found, places...)
	}
	slices.SortFunc(found, func(a, b span) int { return a.from - b.from })
	return found
}

// in finds each word that begins with w, up to its end.
func (w likeWord) in(text []looseLetter) (found []span) {
	for at := 0; at < len(text); {
		end := at
		for i := 0; i < len(w.letters) && end < len(text) && text[end].r == w.letters[i]; i++ {
			end++
		}
		if end-at < len(w.letters) || !text[at].starts && !w.anywhere {
			at++
			continue
		}
		for !w.anywhere && end < len(text) && !text[end].starts {
			end++
		}
		found = append(found, span{text[at].from, text[end-1].to})
		at = end
	}
	return found
}
