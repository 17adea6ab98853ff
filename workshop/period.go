package workshop

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// Period is a stretch of days as people name it: a day, a month, a year, or how long ago.
type Period struct {
	First, Last string // days, 2006-01-02
}

// ReadPeriod reads a period that begins no later than today, which is given as
// 2026-03-12: a day (2026-03-12, 12 March 2026, 12 March), a month (2026-03, March 2026,
// March), a year, “today”, “last week”, “this month”, or a distance (30 days, 3 months
// ago), which is the one day that is so far back.
func ReadPeriod(text, today string) (p Period, ok bool) {
	now, err := time.Parse(time.DateOnly, today)
	if err != nil {
		return Period{}, false
	}
	words := strings.Join(strings.Fields(strings.ToLower(plainDigits(text))), " ")
	for _, read := range []func(string, time.Time) (first, last time.Time, ok bool){readWritten, readNamed, readAgo, readLatest} {
		if first, last, ok := read(words, now); ok && CheckDay(first.Format(time.DateOnly)) == nil {
			return Period{first.Format(time.DateOnly), last.Format(time.DateOnly)}, true
		}
	}
	return Period{}, false
}

// lasting is a period from its first day up to the day before its end.
func lasting(first time.Time, years, months, days int) (time.Time, time.Time, bool) {
	return first, first.AddDate(years, months, days-1), true
}

// readWritten reads what needs no other day to be seen from.
func readWritten(text string, _ time.Time) (first, last time.Time, ok bool) {
	if day, ok := readFullDay(text); ok {
		return day, day, true
	}
	for _, layout := range []string{"2006-1", "January 2006", "Jan 2006"} {
		if t, err := time.Parse(layout, text); err == nil {
			return lasting(t, 0, 1, 0)
		}
	}
	if t, err := time.Parse("2006", text); err == nil {
		return lasting(t, 1, 0, 0)
	}
	return first, last, false
}

// readNamed reads a period by where it is from today.
func readNamed(text string, today time.Time) (first, last time.Time, ok bool) {
	switch text {
	case "today":
		return lasting(today, 0, 0, 1)
	case "yesterday":
		return lasting(today.AddDate(0, 0, -1), 0, 0, 1)
	}
	which, unit, _ := strings.Cut(text, " ")
	back := slices.Index([]string{"this", "last"}, which)
	if back < 0 {
		return first, last, false
	}
	year, month, _ := today.Date()
	switch unit {
	case "week":
		sinceMonday := (int(today.Weekday()) + 6) % 7
		return lasting(today.AddDate(0, 0, -sinceMonday-7*back), 0, 0, 7)
	case "month":
		return lasting(time.Date(year, month-time.Month(back), 1, 0, 0, 0, 0, time.UTC), 0, 1, 0)
	case "quarter":
		return lasting(time.Date(year, (month-1)/3*3+1-time.Month(3*back), 1, 0, 0, 0, 0, time.UTC), 0, 3, 0)
	case "year":
		return lasting(time.Date(year-back, 1, 1, 0, 0, 0, 0, time.UTC), 1, 0, 0)
	}
	return first, last, false
}

// readAgo reads how far back a day is.
func readAgo(text string, today time.Time) (first, last time.Time, ok bool) {
	text = strings.TrimSuffix(text, " ago")
	unit := strings.TrimSpace(strings.TrimLeft(text, "0123456789"))
	n, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(text, unit)))
	if err != nil || n > 3660 {
		return first, last, false
	}
	switch strings.TrimSuffix(unit, "s") {
	case "day":
		return lasting(today.AddDate(0, 0, -n), 0, 0, 1)
	case "week":
		return lasting(today.AddDate(0, 0, -7*n), 0, 0, 1)
	case "month":
		return lasting(addMonths(today, -n), 0, 0, 1)
	case "year":
		return lasting(addMonths(today, -12*n), 0, 0, 1)
	}
	return first, last, false
}

// readLatest reads a day or a month without its year: the last one that has begun.
func readLatest(text string, today time.Time) (first, last time.Time, ok bool) {
	for _, layout := range []string{"2 January", "2 Jan", "January 2", "Jan 2", "2.1.", "January", "Jan"} {
		said, err := time.Parse(layout, text)
		if err != nil {
			continue
		}
		for back := range 9 { // 29 February may be that far
			first = time.Date(today.Year()-back, said.Month(), said.Day(), 0, 0, 0, 0, time.UTC)
			if first.Day() != said.Day() || first.After(today) {
				continue
			}
			if strings.ContainsAny(layout, "2") {
				return lasting(first, 0, 0, 1)
			}
			return lasting(first, 0, 1, 0)
		}
	}
	return first, last, false
}
