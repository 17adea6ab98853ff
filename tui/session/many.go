package session

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// many offers to add a pasted list as items, and shows what was read in it.
type many struct {
	s    *Screen
	aim  workshop.Quadrant // where items go that say nothing else
	text string
	list workshop.List
	from int // the first line shown
	page int // how many are shown
}

// paste puts what was pasted on the line, or offers to add it where it is many
// items.
func (s *Screen) paste(text string) (screen.Action, tea.Cmd) {
	if aim, items := s.lists(); items && workshop.Many(text) {
		m := &many{s: s, aim: aim}
		m.take(text)
		return screen.Cover{Dialog: m}, nil
	}
	return nil, s.typing(tea.PasteMsg{Content: workshop.Clean(text)})
}

// take reads a list; one that is pasted after another continues it.
func (m *many) take(text string) {
	if m.text != "" {
		m.text += "\n"
	}
	m.text += text
	m.list = m.s.L.W().ReadList(m.text, m.aim)
}

func (m *many) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		m.take(msg.Content)
	case tea.KeyPressMsg:
		return m.key(kit.KeyOf(msg)), nil
	}
	return nil, nil
}

func (m *many) key(key kit.Key) screen.Action {
	switch key {
	case kit.Enter:
		if items := m.list.Items(); len(items) > 0 {
			return screen.Uncover{Then: screen.Reply{Intents: []workshop.Intent{workshop.AddItems{Items: items}}, Note: itemsAdded(m.list)}}
		}
	case kit.Esc:
		return screen.Uncover{Then: screen.Reply{Done: func() {
			m.s.typing(tea.PasteMsg{Content: workshop.Clean(m.text)})
		}}}
	case kit.Up:
		m.from--
	case kit.Down:
		m.from++
	case kit.PgUp:
		m.from -= m.page
	case kit.PgDn:
		m.from += m.page
	}
	return nil
}

func (m *many) Scroll(by int) (screen.Action, tea.Cmd) {
	m.from += by * kit.WheelLines
	return nil, nil
}

func (m *many) View(a kit.Area) kit.Picture {
	t := m.s.kit.Theme
	room := kit.BodyArea(a, false, false)
	middle, left := kit.Sheet(room, kit.WidestText)
	head := m.head(middle.W - 4)
	rows := m.rows(middle.W - 4)
	m.page = max(1, room.H-len(head))
	m.from = max(0, min(m.from, len(rows)-m.page))
	body := append(head, kit.Fit(rows[m.from:], m.page)...)
	return kit.Frame{
		Title: manyTitle, Body: kit.Indent(body, left+2), CursorX: -1, Hints: m.hints(), Mark: m.s.L.Mark(t), Firm: kit.Keys{kit.Enter},
	}.Draw(t, a)
}

func (m *many) hints() (hints []kit.Hint) {
	if n := len(m.list.Items()); n > 0 {
		hints = append(hints, kit.Enter.Does(addThem(n)))
	}
	return append(hints, kit.Esc.Does(putOnLine), kit.Keys{kit.Up, kit.Down}.Does(scroll))
}

// head says what would be added, and how much of the list would not.
func (m *many) head(w int) []string {
	t := m.s.kit.Theme
	lines := append([]string{""}, t.Lines(t.Strong, t.Wrap(manyItems(m.list), w))...)
	says := []string{doublesOf(m.list), refusedOf(m.list)}
	for _, e := range m.list.Of(workshop.EntryHeading) {
		says = append(says, e.Why)
	}
	for _, words := range says {
		if words != "" {
			lines = append(lines, t.Lines(t.Text, t.Wrap(words, w))...)
		}
	}
	return append(lines, "")
}

// rows are what was read: first what cannot be added, last what is there already.
func (m *many) rows(w int) []string {
	t := m.s.kit.Theme
	var refused, items, twins []string
	for _, e := range m.list.Entries {
		switch e.Kind {
		case workshop.EntryRefused:
			refused = append(append(refused, m.row(t.Strong.Render("!"), t.Strong, kit.Or(e.Text, e.Typed), w)...), m.why(e, w)...)
		case workshop.EntryTwin:
			twins = append(append(twins, m.row(t.Text.Render("="), t.Text, e.Text, w)...), m.why(e, w)...)
		case workshop.EntryItem:
			items = append(items, m.row(t.BadgeOf(e.Quadrant), t.Text, withFunction(e.Line), w)...)
		}
	}
	var rows []string
	for _, part := range [][]string{refused, items, twins} {
		if len(rows) > 0 && len(part) > 0 {
			rows = append(rows, "")
		}
		rows = append(rows, part...)
	}
	return rows
}

// row sets a mark and some words beside it, in two lines at most.
func (m *many) row(mark string, style lipgloss.Style, words string, w int) []string {
	t := m.s.kit.Theme
	return t.Beside([]string{mark}, t.Lines(style, t.WrapTo(words, w-4, 2)), 4)
}

func (m *many) why(e workshop.ListEntry, w int) []string {
	t := m.s.kit.Theme
	return kit.Indent(t.Lines(t.Quiet, t.Wrap(inLine(e), w-4)), 4)
}

func withFunction(l workshop.Line) string {
	if l.Function == workshop.Untagged {
		return l.Text
	}
	return l.Function.Name() + ": " + l.Text
}

func (m *many) Help() kit.HelpPage {
	return kit.HelpPage{Title: manyTitle, About: manyAbout,
		Keys: append(m.hints(), kit.CtrlZ.Does(undoMany))}
}
func (m *many) Typing() bool        { return false }
func (m *many) Pace() time.Duration { return 0 }

// LeftOn is the list as it would be on the line.
func (m *many) LeftOn() []live.Draft {
	w := m.s.L.W()
	return []live.Draft{{Session: w.ID, Line: live.OnStage, Stage: w.CurrentStage().Kind, At: m.s.kit.Now(), Text: workshop.Clean(m.text)}}
}

// Watch has nothing to count: a list comes from the clipboard.
func (m *many) Watch() []live.Draft { return nil }

var (
	_ screen.Scroller = (*many)(nil)
	_ live.Drafter    = (*many)(nil)
)
