package workshop

import (
	"strings"
	"unicode"
)

// This file is how words are looked for: by what all spellings of them have in common
// (spelling.go). Search, the filter of the library, find in the reader and the nudges
// ask it, and a redaction takes what they find.

// Word is a word of a text as it is searched for.
type Word struct {
	Folded   string
	From, To int // the bytes of the text that it covers
}

// SplitWords takes a text apart into the words that search knows. Of words that an
// apostrophe or a dash joins (don’t, e-mail) there is also the whole, in joined. A
// letter of a script without blanks between words, and a symbol beyond ASCII, is a
// word of its own.
func SplitWords(text string) (words, joined []Word) {
	s := wordSplitter{letters: spell(text), begin: -1}
	s.folded.Grow(len(text))
	for at, l := range s.letters {
		switch {
		case l.class.hasEdges():
			if s.begin < 0 {
				s.begin = at
			}
			continue
		case l.class == unspaced || isSymbol(l.r):
			s.end(at)
			s.endRun()
			s.words = append(s.words, Word{string(l.r), l.from, l.to})
		case (l.r == '\'' || l.r == '-') && s.begin >= 0:
			s.end(at)
		default:
			s.end(at)
			s.endRun()
		}
	}
	s.end(len(s.letters))
	s.endRun()
	return s.words, s.joined
}

// wordSplitter is a text that is taken apart.
type wordSplitter struct {
	letters       []letter
	words, joined []Word
	begin         int // of the present word; -1: there is none
	run           int // of the last words, those that are joined
	folded        strings.Builder
}

// end ends the present word.
func (s *wordSplitter) end(at int) {
	if s.begin < 0 {
		return
	}
	from := s.folded.Len()
	for _, l := range s.letters[s.begin:at] {
		s.folded.WriteRune(l.r)
	}
	s.words = append(s.words, Word{s.folded.String()[from:], s.letters[s.begin].from, s.letters[at-1].to})
	s.begin, s.run = -1, s.run+1
}

// endRun ends words that are joined.
func (s *wordSplitter) endRun() {
	if run := s.words[len(s.words)-s.run:]; len(run) > 1 {
		whole := Word{From: run[0].From, To: run[len(run)-1].To}
		for _, w := range run {
			whole.Folded += w.Folded
		}
		s.joined = append(s.joined, whole)
	}
	s.run = 0
}

// isSymbol reports whether a sign is looked for like a word. Those on every keyboard
// are not: they stand at words by chance.
func isSymbol(r rune) bool {
	return r > unicode.MaxASCII && !unicode.In(r, unicode.L, unicode.N, unicode.M, unicode.P, unicode.Z)
}

// Searchable is a text as the index of a library has it: its words with a blank
// between them, and after each wordBreak another one that is joined of some.
func Searchable(text string) string {
	words, joined := SplitWords(text)
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.Folded)
	}
	for _, w := range joined {
		b.WriteString(wordBreak + w.Folded)
	}
	return b.String()
}

// wordBreak parts words that do not follow each other. It is no word that can be
// looked for.
const wordBreak = " ¶ "

// Folding is a text as it is compared with what somebody looks for: in small letters
// without accents, with all dashes alike and without apostrophes.
type Folding struct {
	Runes  []rune
	places []span
}

// Fold prepares a text for comparing.
func Fold(text string) Folding {
	letters := spell(text)
	f := Folding{make([]rune, 0, len(letters)), make([]span, 0, len(letters))}
	for _, l := range letters {
		if l.r != '\'' {
			f.Runes, f.places = append(f.Runes, l.r), append(f.places, span{l.from, l.to})
		}
	}
	return f
}

// Bytes are the bytes of the text that a piece of the runes, which is not empty, stands
// for.
func (f Folding) Bytes(first, last int) (from, to int) {
	return f.places[first].from, f.places[last-1].to
}

func (f Folding) String() string { return string(f.Runes) }
