package tui_test

import (
	"context"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui"
	"swotshop/tui/console/wire"
	"swotshop/tui/live"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// sluggish is a library that saves nothing while it is held, and then as a test
// wants.
type sluggish struct {
	*tuitest.Library
	mu    sync.Mutex
	held  chan struct{} // closed when it answers; nil where it does at once
	fault error
}

func (l *sluggish) hold() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.held = make(chan struct{})
}

// answer lets it answer from now on.
func (l *sluggish) answer(fault error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.fault = fault; l.held != nil {
		close(l.held)
		l.held = nil
	}
}

func (l *sluggish) now() (held chan struct{}, fault error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.held, l.fault
}

func (l *sluggish) Lead(ctx context.Context, id string, takeOver bool) (live.Leader, error) {
	leader, err := l.Library.Lead(ctx, id, takeOver)
	return sluggishLeader{leader, l}, err
}

type sluggishLeader struct {
	live.Leader
	l *sluggish
}

func (s sluggishLeader) Append(ctx context.Context, events []workshop.Event) error {
	if held, _ := s.l.now(); held != nil {
		<-held
	}
	if _, fault := s.l.now(); fault != nil {
		return fault
	}
	return s.Leader.Append(ctx, events)
}

// slowDesk is a session at a stage, in a library that saves nothing before a test
// lets it.
type slowDesk struct {
	*parallel
	library *sluggish
}

func newSlowDesk(t *testing.T, kind workshop.StageKind) slowDesk {
	t.Helper()
	l := &sluggish{Library: tuitest.NewLibrary()}
	d := tuitest.NewDeskOn(t, l.Library, tui.Start{}, tuitest.Serving(tuitest.NewLine()), func(o *tui.Options) { o.Store = l })
	s := slowDesk{&parallel{d, make(chan tea.Msg)}, l}
	s.start(s.App.Obey(setup.Start{Session: setup.NewSession{Client: "Acme Robotics", People: 8, Stage: kind}}))
	s.until(func() bool { return s.App.Live().Saved() && s.App.Live().Line != nil })
	l.hold()
	s.do(workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "one"})
	return s
}

func (s slowDesk) do(i workshop.Intent) {
	cmd, err := s.App.Live().Do(i)
	if err != nil {
		s.T.Fatal(err)
	}
	s.start(cmd)
}

func (s slowDesk) keys(names ...string) {
	for _, name := range names {
		s.Send(tuitest.KeyPress(name))
	}
}

