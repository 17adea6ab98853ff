package session

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

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
	lines := kit.Indent(j.list(middle), left)
	free := room.H - len(lines) // a long note may lie there
	d := kit.Frame{
		Title: stagesTitle, Place: t.PlaceLine(j.s.L.W(), stagesTitle, j.s.kit.Now(), a.W-kit.Margin-1), Body: lines, CursorX: -1,
		Firm: kit.Keys{kit.Enter}, Hints: j.hints(), Note: j.note(a.W-kit.Margin-1, 1+free),
	}.Draw(t, a)
	j.rows.Shift(d.Body.X+left, d.Body.Y)
	return d
}

// list is all stages with a head, and the way out below them. Its white, and then its head,
// give way before a stage does.
func (j *jump) list(a kit.Area) []string {
	t, all, here := j.s.kit.Theme, j.lines(), j.selected+j.by
	if j.adding >= 0 {
		here++
	}
	edges := [][]string{{"", j.head(a.W)}, {j.head(a.W)}, nil}
	above := edges[2]
	for _, above = range edges {
		if len(above)+len(all)+1 <= a.H {
			break
		}
	}
	from, to := kit.Window(here, len(all), a.H-len(above)-1)
	spent, _ := j.s.L.W().Minutes(j.s.kit.Now())
	step := 1
	if kit.Spacious(to-from+1, a.H-len(above)) {
		step = 2
	}
	lines := slices.Clone(above)
	for i := from; i < to; i++ {
		j.rows.Add(kit.Place{X: 0, Y: len(lines), W: a.W, H: 1}, all[i].at)
		lines = append(append(lines, j.drawn(all[i], spent, i == here && !j.out, a.W)), make([]string, step-1)...)
	}
	if step == 1 && len(lines)+2 <= a.H {
		lines = append(lines, "") // white above the way out
	}
	j.rows.Add(kit.Place{X: 0, Y: len(lines), W: a.W, H: 1}, belowAll)
	return append(lines, t.Spread(j.wayOutRow(), t.Quiet.Render(hiddenRows(from, len(all)-to)), a.W))
}

// wayOutRow is the way out of the session. It is there in every window.
func (j *jump) wayOutRow() string {
	t := j.s.kit.Theme
	mark, style := "", t.Text
	if j.out {
		mark, style = t.Accent.Render(kit.Pointer), t.Strong
	}
	return t.Row(mark, "", []string{style.Render(leaveSession)})[0]
}

// jumpColumns are how wide the columns of the list are: the titles, when a stage begins, its
// minutes, and the gap before what it holds, which has the rest.
type jumpColumns struct{ title, begins, minutes, gap int }

func columnsIn(w int) jumpColumns {
	if w < kit.Folds {
		return jumpColumns{18, 6, 8, 2}
	}
	return jumpColumns{20, 7, 10, 3}
}

// head names the columns.
func (j *jump) head(w int) string {
	return j.columns("", "", headStage, headBegins, headMinutes, headHolds, j.s.kit.Theme.Quiet, w)
}

// columns sets a row in w cells.
func (j *jump) columns(sign, id, title, begins, minutes, holds string, style lipgloss.Style, w int) string {
	t, quiet, c := j.s.kit.Theme, j.s.kit.Theme.Quiet, columnsIn(w)
	times := t.PadLeft(begins, c.begins) + t.PadLeft(minutes, c.minutes) + strings.Repeat(" ", c.gap)
	rest := w - kit.TextColumn - kit.IDColumn - c.title - t.Width(times)
	row := style.Render(t.Pad(t.Cut(title, c.title), c.title)) + quiet.Render(times) + style.Render(strings.Join(t.WrapTo(holds, rest, 1), ""))
	return t.Row(sign, id, []string{row})[0]
}

// drawn is one row in w cells. The present stage is bold, and what is selected is pointed
// at.
func (j *jump) drawn(l line, spent []int, here bool, w int) string {
	t := j.s.kit.Theme
	sign, style := "", t.Text
	switch {
	case here && l.offers:
		sign, style = "+", t.Strong
	case here && j.moving:
		sign, style = "↕", t.Strong
	case here:
		sign, style = t.Accent.Render(kit.Pointer), t.Strong
	case l.At < 0:
		style = t.Quiet
	}
	dot, holds := "", ""
	if !l.offers && l.At >= 0 {
		holds = stage.Holds(j.s.L.W(), l.At)
		if l.At == j.s.L.W().Stage {
			dot, style = t.Strong.Render("●"), t.Strong
		}
	}
	begins, minutes := j.times(l, spent)
	return j.columns(sign, dot, l.Title, begins, minutes, holds, style, w)
}

// times are when a stage that is still to come begins, and its minutes: those it took
// if it is over, those it has taken of its plan if it is the present one, and those it is
// to take if it is still to come. The room reads it: it says nothing of time that is over.
func (j *jump) times(l line, spent []int) (begins, minutes string) {
	w := j.s.L.W()
	switch {
	case l.offers:
		return "", minutesOf(l.Minutes)
	case l.At < 0:
		return "", notInAgenda
	case l.At < w.Stage:
		return "", minutesOf(spent[l.At])
	case l.At == w.Stage:
		return "", minutesSoFar(spent[l.At], l.Minutes)
	case j.longer == 0 && j.by == 0 && !w.Closed:
		begins = kit.OnTheWall(w.Begins(l.At, j.s.kit.Now()))
	}
	return begins, minutesOf(l.Minutes)
}

// note says in at most n lines what the selected stage is for, or what just happened.
func (j *jump) note(w, n int) string {
	t := j.s.kit.Theme
	quiet := func(text string) string {
		return strings.Join(t.Lines(t.Quiet, t.BalanceTo(text, w, min(n, kit.MostNote))), "\n")
	}
	switch {
	case j.said.Text != "":
		return t.Note(t.Strong, j.said.String(), w)
	case j.out:
		return ""
	case j.adding >= 0:
		return quiet(j.offered()[j.adding].Purpose)
	}
	return quiet(workshop.Clean(j.row().Purpose))
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
	hints := []kit.Hint{
		kit.Enter.Does(goThere), kit.Esc.Does(back), kit.Keys{kit.Left, kit.Right}.Does(minutesHint), kit.Del.Does(leaveOut), kit.Space.Does(moveIt),
		kit.Tab.Does(addStage), kit.F1.Does(help),
	}
	if squeezes, _, _ := j.s.L.W().CatchUp(j.s.kit.Now()); len(squeezes) > 0 {
		hints = slices.Insert(hints, 2, kit.CtrlT.Does(shorten))
	}
	return hints
}

func (j *jump) Help() kit.HelpPage {
	return kit.HelpPage{Title: stagesTitle, About: stagesAbout, Keys: []kit.Hint{
		kit.Keys{kit.Up, kit.Down}.Does(chooseStage), kit.Keys{kit.Home, kit.End}.Does(firstOrLeave), kit.Enter.Does(goThereOrBack), kit.Keys{kit.Left, kit.Right}.Does(minuteLessOrMore),
		kit.Del.Does(leaveStageOut), kit.Space.Does(moveStage), kit.Tab.Does(addAStage), kit.CtrlT.Does(shortenLater),
		kit.Keys{kit.CtrlZ, kit.CtrlY}.Does(undoRedoPlan), kit.Keys{kit.Esc, kit.F4}.Does(backToStage),
	}}
}
