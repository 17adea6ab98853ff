package prompter

import (
	"slices"
	"strconv"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// leastStages is how many lines the list of stages has in every window: the stage
// before, the present one, two to come, and the count of the others.
const leastStages = 5

// withStages adds the list of stages to sections, before what is looked up, or else after the
// clock. It takes the lines that would be free of h; where those are too few for all stages, the
// whole list is at the end, to be scrolled to.
func (p *Prompter) withStages(w *workshop.Workshop, sections []Section, width, h int) []Section {
	lines, _ := p.set(sections)
	at := slices.IndexFunc(sections, func(s Section) bool { return s.Kind == Objections })
	if at < 0 {
		at = 1 + slices.IndexFunc(sections, func(s Section) bool { return s.Kind == Clock })
	}
	rows := max(leastStages, h-len(lines)-1) // a blank is above it
	if all := len(w.Agenda.Stages); all > rows {
		rows = max(leastStages, rows-1) // for the line that says how much more there is
		sections = append(sections, section(allStagesHeading, Clock, p.stages(w, width, all)))
	}
	return slices.Insert(sections, at, section(stagesHeading, Clock, p.stages(w, width, rows)))
}

// stages lists the stages in so many rows, with their minutes, and those to come with
// the time at which they begin: all of them, or else those around the present one.
func (p *Prompter) stages(w *workshop.Workshop, width, rows int) []string {
	all := w.Agenda.Stages
	from, to := 0, len(all)
	if len(all) > rows {
		from = max(0, min(w.Stage-1, len(all)-rows+1))
		to = from + rows - 1
	}
	spent, _ := w.Minutes(p.Kit.Now())
	var lines []string
	for i := from; i < to; i++ {
		lines = append(lines, p.stageRow(w, i, spent[i], width))
	}
	if hidden := stagesHidden(from, len(all)-to); hidden != "" {
		lines = append(lines, p.Kit.Theme.Quiet.Render(p.Kit.Theme.Cut("  "+hidden, width)))
	}
	return lines
}

// How wide the parts of a row of the list of stages are: the sign, when it begins, its
// title and its minutes.
const (
	stageSign    = 2
	stageBegins  = 7
	stageTitle   = 20
	stageMinutes = 9
)

// stageRow is a stage: when it begins, how long it took if it is over, how much of its time
// the present one has taken, and how long it is to take.
func (p *Prompter) stageRow(w *workshop.Workshop, at, spent, width int) string {
	t, stage := p.Kit.Theme, w.Agenda.Stages[at]
	sign, style, begins, minutes := "", t.Text, "", strconv.Itoa(stage.Minutes)
	switch {
	case at < w.Stage:
		sign, style, minutes = "✓", t.Quiet, minutesTaken(spent, stage.Minutes)
	case at == w.Stage:
		sign, style, begins, minutes = "●", t.Strong, beginsNow, minutesTaken(spent, stage.Minutes)
	case !w.Closed:
		begins = kit.OnTheWall(w.Begins(at, p.Kit.Now()))
	}
	if stage.Minutes == 0 {
		minutes = ""
	}
	return style.Render(t.Cut(t.Pad(sign, stageSign)+t.Pad(begins, stageBegins)+t.Pad(t.Cut(stage.Title, stageTitle-1), stageTitle)+t.PadLeft(minutes, stageMinutes), width))
}
