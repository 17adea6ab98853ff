package tui_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// joinedFirm is a desk on which commands run beside the keys. Its laptop has joined a
// firm’s library with a session that anna leads.
func joinedFirm(t *testing.T, change ...func(*tui.Options)) (a *parallel, f *tuitest.Firm, id string) {
	t.Helper()
	own := tuitest.NewLibrary()
	f = tuitest.NewFirm(5, own)
	store, id := tuitest.Filled(t, tuitest.FillSome, workshop.StageInitiatives)
	f.Fill(store.Sessions[id], screen.Whereabouts{Laptop: "anna’s laptop", Who: "anna", Since: tuitest.Led.Since})
	ids := 0
	on := func(o *tui.Options) {
		o.Firm, o.NewID = f, func() string { ids++; return fmt.Sprintf("%08d-0018", ids) }
	}
	d := tuitest.NewDeskOn(t, own, tui.Start{}, append([]func(*tui.Options){on}, change...)...)
	return &parallel{d, make(chan tea.Msg)}, f, id
}

// inTime fails unless something is done at once: a key that asks a server that hangs would
// never be.
func inTime(t *testing.T, what any, do func()) {
	t.Helper()
	done := make(chan struct{})
	go func() { defer close(done); do() }()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		t.Fatal("held up by ", what)
	}
}

// A firm’s library that never answers holds no key up, wherever it is asked for something,
// and the way back to the own one is always open.
func TestAServerThatHangsHoldsNoKeyUp(t *testing.T) {
	t.Parallel()
	keys := []string{"down", "up", "end", "pgdown", "enter", "g", "y", "f", "p", "m", "=", "w", "/", "x", "tab", "esc", "esc", "1", "2", "3", "4", "s", "c", "u", "o", "a", "e", "l", "b", "f1", "f3", "f7"}
	for _, listed := range []bool{false, true} { // whether it hangs from the start, or from then on
		for seed := range uint64(12) {
			a, f, _ := joinedFirm(t)
			if listed {
				a.Keys("l")
				a.Desk.Send(tuitest.KeyPress("l"))
			}
			f.Never = make(chan struct{})
			t.Cleanup(func() { close(f.Never) })
			random := rand.New(rand.NewPCG(seed, 20))
			pressed := []string{"l"}
			for range 60 {
				pressed = append(pressed, keys[random.IntN(len(keys))])
			}
			for _, key := range append(pressed, "esc", "esc", "esc", "esc", "esc", "b") {
				inTime(t, key, func() {
					_, cmd := a.App.Update(tuitest.KeyPress(key))
					if cmd != nil {
						go func() { _ = cmd() }() // what it brings does not come
					}
					a.View()
				})
			}
			inTime(t, "ctrl+c", func() {
				_, cmd := a.App.Update(tuitest.KeyPress("ctrl+c"))
				a.Run(cmd)
			})
			if !a.Ended {
				t.Fatalf("Ctrl+C does not end it after %v:\n%s", pressed, a.Screen())
			}
			if len(a.Store.Sessions) > 0 {
				t.Fatalf("%v wrote to the own library", pressed)
			}
		}
	}
}

