package session

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
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
	if !s.Open() {
		return nil, nil
	}
	if l, ok := s.Stage.(stage.Lister); ok && workshop.Many(text) {
		if aim, lists := l.Lists(); lists {
			m := &many{s: s, aim: aim}
			m.take(text)
			return screen.Cover{Dialog: m}, nil
		}
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

// rows are what was read: first what would not be added, and why.
func (m *many) rows(w int) (rows []string) {
	t := m.s.kit.Theme
	for _, e := range m.list.NotTaken() {
		mark, style := "=  ", t.Text
		if e.Kind == workshop.EntryRefused {
			mark, style = "!  ", t.Strong
		}
		says := kit.Or(e.Text, e.Typed)
		rows = append(rows, t.Beside([]string{style.Render(mark)}, t.Lines(style, t.WrapTo(says, w-4, 2)), 4)...)
		rows = append(rows, kit.Indent(t.Lines(t.Quiet, t.Wrap(inLine(e), w-4)), 4)...)
	}
	if len(rows) > 0 {
		rows = append(rows, "")
	}
	for _, e := range m.list.Of(workshop.EntryItem) {
		words := e.Text
		if e.Function != workshop.Untagged {
			words = e.Function.Name() + ": " + words
		}
		rows = append(rows, t.Beside([]string{t.BadgeOf(e.Quadrant)}, t.Lines(t.Text, t.WrapTo(words, w-4, 2)), 4)...)
	}
	return rows
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
