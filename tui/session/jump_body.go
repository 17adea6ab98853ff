package session

import (
	"slices"

	"swotshop/tui/kit"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// This file draws the list of stages.

// line is a row of the list: a stage, or what can be added.
type line struct {
	workshop.PlanRow
	at     int // among the rows of the plan
	offers bool
}

// lines are the rows as they would be after what is being done.
func (j *jump) lines() []line {
	var lines []line
	for i, row := range j.s.L.W().Plan() {
		if i == j.selected {
			row.Minutes += j.longer
		}
		lines = append(lines, line{PlanRow: row, at: i})
	}
	if moved := lines[j.selected]; j.by != 0 {
		lines = slices.Insert(slices.Delete(lines, j.selected, j.selected+1), j.selected+j.by, moved)
	}
	if j.adding >= 0 {
		lines = slices.Insert(lines, j.selected+1, line{workshop.PlanRow{Stage: j.offered()[j.adding]}, j.selected, true})
	}
	return lines
}

func (j *jump) View(a kit.Area) kit.Picture {
	t := j.s.kit.Theme
	j.rows.Clear()
	room := kit.BodyArea(a, false, false)
	middle, left := kit.Sheet(room, kit.WidestText)
	all, here := j.lines(), j.selected+j.by
	if j.adding >= 0 {
		here++
	}
	white := 2 // above the list, and the way out below it
	if len(all)+white > room.H {
		white = 1 // a blank line is not worth a stage
	}
	from, to := kit.Window(here, len(all), room.H-white)
	spent, _ := j.s.L.W().Minutes(j.s.kit.Now())
	var rows []string
	for i := from; i < to; i++ {
		rows = append(rows, j.drawn(all[i], spent, i == here && !j.out, middle.W))
	}
	rows = append(rows, j.lastRow(middle.W, hiddenRows(from, len(all)-to))) // in every window
	step := 1
	if kit.Spacious(len(rows), room.H-2) {
		rows, step = kit.SpaceOut(rows), 2
	}
	lines := kit.Lower(append(make([]string, white-1), rows...), room.H)
	place := kit.Place{X: left, Y: len(lines) - len(rows), W: middle.W, H: 1}
	for i := from; i < to; i++ {
		j.rows.Add(place, all[i].at)
		place.Y += step
	}
	j.rows.Add(place, belowAll)
	d := kit.Frame{
		Title: stagesTitle, Place: t.PlaceLine(j.s.L.W(), j.s.kit.Now(), a.W-kit.Margin-1), Body: kit.Indent(lines, left), CursorX: -1,
		Firm: kit.Keys{kit.Enter}, Hints: j.hints(), Note: j.note(a.W - kit.Margin - 1),
	}.Draw(t, a)
	j.rows.Shift(d.Body.X, d.Body.Y)
	return d
}

// lastRow is the way out, and beside it what the window has no room for.
func (j *jump) lastRow(w int, hidden string) string {
	t := j.s.kit.Theme
	mark, style := "  ", t.Text
	if j.out {
		mark, style = "▸ ", t.Strong
	}
	return t.Spread(style.Render(mark+"  "+leaveSession), t.Quiet.Render(hidden), w)
}

// drawn is one row in w cells.
func (j *jump) drawn(l line, spent []int, here bool, w int) string {
	t := j.s.kit.Theme
	mark, style := "  ", t.Text
	switch {
	case here && (j.moving || l.offers):
		mark, style = "↕ ", t.Strong
	case here:
		mark, style = "▸ ", t.Strong
	case l.At < 0:
		style = t.Quiet
	}
	if here && l.offers {
		mark = "+ "
	}
	dot, holds := "  ", "–"
	if !l.offers && l.At >= 0 {
		holds = kit.Or(stage.Holds(j.s.L.W(), l.At), "–")
		if l.At == j.s.L.W().Stage {
			dot = "● "
		}
	}
	begins, minutes := j.times(l, spent)
	return style.Render(mark+dot+t.Pad(t.Cut(l.Title, 18), 18)) + t.Quiet.Render(t.PadLeft(begins, 7)+t.PadLeft(minutes, 10)) + "   " +
		t.Text.Render(t.Cut(holds, w-42))
}

// times are when a stage that is still to come begins, and its minutes: those it took
// if it is over, and those it is to take if not. The room reads it: it says nothing of
// time that is over.
func (j *jump) times(l line, spent []int) (begins, minutes string) {
	w := j.s.L.W()
	switch {
	case l.offers:
		return "", minutesOf(l.Minutes)
	case l.At < 0:
		return "", notInAgenda
	case l.At > w.Stage && j.longer == 0 && j.by == 0 && !w.Closed:
		begins = kit.OnTheWall(w.Begins(l.At, j.s.kit.Now()))
	}
	if l.At < w.Stage {
		return begins, minutesOf(spent[l.At])
	}
	return begins, minutesOf(l.Minutes)
}

// note says what just happened, or what can be done.
func (j *jump) note(w int) string {
	t := j.s.kit.Theme
	switch {
	case j.said.Text != "":
		return t.Note(t.Strong, j.said.String(), w)
	case j.out:
		return ""
	case j.adding >= 0:
		return t.Quiet.Render(t.Cut(j.offered()[j.adding].Purpose, w))
	}
	return t.Quiet.Render(t.Cut(workshop.Clean(j.row().Purpose), w))
}

func (j *jump) hints() []kit.Hint {
	switch {
	case j.out:
		return []kit.Hint{kit.Enter.Does(leave), kit.Esc.Does(back), kit.F1.Does(help)}
	case j.adding >= 0:
		return []kit.Hint{kit.Tab.Does(somethingElse), kit.Enter.Does(addIt), kit.Esc.Does(doNot)}
	case j.moving:
		return []kit.Hint{kit.Keys{kit.Up, kit.Down}.Does(moveIt), kit.Space.Does(putDown), kit.Esc.Does(doNot)}
	case j.row().At < 0:
		return []kit.Hint{kit.Keys{kit.Up, kit.Down}.Does(choose), kit.Enter.Does(bringBack), kit.Esc.Does(back), kit.F1.Does(help)}
	}
	return []kit.Hint{
		kit.Enter.Does(goThere), kit.Esc.Does(back), kit.Keys{kit.Left, kit.Right}.Does(minutesHint), kit.Del.Does(leaveOut), kit.Space.Does(moveIt),
		kit.F1.Does(help), kit.Tab.Does(addStage),
	}
}

func (j *jump) Help() kit.HelpPage {
	return kit.HelpPage{Title: stagesTitle, About: stagesAbout, Keys: []kit.Hint{
		kit.Keys{kit.Up, kit.Down}.Does(chooseStage), kit.Keys{kit.Home, kit.End}.Does(firstOrLeave), kit.Enter.Does(goThereOrBack), kit.Keys{kit.Left, kit.Right}.Does(minuteLessOrMore),
		kit.Del.Does(leaveStageOut), kit.Space.Does(moveStage), kit.Tab.Does(addAStage), kit.CtrlT.Does(shortenLater),
		kit.Keys{kit.CtrlZ, kit.CtrlY}.Does(undoRedoPlan), kit.Keys{kit.Esc, kit.F4}.Does(backToStage),
	}}
}
