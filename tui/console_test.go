package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/console"
	"swotshop/tui/console/wire"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

// fakeLine is a line whose both ends a test holds. Nothing waits at it.
type fakeLine struct {
	done   chan struct{}
	events []workshop.Event
	status wire.Status
	closed bool

	sent []wire.Order // by the console
}

func newFakeLine() *fakeLine {
	l := &fakeLine{done: make(chan struct{})}
	close(l.done)
	return l
}

func (l *fakeLine) Orders() <-chan wire.Request { return nil }
func (l *fakeLine) Done() <-chan struct{}       { return l.done }
func (l *fakeLine) Close() error                { l.closed = true; return nil }
func (l *fakeLine) Tell(events []workshop.Event, status wire.Status) {
	l.events, l.status = events, status
}
func (l *fakeLine) Next() (wire.News, error) { return wire.News{}, errors.New("nothing to hear") }
func (l *fakeLine) Send(o wire.Order) error  { l.sent = append(l.sent, o); return nil }
func (l *fakeLine) of(do wire.Deed) (n []string) { // texts of the orders of one kind
	for _, o := range l.sent {
		if o.Do == do {
			n = append(n, o.Text)
		}
	}
	return n
}

// newServedDesk is a session with a line to consoles.
func newServedDesk(t *testing.T) (*desk, *fakeLine) {
	t.Helper()
	d, line := newDesk(t, Start{}), newFakeLine()
	d.app.options.Serve = func(string) (live.Line, error) { return line, nil }
	d.run(d.app.start(setup.NewSession{Client: "Acme Robotics", Title: "Board away day", People: 8}))
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if d.app.live.Line == nil {
		t.Fatal("the app serves no console")
	}
	return d, line
}

// orders has a console ask the app for something.
func (d *desk) orders(do wire.Deed, text string) (problem string) {
	d.send(orderMsg{d.app.live.Line, wire.Request{
		Order: wire.Order{ID: 1, Do: do, Text: text}, Answer: func(p string) { problem = p },
	}})
	return problem
}

func TestConsoleReceivesEverythingThatHappens(t *testing.T) {
	d, line := newServedDesk(t)
	d.stage(workshop.StageCapture)
	d.line("w hr: Only two have published")
	if got, want := len(line.events), len(d.app.live.Log.Events()); got != want {
		t.Errorf("%d events told of %d", got, want)
	}
	d.store.Fail = errors.New("the disk is full")
	d.line("t A rumour reaches customers")
	if line.status.Waiting != 1 || line.status.Fault != "The disk is full" {
		t.Errorf("told %+v", line.status)
	}
	d.store.Fail = nil
	d.keys("ctrl+s", "esc")
	if !line.closed {
		t.Error("the line stays open after the session was left")
	}
}

func TestOrdersFromTheConsole(t *testing.T) {
	d, _ := newServedDesk(t)
	if p := d.orders(wire.Forward, ""); p != "" || d.W().Stage != 1 {
		t.Errorf("forward: stage %d, %q", d.W().Stage, p)
	}
	d.orders(wire.Backward, "")
	if p := d.orders(wire.Backward, ""); d.W().Stage != 0 || p != "This is the first stage." {
		t.Errorf("backward at the start: stage %d, %q", d.W().Stage, p)
	}
	d.orders(wire.Blank, "")
	d.hides("Acme")
	d.orders(wire.Blank, "")
	d.shows("Acme")
	if p := d.orders(wire.Note, "  "); p == "" {
		t.Error("an empty note was taken")
	}
	if p := d.orders("dance", ""); !strings.Contains(p, "older than this console") {
		t.Errorf("an unknown order: %q", p)
	}
}

// What the facilitator notes in private never reaches the room, nor does it
// get in the way of undo there.
func TestPrivateNotesStayPrivate(t *testing.T) {
	d, line := newServedDesk(t)
	d.stage(workshop.StageCapture)
	d.line("w Only two have published")
	const secret = "Xylophone is the one who leaks"
	for range 3 {
		if p := d.orders(wire.Note, secret); p != "" {
			t.Fatal(p)
		}
	}
	if n := len(d.W().PrivateNotes); n != 3 || d.W().PrivateNotes[0].Text != secret {
		t.Fatalf("%d notes kept", n)
	}
	d.orders(wire.DropNote, d.W().PrivateNotes[1].ID)
	if len(d.W().PrivateNotes) != 2 || len(line.events) != len(d.app.live.Log.Events()) {
		t.Error("the note was not dropped, or the console does not know")
	}
	for stage := range d.W().Agenda.Stages {
		d.run(d.app.Obey(screen.Intend(workshop.EnterStage{Stage: stage})))
		d.hides("Xylophone")
		d.keys("f4")
		d.hides("Xylophone")
		d.keys("esc", "f1")
		d.hides("Xylophone")
		d.keys("esc")
	}
	d.stage(workshop.StageCapture)
	d.keys("ctrl+z")
	d.hides("Xylophone", "Only two have published", "note")
}

