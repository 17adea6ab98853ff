package setup_test

import (
	"strings"
	"testing"

	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A date that is typed into the form stays; without one it is the day on which the
// session is held.
func TestFormTakesADate(t *testing.T) {
	for typed, want := range map[string]string{"": "2026-03-12", "2 April 2026": "2026-04-02", "2026-02-28": "2026-02-28"} {
		d := tuitest.NewFormDesk(t)
		d.Line("Acme")
		d.Keys("down", "down", "down")
		d.Type(typed)
		d.Keys("enter")
		d.Do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{1}})
		if w := d.W(); w.Date != want || w.DateGiven != (typed != "") {
			t.Errorf("%q made a session of %s, given: %t", typed, w.Date, w.DateGiven)
		}
	}
}

func TestFormRefusesWhatIsNoDate(t *testing.T) {
	d := tuitest.NewFormDesk(t)
	d.Line("Acme")
	d.Keys("down", "down", "down")
	d.Type("31 February 2026")
	d.Keys("enter")
	if d.Shows("“31 February 2026” is not a date"); len(d.Store.Sessions) > 0 {
		t.Error("a session was started")
	}
	if f := d.App.Screen().(*setup.Form); !strings.Contains(f.Inputs[f.Focus].Text(), "February") {
		t.Error("the cursor is not at the date")
	}
}
