package workshop

import (
	"fmt"
	"testing"
	"time"
)

// So many months from any day of twelve years end in the month that is so many
// months later: on the same day, or on the last one where there is no such day.
func TestMonthsEndAtTheirEnd(t *testing.T) {
	for day := time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2035; day = day.AddDate(0, 0, 1) {
		for n := range 25 {
			text, from := fmt.Sprintf("%d months", n), day.Format(time.DateOnly)
			got, meant := ReadDay(text, from)
			to, err := time.Parse(time.DateOnly, got)
			if err != nil || !meant {
				t.Fatalf("%s from %s: %q", text, from, got)
			}
			later := 12*(to.Year()-day.Year()) + int(to.Month()) - int(day.Month())
			atItsEnd := to.AddDate(0, 0, 1).Day() == 1
			if later != n || to.Day() != day.Day() && (to.Day() > day.Day() || !atItsEnd) {
				t.Errorf("%s from %s is %s", text, from, got)
			}
		}
	}
	for _, c := range [][3]string{{"3 months", "2026-11-30", "2027-02-28"}, {"1 month", "2026-08-31", "2026-09-30"}, {"3m", "2027-11-30", "2028-02-29"}} {
		if got, _ := ReadDay(c[0], c[1]); got != c[2] {
			t.Errorf("%s from %s is %s, not %s", c[0], c[1], got, c[2])
		}
	}
}
