package workshop

import (
	"testing"
	"time"
)

// Today is a Thursday.
const periodToday = "2026-11-26"

func TestReadPeriod(t *testing.T) {
	for typed, want := range map[string]Period{
		"2026-03-12":        {"2026-03-12", "2026-03-12"},
		"12.3.2026":         {"2026-03-12", "2026-03-12"},
		"12 March 2026":     {"2026-03-12", "2026-03-12"},
		"12 march":          {"2026-03-12", "2026-03-12"},
		"dec 24":            {"2025-12-24", "2025-12-24"},
		"29 February":       {"2024-02-29", "2024-02-29"},
		"2026-03":           {"2026-03-01", "2026-03-31"},
		"MARCH  2026":       {"2026-03-01", "2026-03-31"},
		"feb 2024":          {"2024-02-01", "2024-02-29"},
		"november":          {"2026-11-01", "2026-11-30"},
		"december":          {"2025-12-01", "2025-12-31"},
		"2026":              {"2026-01-01", "2026-12-31"},
		"today":             {"2026-11-26", "2026-11-26"},
		"yesterday":         {"2026-11-25", "2026-11-25"},
		"this week":         {"2026-11-23", "2026-11-29"},
		"last week":         {"2026-11-16", "2026-11-22"},
		"last month":        {"2026-10-01", "2026-10-31"},
		"this quarter":      {"2026-10-01", "2026-12-31"},
		"last quarter":      {"2026-07-01", "2026-09-30"},
		"last year":         {"2025-01-01", "2025-12-31"},
		"30 days":           {"2026-10-27", "2026-10-27"},
		"30 days ago":       {"2026-10-27", "2026-10-27"},
		"1 week":            {"2026-11-19", "2026-11-19"},
		"9 months":          {"2026-02-26", "2026-02-26"},
		"2 years":           {"2024-11-26", "2024-11-26"},
		"٢٠٢٦":              {"2026-01-01", "2026-12-31"},
		"2026\u20130\u0033": {"2026-03-01", "2026-03-31"},
	} {
		if got, ok := ReadPeriod(typed, periodToday); !ok || got != want {
			t.Errorf("%q is %v (%v), not %v", typed, got, ok, want)
		}
	}
	for _, none := range []string{"", "spring", "last", "last spring", "30", "+30", "2026-13", "2026-02-30", "0001", "99999 days", "next week", "31 February"} {
		if got, ok := ReadPeriod(none, periodToday); ok {
			t.Errorf("%q was taken for %v", none, got)
		}
	}
}

// Whatever day it is, a period ends no earlier than it begins, this one has today in it,
// and the last one ends on the day before.
func TestPeriodsMeet(t *testing.T) {
	for day := time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2029; day = day.AddDate(0, 0, 1) {
		today := day.Format(time.DateOnly)
		for _, unit := range []string{"week", "month", "quarter", "year"} {
			this, _ := ReadPeriod("this "+unit, today)
			last, _ := ReadPeriod("last "+unit, today)
			if this.First > today || this.Last < today || last.First > last.Last || DaysBetween(last.Last, this.First) != 1 {
				t.Fatalf("%s: last %s is %v, and this one %v", today, unit, last, this)
			}
		}
	}
}
