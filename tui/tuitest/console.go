package tuitest

import (
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/console"
	"swotshop/tui/console/wire"
	"swotshop/tui/kit"
	"swotshop/tui/prompter"
	"swotshop/workshop"
)

// Line is a line between the app and a console of which a test holds both ends.
// Nothing waits at it.
type Line struct {
	done   chan struct{}
	Events []workshop.Event
	Status wire.Status
	Closed bool

	Sent []wire.Order // by the console
}

func NewLine() *Line {
	l := &Line{done: make(chan struct{})}
	close(l.done)
	return l
}

func (l *Line) Orders() <-chan wire.Request { return nil }
func (l *Line) Done() <-chan struct{}       { return l.done }
func (l *Line) Close() error                { l.Closed = true; return nil }
func (l *Line) Tell(events []workshop.Event, status wire.Status) {
	l.Events, l.Status = events, status
}
func (l *Line) Next() (wire.News, error) { return wire.News{}, errors.New("nothing to hear") }
func (l *Line) Send(o wire.Order) error  { l.Sent = append(l.Sent, o); return nil }

// Of are the texts of the orders of one kind.
func (l *Line) Of(do wire.Deed) (texts []string) {
	for _, o := range l.Sent {
		if o.Do == do {
			texts = append(texts, o.Text)
		}
	}
	return texts
}

// Console is a console under test, with the app's end held by the test.
type Console struct {
	T    testing.TB
	C    *console.Console
	Line *Line
	Now  time.Time
}

// NewConsole starts a console that has found an app, in a window of 80 by 24 cells.
func NewConsole(t testing.TB) *Console {
	t.Helper()
	return newConsole(t, nil, time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC))
}

func newConsole(t testing.TB, knows prompter.Source, now time.Time) *Console {
	t.Helper()
	c := &Console{T: t, Line: NewLine(), Now: now}
	c.C = console.NewConsole(console.ConsoleOptions{
		Attach: func(string) (console.Attached, error) { return c.Line, nil }, Now: func() time.Time { return c.Now }, Prompter: knows,
	})
	c.C.After = func(time.Duration, tea.Msg) tea.Cmd { return nil }
	c.Resize(80, 24)
	c.Attach()
	return c
}

// NewConsoleOf is the console of a desk, some minutes into its stage.
func NewConsoleOf(t testing.TB, d *Desk, status wire.Status) *Console {
	t.Helper()
	c := newConsole(t, d.Options.Prompter, time.Date(2026, 3, 12, 9, 7, 0, 0, time.UTC))
	c.Hears(d.App.Live().Log.Events(), status)
	return c
}

func (c *Console) Send(msg tea.Msg) {
	_, cmd := c.C.Update(msg)
	c.Run(cmd)
}

// Run carries out what sends orders; what would wait for news is left out.
func (c *Console) Run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, cmd := range msg {
			c.Run(cmd)
		}
	case nil, console.NewsMsg:
	default:
		c.T.Logf("%T not run", msg)
	}
}

// Attach is what happens when the app is found.
func (c *Console) Attach() { c.Send(console.AttachedMsg{Line: c.Line}) }

// Hears brings what an app told.
func (c *Console) Hears(events []workshop.Event, status wire.Status) {
	c.Send(console.NewsMsg{Line: c.Line, News: wire.News{Events: events, Status: &status}})
}

// Answered brings the answer to an order.
func (c *Console) Answered(a wire.Answer) {
	c.Send(console.NewsMsg{Line: c.Line, News: wire.News{Answer: &a}})
}

// Gone is what happens when the app ends.
func (c *Console) Gone() { c.Send(console.NewsMsg{Line: c.Line, Err: errors.New("gone")}) }

func (c *Console) Keys(names ...string) {
	for _, name := range names {
		c.Send(KeyPress(name))
	}
}

func (c *Console) Type(text string) {
	for _, r := range text {
		c.Send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

func (c *Console) Screen() string { return ansi.Strip(c.C.View().Content) }

func (c *Console) View() tea.View   { return c.C.View() }
func (c *Console) Window() kit.Area { return c.C.Size }
func (c *Console) Resize(w, h int)  { c.Send(tea.WindowSizeMsg{Width: w, Height: h}) }

// Wear chooses a theme of the console's own.
func (c *Console) Wear(theme string) (before string) {
	chosen := &c.C.Kit.Settings.ConsoleTheme
	before, *chosen = *chosen, theme
	c.C.Dress()
	return before
}

// Shows fails unless the screen has all these texts.
func (c *Console) Shows(texts ...string) {
	c.T.Helper()
	for _, text := range texts {
		if !strings.Contains(c.Screen(), text) {
			c.T.Fatalf("the console does not show %q:\n%s", text, c.Screen())
		}
	}
}

var saveMark = regexp.MustCompile(`(● saved|○ saving|NOT SAVED|NO APP)$`)

// Lacks says what essential thing is not on the screen, where nothing is private.
func (c *Console) Lacks(_ bool, rows []string, cursor *tea.Cursor) string {
	last := len(rows) - 1
	switch marked := saveMark.MatchString(strings.TrimRight(rows[last], " ")); {
	case c.C.Help != nil:
	case !strings.HasPrefix(rows[0], " Console"):
		return "the first line does not say where we are"
	case !marked:
		return "the save mark is not at its place"
	case c.C.Log.State().Head > 0 && (cursor == nil || cursor.Y != last-1):
		return "something can be typed and the cursor is not on the line"
	}
	if !strings.Contains(rows[last], " ") {
		return "no keys are named"
	}
	return ""
}
