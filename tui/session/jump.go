package session

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// jump is the list of all stages, with what each contains.
type jump struct {
	kit      *kit.Kit
	w        *workshop.Workshop
	selected int
	rows     kit.Hits[int] // the stages, in cells of the window
}

func newJump(e *kit.Kit, w *workshop.Workshop, selected int) *jump {
	return &jump{kit: e, w: w, selected: selected}
}

// jump shows the list of stages, with one of them selected.
func (s *Screen) jump(selected int) screen.Action {
	return screen.Cover{Dialog: newJump(s.kit, s.L.W(), selected)}
}

func (j *jump) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, nil
	}
	switch kit.KeyOf(k) {
	case kit.Up:
		j.step(-1)
	case kit.Down:
		j.step(+1)
	case kit.Enter:
		return screen.Uncover{Then: screen.Intend(workshop.EnterStage{Stage: j.selected})}, nil
	case kit.Esc, kit.F4:
		return screen.Uncover{}, nil
	}
	return nil, nil
}

func (j *jump) step(by int) {
	j.selected = max(0, min(len(j.w.Agenda.Stages)-1, j.selected+by))
}

// Click selects a stage. Only Enter goes there.
func (j *jump) Click(x, y int) (screen.Action, tea.Cmd) {
	if i, ok := j.rows.At(x, y); ok {
		j.selected = i
	}
	return nil, nil
}

func (j *jump) Scroll(by int) (screen.Action, tea.Cmd) {
	j.step(by)
	return nil, nil
}

func (j *jump) View(a kit.Area) kit.Picture {
	t := j.kit.Theme
	j.rows.Clear()
	room := kit.BodyArea(a, false, false)
	middle, left := kit.Sheet(room, kit.WidestText)
	var rows []string
	from, to := kit.Window(j.selected, len(j.w.Agenda.Stages), room.H-2)
	spent, _ := j.w.Minutes(j.kit.Now())
	for i := from; i < to; i++ {
		rows = append(rows, j.row(i, spent[i], middle.W))
	}
	step := 1
	if kit.Spacious(len(rows), room.H-2) {
		rows, step = kit.SpaceOut(rows), 2
	}
	lines := kit.Lower(append([]string{""}, rows...), room.H)
	for i := from; i < to; i++ {
		j.rows.Add(kit.Place{X: left, Y: len(lines) - len(rows) + (i-from)*step, W: middle.W, H: 1}, i)
	}
	d := kit.Frame{
		Title: stagesTitle, Body: kit.Indent(lines, left), CursorX: -1, Firm: kit.Keys{kit.Enter},
		Hints: []kit.Hint{kit.Keys{kit.Up, kit.Down}.Does(choose), kit.Enter.Does(goThere), kit.Esc.Does(back)},
	}.Draw(t, a)
	j.rows.Shift(d.Body.X, d.Body.Y)
	return d
}

func (j *jump) row(i, spent, w int) string {
	t, at := j.kit.Theme, j.w.Agenda.Stages[i]
	mark, style := "  ", t.Text
	if i == j.selected {
		mark, style = "▸ ", t.Strong
	}
	here := "  "
	if i == j.w.Stage {
		here = "● "
	}
	time := t.PadLeft(minutesOf(spent, at.Minutes), 16)
	return style.Render(mark+here+t.Pad(at.Title, 18)) + t.Quiet.Render(time) + "   " +
		t.Text.Render(t.Cut(kit.Or(stage.Holds(j.w, i), "–"), w-42))
}

func (j *jump) Help() kit.HelpPage {
	return kit.HelpPage{Title: stagesTitle, About: stagesAbout,
		Keys: []kit.Hint{kit.Keys{kit.Up, kit.Down}.Does(chooseStage), kit.Enter.Does(goThere), kit.Keys{kit.Esc, kit.F4}.Does(backToStage)}}
}
func (j *jump) Typing() bool        { return false }
func (j *jump) Pace() time.Duration { return 0 }

var (
	_ screen.Clicker  = (*jump)(nil)
	_ screen.Scroller = (*jump)(nil)
)