// While a session is copied the screen says so, and Esc gives up, whatever was typed. What
// comes then is for nobody.
func TestGivingUpACopy(t *testing.T) {
	for name, typed := range map[string]string{"nothing typed": "", "words typed": "a line for it"} {
		t.Run(name, func(t *testing.T) {
			left := &tuitest.Attic{}
			a, f, id := joinedFirm(t, func(o *tui.Options) { o.Remnants, o.Legacy = left, &live.Legacy{} })
			a.Keys("l")
			f.Held = make(chan struct{})
			a.Keys("g")
			a.Send(tuitest.KeyPress("y"))
			a.Shows("Copying the session to this laptop …", "led here from then on", "Esc give up waiting")
			for _, r := range typed {
				a.Send(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
			_, esc := a.App.Update(tuitest.KeyPress("esc"))
			a.Run(esc)
			a.Shows("The firm’s library", "▸ Acme Robotics")
			before := a.Screen()
			close(f.Held)
			a.Desk.Send(<-a.msgs)
			if a.App.Live() != nil || a.Screen() != before {
				t.Errorf("it is led all the same:\n%s", a.Screen())
			}
			a.Keys("l", "l") // it is here by now, and the list says so
			a.Shows("This laptop has it too.")
			if a.Keys("g"); a.App.Live() == nil || a.W().ID != id {
				t.Errorf("it cannot be led:\n%s", a.Screen())
			}
			if typed != "" {
				a.Keys("f8")
				a.Shows(typed) // no word that was typed is lost
			}
		})
	}
}

// What is typed while a session is copied is on its line then.
func TestTypingWhileASessionIsCopied(t *testing.T) {
	a, f, id := joinedFirm(t)
	a.Keys("l")
	f.Held = make(chan struct{})
	a.Keys("g")
	a.Send(tuitest.KeyPress("y"))
	for _, r := range "drill it" {
		a.Send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	close(f.Held)
	a.until(func() bool { return a.App.Live() != nil })
	if a.W().ID != id {
		t.Fatalf("led %s", a.W().ID)
	}
	a.Shows("drill it")
}

// A session that another laptop leads is taken over with words of its own.
func TestTakingOverFromAnotherLaptop(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	id := d.W().ID
	d.Leave()
	d.Store.Led = &live.LedElsewhereError{Laptop: "anna’s laptop “studio”", Since: time.Date(2026, 5, 12, 9, 14, 0, 0, time.UTC)}
	d.Keys("g")
	if _, reads := d.App.Screen().(*reader.Screen); !reads {
		t.Fatalf("the screen shows\n%s", d.Screen())
	}
	d.Shows("Led on anna’s laptop “studio” since 12 May 2026. Read-only here.")
	d.Keys("f1")
	d.Shows("Read-only. Another laptop leads the")
	d.Hides("window")
	d.Keys("esc", "tab")
	d.Keys("down", "down", "enter")
	d.Shows("Lead it here all the same?", "Anna’s laptop “studio” has led this session", "since 12 May 2026.", "y lead it here")
	d.Hides("window")
	if d.Keys("y"); d.App.Live() == nil || d.W().ID != id {
		t.Errorf("it is not led:\n%s", d.Screen())
	}
}

// What went on in the background is told by a note, and never over a session that runs.
func TestToldLater(t *testing.T) {
	d := tuitest.NewDesk(t, tui.Start{})
	told := tui.Told{Note: screen.Remark("A session reached the firm’s library.")}
	d.Send(told)
	d.Shows("A session reached the firm’s library.")
	if d.Keys("up"); d.Ended {
		t.Fatal("it ended")
	}
	d.Hides("reached")
	d.Want(setup.Start{Session: setup.NewSession{Client: "Acme Robotics", People: 8}})
	d.Send(told)
	d.Send(tui.Told{Note: screen.Fault("Another did not.")})
	d.Hides("reached", "did not")
	d.Keys("pgdown")
	d.Hides("reached")
	d.Leave()
	d.Shows("A session reached the firm’s library. ! Another did not.")
}

// The private picture of a firm’s list is that of the own one: a session led since hides
// the others there too.
func TestLeadingMakesTheFirmPrivate(t *testing.T) {
	a, _, _ := joinedFirm(t)
	a.Keys("l")
	a.Shows("Northwind")
	a.Keys("home", "g", "y")
	a.Leave()
	a.Keys("l")
	a.Shows("Show the firm’s library?")
	a.Keys("c")
	a.Shows("The firm’s library", "Acme Robotics")
	a.Hides("Northwind")
}

// A session that is open in the firm’s library and cannot be read leaves its list, and says
// why; what is shown again is the firm’s.
func TestAFirmThatIsLostWhileReading(t *testing.T) {
	a, f, _ := joinedFirm(t)
	a.Keys("l", "enter")
	a.DrawPage()
	f.OpenErr = errors.New("library at db.example.com did not answer within five seconds")
	a.Keys("r")
	a.Shows("The firm’s library", "! Library at db.example.com did not answer within five seconds")
}

// No key of the firm’s list waits for rows: what is pressed does at once what it can, and
// nothing is done later, when the list comes after all.
func TestNoKeyWaitsForTheFirmsList(t *testing.T) {
	a, _, _ := joinedFirm(t)
	_, list := a.App.Update(tuitest.KeyPress("l"))
	for _, key := range []string{"end", "enter", "g", "s", "down"} {
		a.App.Update(tuitest.KeyPress(key))
	}
	a.Shows("Asking the firm’s library …")
	a.App.Update(tuitest.KeyPress("/"))
	a.Shows("/ ")
	a.App.Update(tuitest.KeyPress("esc"))
	a.App.Update(tuitest.KeyPress("2"))
	a.Shows("▸2 Clients")
	a.App.Update(tuitest.KeyPress("1"))
	a.Run(list)
	a.Shows("The firm’s library", "6 sessions", "▸ Acme Robotics")
	if a.App.Over() != nil || a.App.Live() != nil {
		t.Errorf("a key came late:\n%s", a.Screen())
	}
	_, list = a.App.Update(tuitest.KeyPress("l"))
	a.Hides("The firm’s library")
	_ = list
}
