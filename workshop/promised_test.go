package workshop_test

import (
	"testing"

	"swotshop/workshop"
)

// onDay is a session that is held on a day.
func onDay(t *testing.T, day string) *workshop.Workshop {
	opening := openTest()
	opening.Details.Date = day
	r := &room{t, workshop.NewLog(), &stamper{}}
	r.do(opening)
	return r.state()
}

func TestDayNamed(t *testing.T) {
	w := onDay(t, "2026-03-12")
	for text, want := range map[string]string{
		"Weber: the draft by 4 December": "2026-12-04", "By Dec 4, the draft.": "2026-12-04", "on 1 January, early": "2027-01-01",
		"2026-06-12 at the latest": "2026-06-12", "Until 12.6.2026.": "2026-06-12", "by 4 December 2028": "2028-12-04",
		"in two weeks": "", "3 posts in May": "", "30 February": "", "": "", "May 40": "", "section 2.1.": "", "may I": "",
	} {
		if got := w.DayNamed(text); got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}

func TestShortDay(t *testing.T) {
	w := onDay(t, "2026-11-12")
	for day, want := range map[string]string{"2026-12-06": "6 Dec", "2027-01-15": "15 Jan", "2027-11-02": "2 Nov 2027", "2026-11-02": "2 Nov", "2026-01-02": "2 Jan 2026", "": ""} {
		if got := w.ShortDay(day); got != want {
			t.Errorf("%s is %q, want %q", day, got, want)
		}
	}
}
