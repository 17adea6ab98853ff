package setup_test

import (
	"strings"
	"testing"

	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
)

// The form asks one thing at a time, on the fourth row; what is answered stays in sight,
// and what has a sensible default shows once somebody wants it.
func TestFormAsksOneThingAtATime(t *testing.T) {
	d := tuitest.NewFormDesk(t)
	d.Resize(80, 24)
	asks := func(question string, shown, hidden []string) {
		t.Helper()
		if row := d.Rows()[3]; strings.TrimSpace(row) != question {
			t.Errorf("row 4 is %q, want %q", row, question)
		}
		d.Shows(shown...)
		d.Hides(hidden...)
	}
	rest := []string{"Title", "By function", "Deck "}
	asks("Who is it for?", []string{"▸ Client", "Tab the rest"}, append(rest, "Objective", "People"))
	d.Line("Acme Robotics")
	asks("What must be decided today?", []string{"Acme Robotics", "▸ Objective"}, append(rest, "▸ Client", "People  "))
	d.Line("Decide.")
	asks("How many are in the room?", []string{"Acme Robotics", "Decide.", "▸ People", "Enter start"}, rest)
	d.Keys("tab")
	asks("What is it called?", append(rest, "Acme Robotics", "Decide.", "▸ Title"), []string{"Tab the rest"})
	d.Keys("down", "down")
	d.Type("2 sales")
	d.Keys("up", "up", "up", "up")
	asks("What must be decided today?", append(rest, "2 sales"), nil)
}

// Tab goes from each of the first three to the rest, and through it back to the first.
func TestFormTabGoesToTheRest(t *testing.T) {
	for downs := range 3 {
		d := tuitest.NewFormDesk(t)
		for range downs {
			d.Keys("down")
		}
		d.Keys("tab")
		f := d.App.Screen().(*setup.Form)
		if f.Focus != setup.PeopleField+1 {
			t.Errorf("from field %d it goes to %d", downs, f.Focus)
		}
		for f.Focus > setup.PeopleField {
			d.Keys("tab")
		}
		if f.Focus != setup.ClientField {
			t.Errorf("it comes back to field %d", f.Focus)
		}
	}
}