// A frozen picture stays while the console moves on; a key in the app resumes it
// and does nothing else.
func TestFreeze(t *testing.T) {
	d, line := newServedDesk(t)
	d.stage(workshop.StageCapture)
	d.line("w Only two have published")
	d.typed("half a thou")
	held := d.rows()[:22]
	d.orders(wire.Freeze, "")
	if !line.status.Frozen {
		t.Error("the console is not told")
	}
	d.orders(wire.Forward, "")
	if d.W().CurrentStage().Kind != workshop.StageCluster {
		t.Fatal("the beat was not obeyed behind the held picture")
	}
	if got := d.rows()[:22]; !slices.Equal(got, held) {
		t.Errorf("the picture changed:\n%s", strings.Join(got, "\n"))
	}
	d.shows("frozen", "resumes", "saved")
	d.store.Fail = errors.New("the disk is full")
	d.orders(wire.Note, "x")
	d.shows("NOT SAVED")
	d.resize(60, 18)
	for _, row := range d.rows() {
		if kit.ByCodePoints.Width(row) > 60 {
			t.Errorf("too wide: %q", row)
		}
	}
	stage := d.W().Stage
	d.keys("pgdown")
	if d.W().Stage != stage {
		t.Error("the key that lets the picture go did something else too")
	}
	d.hides("goes on")
	d.keys("f6")
	d.shows("frozen")
	d.keys("f6")
	d.hides("frozen")
}

// A paste while nobody sees the line brings it back.
func TestPasteEndsBlankAndFreeze(t *testing.T) {
	for _, key := range []string{".", "f6"} {
		d, _ := newServedDesk(t)
		d.stage(workshop.StageCapture)
		d.keys(key)
		d.send(tea.PasteMsg{Content: "pasted words"})
		d.shows("pasted words", "F1 help")
	}
}

// A window that is taken over leaves the console to the new one.
func TestDeposedWindowLetsTheConsoleGo(t *testing.T) {
	d, line := newServedDesk(t)
	d.store.Fail = &live.LedElsewhereError{Host: "other"}
	d.stage(workshop.StageCapture)
	if !line.closed {
		t.Error("the line stays open")
	}
}

func TestPanelWarnsFirst(t *testing.T) {
	d, _ := newServedDesk(t)
	d.stage(workshop.StageProvocations)
	d.keys("pgdown")
	d.typed("half")
	d.keys("f2")
	d.shows("The room will see")
	d.hides("PRIVATE", "bot found the release")
	d.keys("x")
	d.hides("The room will see")
	d.keys("f2", "f2")
	d.shows("PRIVATE: for the facilitator alone.", "It was no employee", "First 15 minutes")
	d.line("ask the chair")
	d.shows("Private note saved: ask the chair")
	d.typed("not yet")
	d.keys("f2")
	d.shows("Finish the note first")
	d.keys("ctrl+u", "f2")
	d.hides("PRIVATE", "ask the chair")
	d.shows("half")
	if len(d.W().PrivateNotes) != 1 {
		t.Errorf("%d notes", len(d.W().PrivateNotes))
	}
}

// second is a console under test, with the app's end held by the test.
type second struct {
	t    *testing.T
	c    *console.Console
	line *fakeLine
	now  time.Time
}

func newSecond(t *testing.T) *second {
	t.Helper()
	s := &second{t: t, line: newFakeLine(), now: time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)}
	s.c = console.NewConsole(console.ConsoleOptions{
		Attach: func() (console.Attached, error) { return s.line, nil }, Now: func() time.Time { return s.now },
	})
	s.c.After = func(time.Duration, tea.Msg) tea.Cmd { return nil }
	s.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	s.attach()
	return s
}

func (s *second) send(msg tea.Msg) {
	_, cmd := s.c.Update(msg)
	s.run(cmd)
}

// run carries out what sends orders; what would wait for news is left out.
func (s *second) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			s.run(c)
		}
	case nil, console.NewsMsg:
	default:
		s.t.Logf("%T not run", msg)
	}
}

// attach is what happens when the app is found.
func (s *second) attach() { s.send(console.AttachedMsg{Line: s.line}) }

// hears brings what an app told.
func (s *second) hears(events []workshop.Event, status wire.Status) {
	s.send(console.NewsMsg{Line: s.line, News: wire.News{Events: events, Status: &status}})
}

func (s *second) keys(names ...string) {
	for _, name := range names {
		s.send(keyPress(name))
	}
}

