package console_test

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
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// Commands of Bubble Tea run in any order, and orders arrive in theirs.
func TestOrdersArriveAsTheyWereGiven(t *testing.T) {
	_, app := tuitest.NewServedDesk(t)
	for seed := range faults.Seeds(t, 200) {
		r := rand.New(rand.NewPCG(seed, 32))
		s := tuitest.NewConsole(t)
		s.Hears(app.Events, app.Status)
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
			_, cmd := s.C.Update(tuitest.KeyPress(key))
			waiting = append(waiting, cmd)
		}
		for len(waiting) > 0 {
			i := r.IntN(len(waiting))
			s.Run(waiting[i])
			waiting = slices.Delete(waiting, i, i+1)
		}
		var got []wire.Deed
		for i, o := range s.Line.Sent {
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
func switches(s *tuitest.Console, to []workshop.Event) {
	s.Send(console.NewsMsg{Line: s.Line, Err: errors.New("gone")})
	s.Line = tuitest.NewLine()
	s.Attach()
	s.Hears(to, wire.Status{})
}

// A private note reaches the session that it was typed for and no other client's:
// one that was sent in vain, and one that is still on the line.
func TestANoteStaysWithItsSession(t *testing.T) {
	_, app := tuitest.NewServedDesk(t)
	for _, sent := range []bool{true, false} {
		s := tuitest.NewConsole(t)
		s.Hears(app.Events, app.Status)
		s.Type("the CFO leaks")
		if sent {
			s.Keys("enter")
			s.Type("and more")
		}
		switches(s, another(t, "Beta Bank", app.Events))
		s.Shows("Typed for Acme Robotics.", "▸ private note the CFO leaks")
		if sent {
			s.Shows("the CFO leaks and more")
		}
		s.Keys("pgdown", "enter")
		if got := s.Line.Of(wire.Note); len(got) > 0 {
			t.Fatalf("it went to another client’s session: %q", got)
		}
		s.Shows("! Typed for Acme Robotics.", "▸ private note the CFO leaks")
		s.Keys("ctrl+u")
		s.Type("of Beta")
		s.Keys("enter")
		if got := s.Line.Of(wire.Note); !slices.Equal(got, []string{"of Beta"}) {
			t.Fatalf("sent %q", got)
		}
	}
}

// Back in its session a note is at home again.
func TestANoteComesHome(t *testing.T) {
	_, app := tuitest.NewServedDesk(t)
	s := tuitest.NewConsole(t)
	s.Hears(app.Events, app.Status)
	s.Type("ask the chair")
	switches(s, another(t, "Beta Bank", app.Events))
	switches(s, app.Events)
	s.Keys("enter")
	if got := s.Line.Of(wire.Note); !slices.Equal(got, []string{"ask the chair"}) {
		t.Fatalf("sent %q", got)
	}
}

// Before an app has said which session it runs, it is asked for nothing.
func TestNoOrdersInTheDark(t *testing.T) {
	_, app := tuitest.NewServedDesk(t)
	s := tuitest.NewConsole(t)
	s.Hears(app.Events, app.Status)
	s.Send(console.NewsMsg{Line: s.Line, Err: errors.New("gone")})
	s.Line = tuitest.NewLine()
	s.Attach()
	s.Keys("pgdown")
	s.Type("ask the chair")
	s.Keys("enter")
	if len(s.Line.Sent) > 0 {
		t.Fatalf("sent %v", s.Line.Sent)
	}
	s.Shows("▸ private note ask the chair")
}

// What can never be read is not asked for again and again.
func TestAConsoleThatCannotReadSaysSo(t *testing.T) {
	for err, says := range map[error]string{
		wire.ErrOlder:   "! This console is older than the app: start it again.",
		wire.ErrGarbled: "! What the app sends cannot be read: start this console and the app again.",
	} {
		_, app := tuitest.NewServedDesk(t)
		s := tuitest.NewConsole(t)
		s.Hears(app.Events, app.Status)
		s.Send(console.NewsMsg{Line: s.Line, Err: fmt.Errorf("news: %w", err)})
		s.Shows(says, "NO APP")
		if !s.Line.Closed {
			t.Error("the line stays open")
		}
	}
}
