package workshop

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/unicode/norm"
)

// The most characters (graphemes) that a text may hold.
const (
	MaxName = 80  // client, title, owner, cluster name
	MaxText = 280 // item, strategy, remark, objective and the fields of an initiative
)

// maxMarks is the most combining marks on one base character, and
// maxGraphemeBytes the longest that one character may be: a pile of marks is
// an attack on the lines above and below it, not a word in any language.
const (
	maxMarks         = 4
	maxGraphemeBytes = 64
)

// Refusal is an error for the person at the keyboard: what is wrong, and what to
// do. Its text is shown as it is.
type Refusal struct {
	Text  string
	Plain string // for people who do not see the line that was typed; empty when it is the same
	Field Field  // where to fix it; empty when there is no such place
}

func (r *Refusal) Error() string { return r.Text }

func refuse(format string, args ...any) error { return Field("").refuse(format, args...) }

// Field is a thing that people fill in, as a sentence calls it: "an item".
type Field string

func (f Field) refuse(format string, args ...any) error {
	return &Refusal{Text: fmt.Sprintf(format, args...), Field: f}
}

// sequence is an escape sequence with its payload, introduced by ESC or by a
// C1 character: control sequences (colours, cursor), strings up to their
// terminator (titles, links, the clipboard) or to the end of the line when
// they have none, and whatever else an ESC could begin.
var sequence = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(
		`(?:\x1b\[|\x{9b})[0-?]*[ -/]*[@-~]?` +
			`|(?:\x1b[PX\]^_]|[\x{90}\x{98}\x{9d}-\x{9f}])[^\x00-\x1f\x{7f}-\x{9f}]*(?:\x07|\x1b\\|\x{9c})?` +
			`|\x1b[ -/]*[0-~]?`)
})

// Clean makes typed, pasted or imported text safe to store and to show: one
// line of valid UTF-8 in NFC, without escape sequences, control, bidi or
// invisible characters, and without blanks at its ends. It is idempotent.
func Clean(s string) string {
	if isPlain(s) {
		return s
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	if strings.ContainsFunc(s, unicode.IsControl) {
		s = sequence().ReplaceAllString(s, "")
	}
	s = compose(strings.Map(keepVisible, s))
	s = strings.Join(strings.Fields(limitMarks(s)), " ")
	return compose(limitGraphemes(s))
}

// compose brings a text into NFC. In a run of more than 30 characters that could
// combine with others (a Korean who weeps, ㅠㅠㅠ) package norm inserts an invisible
// character after every thirtieth, which is removed again.
func compose(s string) string {
	return strings.ReplaceAll(norm.NFC.String(s), "\u034f", "")
}

// isPlain is the fast path for what is nearly always typed: the letters of
// western languages and their punctuation, with single blanks between them.
func isPlain(s string) bool {
	blank := true // so that a leading blank counts as doubled
	for _, r := range s {
		if !isWestern(r) && (r != ' ' || blank) {
			return false
		}
		blank = r == ' '
	}
	return s == "" || !blank
}

// isWestern reports whether r is visible, in NFC and joins up with nothing.
func isWestern(r rune) bool {
	return r > ' ' && r <= '~' || r > '\u00a0' && r <= '\u024f' && r != '\u00ad' || r >= '\u2010' && r <= '\u2027' || r == '€'
}

// keepVisible drops what is invisible or could act as a command, and turns line
// ends and tabs into blanks.
func keepVisible(r rune) rune {
	switch {
	case isJoiner(r): // limitMarks decides
		return r
	case unicode.IsSpace(r):
		return ' '
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs):
		return -1
	case unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r), r == '\u2800': // fillers
		return -1
	case r&0xfffe == 0xfffe, r >= 0xfdd0 && r <= 0xfdef: // non-characters
		return -1
	}
	return r
}

// isJoiner reports whether r is the zero-width joiner or non-joiner, which emoji
// families and the scripts of Persia and India need.
func isJoiner(r rune) bool { return r == '\u200d' || r == '\u200c' }

// limitMarks leaves joiners only one at a time and between visible characters,
// and combining marks only on a character and not in piles.
func limitMarks(s string) string {
	var b strings.Builder
	marks, joiner, blank := maxMarks, rune(0), true // at the start there is nothing to combine with
	for _, r := range s {
		switch {
		case isJoiner(r):
			if joiner == 0 && !blank {
				joiner = r // written once it is known what follows
			}
			continue
		case unicode.IsSpace(r):
			marks, joiner, blank = maxMarks, 0, true
			b.WriteRune(r)
			continue
		case !unicode.Is(unicode.M, r):
			marks = 0
		case marks == maxMarks:
			continue
		default:
			marks++
		}
		if joiner != 0 {
			b.WriteRune(joiner)
		}
		b.WriteRune(r)
		joiner, blank = 0, false
	}
	return b.String()
}

// limitGraphemes replaces what is too long to be one character of any language.
func limitGraphemes(s string) string {
	var b strings.Builder
	for g := graphemes.FromString(s); g.Next(); {
		if len(g.Value()) > maxGraphemeBytes {
			b.WriteString("\uFFFD")
			continue
		}
		b.WriteString(g.Value())
	}
	return b.String()
}

// Length counts the characters of a text as a reader does.
func Length(s string) int {
	n := 0
	for g := graphemes.FromString(s); g.Next(); {
		n++
	}
	return n
}

// checkText refuses a text that is empty, too long or not clean.
func checkText(f Field, s string, most int) error {
	if s == "" {
		return f.refuse(nothingTyped, f)
	}
	return checkOptional(f, s, most)
}

func checkOptional(f Field, s string, most int) error {
	if n := Length(s); n > most {
		return &Refusal{Text: fmt.Sprintf(tooLong, f, n, most), Plain: fmt.Sprintf(tooLongPlain, f, n, most), Field: f}
	}
	if Clean(s) != s {
		return f.refuse(notShowable, f)
	}
	return nil
}
