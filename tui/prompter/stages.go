package prompter

import (
	"slices"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// leastStages is how many lines the list of stages has in every window: the stage
// before, the present one, two to come, and the count of the others.
const leastStages = 5

// withStages adds the list of stages to sections, after the clock or else at the end. It
// takes the lines that would be free of h; where those are too few for all stages, the
// whole list is at the end, to be scrolled to.
func (p *Prompter) withStages(w *workshop.Workshop, sections []Section, width, h int) []Section {
	lines, _ := p.set(sections)
	at := 1 + slices.IndexFunc(sections, func(s Section) bool { return s.Kind == Clock })
	if at == 0 {
		at = len(sections)
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

// How wide the parts of a row of the list of stages are.
const (
	stageTitle   = 20
	stageMinutes = 12
)

// stageRow is a stage: how long it took if it is over, how long it is to take, and when
// it begins.
func (p *Prompter) stageRow(w *workshop.Workshop, at, spent, width int) string {
	t, stage := p.Kit.Theme, w.Agenda.Stages[at]
	mark, style, minutes, begins := "  ", t.Text, minutesOf(stage.Minutes), ""
	switch {
	case at < w.Stage:
		mark, style, minutes = "✓ ", t.Quiet, minutesOf(spent)
	case at == w.Stage:
		mark, style = "● ", t.Strong
	case !w.Closed:
		begins = "   " + kit.OnTheWall(w.Begins(at, p.Kit.Now()))
	}
	if minutes == minutesOf(0) {
		minutes = ""
	}
	return style.Render(t.Cut(mark+t.Pad(stage.Title, stageTitle)+t.PadLeft(minutes, stageMinutes)+begins, width))
}
