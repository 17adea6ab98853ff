package workshop

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"swotshop/workshop/language"
)

// DayNamed is the first day that a text names, such as a promise “by 4 December”, seen from
// the day of the session; empty for none. It reads the months of the session's language and
// of English. What is only a distance, such as “in two weeks”, names no day.
func (w *Workshop) DayNamed(text string) string {
	words := strings.Fields(text)
	for i := range words {
		if day := w.dayAt(words[i:]); day != "" {
			return day
		}
	}
	return ""
}

// dayAt is the day with which some words begin.
func (w *Workshop) dayAt(words []string) string {
	plain := func(i int) string {
		if i >= len(words) {
			return ""
		}
		return strings.Trim(words[i], ".,;:!?()“”\"'")
	}
	if t, ok := readFullDay(plain(0)); ok {
		return t.Format(time.DateOnly)
	}
	date, month := plain(0), w.monthNamed(plain(1))
	if month == 0 {
		date, month = plain(1), w.monthNamed(plain(0))
	}
	if n, err := strconv.Atoi(date); err != nil || n < 1 || n > 31 || month == 0 {
		return ""
	}
	said := date + " " + month.String()
	if year := plain(2); len(year) == len("2026") {
		if t, ok := readFullDay(said + " " + year); ok {
			return t.Format(time.DateOnly)
		}
	}
	if t, ok := readNext(said, w.Date); ok {
		return t.Format(time.DateOnly)
	}
	return ""
}

// monthNamed is the month with a name, in full or short; 0 for none.
func (w *Workshop) monthNamed(name string) time.Month {
	is := func(month string) bool { return strings.EqualFold(strings.TrimSuffix(month, "."), name) }
	for _, of := range []*language.Words{w.Words(), language.English()} {
		for _, months := range [][12]string{of.Calendar.Months, of.Calendar.Short} {
			if at := slices.IndexFunc(months[:], is); at >= 0 {
				return time.Month(at + 1)
			}
		}
	}
	return 0
}

// ShortDay is a day for a column of days, “6 Dec”: with its year only where it is so far
// away that it could be mistaken for another. What is not a day stays.
func (w *Workshop) ShortDay(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	short := w.Words().ShortDay(t)
	if far := DaysBetween(w.Date, day); far < -mostDaysPast || far > mostDaysAhead {
		return short + " " + strconv.Itoa(t.Year())
	}
	return short
}

// How far a day may be away to be known without its year.
const (
	mostDaysPast  = 30
	mostDaysAhead = 330
)
