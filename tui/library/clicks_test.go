package library_test

import (
	"testing"

	"swotshop/tui/library"
	"swotshop/tui/tuitest"
)

func TestClicksInTheLibrary(t *testing.T) {
	var shelf *tuitest.Shelf
	start := func(t *testing.T) *tuitest.Desk {
		shelf = tuitest.NewShelf(60)
		shelf.Hits = tuitest.Hits
		return tuitest.NewShelfDesk(t, shelf)
	}
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		l := d.App.Screen().(*library.Screen)
		d.Click("Northwind")
		if l.Selected != 2 {
			t.Errorf("a click on the third row selects row %d:\n%s", l.Selected, d.Screen())
		}
		d.Wheel(9)
		d.Wheel(-1)
		if l.Selected != 10 {
			t.Errorf("nine steps down and one up lead from 2 to %d", l.Selected)
		}
		d.Click("/ find")
		d.Type("App")
		d.Click("comparison")
		if got, want := l.Selected, len(l.Filter.Shown)+1; got != want {
			t.Errorf("a click on the second hit selects %d, want %d:\n%s", got, want, d.Screen())
		}
		d.Click("comparison")
		if len(shelf.Read) != 1 || shelf.Read[0] != "s0" {
			t.Errorf("a click on the selected hit opens %v, want the session that it is in", shelf.Read)
		}
	})
}