func (s *second) typed(text string) {
	for _, r := range text {
		s.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

func (s *second) screen() string { return ansi.Strip(s.c.View().Content) }

func (s *second) view() tea.View   { return s.c.View() }
func (s *second) worn() kit.Theme  { return s.c.Kit.Theme }
func (s *second) window() kit.Area { return s.c.Size }
func (s *second) resize(w, h int)  { s.send(tea.WindowSizeMsg{Width: w, Height: h}) }

// wear chooses a theme of the console's own.
func (s *second) wear(theme string) (before string) {
	chosen := &s.c.Kit.Settings.ConsoleTheme
	before, *chosen = *chosen, theme
	s.c.Dress()
	return before
}

func (s *second) shows(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if !strings.Contains(s.screen(), text) {
			s.t.Fatalf("the console does not show %q:\n%s", text, s.screen())
		}
	}
}

func TestConsoleShowsWhatComes(t *testing.T) {
	d, app := newServedDesk(t)
	d.stage(workshop.StageProvocations)
	d.keys("pgdown")
	s := newSecond(t)
	s.hears(app.events, app.status)
	s.shows("Acme Robotics", "PRIVATE: for the facilitator alone.", "First stance", "First 15 minutes", "It was no employee", "20:00", "saved")
	told := len(app.events)
	for range 4 { // first stance, two follow-ups, twist
		d.keys("pgdown")
	}
	s.hears(app.events[told:], app.status)
	if strings.Contains(s.screen(), "It was no employee") {
		t.Error("the twist that is shown is still to come")
	}
	s.shows("Second stance")
}

func TestConsoleOrders(t *testing.T) {
	_, app := newServedDesk(t)
	s := newSecond(t)
	s.hears(app.events, app.status)
	s.keys("pgdown", "pgup", "f6")
	s.typed(".")
	want := []wire.Deed{wire.Forward, wire.Backward, wire.Freeze, wire.Blank}
	var got []wire.Deed
	for _, o := range s.line.sent {
		got = append(got, o.Do)
	}
	if !slices.Equal(got, want) {
		t.Errorf("ordered %v, want %v", got, want)
	}
	s.typed("ask.")
	if len(s.line.sent) != 4 {
		t.Error("a full stop in a note blanks the room")
	}
	s.hears(nil, wire.Status{Blank: true})
	s.shows("The room’s screen is blank")
	s.hears(nil, wire.Status{Fault: "The disk is full."})
	s.shows("The disk is full.", "NOT SAVED")
}

// A note is not let go of before it is on the disk, whatever happens to the app
// and the line.
func TestNoteSurvivesTheApp(t *testing.T) {
	d, app := newServedDesk(t)
	s := newSecond(t)
	s.hears(app.events, app.status)
	s.typed("ask the chair")
	s.keys("enter")
	if got := s.line.of(wire.Note); len(got) != 1 || got[0] != "ask the chair" {
		t.Fatalf("sent %v", got)
	}
	s.send(console.NewsMsg{Line: s.line, Err: errors.New("gone")})
	s.shows("The app has closed", "NO APP")
	s.typed("and")
	s.keys("enter")
	s.shows("▸ private note and")

	before := slices.Clone(app.events) // the app comes back without the note
	s.line = newFakeLine()
	s.attach()
	s.hears(before, wire.Status{})
	if got := s.line.of(wire.Note); len(got) != 1 || got[0] != "ask the chair" {
		t.Fatalf("sent again %v", got)
	}
	d.orders(wire.Note, "ask the chair")
	s.line = newFakeLine() // it is in the session, but the app goes before it is saved
	s.hears(nil, wire.Status{})
	s.attach()
	s.hears(app.events, wire.Status{Waiting: 1})
	if got := s.line.of(wire.Note); len(got) != 0 {
		t.Errorf("sent twice: %v", got)
	}
	s.hears(nil, wire.Status{})
	s.shows("Private note saved: ask the chair", "·  ask the chair")
}

func TestRefusedNoteComesBack(t *testing.T) {
	_, app := newServedDesk(t)
	s := newSecond(t)
	s.hears(app.events, app.status)
	s.typed("too long")
	s.keys("enter")
	s.typed("next")
	s.send(console.NewsMsg{Line: s.line, News: wire.News{Answer: &wire.Answer{ID: 1, Problem: "A note may have 500 characters."}}})
	s.shows("A note may have 500 characters.", "too long next")
}

func TestConsoleWaitsForAnApp(t *testing.T) {
	s := newSecond(t)
	s.send(console.NewsMsg{Line: s.line, Err: errors.New("gone")})
	s.send(console.AttachedMsg{Err: wire.ErrNone})
	s.shows("Waiting for a session")
	s.send(console.AttachedMsg{Err: errors.New("several sessions are running: give the id of one")})
	s.shows("Several sessions are running")
}
