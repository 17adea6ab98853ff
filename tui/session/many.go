package session

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// many offers to add a pasted list as items, or its lines as remarks, and shows what was
// read in it.
type many struct {
	s    *Screen
	aim  workshop.Quadrant // where items go that say nothing else
	note stage.Noter       // of whom the lines are remarks; nil: they are items
	text string
	list workshop.List
	from int  // the first line shown
	page int  // how many are shown
	long bool // not all of them are
}

// paste puts what was pasted on the line, or offers to add it where it is many
// items.
func (s *Screen) paste(text string) (screen.Action, tea.Cmd) {
	if aim, items := s.lists(); items && workshop.Many(text) {
		m := &many{s: s, aim: aim}
		m.take(text)
		return screen.Cover{Dialog: m}, nil
	}
	if n, ok := s.Stage.(stage.Noter); ok && workshop.Many(text) && !s.In.Lent() && !s.ctx.Pick.Editing() {
		m := &many{s: s, note: n}
		if m.take(text); n.Notes(m.texts()) != nil {
			return screen.Cover{Dialog: m}, nil
		}
	}
	return nil, s.typing(s.In.Pasted(text))
}

// take reads a list; one that is pasted after another continues it.
func (m *many) take(text string) {
	if m.text != "" {
		m.text += "\n"
	}
	m.text += text
	if m.note != nil {
		m.list = workshop.ReadLines(m.text)
		return
	}
	m.list = m.s.L.W().ReadList(m.text, m.aim)
}

// texts are the words of what would be added.
func (m *many) texts() (all []string) {
	for _, e := range m.list.Of(workshop.EntryItem) {
		all = append(all, e.Text)
	}
	return all
}

// adds is what adds the list.
func (m *many) adds() workshop.Intent {
	if m.note != nil {
		return workshop.AddRemarks{Remarks: m.note.Notes(m.texts())}
	}
	return workshop.AddItems{Items: m.list.Items()}
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
		if len(m.list.Items()) > 0 {
			return screen.Uncover{Then: screen.Reply{Intents: []workshop.Intent{m.adds()}, Note: itemsAdded(m.s.L.W(), m.list)}}
		}
	case kit.Esc:
		return screen.Uncover{Then: screen.Reply{Done: func() {
			m.s.typing(m.s.In.Pasted(m.text))
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
	head := m.head(middle)
	rows := m.rows(middle)
	m.page = max(1, room.H-len(head))
	m.long = len(rows) > m.page
	m.from = max(0, min(m.from, len(rows)-m.page))
	body := append(head, m.shown(rows[m.from:])...)
	return kit.Frame{
		Title: manyTitle, Body: kit.Indent(body, left), CursorX: -1, Mark: m.s.L.Mark(t), Firm: kit.Keys{kit.Enter},
		Hints: append(m.hints(), kit.F1.Does(help)),
	}.Draw(t, a)
}

// shown are the first rows, as many as there is room for, and how many more there are.
func (m *many) shown(rows []string) []string {
	if len(rows) <= m.page {
		return rows
	}
	more := m.s.kit.Theme.Quiet.Render(moreBelow(len(rows) - m.page + 1))
	return append(rows[:m.page-1:m.page-1], kit.Indent([]string{more}, kit.IDColumn)...)
}

func (m *many) hints() (hints []kit.Hint) {
	if n := len(m.list.Items()); n > 0 {
		hints = append(hints, kit.Enter.Does(addThem(n)))
	}
	hints = append(hints, kit.Esc.Does(putOnLine))
	if m.long {
		hints = append(hints, kit.Keys{kit.Up, kit.Down}.Does(readList))
	}
	return hints
}

// head says what would be added, on the fourth row, and how much of the list would not.
func (m *many) head(a kit.Area) []string {
	t, w := m.s.kit.Theme, a.ContentWidth()
	lines := t.Lines(t.Strong, t.Balance(manyItems(m.s.L.W(), m.list), w))
	for _, words := range []string{doublesOf(m.list), refusedOf(m.list)} {
		if words != "" {
			lines = append(lines, t.Lines(t.Text, t.Wrap(words, w))...)
		}
	}
	above := make([]string, kit.AskedRow+1) // there is no rail
	return append(append(above, kit.Indent(lines, kit.IDColumn)...), "")
}

// rows are what was read: first what cannot be added, last what is there already, and what
// else was understood as no item.
func (m *many) rows(a kit.Area) []string {
	t := m.s.kit.Theme
	var refused, items, twins, told []string
	for _, e := range m.list.Entries {
		switch e.Kind {
		case workshop.EntryRefused:
			refused = append(append(refused, m.row(t.Strong.Render("!"), t.Strong, kit.Or(e.Text, e.Typed), a)...), m.why(e, a)...)
		case workshop.EntryTwin:
			twins = append(append(twins, m.row(t.Text.Render("="), t.Text, e.Text, a)...), m.why(e, a)...)
		case workshop.EntryItem:
			mark := t.Text.Render("–")
			if m.note == nil {
				mark = t.BadgeOf(e.Quadrant)
			}
			items = append(items, m.row(mark, t.Text, withFunction(e.Line), a)...)
		}
	}
	for _, e := range m.list.Told() {
		rows := append(m.row(t.Text.Render("#"), t.Text, strings.TrimLeft(e.Typed, "# "), a), m.why(e, a)...)
		if e.Kind == workshop.EntryTitle {
			told = append(told, rows...)
		} else { // of a table that has more than was read
			refused = append(refused, rows...)
		}
	}
	var rows []string
	for _, part := range [][]string{refused, items, twins, told} {
		if len(rows) > 0 && len(part) > 0 {
			rows = append(rows, "")
		}
		rows = append(rows, part...)
	}
	return rows
}

// row sets a mark and some words behind it, in two lines at most.
func (m *many) row(mark string, style lipgloss.Style, words string, a kit.Area) []string {
	t := m.s.kit.Theme
	return t.Row("", mark, t.Lines(style, t.WrapTo(m.s.L.W().Typeset(words), a.RowWidth(), 2)))
}

func (m *many) why(e workshop.ListEntry, a kit.Area) []string {
	t := m.s.kit.Theme
	return kit.Indent(t.Lines(t.Quiet, t.Wrap(inLine(e), a.RowWidth())), kit.TextColumn)
}

func withFunction(l workshop.Line) string {
	if l.Function == workshop.Untagged {
		return l.Text
	}
	return l.Function.Name() + ": " + l.Text
}

func (m *many) Help() kit.HelpPage {
	about := manyAbout
	if m.note != nil {
		about = manyLines
	}
	return kit.HelpPage{Title: manyTitle, About: about,
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
