package tui

import (
	"fmt"
	"strconv"
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
func moment(at, now time.Time) string {
	at, now = at.Local(), now.Local()
	if days := now.Sub(at).Hours() / 24; days >= 0 && days < 6 {
		return at.Format("Monday 15:04")
	}
	return at.Format("2 January 2006, 15:04")
}
