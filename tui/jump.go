package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// jump is the list of all stages, with what each holds.
type jump struct {
	env      *env
	w        *workshop.Workshop
	selected int
	rows     hits[int] // the stages, in cells of the window
}

func newJump(e *env, w *workshop.Workshop, selected int) *jump {
	return &jump{env: e, w: w, selected: selected}
}

func (j *jump) update(msg tea.Msg) (action, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, nil
	}
	switch KeyOf(k) {
	case Up:
		j.step(-1)
	case Down:
		j.step(+1)
	case Enter:
		return jumpTo{j.selected}, nil
	case Esc, F4:
		return closeOverlay{}, nil
	}
	return nil, nil
}

func (j *jump) step(by int) {
	j.selected = max(0, min(len(j.w.Agenda.Stages)-1, j.selected+by))
}

// click selects a stage. Only Enter goes there.
func (j *jump) click(x, y int) (action, tea.Cmd) {
	if i, ok := j.rows.at(x, y); ok {
		j.selected = i
	}
	return nil, nil
}

func (j *jump) scroll(by int) (action, tea.Cmd) {
	j.step(by)
	return nil, nil
}

func (j *jump) view(a area) drawn {
	t := j.env.theme
	j.rows.clear()
	room := bodyArea(a, false, false)
	middle, left := sheet(room, widestText)
	var rows []string
	from, to := around(j.selected, len(j.w.Agenda.Stages), room.h-2)
	for i := from; i < to; i++ {
		rows = append(rows, j.row(i, middle.w))
	}
	step := 1
	if spacious(len(rows), room.h-2) {
		rows, step = apart(rows), 2
	}
	lines := lowered(append([]string{""}, rows...), room.h)
	for i := from; i < to; i++ {
		j.rows.add(place{left, len(lines) - len(rows) + (i-from)*step, middle.w, 1}, i)
	}
	d := frame{
		title: "Stages", body: indent(lines, left), cursorX: -1, firm: Keys{Enter},
		hints: []hint{Keys{Up, Down}.Does("choose"), Enter.Does("go there"), Esc.Does("back")},
	}.draw(t, a)
	j.rows.shift(d.body.x, d.body.y)
	return d
}

func (j *jump) row(i, w int) string {
	t, stage := j.env.theme, j.w.Agenda.Stages[i]
	mark, style := "  ", t.text
	if i == j.selected {
		mark, style = "▸ ", t.strong
	}
	here := "  "
	if i == j.w.Stage {
		here = "● "
	}
	spent := int(j.w.StageSpent(i, j.env.now()).Minutes())
	time := plural(spent, "min", "min")
	if stage.Minutes > 0 {
		time += " of " + plural(stage.Minutes, "min", "min")
	}
	time = padLeft(time, 16)
	return style.Render(mark+here+pad(stage.Title, 18)) + t.quiet.Render(time) + "   " +
		t.text.Render(cut(stageHolds(j.w, i), w-42))
}

// stageHolds says in a few words what a stage has brought so far.
func stageHolds(w *workshop.Workshop, i int) string {
	stage := w.Agenda.Stages[i]
	switch stage.Kind {
	case workshop.StageStance:
		if r := w.Readings[workshop.SessionCard].At(stage.Moment); r != nil {
			return plural(r.Sum(), "person", "people") + " counted"
		}
	case workshop.StageProvocations:
		return countHolds(played(w), "card played", "cards played")
	case workshop.StageCapture:
		return countHolds(len(w.Items), "item", "items")
	case workshop.StageCluster:
		return countHolds(len(w.Clusters), "cluster", "clusters")
	case workshop.StageVote:
		return countHolds(w.VotesGiven(), "vote", "votes")
	case workshop.StageTOWS:
		return countHolds(len(w.Strategies), "strategy", "strategies")
	case workshop.StageGrid:
		if held := placedOf(w); held != "" {
			return held
		}
	case workshop.StageInitiatives:
		return countHolds(len(w.Initiatives), "initiative", "initiatives")
	case workshop.StageAgreement:
		if w.AgreementPeople > 0 {
			return "agreement taken"
		}
	case workshop.StageCommitments:
		if w.ReviewDate != "" {
			return "review on " + prettyDate(w.ReviewDate)
		}
	}
	return remarkHolds(w, i)
}

func remarkHolds(w *workshop.Workshop, stage int) string {
	n := 0
	for _, r := range w.Remarks {
		if r.Stage == stage {
			n++
		}
	}
	return countHolds(n, "remark", "remarks")
}

func countHolds(n int, one, many string) string {
	if n == 0 {
		return "–"
	}
	return plural(n, one, many)
}

func played(w *workshop.Workshop) int {
	n := 0
	for _, c := range w.Deck.Cards {
		if w.Played(c.ID) {
			n++
		}
	}
	return n
}

func (j *jump) help() helpPage {
	return helpPage{"Stages", "All stages of the session, and what each holds. Nothing is lost by going back.",
		[]hint{Keys{Up, Down}.Does("choose a stage"), Enter.Does("go there"), Keys{Esc, F4}.Does("back to where you were")}}
}
func (j *jump) typing() bool        { return false }
func (j *jump) pace() time.Duration { return 0 }
