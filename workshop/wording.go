package workshop

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordsOf splits a text into its words, in any spelling. What follows an apostrophe is
// left out (we’re, a rival’s). Signs for money and % are words too, and so is each letter of a
// script that puts no blanks between words.
func wordsOf(text string) []string { return appendWords(nil, text) }

// appendWords is [wordsOf] into a list of the caller's, for a whole board.
func appendWords(words []string, text string) []string {
	text, start, tail := folded(text), -1, false
	end := func(at int) {
		if start >= 0 {
			words = append(words, text[start:at])
		}
		start = -1
	}
	for at, r := range text {
		switch {
		case isSign(r) || IsUnspaced(r):
			end(at)
			words, tail = append(words, string(r)), false
		case !isInWord(r):
			tail = r == '\'' && start >= 0
			end(at)
		case start < 0 && !tail:
			start = at
		}
	}
	end(len(text))
	return words
}

// folded is a text in the letters that all its spellings have in common.
func folded(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return r > unicode.MaxASCII }) {
		return strings.Map(lowerASCII, text)
	}
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		if r <= unicode.MaxASCII {
			b.WriteRune(lowerASCII(r))
			continue
		}
		for _, s := range spellingOf(r) {
			b.WriteRune(s)
		}
	}
	return b.String()
}

func isInWord(r rune) bool {
	if r <= unicode.MaxASCII {
		return r >= 'a' && r <= 'z' || r >= '0' && r <= '9'
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.M)
}

func isSign(r rune) bool {
	return r == '%' || r == '$' || r > unicode.MaxASCII && (r == '‰' || unicode.Is(unicode.Sc, r))
}

// phraseIn is the first of these phrases that is among the words, whole.
func phraseIn(words []string, phrases []string) (phrase string, ok bool) {
	for _, p := range phrases {
		if placeOf(words, wordsOf(p)) >= 0 {
			return p, true
		}
	}
	return "", false
}

// phraseBegins is the first of these phrases that the words begin with.
func phraseBegins(words []string, phrases []string) (phrase string, ok bool) {
	for _, p := range phrases {
		if placeOf(words, wordsOf(p)) == 0 {
			return p, true
		}
	}
	return "", false
}

// placeOf is where a row of words is within another, or -1.
func placeOf(words, row []string) int {
	for at := 0; len(row) > 0 && at+len(row) <= len(words); at++ {
		if slices.Equal(words[at:at+len(row)], row) {
			return at
		}
	}
	return -1
}

func hasNumber(words []string) bool { return slices.ContainsFunc(words, isNumber) }

func isNumber(word string) bool { return word[0] >= '0' && word[0] <= '9' }

// amountIn is a number with one of these units before, after or attached to it: “€ 3”, “12 %”, “5k”.
func amountIn(words []string, units []string) (amount string, ok bool) {
	for at, word := range words {
		if !isNumber(word) {
			continue
		}
		if unit, ok := phraseBegins(words[at+1:], units); ok {
			return word + " " + unit, true
		}
		if at > 0 && slices.Contains(units, words[at-1]) {
			return words[at-1] + " " + word, true
		}
		if slices.Contains(units, strings.TrimLeft(word, "0123456789")) {
			return word, true
		}
	}
	return "", false
}

// sense reduces words to the set that a text is about, sorted: without filler words
// and without the s of a plural. It reuses the memory of the words.
func sense(words []string, filler map[string]bool) []string {
	about := words[:0]
	for _, word := range words {
		if !filler[word] {
			about = append(about, singular(word))
		}
	}
	slices.Sort(about)
	return slices.Compact(about)
}

func singular(word string) string {
	if len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") {
		return word[:len(word)-1]
	}
	return word
}

// alike reports whether two texts are about the same: seven in ten of the words in
// the two sets are in both.
func alike(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 {
		return false
	}
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			both, i, j = both+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return 20*both >= 7*(len(a)+len(b))
}

// sentenceEnd is where one sentence ends within a text and another begins.
type sentenceEnd struct {
	end           string
	before, after []string // words
}

func sentenceEnds(text string) (ends []sentenceEnd) {
	for _, end := range []string{";", ". "} {
		if before, after, ok := strings.Cut(text, end); ok {
			ends = append(ends, sentenceEnd{strings.TrimSpace(end), wordsOf(before), wordsOf(after)})
		}
	}
	return ends
}

// nameIn is a person’s name: a given name, with the capitalised word after it if there is
// one, or a capitalised word after a title. What is called like a person but is none does
// not count: “Morgan Stanley”, “May Sales answer?”.
func nameIn(text string, rules NudgeRules) (name string, ok bool) {
	fields := strings.Fields(text)
	for at := 0; at < len(fields); at++ {
		if name, ok := titled(fields[at:], rules); ok {
			return name, true
		}
		first, second := strings.TrimFunc(fields[at], isMark), ""
		if !startsUpper(first) {
			continue
		}
		if at+1 < len(fields) && strings.TrimRightFunc(fields[at], isMark) == fields[at] { // not “Anna, Sales”
			second = strings.TrimFunc(fields[at+1], isMark)
		}
		low := folded(beforeApostrophe(first))
		switch alone := slices.Contains(rules.GivenNames, low); {
		case isThing(low, second, rules):
			at++ // “Ralph Lauren”
		case alone && !startsUpper(second):
			return beforeApostrophe(first), true
		case alone, slices.Contains(rules.AlsoWords, low) && looksNamed(second, rules):
			return first + " " + second, true
		}
	}
	return "", false
}

// titled is the name behind a title that a text begins with.
func titled(fields []string, rules NudgeRules) (name string, ok bool) {
	if len(fields) < 2 || !slices.Contains(rules.Titles, folded(strings.TrimRight(fields[0], "."))) {
		return "", false
	}
	second := strings.TrimFunc(fields[1], isMark)
	return fields[0] + " " + second, looksNamed(second, rules)
}

// isThing reports whether two words are called like a person but are none.
func isThing(low, second string, rules NudgeRules) bool {
	next := folded(second)
	return startsUpper(second) && (slices.Contains(rules.NoNames, next) || slices.Contains(rules.NoNames, low+" "+next))
}

func isMark(r rune) bool { return !unicode.IsLetter(r) }

func looksNamed(word string, rules NudgeRules) bool {
	word = beforeApostrophe(word)
	for at, r := range word {
		if at == 0 && !unicode.IsUpper(r) || at > 0 && !unicode.IsLower(r) {
			return false
		}
	}
	low := folded(word)
	return len(word) > 1 && !slices.Contains(rules.NoNames, low) && !slices.Contains(rules.Filler, low)
}

// says reports whether a text has every one of some words, in any case and with or
// without accents.
func says(text, words string) bool {
	text = ClientKey(text)
	for _, word := range strings.Fields(Clean(words)) {
		if !strings.Contains(text, ClientKey(word)) {
			return false
		}
	}
	return true
}

func startsUpper(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

func beforeApostrophe(word string) string {
	if at := strings.IndexFunc(word, isApostrophe); at >= 0 {
		return word[:at]
	}
	return word
}
