package library_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/library"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func private(o *tui.Options) { o.Settings = kit.Settings{LibraryPrivate: true} }

func onlyFor(client string) func(*tui.Options) {
	return func(o *tui.Options) { o.Start.Client = client }
}

// otherClients are those of a shelf, without one.
func otherClients(client string) (others []string) {
	for _, c := range tuitest.TestClients {
		if c != client {
			others = append(others, c)
		}
	}
	return others
}

// After a session was led, the library begins at it and shows its client alone, until
// somebody says yes to the others; the next time it is the same again.
func TestLibraryAfterASession(t *testing.T) {
	d := tuitest.NewDesk(t, tui.Start{})
	for _, client := range []string{"Acme Robotics", "Northwind", "Acme Robotics"} {
		d.Want(setup.Start{Session: setup.NewSession{Client: client, People: 8}})
		d.Leave()
	}
	d.Shows("2 sessions", "Acme Robotics", "1 session of another client hidden. a shows them.")
	d.Hides("Northwind")
	var id string
	for _, row := range []string{"home", "end"} {
		d.Keys(row, "g")
		if d.W().ID == id {
			t.Fatal("both rows are the same session")
		}
		id = d.W().ID
		d.Leave()
		if d.Keys("g"); d.App.Live() == nil || d.W().ID != id {
			t.Fatal("the cursor does not stand at the session that was left")
		}
		d.Leave()
	}
	d.Keys("a", "n")
	d.Hides("Northwind")
	d.Keys("a", "enter", "y")
	d.Shows("3 sessions", "Northwind")
	d.Hides("hidden")
	if d.Keys("g"); d.W().ID != id {
		t.Fatal("showing the others moves the cursor")
	}
	d.Leave()
	d.Hides("Northwind")
}

// A session that is not among the first that are listed is waited for: no key opens
// another one meanwhile.
func TestSessionLeftBeginsTheListWhereverItIs(t *testing.T) {
	s := tuitest.NewShelf(3 * library.Screenful)
	d := fresh(t, s)
	d.App.Screen().(*library.Screen).Reads(&workshop.Workshop{ID: "s250", Details: workshop.Details{Client: "Acme Robotics"}})
	rest := first(d)
	d.App.Update(tuitest.KeyPress("enter"))
	if len(s.Read) > 0 {
		t.Fatalf("Enter opens %v before the session is listed", s.Read)
	}
	if d.Run(rest); len(s.Read) != 1 || s.Read[0] != "s250" {
		t.Errorf("opened %v, want the session that was left", s.Read)
	}
}

// Where the room may be looking, no key but the yes to it names another client.
func TestNoOtherClientIsNamed(t *testing.T) {
	t.Parallel()
	keys := []string{"up", "down", "end", "home", "pgup", "pgdown", "enter", "esc", "/", "f1", "f4", "f8", "f3", "f3", "backspace", "tab", "a", "n", "e", "g", "r", "d", "j", "h", "h", "o", "p", "m", "=", "f", "1", "2", "3", "4", "left", "right", "s", "c"}
	for seed := range uint64(40) {
		random := rand.New(rand.NewPCG(seed, 3))
		client := tuitest.TestClients[seed%5]
		s := tuitest.NewShelf([]int{12, 3, 250}[seed%3])
		s.Hits = tuitest.Hits[:2] // the third has the name of another client in its text
		s.OpenErr = errors.New("there is nothing in it")
		start := onlyFor(client)
		if seed%8 == 7 {
			client, start = "", private
		}
		d := tuitest.NewShelfDesk(t, s, start)
		var pressed []string
		for range 150 {
			d.Hides(otherClients(client)...)
			if title := d.View().WindowTitle; title != "swotshop" {
				t.Fatalf("the window is called %q", title)
			}
			key := keys[random.IntN(len(keys))]
			pressed = append(pressed, key)
			if d.Keys(key); d.App.Live() != nil {
				d.Leave()
				client = "no client of the shelf"
			}
		}
		if d.Ended {
			t.Fatal(fmt.Sprint("ended by ", pressed))
		}
	}
}

// What is chosen holds from the next start, and what is hidden now stays so.
func TestPrivateIsKept(t *testing.T) {
	var kept []bool
	d := tuitest.NewShelfDesk(t, tuitest.NewShelf(10), func(o *tui.Options) {
		o.Keep = func(s kit.Settings) error { kept = append(kept, s.LibraryPrivate); return nil }
	})
	d.Shows("10 sessions", "Northwind")
	d.Keys("h")
	d.Shows("No client has been chosen yet.", "10 sessions of other clients hidden.", "From now on")
	d.Keys("h")
	d.Shows("10 sessions of other clients hidden.", "At the next start all")
	if len(kept) != 2 || !kept[0] || kept[1] {
		t.Errorf("kept %v", kept)
	}
}

// What is found in sessions of other clients is not shown, in any spelling of theirs.
func TestHitsOfOtherClientsAreHidden(t *testing.T) {
	s := tuitest.NewShelf(10)
	s.Hits = append([]workshop.Hit(nil), tuitest.Hits...)
	d := tuitest.NewShelfDesk(t, s, onlyFor("acme  robotics"))
	d.Keys("/")
	d.Type("approval")
	d.Shows("0 of 2 sessions · 1 match in session text", "Acme Robotics", "8 sessions of other clients hidden.")
	d.Hides(otherClients("Acme Robotics")...)
	tuitest.EverySize(t, d)
}
