package tui

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/e2e/faults"
	"swotshop/tui/console"
	"swotshop/tui/console/wire"
	"swotshop/workshop"
)

// Commands of Bubble Tea run in any order, and orders arrive in theirs.
func TestOrdersArriveAsTheyWereGiven(t *testing.T) {
	_, app := newServedDesk(t)
	for seed := range faults.Seeds(t, 200) {
		r := rand.New(rand.NewPCG(seed, 32))
		s := newSecond(t)
		s.hears(app.events, app.status)
		var given []wire.Deed
		var waiting []tea.Cmd
		for range 12 {
			key, do := "pgdown", wire.Forward
			switch r.IntN(4) {
			case 0:
				key, do = "pgup", wire.Backward
			case 1:
				key, do = ".", wire.Blank
			case 2:
				key, do = "f6", wire.Freeze
			}
			given = append(given, do)
			_, cmd := s.c.Update(keyPress(key))
			waiting = append(waiting, cmd)
		}
		for len(waiting) > 0 {
			i := r.IntN(len(waiting))
			s.run(waiting[i])
			waiting = slices.Delete(waiting, i, i+1)
		}
		var got []wire.Deed
		for i, o := range s.line.sent {
			if got = append(got, o.Do); o.ID != i+1 {
				t.Errorf("seed %d: order %d has the number %d", seed, i+1, o.ID)
			}
		}
		if !slices.Equal(got, given) {
			t.Fatalf("seed %d: ordered %v, and %v arrived", seed, given, got)
		}
	}
}

// another is a session of another client, as its app would tell it.
func another(t *testing.T, client string, like []workshop.Event) []workshop.Event {
	t.Helper()
	events := slices.Clone(like)
	opened := events[0].Fact.(workshop.Opened)
	opened.Session, opened.Client = "session of "+client, client
	events[0].Fact = opened
	return events
}

// switches attaches a console to what an app runs now.
func (s *second) switches(to []workshop.Event) {
	s.send(console.NewsMsg{Line: s.line, Err: errors.New("gone")})
	s.line = newFakeLine()
	s.attach()
	s.hears(to, wire.Status{})
}

// A private note reaches the session that it was typed for and no other client's:
// one that was sent in vain, and one that is still on the line.
func TestANoteStaysWithItsSession(t *testing.T) {
	_, app := newServedDesk(t)
	for _, sent := range []bool{true, false} {
		s := newSecond(t)
		s.hears(app.events, app.status)
		s.typed("the CFO leaks")
		if sent {
			s.keys("enter")
			s.typed("and more")
		}
		s.switches(another(t, "Beta Bank", app.events))
		s.shows("Typed for Acme Robotics.", "▸ private note the CFO leaks")
		if sent {
			s.shows("the CFO leaks and more")
		}
		s.keys("pgdown", "enter")
		if got := s.line.of(wire.Note); len(got) > 0 {
			t.Fatalf("it went to another client’s session: %q", got)
		}
		s.shows("! Typed for Acme Robotics.", "▸ private note the CFO leaks")
		s.keys("ctrl+u")
		s.typed("of Beta")
		s.keys("enter")
		if got := s.line.of(wire.Note); !slices.Equal(got, []string{"of Beta"}) {
			t.Fatalf("sent %q", got)
		}
	}
}

// Back in its session a note is at home again.
func TestANoteComesHome(t *testing.T) {
	_, app := newServedDesk(t)
	s := newSecond(t)
	s.hears(app.events, app.status)
	s.typed("ask the chair")
	s.switches(another(t, "Beta Bank", app.events))
	s.switches(app.events)
	s.keys("enter")
	if got := s.line.of(wire.Note); !slices.Equal(got, []string{"ask the chair"}) {
		t.Fatalf("sent %q", got)
	}
}

// Before an app has said which session it runs, it is asked for nothing.
func TestNoOrdersInTheDark(t *testing.T) {
	_, app := newServedDesk(t)
	s := newSecond(t)
	s.hears(app.events, app.status)
	s.send(console.NewsMsg{Line: s.line, Err: errors.New("gone")})
	s.line = newFakeLine()
	s.attach()
	s.keys("pgdown")
	s.typed("ask the chair")
	s.keys("enter")
	if len(s.line.sent) > 0 {
		t.Fatalf("sent %v", s.line.sent)
	}
	s.shows("▸ private note ask the chair")
}

// What can never be read is not asked for again and again.
func TestAConsoleThatCannotReadSaysSo(t *testing.T) {
	for err, says := range map[error]string{
		wire.ErrOlder:   "! This console is older than the app: start it again.",
		wire.ErrGarbled: "! What the app sends cannot be read: start this console and the app again.",
	} {
		_, app := newServedDesk(t)
		s := newSecond(t)
		s.hears(app.events, app.status)
		s.send(console.NewsMsg{Line: s.line, Err: fmt.Errorf("news: %w", err)})
		s.shows(says, "NO APP")
		if !s.line.closed {
			t.Error("the line stays open")
		}
	}
}
