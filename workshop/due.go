package workshop

import (
	"strings"
	"time"
)

// This file is about by when an initiative’s first step is done.

// DefaultDueDays is how many days after the session a first step is usually done.
const DefaultDueDays = 30

// ByDay30 reports whether the first step was asked for “by day 30”. Earlier versions
// asked so, and for no date; see Plan.Undated.
func (p Plan) ByDay30() bool { return p.FirstStep != "" && p.Due == "" && !p.Undated }

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
	p.Undated = p.Due == "" && (before.Undated || before.Due != "" || p.FirstStep != before.FirstStep)
	return p, nil
}

// readDue reads a day as people answer when they are asked by when: as [ReadDay] does,
// and “today”, “Friday” and “day 60” besides, counted from another day.
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
	day, _ := ReadDay(words, from)
	return day
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
