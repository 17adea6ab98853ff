package blueprint

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"swotshop/workshop"
)

// escape makes typed text appear in Markdown as nothing but itself: in a table
// cell, a list item, a heading and a paragraph, in GitHub's Markdown and in
// pandoc's, with its maths, citations and smart quotes.
//
// The document is also read raw, so only what could mean something is escaped:
// a full stop stays a full stop unless it ends a list number. A backslash is
// the mark of choice; an entity is used where old Markdown programs, which know
// fewer backslashes, would let HTML through.
//
// One liberty is left to pandoc: an apostrophe after a letter, as in "rival's",
// stays as typed, and pandoc may set it round. It cannot take it for the end of
// a quotation, since none can begin.
func escape(s string) md {
	t := typed(workshop.Clean(s))
	return t.escaped(t.marker())
}

// inline is the same for what never begins a line, such as the day in a sentence: 12. März.
func inline(s string) md { return typed(workshop.Clean(s)).escaped(-1) }

// escaped escapes what could mean something, and the character at the marker.
func (t typed) escaped(marker int) md {
	closing := len(strings.TrimRight(string(t), "#")) // a heading may be closed with them
	var b strings.Builder
	escaped := false // whether the character before has been
	for i := range len(t) {
		switch {
		case t[i] == '<' && t.opensTag(i):
			b.WriteString("&lt;")
			escaped = true
		case t[i] == '&' && entity().MatchString(string(t[i:])):
			b.WriteString("&amp;")
			escaped = true
		case i == marker || i >= closing || t.means(i) || t.repeats(i) && !escaped:
			b.WriteByte('\\')
			b.WriteByte(t[i])
			escaped = true
		default:
			b.WriteByte(t[i])
			escaped = false
		}
	}
	return md(b.String())
}

// The patterns are compiled when the first document is written, and not while the
// program starts.
var (
	// entity is what a reader of HTML may take for a character reference.
	entity = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^&#?[0-9A-Za-z]+;`) })
	// blockStart is the start of a list: "1." and "-", and what pandoc adds:
	// "a)", "(iv)", "#.", "(@)"; and how pandoc knows a table's caption. Its end is
	// the character to escape.
	blockStart = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:(?:[-+]|\(?(?:[0-9]+|[A-Za-z#@]|[ivxlcdmIVXLCDM]+)[.)])(?: |$)|[Tt]able:)`)
	})
)

// typed is cleaned text, examined byte by byte: everything that has a meaning in
// Markdown is ASCII.
type typed string

// marker is where the text would begin a block of its own, or -1.
func (t typed) marker() int {
	if t == "" {
		return -1
	}
	if strings.IndexByte("#>=:", t[0]) >= 0 {
		return 0
	}
	return len(strings.TrimRight(blockStart().FindString(string(t)), " ")) - 1
}

// means reports whether the character at i may mean something where it is.
func (t typed) means(i int) bool {
	switch t[i] {
	case '\\', '`', '*', '[', ']', '{', '|', '~', '^', '$', '@', '"':
		return true
	case '_':
		return !t.withinWord(i)
	case '\'':
		return !t.endsWord(i)
	case '.': // www.example.com would become a link
		return i >= 3 && strings.EqualFold(string(t[i-3:i]), "www")
	case ':': // https://…, :smile:, ::: but not "legal: nobody knows" or 14:00
		return i+1 < len(t) && t[i+1] != ' ' && !t.withinNumber(i)
	case '%': // {% … %} in page generators
		return i > 0 && t[i-1] == '{'
	}
	return false
}

// repeats reports whether the character at i makes a pair with the one before
// that could mean a dash, an ellipsis or a marked passage.
func (t typed) repeats(i int) bool {
	return i > 0 && t[i] == t[i-1] && strings.IndexByte("-.=", t[i]) >= 0
}

// opensTag reports whether the "<" at i could begin HTML or a link; in "< 30",
// "<30", "<-" and "<=" it cannot.
func (t typed) opensTag(i int) bool {
	return i+1 == len(t) || !isDigit(t[i+1]) && strings.IndexByte(" -=", t[i+1]) < 0
}

func (t typed) withinWord(i int) bool {
	before, _ := utf8.DecodeLastRuneInString(string(t[:i]))
	after, _ := utf8.DecodeRuneInString(string(t[i+1:]))
	return isWord(before) && isWord(after)
}

func (t typed) endsWord(i int) bool {
	before, _ := utf8.DecodeLastRuneInString(string(t[:i]))
	return unicode.IsLetter(before)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func (t typed) withinNumber(i int) bool {
	return i > 0 && i+1 < len(t) && isDigit(t[i-1]) && isDigit(t[i+1])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
