package session

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/prompter"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// jump is the list of all stages, with what each contains. The plan can be changed in
// it: what is being changed is a draft until another key is pressed, and so one step
// for undo.
type jump struct {
	s        *Screen
	selected int  // among all rows of the plan
	out      bool // the way out of the session is selected, below them
	longer   int  // by how many minutes the selected stage is made longer
	moving   bool
	by       int           // how far the selected stage has been moved
	adding   int           // which of the stages that can be added is offered; -1: none
	rows     kit.Hits[int] // in cells of the window
	said     screen.Note   // what just happened, or why not
}

// newStages are what can be added.
func newStages(w *workshop.Workshop) []workshop.Stage {
	say := &w.Words().Extra
	return []workshop.Stage{
		{Kind: workshop.StageBreak, Title: say.Break.Title, Minutes: 10, Floor: 5, Purpose: say.Break.Purpose},
		{Kind: workshop.StageTalk, Title: say.Talk.Title, Minutes: 10, Floor: 5, Purpose: say.Talk.Purpose},
		{Kind: workshop.StageGuardrails, Title: say.Guardrails.Title, Minutes: 10, Floor: 6, Purpose: say.Guardrails.Purpose},
	}
}

func (j *jump) offered() []workshop.Stage { return newStages(j.s.L.W()) }

// jump shows the list of stages, with one of them selected.
func (s *Screen) jump(selected int) screen.Action {
	j := &jump{s: s, adding: -1}
	j.selected = max(0, slices.IndexFunc(s.L.W().Plan(), func(r workshop.PlanRow) bool { return r.At == selected }))
	return screen.Cover{Dialog: j}
}

func (j *jump) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, nil
	}
	j.said = screen.Note{}
	switch key := kit.KeyOf(k); {
	case j.out:
		return j.wayOut(key), nil
	case j.adding >= 0:
		return nil, j.add(key)
	case j.moving:
		return nil, j.move(key)
	case key == kit.Left:
		j.lengthen(-1)
	case key == kit.Right:
		j.lengthen(+1)
	default:
		cmd := j.settle()
		want, more := j.key(key)
		return want, tea.Batch(cmd, more)
	}
	return nil, nil
}

// key is for a row to which nothing is being done.
func (j *jump) key(key kit.Key) (screen.Action, tea.Cmd) {
	row := j.row()
	switch key {
	case kit.Up:
		j.step(-1)
	case kit.Down:
		j.step(+1)
	case kit.Home:
		j.selected = 0
	case kit.End:
		j.leaving()
	case kit.Enter:
		if row.At >= 0 {
			return screen.Uncover{Then: screen.Intend(workshop.EnterStage{Stage: row.At})}, nil
		}
		return nil, j.do(workshop.BringBack{Stage: row.Number}, broughtBack(row.Title))
	case kit.Del, kit.Backspace:
		return nil, j.do(workshop.LeaveOut{Stage: row.Number}, leftOut(row.Title))
	case kit.Space:
		j.moving = true
	case kit.Tab:
		j.adding = 0
	case kit.CtrlT:
		return nil, j.catchUp()
	case kit.CtrlZ:
		return nil, j.do(workshop.UndoPlan{}, undone(j.s.L.W().UndoLabel()))
	case kit.CtrlY:
		return nil, j.do(workshop.RedoPlan{}, redone(j.s.L.W().RedoLabel()))
	case kit.F8:
		return screen.Uncover{Then: screen.ShowPhones{}}, nil
	case kit.Esc, kit.F4:
		return screen.Uncover{}, nil
	}
	return nil, nil
}

func (j *jump) row() workshop.PlanRow { return j.s.L.W().Plan()[j.selected] }

// step selects another row; below the last is the way out.
func (j *jump) step(by int) {
	last := len(j.s.L.W().Plan()) - 1
	j.out = j.selected+by > last
	j.selected = max(0, min(last, j.selected+by))
}

// leaving selects the way out, and so the last stage for ↑.
func (j *jump) leaving() { j.out, j.selected = true, len(j.s.L.W().Plan())-1 }

// wayOut is for the row that leaves the session.
func (j *jump) wayOut(key kit.Key) screen.Action {
	switch key {
	case kit.Up:
		j.out = false
	case kit.Home:
		j.out, j.selected = false, 0
	case kit.Enter:
		return screen.Uncover{Then: j.s.leave()}
	case kit.Esc, kit.F4:
		return screen.Uncover{}
	}
	return nil
}

