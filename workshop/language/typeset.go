package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Typeset is how words that somebody typed are set where they are read: with the marks of
// a printed page and a capital at the beginning. What is stored, searched and put back on
// the line stays as it was typed.
func (w *Words) Typeset(text string) string {
	for _, mark := range [][2]string{{"...", "…"}, {" -- ", " – "}, {" - ", " – "}} {
		text = strings.ReplaceAll(text, mark[0], mark[1])
	}
	return capital(w.quoted(text))
}

// marks are the quotation marks of a language.
type marks struct{ open, close, openInner rune }

func (w *Words) marks() marks {
	if base, _ := w.rule.tag.Base(); base.String() == german {
		return marks{'„', '“', '‚'}
	}
	return marks{'“', '”', '‘'}
}

// quoted turns straight quotation marks to where they stand: a mark after a blank or a
// bracket opens, others close. A double one without its pair, such as that of 15", stays.
func (w *Words) quoted(text string) string {
	if !strings.ContainsAny(text, `"'`) {
		return text
	}
	paired, m := strings.Count(text, `"`)%2 == 0, w.marks()
	var b strings.Builder
	before := ' '
	for _, r := range text {
		opens := unicode.IsSpace(before) || strings.ContainsRune("([{–—/“„", before)
		switch {
		case r == '\'' && opens:
			r = m.openInner
		case r == '\'':
			r = '’'
		case r == '"' && paired && opens:
			r = m.open
		case r == '"' && paired:
			r = m.close
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// capital begins with one, unless the first word has a capital, a digit or a mark of its
// own inside, such as a name or an address: iPhone, e-mail@firm.com, www.firm.com.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	word, _, _ := strings.Cut(text, " ")
	inside := strings.TrimRight(word[min(size, len(word)):], ".,:;!?…’”“)")
	if !unicode.IsLower(first) || strings.ContainsFunc(inside, func(r rune) bool {
		return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune(`./@_\:#&=`, r)
	}) {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
