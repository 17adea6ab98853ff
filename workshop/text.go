package workshop

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/unicode/norm"
)

// The most characters (graphemes) that a text may hold.
const (
	MaxName = 80  // client, title, owner, cluster name
	MaxText = 280 // item, strategy, remark, objective and the fields of an initiative
)

// maxMarks is the most combining marks kept on one base character, and
// maxGraphemeBytes the longest that one character may be: a pile of marks is
// an attack on the lines above and below it, not a word in any language.
const (
	maxMarks         = 4
	maxGraphemeBytes = 64
)

// Refusal is an error for the person at the keyboard: what does not go, and
// what to do. Its text is shown as it stands.
type Refusal struct{ Text string }

func (r *Refusal) Error() string { return r.Text }

func refuse(format string, args ...any) error { return &Refusal{fmt.Sprintf(format, args...)} }

// Clean makes typed, pasted or imported text safe to keep and to show: one
// line of valid UTF-8 in NFC, without escape sequences, control, bidi or
// invisible characters, and without blanks at its ends. It is idempotent.
func Clean(s string) string {
	if isPlain(s) {
		return s
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = ansi.Strip(strings.Map(spellOutC1, s))
	s = norm.NFC.String(strings.Map(keepVisible, s))
	s = strings.Join(strings.Fields(limitGraphemes(s)), " ")
	return norm.NFC.String(s)
}

// isPlain is the fast way for what is nearly always typed.
func isPlain(s string) bool {
	blank := true // so that a leading blank counts as doubled
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] > '~' || (s[i] == ' ' && blank) {
			return false
		}
		blank = s[i] == ' '
	}
	return s == "" || !blank
}

// spellOutC1 turns the one-character introducers of sequences (as U+009B) into
// something that ansi.Strip recognises; as UTF-8 it would let them pass.
func spellOutC1(r rune) rune {
	switch r {
	case '\u0090', '\u0098', '\u009b', '\u009d', '\u009e', '\u009f', '\u009c':
		return 0x1b
	case '\n', '\r', '\t', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return ' '
	}
	return r
}

// keepVisible drops what cannot be seen or must not be obeyed.
func keepVisible(r rune) rune {
	switch {
	case r == '\u200d' || r == '\u200c': // joiners: limitGraphemes decides
		return r
	case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r), unicode.Is(unicode.Cs, r):
		return -1
	case r == '\u115f', r == '\u1160', r == '\u3164', r == '\uffa0', r == '\u2800': // fillers
		return -1
	case r&0xfffe == 0xfffe, r >= 0xfdd0 && r <= 0xfdef: // non-characters
		return -1
	case r == '\u2028', r == '\u2029':
		return ' '
	}
	return r
}

// limitGraphemes keeps joiners only between visible characters and cuts piles
// of combining marks.
func limitGraphemes(s string) string {
	var b strings.Builder
	for g := graphemes.FromString(s); g.Next(); {
		b.WriteString(limitGrapheme(g.Value()))
	}
	return b.String()
}

func limitGrapheme(g string) string {
	var b strings.Builder
	marks, previous := 0, rune(0)
	for i, r := range g {
		switch {
		case r == '\u200d' || r == '\u200c':
			last := i+utf8.RuneLen(r) >= len(g)
			if previous == 0 || previous == '\u200d' || previous == '\u200c' || last || unicode.IsSpace(previous) {
				continue
			}
		case unicode.Is(unicode.M, r):
			if marks++; marks > maxMarks {
				continue
			}
		default:
			marks = 0
		}
		if b.Len()+utf8.RuneLen(r) > maxGraphemeBytes {
			break
		}
		b.WriteRune(r)
		previous = r
	}
	return strings.TrimRight(b.String(), "\u200d\u200c")
}

// Length counts the characters of a text as a reader does.
func Length(s string) int {
	n := 0
	for g := graphemes.FromString(s); g.Next(); {
		n++
	}
	return n
}

// checkText refuses a text that is empty, too long or not clean. what names
// it in the message: "an item".
func checkText(what, s string, most int) error {
	if s == "" {
		return refuse("There is nothing to read in it: type %s first.", what)
	}
	return checkOptional(what, s, most)
}

func checkOptional(what, s string, most int) error {
	if n := Length(s); n > most {
		return refuse("Too long for %s: %d characters, at most %d. Shorten it; nothing is lost.", what, n, most)
	}
	if Clean(s) != s {
		return refuse("There are characters in %s that cannot be shown.", what)
	}
	return nil
}
