package library_test

import (
	"testing"
	"time"

	"swotshop/tui"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
)

// led leads a session of each client, and then a client’s once more, and ends the program in
// a way of its own. What it leaves is a library that says what was led last.
func led(t *testing.T, end func(d *tuitest.Desk)) (store *tuitest.Library, last string, at time.Time) {
	t.Helper()
	d := tuitest.NewDesk(t, tui.Start{})
	for _, client := range []string{"Acme Robotics", "Northwind", "Zenith"} {
		d.Want(setup.Start{Session: setup.NewSession{Client: client, People: 8}})
		if client == "Acme Robotics" {
			last = d.W().ID
		}
		d.Passes(time.Minute)
		d.Leave()
	}
	d.Want(screen.OpenSession{ID: last})
	d.Keys("pgdown")
	end(d)
	d.Store.Recalls = true
	return d.Store, last, d.Clock
}

// However a run ends in the room, the next one begins at the session that was led last, and
// shows its client alone.
func TestTheNextRunBeginsAtWhatWasLedLast(t *testing.T) {
	for name, end := range map[string]func(*tuitest.Desk){
		"Ctrl+C":    func(d *tuitest.Desk) { d.Keys("ctrl+c") },
		"a crash":   func(*tuitest.Desk) {},
		"a closing": func(d *tuitest.Desk) { d.Want(screen.Close{Why: "it was enough"}) },
	} {
		t.Run(name, func(t *testing.T) {
			store, last, at := led(t, end)
			d := tuitest.NewDeskOn(t, store, tui.Start{}, func(o *tui.Options) { o.Now = func() time.Time { return at.Add(11 * time.Hour) } })
			d.Shows("1 session", "Acme Robotics", "2 sessions of other clients hidden")
			d.Hides("Northwind", "Zenith")
			if d.Keys("enter"); d.Reader().W().ID != last {
				t.Error("the cursor is not on the session that was led last")
			}
			d.Keys("esc", "n")
			d.Type("Ze")
			d.Hides("Zenith")
			d.Keys("esc", "y", "a", "y")
			d.Shows("3 sessions", "Northwind", "Zenith")
		})
	}
}

// A day later nobody is held to it; and a client that was asked for stays the one.
func TestWhatWasLedLastIsNotForEver(t *testing.T) {
	store, _, at := led(t, func(d *tuitest.Desk) { d.Keys("ctrl+c") })
	d := tuitest.NewDeskOn(t, store, tui.Start{}, func(o *tui.Options) { o.Now = func() time.Time { return at.Add(13 * time.Hour) } })
	d.Shows("3 sessions", "Northwind", "Zenith")
	d = tuitest.NewDeskOn(t, store, tui.Start{Client: "Northwind"}, func(o *tui.Options) { o.Now = func() time.Time { return at } })
	d.Shows("1 session", "Northwind")
	d.Hides("Acme Robotics")
	d = tuitest.NewDeskOn(t, store, tui.Start{Form: &setup.NewSession{}}, func(o *tui.Options) { o.Now = func() time.Time { return at } })
	d.Type("Ze")
	d.Hides("Zenith")
}

// Esc from a session that another window leads shows only its client.
func TestTheLibraryBehindASessionLedElsewhere(t *testing.T) {
	store, last, at := led(t, func(*tuitest.Desk) {})
	store.Recalls, store.Led = false, tuitest.Led
	d := tuitest.NewDeskOn(t, store, tui.Start{Open: last}, func(o *tui.Options) { o.Now = func() time.Time { return at } })
	d.Shows("Read-only here")
	d.Keys("esc")
	d.Shows("1 session", "Acme Robotics", "2 sessions of other clients hidden")
	d.Hides("Northwind", "Zenith")
}
