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
