package check

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
)

// Options are what the screen needs to know.
type Options struct {
	Theme    string        // of the user’s choice; empty: what suits
	Keys     bool          // keys are to be pressed
	Patience time.Duration // for an answer
}

// step is how far the screen has come.
type step int

const (
	asking    step = iota // what the terminal can do
	measuring             // how wide it draws letters
	pressing              // which keys come
	waiting               // for what is still to come
	closing               // whether there is anything else
	over
)

// Screen is the root that asks.
type Screen struct {
	options Options
	t       Terminal
	step    step
	open    int // how many last questions have no answer yet
	stopped bool
}

// New makes the screen.
func New(o Options) *Screen { return &Screen{options: o} }

// Terminal is what was learnt; stopped says that somebody wanted to know no more.
func (s *Screen) Terminal() (t Terminal, stopped bool) { return s.t, s.stopped }

// lateMsg says that no answer has come in a step.
type lateMsg step

// closeMsg asks the last question: everything that Bubble Tea asks by itself has been
// sent by then.
type closeMsg struct{}

// unsent is how long what is drawn may take to be sent.
const unsent = 100 * time.Millisecond

// otherKeys asks for the protocol of xterm. Terminals that do not know the question may
// take it for an underline.
const otherKeys = "\x1b[?4m" + ansi.ResetStyle

// Init asks. Every terminal that answers anything answers the last one, and answers come
// in the order of the questions: after it none is to come.
func (s *Screen) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, s.ask(""))
}

// ask asks, and how long it waits.
func (s *Screen) ask(questions string) tea.Cmd {
	s.open++
	return tea.Batch(tea.Raw(questions+ansi.RequestPrimaryDeviceAttributes), kit.Later(s.options.Patience, lateMsg(s.step)))
}

// Update learns from every answer.
func (s *Screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	s.t.learn(msg)
	switch msg := msg.(type) {
	case uv.PrimaryDeviceAttributesEvent:
		if s.open--; s.open <= 0 {
			return s, s.answered()
		}
	case lateMsg:
		if step(msg) == s.step {
			return s, s.late()
		}
	case closeMsg:
		s.step = closing
		return s, s.ask(otherKeys)
	case tea.CursorPositionMsg:
		if s.step == measuring && !s.t.Measured() {
			s.t.Widths = append(s.t.Widths, msg.X)
		}
	case tea.KeyPressMsg:
		return s, s.key(msg)
	}
	return s, nil
}

// answered goes on to what comes after an answer.
func (s *Screen) answered() tea.Cmd {
	switch s.step {
	case asking:
		s.step = measuring
		graphemes := ""
		if s.t.Cells == kit.ByGraphemes { // Bubble Tea sets it as well, but when is unknown
			graphemes = ansi.SetModeUnicodeCore
		}
		return s.ask(graphemes + measure())
	case measuring:
		return tea.Sequence(tea.ClearScreen, s.press())
	case waiting:
		return kit.Later(unsent, closeMsg{})
	case closing:
		s.step = over
		return tea.Quit
	}
	return nil
}

// late goes on where there is no answer. A terminal that has never given one is not asked
// again.
func (s *Screen) late() tea.Cmd {
	switch s.step {
	case asking, measuring:
		return s.press()
	case waiting, closing:
		s.step = over
		return tea.Quit
	}
	return nil
}

// press has keys pressed, or else ends.
func (s *Screen) press() tea.Cmd {
	if s.step = pressing; s.options.Keys && !s.stopped {
		return nil
	}
	return s.end()
}

// end ends when all answers have come.
func (s *Screen) end() tea.Cmd {
	switch s.step = waiting; {
	case s.open == 0:
		return kit.Later(unsent, closeMsg{})
	case !s.t.Answers && !s.options.Keys: // it has been waited for just now
		s.step = over
		return tea.Quit
	}
	return kit.Later(s.options.Patience, lateMsg(waiting))
}

// mostKeys is how many keys are remembered.
const mostKeys = 100

func (s *Screen) key(k tea.KeyPressMsg) tea.Cmd {
	p := keyOf(k)
	switch {
	case p.Key == kit.CtrlC:
		again := s.stopped
		s.stopped = true
		switch {
		case again:
			return tea.Quit
		case s.step == pressing:
			return s.end()
		}
	case s.step != pressing: // where the cursor is may look like a key, too
	case p.Key == kit.Enter:
		return s.end()
	case len(s.t.Keys) < mostKeys:
		s.t.Keys = append(s.t.Keys, p)
	}
	return nil
}

// View shows what is going on.
func (s *Screen) View() tea.View {
	v := tea.NewView("")
	v.AltScreen, v.WindowTitle = true, title
	a := s.t.Size
	if a.W == 0 || a.H == 0 || s.step == asking || s.step == measuring {
		return v
	}
	name := kit.LightTheme
	if kit.ThemeAt(s.options.Theme) >= 0 {
		name = s.options.Theme
	}
	t := kit.NewTheme(name, s.t.Depth, s.t.Cells)
	v.SetContent(t.Paint(s.draw(t, a), a))
	return v
}

func (s *Screen) draw(t kit.Theme, a kit.Area) string {
	if a.TooSmall() {
		lines := t.Wrap(pressShort, a.W-1)
		if n := len(s.t.Keys); n > 0 {
			lines = append(lines, s.t.Keys[n-1].Name)
		}
		return strings.Join(lines[:min(len(lines), a.H)], "\n")
	}
	room := kit.BodyArea(a, false, false)
	body := append([]string{""}, t.Lines(t.Strong, t.Wrap(pressKeys, room.W))...)
	body = append(append(body, t.Lines(t.Quiet, t.Wrap(pressMore, room.W))...), "")
	keys := s.t.Keys
	keys = keys[max(0, len(keys)-(room.H-len(body))):]
	for _, p := range keys {
		deed := kit.Or(p.Deed, noDeed)
		body = append(body, "  "+t.Strong.Render(t.Pad(p.Name, widestKey))+t.Text.Render(t.Cut(deed, room.W-widestKey-2)))
	}
	f := kit.Frame{Title: title, Body: body, CursorX: -1, Hints: []kit.Hint{kit.Enter.Does(carryOn), kit.CtrlC.Does(stop)}}
	return f.Draw(t, a).Content
}

// widestKey is the column of the keys’ names.
const widestKey = 13
