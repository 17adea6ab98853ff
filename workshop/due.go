package workshop

import (
	"strings"
	"time"
)

// This file is about the days of an initiative, above all by when its first step is done.

// DefaultDueDays is how many days after the session a first step is usually done.
const DefaultDueDays = 30

// ByDay30 reports whether the first step was asked for “by day 30”. Earlier versions
// asked so, and for no date; see Plan.Undated.
func (p Plan) ByDay30() bool { return p.FirstStep != "" && p.Due == "" && !p.Undated }

// FirstStepDue is by when the first step of an initiative is to be done, also where it was
// asked for by day 30; empty when nobody has said.
func (w *Workshop) FirstStepDue(p Plan) string { return p.firstStepDue(w.Date) }

// firstStepDue is the same of a plan that was written on a day.
func (p Plan) firstStepDue(day string) string {
	if p.ByDay30() {
		return dayAfter(day, DefaultDueDays)
	}
	return p.Due
}

// lacksDue reports whether nobody has said by when.
func (p Plan) lacksDue() bool { return p.Due == "" && !p.ByDay30() }

// dated reads the day that was typed into a plan, and takes note when there is none,
// unless what it says was answered when no day was asked for.
func (p Plan) dated(before Plan, w *Workshop) (Plan, error) {
	if p.Due != before.Due && p.Due != "" {
		typed := p.Due
		p.Due = readDue(typed, w.Date)
		if CheckDay(p.Due) != nil {
			return p, fieldDue.refuse(dueUnread, brief(typed))
		}
		if p.Due < w.Date {
			return p, fieldDue.refuse(dueTooSoon, typed, DayInWords(w.Date))
		}
	}
	for _, day := range [][2]string{{p.TargetBy, before.TargetBy}, {p.YesBy, before.YesBy}} {
		if now := day[0]; now != "" && now != day[1] && now < w.Date {
			return p, fieldDue.refuse(dueTooSoon, DayInWords(now), DayInWords(w.Date))
		}
	}
	p.Undated = p.Due == "" && (before.Undated || before.Due != "" || p.FirstStep != before.FirstStep)
	return p, nil
}

// readDue reads a day as people answer when they are asked by when: as [ReadDay] does,
// and “today”, “Friday”, “day 60” and “June”, its last day, besides, counted from another.
func readDue(text, from string) string {
	words := strings.ToLower(strings.TrimSpace(text))
	for _, in := range []string{"by ", "on "} {
		words = strings.TrimSpace(strings.TrimPrefix(words, in))
	}
	if n, ok := strings.CutPrefix(words, "day "); ok {
		words = "+" + strings.TrimSpace(n)
	}
	if first, err := time.Parse(time.DateOnly, from); err == nil {
		for days, name := range []string{"today", "tomorrow"} {
			if words == name {
				return first.AddDate(0, 0, days).Format(time.DateOnly)
			}
		}
		for days := 1; days <= 7; days++ {
			if day := first.AddDate(0, 0, days); words == strings.ToLower(day.Weekday().String()) {
				return day.Format(time.DateOnly)
			}
		}
	}
	if day, ok := readMonth(words, from); ok {
		return day
	}
	day, _ := ReadDay(words, from)
	return day
}

// readMonth reads a month as the last of its days: what is due “by June” or “by the end
// of June” is not late on the 29th. Without a year it is the next such month, or this one.
func readMonth(words, from string) (day string, ok bool) {
	for _, lead := range []string{"the ", "end ", "of "} {
		words = strings.TrimSpace(strings.TrimPrefix(words, lead))
	}
	for _, layout := range []string{"January 2006", "Jan 2006"} {
		if first, err := time.Parse(layout, words); err == nil {
			return first.AddDate(0, 1, -1).Format(time.DateOnly), true
		}
	}
	start, err := time.Parse(time.DateOnly, from)
	for _, layout := range []string{"January", "Jan"} {
		month, unread := time.Parse(layout, words)
		if err != nil || unread != nil {
			continue
		}
		year := start.Year()
		if month.Month() < start.Month() {
			year++
		}
		return time.Date(year, month.Month()+1, 0, 0, 0, 0, 0, time.UTC).Format(time.DateOnly), true
	}
	return "", false
}

// DueOn reads a line that is typed as a due date; ok reports whether it is one.
func (w *Workshop) DueOn(text string) (day time.Time, ok bool) {
	day, err := time.Parse(time.DateOnly, readDue(text, w.Date))
	return day, err == nil
}

// brief is as much of a text as a refusal quotes.
func brief(text string) string {
	const most = 40
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return text
}

func checkDue(due string) error {
	if due == "" {
		return nil
	}
	return CheckDay(due)
}
