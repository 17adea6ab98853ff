package library_test

import (
	"testing"
	"time"

	"swotshop/tui"
	"swotshop/tui/tuitest"
)

// ledOn is a shelf whose first session is not closed and was led last at a time.
func ledOn(last time.Time) *tuitest.Shelf {
	s := tuitest.NewShelf(4)
	s.Rows[0].LastAt = last
	return s
}

// A session that was led within twelve hours is led at once. An older one is asked about,
// and can be read instead.
func TestAnOldSessionIsLedAfterAQuestion(t *testing.T) {
	now := time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		last time.Time
		asks string // empty: it does not
	}{
		{now.Add(-12 * time.Hour), ""},
		{now.Add(time.Hour), ""},
		{now.Add(-12*time.Hour - time.Minute), "The last entry is from 11 March 2026, yesterday."},
		{now.Add(-22 * time.Hour), "The last entry is from 11 March 2026, yesterday."},
		{now.AddDate(0, 0, -13), "The last entry is from 27 February 2026, 13 days ago."},
		{now.AddDate(0, 0, -2), "The last entry is from 10 March 2026, two days ago."},
		{now.AddDate(0, 0, -14), "The last entry is from 26 February 2026, two weeks ago."},
		{now.AddDate(0, -8, 0), "The last entry is from 12 July 2025, seven months ago."},
		{now.AddDate(0, 0, -60), "The last entry is from 11 January 2026, eight weeks ago."},
		{now.AddDate(-2, 0, 0), "The last entry is from 12 March 2024, two years ago."},
		{now.AddDate(-3, 0, 0), "The last entry is from 12 March 2023, three years ago."},
	} {
		s := ledOn(c.last)
		d := tuitest.NewShelfDesk(t, s)
		d.Keys("g")
		if c.asks == "" {
			if len(s.Led) != 1 {
				t.Errorf("one of %v is not led at once:\n%s", c.last, d.Screen())
			}
			continue
		}
		d.Shows(c.asks, "Acme Robotics", "y lead it", "r read it", "n go back")
		for _, key := range []string{"enter", "pgdown", "space", "g", "n"} {
			d.Keys(key)
		}
		d.Shows("4 sessions")
		if len(s.Led)+len(s.Read) > 0 {
			t.Fatalf("led %v, read %v without an answer", s.Led, s.Read)
		}
		if d.Keys("g", "r"); len(s.Led) > 0 || len(s.Read) != 1 {
			t.Fatalf("led %v, read %v: want it read", s.Led, s.Read)
		}
		if d.Keys("esc", "g", "y"); len(s.Led) != 1 {
			t.Errorf("led %v, want it led after a yes", s.Led)
		}
	}
}

// The hints name both ways, and first the one that is likelier.
func TestHintsSayHowToGoOn(t *testing.T) {
	for _, size := range tuitest.Sizes {
		d := tuitest.NewDesk(t, tuitest.Acme())
		d.Resize(size[0], size[1])
		d.Leave()
		d.Shows("g continue leading   Enter read")
		next := tuitest.NewDeskOn(t, d.Store, tui.Start{})
		next.Resize(size[0], size[1])
		next.Shows("g lead   Enter read")
		next.Clock = next.Clock.Add(13 * time.Hour)
		next.Keys("home")
		next.Shows("Enter read   g lead")
		next.Keys("enter")
		next.Shows("g lead")
	}
}
