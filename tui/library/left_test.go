package library_test

import (
	"strings"
	"testing"

	"swotshop/tui/library"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// What was left open stands above the list, and a key leads to it; nothing does while the
// list is narrowed.
func TestWhatWasLeftOpenStandsFirst(t *testing.T) {
	tuitest.OnSizes(t, func(t *testing.T) *tuitest.Desk {
		s := tuitest.NewShelf(40)
		for i := range s.Rows {
			s.Rows[i].Closed = i != 7 && i != 20
		}
		return tuitest.NewShelfDesk(t, s)
	}, func(t *testing.T, d *tuitest.Desk) {
		l := d.App.Screen().(*library.Screen)
		left := l.Sessions[7]
		d.Shows("o goes to it")
		first := d.Rows()[0] + d.Rows()[1] + d.Rows()[2]
		if !strings.Contains(first, left.Client) {
			t.Errorf("the first lines do not name %s:\n%s", left.Client, d.Screen())
		}
		d.Keys("o")
		d.Shows("g continues")
		if l.Selected != 7 {
			t.Errorf("row %d is selected", l.Selected)
		}
		d.Keys("down")
		d.Shows("o goes to it")
		d.Click("goes to it")
		if l.Selected != 7 {
			t.Errorf("a click selects row %d", l.Selected)
		}
		d.Keys("/")
		d.Hides("g continues", "goes to it")
	})
}

// Where only one client shows, what another one left open is not named.
func TestWhatOthersLeftOpenIsHidden(t *testing.T) {
	s := tuitest.NewShelf(40)
	for i := range s.Rows {
		s.Rows[i].Closed = i != 6
	}
	d := tuitest.NewShelfDesk(t, s)
	d.Shows("stopped at " + s.Rows[6].Stage)
	l := d.App.Screen().(*library.Screen)
	l.Hold(s.Rows[0].Client, true).Reads(&workshop.Workshop{ID: s.Rows[0].ID, Details: workshop.Details{Client: s.Rows[0].Client}})
	d.Hides("stopped at", s.Rows[6].Client)
}
