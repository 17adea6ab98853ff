package tui

import (
	"fmt"
	"strconv"
	"strings"
	"swotshop/workshop"
	"time"
	"unicode"
	"unicode/utf8"
)

// plural is a count with its noun.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// minutesLeft says calmly how much of a plan is left.
func minutesLeft(plan, spent time.Duration) string {
	left := plan - spent
	if left < 0 {
		return fmt.Sprintf("%d min over", int((-left+time.Minute-1)/time.Minute))
	}
	return fmt.Sprintf("%d min left", int((left+time.Minute-1)/time.Minute))
}

// mmss is a clock for a stage in which seconds matter.
func mmss(d time.Duration) string {
	sign := ""
	if d < 0 {
		sign, d = "–", -d
	}
	return fmt.Sprintf("%s%02d:%02d", sign, int(d.Minutes()), int(d.Seconds())%60)
}

// upperFirst begins a sentence.
func upperFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// prettyDate shows 2026-03-12 as 12 March 2026; what is no date stays.
func prettyDate(date string) string {
	d, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return d.Format("2 January 2006")
}

// moment is when something was, for somebody who looks at it now: a day of the
// last week by its name.
func moment(at, now time.Time) string { return momentAs(at, now, "Monday 15:04", "2 January 2006") }

// shortMoment is the same where there is little room.
func shortMoment(at, now time.Time) string { return momentAs(at, now, "Mon 15:04", "2 Jan 2006") }

func momentAs(at, now time.Time, lately, before string) string {
	at = at.In(now.Location())
	if days := now.Sub(at).Hours() / 24; days >= 0 && days < 6 {
		return at.Format(lately)
	}
	return at.Format(before)
}

// sayable is what a line of the screen says, and the same in fewer words.
type sayable struct{ full, short string }

// in is what fits into so many cells.
func (s sayable) in(w int) string {
	if widthOf(s.full) <= w {
		return s.full
	}
	return cut(s.short, w)
}

// spoken is an error as a sentence; one that begins with a quotation mark stays.
func spoken(err error) string {
	s := workshop.Clean(err.Error())
	if s != "" && s[0] < utf8.RuneSelf {
		return upperFirst(s)
	}
	return s
}

// orDefault is a text, or what stands for it when nothing can be read in it.
func orDefault(text, instead string) string {
	if workshop.Clean(text) == "" {
		return instead
	}
	return text
}

// lower begins a word that stands inside a sentence.
func lower(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

// sentence ends what does not end yet.
func sentence(text string) string {
	if strings.ContainsAny(text[len(text)-1:], ".!?:;") || strings.HasSuffix(text, "…") || endsQuoted(text) {
		return text
	}
	return text + "."
}

// endsQuoted says that a text ends with a quotation that has its own end.
func endsQuoted(text string) bool {
	inner, quoted := strings.CutSuffix(text, "”")
	return quoted && inner != "" && strings.ContainsAny(inner[len(inner)-1:], ".!?")
}

func itOrThem(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}

func itIsTheyAre(n int) string {
	if n == 1 {
		return "it is"
	}
	return "they are"
}