// lengthen gives the selected stage another minute, or takes one.
func (j *jump) lengthen(by int) {
	if row := j.row(); row.At >= 0 {
		j.longer = max(1, row.Minutes+j.longer+by) - row.Minutes
	}
}

// settle makes the minutes that were chosen those of the stage.
func (j *jump) settle() tea.Cmd {
	row, longer := j.row(), j.longer
	if j.longer = 0; longer == 0 {
		return nil
	}
	return j.do(workshop.PlanStage{Stage: row.Number, Minutes: row.Minutes + longer}, minutesSet(row.Title, row.Minutes+longer))
}

// move carries the selected stage to another place.
func (j *jump) move(key kit.Key) tea.Cmd {
	last := len(j.s.L.W().Plan()) - 1
	switch key {
	case kit.Up:
		j.by = max(-j.selected, j.by-1)
	case kit.Down:
		j.by = min(last-j.selected, j.by+1)
	case kit.Esc:
		j.moving, j.by = false, 0
	case kit.Space, kit.Enter:
		row, by := j.row(), j.by
		j.moving, j.by, j.selected = false, 0, j.selected+by
		move := workshop.MoveStage{Stage: row.Number, By: by}
		return j.do(move, movedTo(row.Title, j.s.L.W().Skips(move)))
	}
	return nil
}

// add offers stages to put behind the selected one.
func (j *jump) add(key kit.Key) tea.Cmd {
	switch key {
	case kit.Tab, kit.Right, kit.Down:
		j.adding = (j.adding + 1) % len(j.offered())
	case kit.ShiftTab, kit.Left, kit.Up:
		j.adding = (j.adding + len(j.offered()) - 1) % len(j.offered())
	case kit.Esc:
		j.adding = -1
	case kit.Enter:
		added := j.offered()[j.adding]
		j.adding = -1
		cmd := j.do(workshop.AddStage{Behind: j.row().Number, New: added}, stageAdded(added.Title))
		if j.said.Kind != screen.WentWrong {
			j.selected++
		}
		return cmd
	}
	return nil
}

func (j *jump) catchUp() tea.Cmd {
	squeezes, _, _ := j.s.L.W().CatchUp(j.s.kit.Now())
	return j.do(workshop.Shorten{Squeezes: squeezes}, prompter.Shortened(j.s.L.W(), squeezes))
}

// do changes the plan, and says so or why not.
func (j *jump) do(intent workshop.Intent, said string) tea.Cmd {
	r := screen.Intend(intent)
	r.Note = said
	_, cmd := j.s.Obey(r)
	j.said = screen.Remark(j.s.note.Text)
	if j.s.problem != "" {
		j.said = screen.Fault(j.s.problem)
	}
	j.s.note, j.s.problem, j.s.plainProblem = screen.Note{}, "", ""
	j.step(0)
	return cmd
}

// belowAll stands for the way out among the rows that can be clicked.
const belowAll = -1

// Click selects a row. Only Enter goes there.
func (j *jump) Click(x, y int) (screen.Action, tea.Cmd) {
	if i, ok := j.rows.At(x, y); ok && !j.moving && j.adding < 0 {
		cmd := j.settle()
		if j.out, j.selected = false, i; i == belowAll {
			j.leaving()
		}
		return nil, cmd
	}
	return nil, nil
}

func (j *jump) Scroll(by int) (screen.Action, tea.Cmd) {
	if j.moving || j.adding >= 0 {
		return nil, nil
	}
	cmd := j.settle()
	if by > 0 || !j.out {
		j.step(by)
	}
	j.out = j.out && by > 0
	return nil, cmd
}

// Unveil keeps the minutes that were chosen. A sentence that is typed on the list closes it,
// and moves and adds nothing.
func (j *jump) Unveil() tea.Cmd { return j.settle() }

func (j *jump) Typing() bool        { return false }
func (j *jump) Pace() time.Duration { return 0 }

var (
	_ screen.Clicker  = (*jump)(nil)
	_ screen.Scroller = (*jump)(nil)
	_ screen.Veil     = (*jump)(nil)
)