func (s slowDesk) typed(text string) {
	for _, r := range text {
		s.Send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// answers lets the library answer, with an error or without.
func (s slowDesk) answers(err error) {
	s.library.answer(err)
	s.until(func() bool { return s.App.Live() == nil || s.App.Live().Saved() || s.App.Live().Fault() != nil })
}

// led fails unless the session is still on the screen, and no question over it.
func (s slowDesk) led(t *testing.T) {
	t.Helper()
	if _, ok := s.App.Screen().(*session.Screen); !ok || s.App.Live() == nil || s.App.Over() != nil || s.Ended {
		t.Fatalf("the session was left, or something is asked:\n%s", s.Screen())
	}
}

// wishes are the ways to leave a session that wait for a save.
var wishes = map[string]struct {
	stage      workshop.StageKind
	keys       []string
	said, stay string
}{
	"leave": {workshop.StageCapture, tuitest.Leaving, "Will leave once everything is saved.", "so the session stays open."},
	"quit":  {workshop.StageCapture, []string{"ctrl+c"}, "Will quit once everything is saved.", "so swotshop keeps running."},
	"close": {workshop.StageBlueprint, tuitest.ClosingStopped, "Will close once everything is saved.", "so the session is not closed."},
}

// What is typed while a wish waits withdraws it: the words are there when the
// library has answered, whatever it answers.
func TestWhoTypesOnStays(t *testing.T) {
	const thought = "s the most important thought of the day, half ty"
	for name, w := range wishes {
		for _, answer := range []error{nil, tuitest.Full} {
			if name == "close" {
				continue // no line there
			}
			s := newSlowDesk(t, w.stage)
			s.keys(w.keys...)
			s.Shows(w.said)
			s.typed("s")
			s.Shows(w.stay)
			s.typed(thought[1:])
			s.answers(answer)
			s.led(t)
			s.typed("ped, and y is no answer")
			s.led(t)
			s.Shows("half typed, and y is no answer")
		}
	}
}

// Anything else that is done withdraws it as well.
func TestWhoCarriesOnStays(t *testing.T) {
	others := map[string]func(s slowDesk){
		"step": func(s slowDesk) { s.keys("pgup") }, "help": func(s slowDesk) { s.keys("f1", "esc") },
		"paste":  func(s slowDesk) { s.Send(tea.PasteMsg{Content: "s pasted"}) },
		"stages": func(s slowDesk) { s.keys("f4", "esc") }, "copy": func(s slowDesk) { s.keys("f9", "esc") },
		"undo": func(s slowDesk) { s.keys("ctrl+z") }, "theme": func(s slowDesk) { s.keys("f3") },
		"click": func(s slowDesk) { s.Send(tea.MouseClickMsg{X: 10, Y: 1, Button: tea.MouseLeft}); s.keys("esc") },
		"console": func(s slowDesk) {
			s.Send(tui.Order(s.App.Live().Line, wire.Request{Order: wire.Order{Do: wire.Backward}, Answer: func(string) {}}))
		},
	}
	for name, w := range wishes {
		for other, do := range others {
			if other == "click" && name == "close" || other == "paste" && name == "close" {
				continue // nothing there can be clicked, or pasted to
			}
			s := newSlowDesk(t, w.stage)
			s.keys(w.keys...)
			s.Shows(w.said)
			if do(s); s.App.Live().Waits() {
				t.Fatalf("%s: after %s the wish still waits", name, other)
			}
			s.answers(nil)
			s.led(t)
			if s.W().Closed {
				t.Errorf("%s: after %s the session is closed", name, other)
			}
		}
	}
}

// A wish that nothing comes between is granted when all is saved, and a note of the
// console is saved first; Ctrl+C once more asks.
func TestAWishIsGranted(t *testing.T) {
	for name, w := range wishes {
		s := newSlowDesk(t, w.stage)
		id := s.W().ID
		s.keys(w.keys...)
		s.Send(tui.Order(s.App.Live().Line, wire.Request{Order: wire.Order{Do: wire.Note, Text: "ask the chair"}, Answer: func(string) {}}))
		s.library.answer(nil)
		s.until(func() bool { return s.App.Live() == nil })
		log, err := workshop.Replay(s.Store.Sessions[id])
		if err != nil || len(log.State().PrivateNotes) != 1 || log.State().Closed != (name == "close") {
			t.Errorf("%s: the library has %d notes, closed %v, %v", name, len(log.State().PrivateNotes), log.State().Closed, err)
		}
	}
	s := newSlowDesk(t, workshop.StageCapture)
	s.keys("ctrl+c", "ctrl+c")
	s.Shows("Not everything is saved", "y quit and lose it")
	s.library.answer(nil)
}

// A save that fails while a wish waits asks nothing by itself: the note says why
// nobody leaves, and the same key asks.
func TestNothingIsAskedByItself(t *testing.T) {
	for name, w := range wishes {
		s := newSlowDesk(t, w.stage)
		s.keys(w.keys...)
		s.answers(tuitest.Full)
		s.led(t)
		s.Shows("! Saving failed, so ", "NOT SAVED")
		if name == "leave" {
			w.keys = w.keys[:len(w.keys)-1] // without the yes, which would be one to another question
		}
		s.keys(w.keys...)
		s.Shows("Not everything is saved", "n go back")
		s.keys("n")
		s.led(t)
		if s.W().Closed {
			t.Errorf("%s: it is closed", name)
		}
	}
}

// Going back from a closing that could not be saved goes back: nothing was written,
// the session can be typed into, and closed once saving works.
func TestGoingBackFromClosing(t *testing.T) {
	d := tuitest.NewUnsavedDesk(t, workshop.StageBlueprint)
	events := len(d.App.Live().Log.Events())
	d.Keys(tuitest.Closing...)
	d.Shows("Not everything is saved", "y leave and lose it")
	d.Keys("n")
	if n := len(d.App.Live().Log.Events()); n != events || d.W().Closed {
		t.Fatalf("%d events were written, closed %v", n-events, d.W().Closed)
	}
	d.Store.Fail = nil
	d.Keys("ctrl+s", "f4", "esc", "pgup")
	d.Stage(workshop.StageCapture)
	d.Line("w hr: a last word")
	d.Shows("A last word", "● saved")
	d.Stage(workshop.StageBlueprint)
	id := d.W().ID
	d.Keys(tuitest.Closing...)
	if log, err := workshop.Replay(d.Store.Sessions[id]); err != nil || !log.State().Closed || d.App.Live() != nil {
		t.Errorf("it is not closed: %v", err)
	}
}

// The closing itself may be slow, or fail: until it is saved whoever does something
// else is in an open session, and so is who goes back.
func TestAClosingThatIsNotSavedIsTakenBack(t *testing.T) {
	closing := func(t *testing.T) slowDesk {
		s := newSlowDesk(t, workshop.StageBlueprint)
		s.library.answer(nil)
		s.until(func() bool { return s.App.Live().Saved() })
		s.library.hold()
		s.keys(tuitest.ClosingStopped...)
		if s.Shows("Will close once everything is saved."); !s.W().Closed || s.App.Live().Saved() {
			t.Fatal("the closing does not wait for its save")
		}
		return s
	}
	for name, do := range map[string]func(s slowDesk){
		"step":    func(s slowDesk) { s.keys("pgup") },
		"go back": func(s slowDesk) { s.keys("ctrl+c", "n") },
		"failure": func(s slowDesk) { s.answers(tuitest.Full) },
	} {
		s := closing(t)
		do(s)
		if s.W().Closed {
			t.Fatalf("%s: the session is closed:\n%s", name, s.Screen())
		}
		s.do(workshop.AddItem{Quadrant: workshop.Threats, Text: "a last word"})
		if name == "failure" {
			s.Shows("! Saving failed, so the session is not closed.")
		}
		s.library.answer(nil)
		s.until(func() bool { s.keys("ctrl+s"); return s.App.Live().Saved() })
		s.led(t)
		log, err := workshop.Replay(s.Store.Sessions[s.W().ID])
		if err != nil || log.State().Closed || len(log.State().Items) != 2 {
			t.Errorf("%s: the library has it closed %v, %d items, %v", name, log.State().Closed, len(log.State().Items), err)
		}
	}
	s := closing(t)
	id := s.W().ID
	s.library.answer(nil)
	s.until(func() bool { return s.App.Live() == nil })
	if log, err := workshop.Replay(s.Store.Sessions[id]); err != nil || !log.State().Closed {
		t.Errorf("it is not closed: %v", err)
	}
	if !strings.Contains(s.Screen(), "Acme Robotics") {
		t.Errorf("it is not shown:\n%s", s.Screen())
	}
}
