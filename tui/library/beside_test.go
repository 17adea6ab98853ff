package library_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/library"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// rested is longer than the cursor has to rest.
const rested = time.Second

// wide is a window of 120 columns on a library that notes which sessions are read.
func wide(t *testing.T) (*tuitest.Desk, *tuitest.Shelf) {
	t.Helper()
	store := reviewed(t)
	rows, err := store.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s := &tuitest.Shelf{Library: store, Rows: rows}
	d := tuitest.NewShelfDesk(t, s)
	d.Resize(120, 40)
	return d, s
}

// pageOf is a line of page 1 of a session, and of nothing else on the screen.
func pageOf(s workshop.Summary) string { return fmt.Sprintf(" · %s · ", s.Title) }

// Page 1 of the selected session shows once the cursor rests, and reading it changes
// nothing.
func TestPageOneStandsBesideTheList(t *testing.T) {
	d, s := wide(t)
	before := fmt.Sprint(s.Sessions)
	d.Hides(pageOf(s.Rows[0]))
	d.Ticks(rested)
	d.Shows(pageOf(s.Rows[0]))
	d.Keys("down", "down")
	d.Hides(pageOf(s.Rows[0]), pageOf(s.Rows[2]))
	d.Ticks(rested)
	d.Shows(pageOf(s.Rows[2]))
	d.Keys("up", "up")
	d.Shows(pageOf(s.Rows[0])) // it is remembered
	if want := []string{s.Rows[0].ID, s.Rows[2].ID}; !slices.Equal(s.Read, want) {
		t.Errorf("read %v, want %v: only where the cursor rests, and once", s.Read, want)
	}
	if len(s.Led) > 0 || fmt.Sprint(s.Sessions) != before {
		t.Error("looking changed the library")
	}
	if n := d.Ticks(time.Minute); n > 1 { // the one that was asked for when the cursor moved
		t.Errorf("%d ticks while nothing is awaited", n)
	}
}

// A narrow window has no room for it, and reads nothing.
func TestNoPageOneInANarrowWindow(t *testing.T) {
	d, s := wide(t)
	d.Resize(119, 40)
	d.Ticks(rested)
	if d.Hides(pageOf(s.Rows[0])); len(s.Read) > 0 {
		t.Errorf("read %v", s.Read)
	}
}

// What comes when another session is selected does not show.
func TestPageOneThatComesTooLate(t *testing.T) {
	d, s := wide(t)
	l := d.App.Screen().(*library.Screen)
	d.Passes(rested)
	l.Tick()
	late := l.Work(d.Window())
	d.Send(tuitest.KeyPress("down"))
	d.Run(func() tea.Msg { return late() })
	d.Hides(pageOf(s.Rows[0]), pageOf(s.Rows[1]))
	d.Ticks(rested)
	d.Shows(pageOf(s.Rows[1]))
}

// A session that cannot be read says so, and the list can be used.
func TestPageOneThatCannotBeRead(t *testing.T) {
	d, s := wide(t)
	s.OpenErr = errors.New("the disk does not answer")
	d.Ticks(rested)
	d.Shows("The disk does not answer")
	d.Keys("down")
	d.Hides("The disk does not answer")
}

// No page of a client shows who may not: that of another client goes with its row.
func TestPageOneOfAnotherClientIsHidden(t *testing.T) {
	d, s := wide(t)
	d.Keys("down")
	d.Ticks(rested)
	d.Shows(pageOf(s.Rows[1]))
	l := d.App.Screen().(*library.Screen)
	l.Hold(tuitest.TestClients[4], true).Reads(&workshop.Workshop{ID: s.Rows[2].ID, Details: workshop.Details{Client: tuitest.TestClients[4]}})
	d.Ticks(rested)
	d.Hides(pageOf(s.Rows[1]), tuitest.TestClients[1])
	d.Shows("Example AI")
}

// The screen fits every window with it, and each line of the page has room.
func TestListWithAPageFitsEveryWindow(t *testing.T) {
	d, _ := wide(t)
	d.Keys("c")
	for _, size := range [][2]int{{120, 15}, {120, 40}, {139, 24}, {160, 48}, {200, 60}, {260, 20}} {
		d.Resize(size[0], size[1])
		d.Ticks(rested)
		tuitest.EverySize(t, d)
	}
}

func TestListWithAPage(t *testing.T) {
	for name, keys := range map[string][]string{"list": {"down", "down"}, "grouped": {"down", "down", "c", "s"}} {
		t.Run(name, func(t *testing.T) {
			d, _ := wide(t)
			d.Keys(keys...)
			d.Ticks(rested)
			tuitest.Looks(t, d)
		})
	}
}
