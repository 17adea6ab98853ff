package dialog

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// List shows what can be done, to choose from with the arrows. No letter is a key in it:
// it lies over screens on which people type, and what they type closes it and is theirs.
type List struct {
	kit  *kit.Kit
	menu screen.Menu
	at   int
	rows kit.Hits[int] // in cells of the window
}

// NewList makes a dialog of choices that each want something from the screen below.
func NewList(e *kit.Kit, m screen.Menu) *List { return &List{kit: e, menu: m} }

func (l *List) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	return onRows(msg, l.step, func() screen.Action { return screen.Uncover{Then: l.menu.Choices[l.at].Reply()} }), nil
}

// onRows is what a message does in a list over other screens: it goes to another row, takes
// the one that is selected, or closes the list. What is typed closes it too, and goes where it
// was meant to go.
func onRows(msg tea.Msg, step func(by int), take func() screen.Action) screen.Action {
	k, pressed := msg.(tea.KeyPressMsg)
	if _, pasted := msg.(tea.PasteMsg); pasted || pressed && kit.Types(k) {
		return screen.Uncover{Then: screen.TypeAgain{Typed: []tea.Msg{msg}}}
	}
	if !pressed {
		return nil
	}
	switch kit.KeyOf(k) {
	case kit.Up, kit.ShiftTab:
		step(-1)
	case kit.Down, kit.Tab:
		step(+1)
	case kit.Enter:
		return take()
	case kit.Esc:
		return screen.Uncover{}
	}
	return nil
}

// step goes to another row, round the end.
func (l *List) step(by int) { l.at = (l.at + by + len(l.menu.Choices)) % len(l.menu.Choices) }

// Click selects a row. Only Enter does what it says.
func (l *List) Click(x, y int) (screen.Action, tea.Cmd) {
	if at, ok := l.rows.At(x, y); ok {
		l.at = at
	}
	return nil, nil
}

func (l *List) View(a kit.Area) kit.Picture {
	t := l.kit.Theme
	w := min(kit.Aloud, a.W-8)
	lines := []string{t.Strong.Render(t.Cut(l.menu.Title, w)), ""}
	for _, about := range l.menu.About {
		lines = append(lines, t.Lines(t.Text, t.Balance(about, w))...)
	}
	if len(l.menu.About) > 0 {
		lines = append(lines, "")
	}
	first := len(lines)
	for i, c := range l.menu.Choices {
		row := t.Text.Render(t.Cut("  "+c.Does, w))
		if i == l.at {
			row = t.Accent.Render("▸ ") + t.Strong.Render(t.Cut(c.Does, w-2))
		}
		lines = append(lines, row)
	}
	foot := t.Cut(t.Hints(l.Help().Keys, w), w)
	content := t.Middle(box(t, append(lines, "", foot)), a)
	l.place(t, content, first)
	return kit.Picture{Content: strings.Join(content, "\n")}
}

// place takes note of where the rows were drawn: the first is below the edge, a blank line,
// and so many lines of the box.
func (l *List) place(t kit.Theme, content []string, first int) {
	l.rows.Clear()
	top := 0
	for top < len(content) && content[top] == "" {
		top++
	}
	for i := range l.menu.Choices {
		l.rows.Add(kit.Place{X: 0, Y: top + 2 + first + i, W: t.Width(content[top]), H: 1}, i)
	}
}

func (l *List) Help() kit.HelpPage {
	return kit.HelpPage{Title: l.menu.Title, About: listAbout,
		Keys: []kit.Hint{kit.Keys{kit.Up, kit.Down}.Does(chooseRow), kit.Enter.Does(doIt), kit.Esc.Does(back)}}
}
func (l *List) Typing() bool        { return false }
func (l *List) Pace() time.Duration { return 0 }

// Footless marks a screen with nothing below the list.
func (l *List) Footless() {}

var (
	_ screen.Clicker  = (*List)(nil)
	_ screen.Footless = (*List)(nil)
)
