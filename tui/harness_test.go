package tui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// desk is a program under test: keys go in, the screen comes out. Commands
// run at once and in order, ticks not at all.
type desk struct {
	t     *testing.T
	app   *App
	store *tuitest.Library
	clock time.Time
	ids   int
	ended bool
	due   struct { // the tick that was asked for last, where a desk winds
		at  time.Time
		msg tea.Msg
	}
}

// newDesk starts the program in a window of 80 by 24 cells.
func newDesk(t *testing.T, start Start) *desk {
	t.Helper()
	return newDeskOn(t, tuitest.NewLibrary(), start)
}

func newDeskOn(t *testing.T, store *tuitest.Library, start Start) *desk {
	t.Helper()
	d := &desk{t: t, store: store, clock: time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)}
	d.app = newStill(Options{
		Store: store, Content: tuitest.Content{}, Copier: tuitest.NewCopies(), Start: start, ReducedMotion: true,
		Now:   func() time.Time { return d.clock },
		NewID: func() string { d.ids++; return fmt.Sprintf("%08d-0000", d.ids) },
	})
	d.run(d.app.Init())
	d.resize(80, 24)
	return d
}

// newStill makes the root of a program for which time passes only when a test
// says so.
func newStill(o Options) *App {
	o.Markdown = drawOnce
	app := New(o)
	app.after = func(time.Duration, tea.Msg) tea.Cmd { return nil }
	return app
}

// newSessionDesk starts a session for Acme and stands at its opening.
func newSessionDesk(t *testing.T) *desk {
	t.Helper()
	return newDesk(t, Start{New: &setup.NewSession{
		Client: "Acme Robotics", Title: "Board away day", People: 8, Objective: "Decide how the whole company uses social.",
	}})
}

func (d *desk) resize(w, h int) { d.send(tea.WindowSizeMsg{Width: w, Height: h}) }

func (d *desk) send(msg tea.Msg) {
	_, cmd := d.app.Update(msg)
	d.run(cmd)
}

// run carries out a command.
func (d *desk) run(cmd tea.Cmd) {
	if cmd != nil {
		d.take(cmd())
	}
}

func (d *desk) take(msg tea.Msg) {
	switch msg := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, cmd := range msg {
			d.run(cmd)
		}
	case tea.QuitMsg:
		d.ended = true
	default:
		if name := fmt.Sprintf("%T", msg); name == "tea.sequenceMsg" {
			d.sequence(msg)
			return
		}
		d.send(msg)
	}
}

// stage goes to the first stage of a kind.
func (d *desk) stage(kind workshop.StageKind) {
	d.t.Helper()
	d.run(d.app.Obey(screen.Intend(workshop.EnterStage{Stage: d.W().Agenda.Find(kind)})))
}

// W is the state of the live session.
func (d *desk) W() *workshop.Workshop { return d.app.live.W() }

// keys presses keys by their names: "enter", "pgdown", "ctrl+z", "a".
func (d *desk) keys(names ...string) {
	for _, name := range names {
		d.send(keyPress(name))
	}
}

// typed types text and, if told so, presses Enter.
func (d *desk) typed(text string) {
	for _, r := range text {
		d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// line types a line and presses Enter.
func (d *desk) line(text string) {
	d.typed(text)
	d.keys("enter")
}

// rows are the lines that the room sees, without colours and blanks at the
// right.
func (d *desk) rows() []string {
	lines := strings.Split(ansi.Strip(d.app.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}

// screen is what the room sees, as one text.
func (d *desk) screen() string { return strings.Join(d.rows(), "\n") }

// shows fails unless the screen has all these texts.
func (d *desk) shows(texts ...string) {
	d.t.Helper()
	screen := d.screen()
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			d.t.Fatalf("the screen does not show %q:\n%s", text, screen)
		}
	}
}

// hides fails when the screen has any of these texts.
func (d *desk) hides(texts ...string) {
	d.t.Helper()
	screen := d.screen()
	for _, text := range texts {
		if strings.Contains(screen, text) {
			d.t.Fatalf("the screen shows %q:\n%s", text, screen)
		}
	}
}
