package tuitest

import (
	"testing"

	"charm.land/lipgloss/v2"

	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

// This file has the desks that many tests begin at.

// NewSessionDesk starts a session for Acme and stands at its opening.
func NewSessionDesk(t testing.TB, change ...func(*tui.Options)) *Desk {
	t.Helper()
	return NewDesk(t, tui.Start{New: &setup.NewSession{
		Client: "Acme Robotics", Title: "Board away day", People: 8, Objective: "Decide how the whole company uses social.",
	}}, change...)
}

// Acme is a session without an objective.
func Acme() tui.Start {
	return tui.Start{New: &setup.NewSession{Client: "Acme Robotics", Title: "Board away day", People: 8}}
}

// NewFilledDesk starts a session without an objective, fills it and goes to a
// stage.
func NewFilledDesk(t testing.TB, fill func(Session), kind workshop.StageKind, change ...func(*tui.Options)) *Desk {
	t.Helper()
	day := func(o *tui.Options) {
		o.Content = Day{Grid: kind == workshop.StageGrid, Evidence: kind == workshop.StageEvidence}
	}
	start := Acme()
	if kind == workshop.StageStatus {
		start.New.Follows = BoardDay()
	}
	d := NewDesk(t, start, append([]func(*tui.Options){day}, change...)...)
	fill(d)
	d.Stage(kind)
	return d
}

// NewBoardDesk stands at a board with one item in each quadrant.
func NewBoardDesk(t testing.TB, change ...func(*tui.Options)) *Desk {
	t.Helper()
	d := NewSessionDesk(t, change...)
	d.Stage(workshop.StageCapture)
	for _, line := range []string{"s strong", "w weak", "o open", "t tough"} {
		d.Line(line)
	}
	return d
}

// NewShelfDesk stands in a library.
func NewShelfDesk(t testing.TB, s *Shelf, change ...func(*tui.Options)) *Desk {
	t.Helper()
	on := func(o *tui.Options) { o.Store = s }
	return NewDeskOn(t, s.Library, tui.Start{}, append([]func(*tui.Options){on}, change...)...)
}

// NewFormDesk stands at the form for a new session, with content that has choices.
func NewFormDesk(t *testing.T) *Desk {
	t.Helper()
	d := NewShelfDesk(t, NewShelf(0), func(o *tui.Options) { o.Content = RichContent{} })
	d.Keys("n")
	return d
}

// NewReaderDesk reads a session, which another window may run.
func NewReaderDesk(t testing.TB, log *workshop.Log, led *live.LedElsewhereError, change ...func(*tui.Options)) *Desk {
	t.Helper()
	d := NewShelfDesk(t, NewShelf(0), change...)
	d.Store.Sessions[log.State().ID], d.Store.Led = log.Events(), led
	d.Want(screen.OpenSession{ID: log.State().ID, Read: led == nil})
	d.DrawPage()
	return d
}

// Strand makes the last changes of a session ones that a take-over kept from
// being saved.
func Strand(r *reader.Screen, changes int) {
	if changes == 0 {
		return
	}
	r.Views = nil
	r.Lost = live.Strand(r.Log, changes, r.Led, live.With{Kit: r.Kit, Copier: NewCopies()})
}

// Full is what a full disk makes of saving.
var Full = &live.UnsavedError{Why: "The disk is full.", Do: "Delete or move something.",
	Err: Sentence("The disk is full: nothing was saved to ~/sessions/library.db. Make room and try again.")}

// NewUnsavedDesk stands in a stage with one change that cannot be saved.
func NewUnsavedDesk(t testing.TB, kind workshop.StageKind, change ...func(*tui.Options)) *Desk {
	t.Helper()
	d := NewFilledDesk(t, FillSome, kind, change...)
	d.Store.Fail = Full
	d.Do(workshop.AddItem{Quadrant: workshop.Threats, Text: "A rumour"})
	return d
}

// NewPromptedDesk is a session that went well, about which there is much to
// tell the facilitator.
func NewPromptedDesk(t testing.TB, kind workshop.StageKind, change ...func(*tui.Options)) *Desk {
	t.Helper()
	prompt := func(o *tui.Options) { o.Content, o.Prompter = promptedContent{}, Objections }
	d := NewDesk(t, Acme(), append([]func(*tui.Options){prompt}, change...)...)
	FillSome(d)
	d.Do(workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Our image"},
		workshop.NotePrivately{Text: "Ask the chair to speak last"},
		workshop.NotePrivately{Text: "Finance went quiet after the second card; come back to it before the vote"})
	d.Stage(kind)
	return d
}

// Serving starts a program that serves consoles on a line.
func Serving(line *Line) func(*tui.Options) {
	return func(o *tui.Options) { o.Serve = func(string) (live.Line, error) { return line, nil } }
}

// NewServedDesk is a session with a line to consoles.
func NewServedDesk(t testing.TB) (*Desk, *Line) {
	t.Helper()
	line := NewLine()
	d := NewDesk(t, Acme(), Serving(line))
	if d.App.Live().Line == nil {
		t.Fatal("the app serves no console")
	}
	return d, line
}

// OnSizes runs a test in windows of the four sizes.
func OnSizes(t *testing.T, start func(*testing.T) *Desk, test func(*testing.T, *Desk)) {
	t.Helper()
	for _, size := range Sizes {
		d := start(t)
		d.Resize(size[0], size[1])
		test(t, d)
	}
}

// EverySize draws the present screen in many windows; none may be overrun.
func EverySize(t testing.TB, d *Desk) {
	t.Helper()
	for _, w := range []int{50, 51, 59, 60, 71, 73, 74, 80, 100, 120, 200} {
		for _, h := range []int{15, 18, 24, 40, 60} {
			d.Resize(w, h)
			lines := d.Rows()
			if len(lines) > h {
				t.Fatalf("%d lines in %d×%d:\n%s", len(lines), w, h, d.Screen())
			}
			for _, l := range lines {
				if lipgloss.Width(l) > w-1 {
					t.Fatalf("%d cells in %d×%d: %q", lipgloss.Width(l), w, h, l)
				}
			}
			if c := d.View().Cursor; c != nil && (c.X >= w || c.Y >= h) {
				t.Fatalf("the cursor is at %d, %d in %d×%d", c.X, c.Y, w, h)
			}
		}
	}
	d.Resize(80, 24)
}

// SameEvent reports whether two events are one.
func SameEvent(a, b workshop.Event) bool { return a.ID == b.ID && a.Seq == b.Seq }
