package workshop

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// This file decides when two texts are the same words in two spellings: they may
// differ in case, accents, width, ligatures, and the signs between letters.

// letter is one letter of a text, or a sign between letters.
type letter struct {
	r        rune // the same in every spelling; noRune where words were erased
	from, to int  // the bytes of the text that it covers
	class    class
}

// class is the kind of a letter.
type class uint8

const (
	between  class = iota // blanks, punctuation, symbols
	alphabet              // letters, and what grows on them
	digit
	unspaced // letters of a script that puts no blanks between words
)

const noRune rune = -1

func (l letter) isSign() bool { return l.class == between }

// spell splits a text into its letters. An accent or an invisible joiner is part of
// the letter before it.
func spell(text string) []letter {
	letters := make([]letter, 0, len(text))
	for at := 0; at < len(text); {
		if strings.HasPrefix(text[at:], Erased) {
			letters = append(letters, letter{noRune, at, at + len(Erased), between})
			at += len(Erased)
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if r < utf8.RuneSelf {
			letters = append(letters, letter{lowerASCII(r), at, at + size, classOf(r)})
		} else {
			letters = appendSpelt(letters, r, at, at+size)
		}
		at += size
	}
	return letters
}

func lowerASCII(r rune) rune {
	if 'A' <= r && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}

// appendSpelt adds the letters that a character beyond ASCII is spelt with.
func appendSpelt(letters []letter, r rune, from, to int) []letter {
	for _, s := range spellingOf(r) {
		last := len(letters) - 1
		if voiced := voice(letters, s); voiced != 0 {
			letters[last].r, letters[last].to = voiced, to
			continue
		}
		letters = append(letters, letter{s, from, to, classOf(s)})
		from = min(from, letters[len(letters)-1].from)
	}
	if last := len(letters) - 1; last >= 0 {
		letters[last].to = to
	}
	return letters
}

// voice joins the mark of a voiced sound to the kana before it, as half-width
// text has them: ｶ and ﾞ are ガ.
func voice(letters []letter, mark rune) rune {
	if mark != '\u3099' && mark != '\u309a' || len(letters) == 0 {
		return 0
	}
	joined := []rune(norm.NFC.String(string([]rune{letters[len(letters)-1].r, mark})))
	if len(joined) != 1 {
		return 0
	}
	return joined[0]
}

// westernEnd is where the letters of western languages end.
const westernEnd = 'ɐ'

// western is how their letters are spelt: most of what is ever asked for. It is made
// when it is first asked for.
var western = sync.OnceValue(func() *[westernEnd][]rune {
	var table [westernEnd][]rune
	for r := range rune(westernEnd) {
		table[r] = sharedSpelling(r)
	}
	return &table
})

func spellingOf(r rune) []rune {
	if r < westernEnd {
		return western()[r]
	}
	return sharedSpelling(r)
}

// sharedSpelling is what all spellings of a character have in common; nothing for an
// accent or an invisible character.
func sharedSpelling(r rune) []rune {
	switch {
	case isApostrophe(r):
		return []rune{'\''}
	case unicode.Is(unicode.Pd, r) || r == '−':
		return []rune{'-'}
	case r == '…', r == '™', r == '℠': // not three dots, as the mark of erased words is, nor letters of a name
		return []rune{r}
	}
	form := norm.NFKD
	if unicode.In(r, unicode.Hangul, unicode.Katakana, unicode.Hiragana) {
		form = norm.NFKC // their parts are not letters of their own
	}
	var all []rune
	for _, r := range form.String(string(r)) {
		if isAccent(r) {
			continue
		}
		if isApostrophe(r) {
			r = '\''
		}
		r = unicode.ToLower(unicode.ToUpper(r)) // not only ToLower: ς is σ
		if other, ok := speltOut[r]; ok {
			all = append(all, []rune(other)...)
			continue
		}
		all = append(all, r)
	}
	return all
}

// speltOut are letters that people spell out and Unicode does not decompose.
var speltOut = map[rune]string{
	'ß': "ss", 'ı': "i", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'ħ': "h", 'ŧ': "t", 'æ': "ae", 'œ': "oe", 'þ': "th",
	'⁄': "/", // in ½
}

func isApostrophe(r rune) bool {
	return strings.ContainsRune("'’‘‛ʼʻʹʾʿ`´ˊˋ′‵＇᾽᾿΄", r)
}

// isAccent reports whether a character may be left out of a spelling. The marks of
// most scripts of Asia are vowels, and stay.
func isAccent(r rune) bool {
	switch {
	case r == '\u3099', r == '\u309a': // make another sound of a kana
		return false
	case unicode.Is(unicode.M, r):
		return unicode.In(r, unicode.Inherited, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Hebrew, unicode.Arabic, unicode.Syriac)
	}
	return unicode.Is(unicode.Cf, r) || r == '\u0640' // joiners; a stroke that makes Arabic longer
}

func classOf(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		switch {
		case '0' <= r && r <= '9':
			return digit
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
			return alphabet
		}
		return between
	case unicode.Is(unicode.Nd, r):
		return digit
	case !unicode.In(r, unicode.L, unicode.N, unicode.M):
		return between
	case IsUnspaced(r):
		return unspaced
	}
	return alphabet
}

// unspacedScripts put no blanks between words, or have endings that make whole
// words useless.
var unspacedScripts = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo, unicode.Hangul,
	unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan,
}

// IsUnspaced reports whether a character is of a script in which words are found as
// pieces of a text, since nothing shows where they begin and end.
func IsUnspaced(r rune) bool { return r > unicode.MaxASCII && unicode.In(r, unspacedScripts...) }

// isFirm reports whether a sign belongs to the words beside it, like those of C++,
// #MeToo and 100 %, and is not mere punctuation.
func isFirm(l letter) bool {
	return l.isSign() && l.r != noRune &&
		(strings.ContainsRune(`#%&*/@\_§¶†‡•‰`, l.r) || unicode.In(l.r, unicode.Sm, unicode.Sc, unicode.So))
}
