package console_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"swotshop/tui/console"
	"swotshop/tui/console/wire"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestConsoleShowsWhatComes(t *testing.T) {
	d, app := tuitest.NewServedDesk(t)
	d.Stage(workshop.StageProvocations)
	d.Keys("pgdown")
	s := tuitest.NewConsole(t)
	s.Hears(app.Events, app.Status)
	s.Shows("Acme Robotics", "PRIVATE: for the facilitator alone.", "First stance", "First 15 minutes", "It was no employee", "20:00", "saved")
	told := len(app.Events)
	for range 4 { // first stance, two follow-ups, twist
		d.Keys("pgdown")
	}
	s.Hears(app.Events[told:], app.Status)
	if strings.Contains(s.Screen(), "It was no employee") {
		t.Error("the twist that is shown is still to come")
	}
	s.Shows("Second stance")
}

func TestConsoleOrders(t *testing.T) {
	_, app := tuitest.NewServedDesk(t)
	s := tuitest.NewConsole(t)
	s.Hears(app.Events, app.Status)
	s.Keys("pgdown", "pgup", "f6")
	s.Type(".")
	want := []wire.Deed{wire.Forward, wire.Backward, wire.Freeze, wire.Blank}
	var got []wire.Deed
	for _, o := range s.Line.Sent {
		got = append(got, o.Do)
	}
	if !slices.Equal(got, want) {
		t.Errorf("ordered %v, want %v", got, want)
	}
	s.Type("ask.")
	if len(s.Line.Sent) != 4 {
		t.Error("a full stop in a note blanks the room")
	}
	s.Hears(nil, wire.Status{Blank: true})
	s.Shows("The room’s screen is blank")
	s.Hears(nil, wire.Status{Fault: "The disk is full."})
	s.Shows("The disk is full.", "NOT SAVED")
}

// Who is in the room is no note, on the line of the console either.
func TestConsoleSetsThePeople(t *testing.T) {
	d, app := tuitest.NewServedDesk(t)
	s := tuitest.NewConsole(t)
	s.Hears(app.Events, app.Status)
	s.Type("people 11")
	s.Shows("▸ in the room people 11")
	s.Keys("enter")
	if got := s.Line.Of(wire.People); len(got) != 1 || got[0] != "people 11" || len(s.Line.Of(wire.Note)) > 0 {
		t.Fatalf("sent %v", s.Line.Sent)
	}
	heard := len(app.Events)
	d.Line("people 11")
	s.Hears(app.Events[heard:], app.Status)
	s.Shows("11 people in the room")
}

// A note is not let go of before it is on the disk, whatever happens to the app
// and the line.
func TestNoteSurvivesTheApp(t *testing.T) {
	d, app := tuitest.NewServedDesk(t)
	s := tuitest.NewConsole(t)
	s.Hears(app.Events, app.Status)
	s.Type("ask the chair")
	s.Keys("enter")
	if got := s.Line.Of(wire.Note); len(got) != 1 || got[0] != "ask the chair" {
		t.Fatalf("sent %v", got)
	}
	s.Send(console.NewsMsg{Line: s.Line, Err: errors.New("gone")})
	s.Shows("The app has closed", "NO APP")
	s.Type("and")
	s.Keys("enter")
	s.Shows("▸ private note and")

	before := slices.Clone(app.Events) // the app comes back without the note
	s.Line = tuitest.NewLine()
	s.Attach()
	s.Hears(before, wire.Status{})
	if got := s.Line.Of(wire.Note); len(got) != 1 || got[0] != "ask the chair" {
		t.Fatalf("sent again %v", got)
	}
	d.Do(workshop.NotePrivately{Text: "ask the chair"})
	s.Line = tuitest.NewLine() // it is in the session, but the app goes before it is saved
	s.Hears(nil, wire.Status{})
	s.Attach()
	s.Hears(app.Events, wire.Status{Waiting: 1})
	if got := s.Line.Of(wire.Note); len(got) != 0 {
		t.Errorf("sent twice: %v", got)
	}
	s.Hears(nil, wire.Status{})
	s.Shows("Private note saved: ask the chair", "·  ask the chair")
}

func TestRefusedNoteComesBack(t *testing.T) {
	_, app := tuitest.NewServedDesk(t)
	s := tuitest.NewConsole(t)
	s.Hears(app.Events, app.Status)
	s.Type("too long")
	s.Keys("enter")
	s.Type("next")
	s.Send(console.NewsMsg{Line: s.Line, News: wire.News{Answer: &wire.Answer{ID: 1, Problem: "A note may have 500 characters."}}})
	s.Shows("A note may have 500 characters.", "too long next")
}

func TestConsoleWaitsForAnApp(t *testing.T) {
	s := tuitest.NewConsole(t)
	s.Send(console.NewsMsg{Line: s.Line, Err: errors.New("gone")})
	s.Send(console.AttachedMsg{Err: wire.ErrNone})
	s.Shows("Waiting for a session")
	s.Send(console.AttachedMsg{Err: wire.ErrSeveral})
	s.Shows("Several sessions are running.")
}

// The facilitator’s second screen.
func TestConsoleLooks(t *testing.T) {
	t.Parallel()
	at := func(kind workshop.StageKind, status wire.Status, keys ...string) func(*testing.T) *tuitest.Console {
		return func(t *testing.T) *tuitest.Console {
			d := tuitest.NewPromptedDesk(t, kind)
			d.Keys(keys...)
			return tuitest.NewConsoleOf(t, d, status)
		}
	}
	with := func(start func(*testing.T) *tuitest.Console, do func(*tuitest.Console)) func(*testing.T) *tuitest.Console {
		return func(t *testing.T) *tuitest.Console {
			s := start(t)
			do(s)
			return s
		}
	}
	card := at(workshop.StageProvocations, wire.Status{}, "pgdown")
	capture := at(workshop.StageCapture, wire.Status{})
	waiting := func(t *testing.T) *tuitest.Console {
		s := tuitest.NewConsole(t)
		s.Gone()
		s.Send(console.AttachedMsg{Err: wire.ErrNone})
		return s
	}
	for name, start := range map[string]func(*testing.T) *tuitest.Console{
		"waiting":      waiting,
		"card":         card,
		"farther down": with(card, func(s *tuitest.Console) { s.Screen(); s.Keys("tab", "tab", "tab") }),
		"capture":      with(capture, func(s *tuitest.Console) { s.Type("ask the chair") }),
		"silence":      at(workshop.StageSilence, wire.Status{}),
		"blank":        at(workshop.StageCapture, wire.Status{Blank: true}),
		"held":         at(workshop.StageVote, wire.Status{Frozen: true}),
		"not saved":    at(workshop.StageCapture, wire.Status{Waiting: 2, Fault: "The disk is full."}),
		"gone":         with(capture, (*tuitest.Console).Gone),
		"phones here":  at(workshop.StageCapture, wire.Status{Phones: tuitest.SomePhones()}),
		"phones wrote": with(at(workshop.StageCapture, wire.Status{Phones: tuitest.SomePhones()}), func(s *tuitest.Console) { s.Keys("f8", "down") }),
		"phones off":   with(at(workshop.StageCapture, wire.Status{Phones: tuitest.NoPhones()}), func(s *tuitest.Console) { s.Keys("f8") }),
		"help":         with(capture, func(s *tuitest.Console) { s.Keys("f1") }),
	} {
		tuitest.EverySizeLooks(t, name, start(t))
	}
}
