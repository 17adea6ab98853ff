package kit

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"swotshop/workshop"
)

// Plural is a count with its noun.
func Plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// Clock is a clock for a stage in which seconds matter.
func Clock(d time.Duration) string {
	sign := ""
	if d < 0 {
		sign, d = "–", -d
	}
	return fmt.Sprintf("%s%02d:%02d", sign, int(d.Minutes()), int(d.Seconds())%60)
}

// UpperFirst begins a sentence.
func UpperFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// Date shows 2026-03-12 as 12 March 2026; what is not a date stays.
func Date(date string) string { return workshop.DayInWords(date) }

// Moment is when something was, as seen from now: a day of the last week by its
// name.
func Moment(at, now time.Time) string { return momentAs(at, now, "Monday 15:04", "2 January 2006") }

// ShortMoment is the same where there is little room.
func ShortMoment(at, now time.Time) string { return momentAs(at, now, "Mon 15:04", "2 Jan 2006") }

func momentAs(at, now time.Time, lately, before string) string {
	at = at.In(now.Location())
	if days := now.Sub(at).Hours() / 24; days >= 0 && days < 6 {
		return at.Format(lately)
	}
	return at.Format(before)
}

// Sayable is a line of the screen, and the same in fewer words.
type Sayable struct{ Full, Short string }

// In is what fits into so many cells.
func (s Sayable) In(c Cells, w int) string {
	if c.Width(s.Full) <= w {
		return s.Full
	}
	return c.Cut(s.Short, w)
}

// ErrorText is an error as a sentence; one that begins with a quotation mark stays.
func ErrorText(err error) string {
	s := workshop.Clean(err.Error())
	if s != "" && s[0] < utf8.RuneSelf {
		return UpperFirst(s)
	}
	return s
}

// Or is a text, or another one when it is blank.
func Or(text, instead string) string {
	if workshop.Clean(text) == "" {
		return instead
	}
	return text
}

// LowerFirst begins a word inside a sentence.
func LowerFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

// Sentence adds the full stop that is missing.
func Sentence(text string) string {
	if strings.ContainsAny(text[len(text)-1:], ".!?:;") || strings.HasSuffix(text, "…") || endsQuoted(text) {
		return text
	}
	return text + "."
}

// endsQuoted reports whether a text ends with a quotation that ends a sentence.
func endsQuoted(text string) bool {
	inner, quoted := strings.CutSuffix(text, "”")
	return quoted && inner != "" && strings.ContainsAny(inner[len(inner)-1:], ".!?")
}

// PlainText is an error as a sentence for plain text mode.
func PlainText(err error) string {
	if r := new(workshop.Refusal); errors.As(err, &r) && r.Plain != "" && r.Text == err.Error() {
		return r.Plain
	}
	return ErrorText(err)
}
