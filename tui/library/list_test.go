package library_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/library"
	"swotshop/tui/reader"
	"swotshop/tui/tuitest"
)

// fresh is a desk whose library has just been opened: nothing of the list has
// come yet, and comes only when the test says so.
func fresh(t *testing.T, s *tuitest.Shelf) *tuitest.Desk {
	t.Helper()
	d := tuitest.NewShelfDesk(t, s)
	d.App.Screen().(*library.Screen).Forget()
	return d
}

// first lets the first part of the list come. The rest comes when the command
// is run.
func first(d *tuitest.Desk) (rest tea.Cmd) {
	d.T.Helper()
	_, rest = d.App.Update(d.App.Screen().(*library.Screen).List()())
	return rest
}

// The first screenful shows at once, and says how many there are in all.
func TestLongListShowsAtOnce(t *testing.T) {
	s := tuitest.NewShelf(3000)
	d := fresh(t, s)
	d.Hides("Acme")
	rest := first(d)
	d.Shows("3000 sessions", "▸ Acme Robotics", "12 Nov 2026")
	if l := d.App.Screen().(*library.Screen); len(l.Sessions) != library.Screenful {
		t.Errorf("%d sessions came first, want %d", len(l.Sessions), library.Screenful)
	}
	before := d.Screen()
	d.Run(rest)
	if d.Screen() != before {
		t.Errorf("the rest of the list changes the screen:\n%s\nbefore:\n%s", d.Screen(), before)
	}
	d.Keys("end")
	d.Shows("26 Mar 2002")
}

// A short list comes at once and is not asked for again.
func TestShortListShowsAtOnce(t *testing.T) {
	d := fresh(t, tuitest.NewShelf(library.Screenful))
	if l := d.App.Screen().(*library.Screen); l.Partly() {
		first(d)
		if l.Partly() {
			t.Error("the list waits for more")
		}
	}
}

// Whatever is typed before the list is whole does what it does afterwards: it
// goes to the same rows, finds the same and opens the same.
func TestFilteringWhileTheListLoads(t *testing.T) {
	t.Parallel()
	keys := []string{"down", "down", "up", "pgdown", "pgdown", "pgup", "home", "end", "j", "k", "/", "M", "ü", "9", "backspace", "esc", "enter", "e", "g", "r", "y"}
	waited := 0
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 1))
		s, later := tuitest.NewShelf(260), tuitest.NewShelf(260)
		d, want := fresh(t, s), fresh(t, later)
		want.Run(first(want))
		typed := make([]string, r.IntN(14))
		for i := range typed {
			typed[i] = keys[r.IntN(len(keys))]
		}
		want.Keys(typed...)
		cut := r.IntN(len(typed) + 1)
		if r.IntN(2) > 0 { // most of a hand’s keys come after the first part
			cut = 0
		}
		d.Keys(typed[:cut]...)
		rest := first(d)
		d.Keys(typed[cut:]...)
		if l, ok := d.App.Screen().(*library.Screen); ok && len(l.Early) > 0 {
			waited++
		}
		d.Run(rest)
		_, left := want.App.Screen().(*reader.Screen) // it draws beside what is typed
		if !left && d.Screen() != want.Screen() || !slices.Equal(s.Led, later.Led) || !slices.Equal(s.Read, later.Read) {
			t.Fatalf("seed %d: %q, of them %d before any list: led %q, read %q and\n%s\nwant %q, %q and\n%s",
				seed, typed, cut, s.Led, s.Read, d.Screen(), later.Led, later.Read, want.Screen())
		}
	}
	if waited < 30 {
		t.Errorf("only %d times did a key have to wait: this tests nothing", waited)
	}
}

// A hit that was selected while sessions were still missing above it stays so.
func TestSelectionSurvivesTheRestOfTheList(t *testing.T) {
	s := tuitest.NewShelf(260)
	s.Hits = tuitest.Hits
	d := fresh(t, s)
	rest := first(d)
	d.Keys("/")
	d.Type("2024")
	d.Keys("down")
	d.Shows("▸ Acme Robotics")
	d.Hides("no text has", "26 Sep 2024")
	d.Run(rest)
	d.Shows("26 Sep 2024", "▸ Acme Robotics")
	d.Keys("enter")
	if len(s.Read) != 1 || s.Read[0] != "s0" {
		t.Errorf("opened %v, want s0", s.Read)
	}
}

// When the rest cannot be read, the first part stays and can be used.
func TestRestOfTheListCannotBeRead(t *testing.T) {
	s := tuitest.NewShelf(300)
	d := fresh(t, s)
	rest := first(d)
	d.Keys("down", "end", "enter")
	s.ListErr = errors.New("the file is gone")
	d.Run(rest)
	d.Shows("▸ Bäckerei", "100 sessions", "! The library cannot be read: the file is gone")
	if len(s.Led)+len(s.Read) > 0 {
		t.Fatalf("opened %v, read %v: not what was meant", s.Led, s.Read)
	}
	d.Keys("end", "enter")
	if len(s.Read) != 1 || s.Read[0] != "s99" {
		t.Errorf("opened %v, want s99", s.Read)
	}
}
