package stage

import (
	"cmp"
	"slices"
	"strconv"

	"swotshop/tui/kit"
	"swotshop/workshop"
	"swotshop/workshop/language"
)

// This file draws the welcome: what is to be decided, the plan in acts, and the ground
// rules.

func (s *open) Body(a kit.Area) []string {
	objective := s.objective(a)
	plan := []string{s.theme().Quiet.Render(s.theme().Cut(s.room().planFor(s.W().Agenda.Minutes, s.W().People), a.ContentWidth()))}
	h := a.H - kit.AskedRow
	var acts []string
	rules, white := s.rules(a), 0
	for _, acts = range s.actsByRoom(a) {
		if white = h - len(objective) - len(plan) - len(acts) - len(rules); white >= partsWhite-1 {
			break
		}
	}
	if rows := h - len(objective) - len(plan) - len(acts); rows < len(rules) {
		rules = rules[len(rules)-max(1, rows):]
	}
	if len(objective)+len(plan)+len(acts)+len(rules) > h {
		plan = nil
	}
	if len(objective)+len(acts)+len(rules) > h {
		acts = nil
	}
	if white < partsWhite && a.H < kit.High { // the plan stands below the objective
		objective, plan = append(objective, plan...), nil
	}
	if a.H >= kit.High {
		objective, acts = s.enlarged(objective, acts, a, h-len(plan)-len(rules)-partsWhite-1) // the last above the note
	}
	plan, rules = kit.Indent(plan, kit.IDColumn), kit.Indent(rules, kit.IDColumn)
	return append(make([]string, kit.AskedRow), kit.Join(h, kit.Indent(objective, kit.IDColumn), plan, acts, rules)...)
}

// partsWhite is how many blank lines are between the four parts.
const partsWhite = 3

// decision is what is to be decided, or else the question for it.
func (s *open) decision() string {
	if s.W().Objective == "" {
		return s.ask()
	}
	return s.W().Typeset(s.W().Objective)
}

func (s *open) objective(a kit.Area) []string {
	t := s.theme()
	return t.Lines(t.Strong, t.Balance(s.decision(), min(kit.Aloud, a.ContentWidth())))
}

// enlarged is the objective in large type, with the acts in as many of the rows as that
// leaves them; both as they are where it does not fit.
func (s *open) enlarged(objective, acts []string, a kit.Area, rows int) (large, smaller []string) {
	for _, smaller = range s.actsByRoom(a) {
		if large = s.theme().Large(s.theme().Strong, s.decision(), kit.Area{W: a.ContentWidth(), H: rows - len(smaller)}); large != nil {
			return large, smaller
		}
	}
	return objective, acts
}

// ask asks for the objective: in the stage's own words, or else as always.
func (s *open) ask() string { return cmp.Or(s.W().CurrentStage().Question, s.room().Welcome.Decision) }

// rules are the ground rules. The last of them never gives way.
func (s *open) rules(a kit.Area) []string {
	t, say, w := s.theme(), &s.room().Welcome, a.ContentWidth()
	var lines []string
	for _, rule := range say.Rules {
		lines = append(lines, t.Text.Render(t.Cut(rule, w)))
	}
	return append(lines, t.Strong.Render(t.Cut(say.NoFigures, w)))
}

// actsByRoom are the acts as they are drawn with ever less room: with the names of all
// stages, with fewer rows of them, without them, and without white.
func (s *open) actsByRoom(a kit.Area) (drawings [][]string) {
	for extra := s.extraNames(a); extra >= noNames; extra-- {
		drawings = append(drawings, s.acts(a, extra, true))
	}
	return append(drawings, s.acts(a, noNames, false))
}

// noNames leaves out the names of the stages; from 0 on a number is how many rows they
// have beyond the one that each act has.
const noNames = -1

// extraNames is how many more rows than the acts the names of all stages need.
func (s *open) extraNames(a kit.Area) (extra int) {
	_, middle, _ := s.actColumns(a)
	for _, part := range s.W().Agenda.Parts() {
		extra += len(s.stageNames(part, middle)) - 1
	}
	return extra
}

// actGap is between the columns of the acts.
const actGap = 2

// actColumns are the widths of what the room is at, of the names of the stages, and of the
// whole row.
func (s *open) actColumns(a kit.Area) (titles, names, row int) {
	t, ends := s.theme(), 0
	for _, part := range s.W().Agenda.Parts() {
		titles, ends = max(titles, t.Width(s.room().act(part))), max(ends, t.Width(s.until(part)))
	}
	row = min(a.W, kit.WidestStance) - kit.IDColumn - kit.TextColumn
	return titles + actGap, row - titles - ends - 2*actGap, row
}

// acts lists the acts with the names of their stages, in so many extra rows, and the time at
// which each is over.
func (s *open) acts(a kit.Area, extra int, white bool) (lines []string) {
	t := s.theme()
	titles, middle, row := s.actColumns(a)
	for i, part := range s.W().Agenda.Parts() {
		names := []string{""}
		if extra > noNames && middle >= leastNames {
			names = s.stageNames(part, middle)
		}
		if more := len(names) - 1; more > extra && more > 0 {
			names = append(names[:extra:extra], names[extra]+moreNames)
			extra = 0
		} else if more > 0 {
			extra -= more
		}
		rows := []string{t.Spread(t.Strong.Render(t.Pad(s.room().act(part), titles))+t.Text.Render(names[0]), t.Text.Render(s.until(part)), row)}
		rows = append(rows, kit.Indent(t.Lines(t.Text, names[1:]), titles)...)
		if white && i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, t.Row("", t.Quiet.Render(strconv.Itoa(i+1)), rows)...)
	}
	return lines
}

// moreNames stands behind the stages that have room, and is so wide.
const (
	moreNames = " …"
	moreWide  = 2
)

// leastNames is the least width of the column of stages.
const leastNames = 24

// until says when an act is over; nothing of one that is.
func (s *open) until(part workshop.ActPart) string {
	at, known := s.W().OverBy(part.Last, s.Kit.Now())
	if !known {
		return ""
	}
	return language.Fill(s.room().Header.Until, "time", kit.OnTheWall(at))
}

// stageNames are the names of an act's stages in lines of w cells, broken between them.
func (s *open) stageNames(part workshop.ActPart, w int) []string {
	t := s.theme()
	names := s.actStages(part)
	lines := []string{""}
	for i, name := range names {
		if i < len(names)-1 {
			name += ","
		}
		last := len(lines) - 1
		switch {
		case lines[last] == "":
			lines[last] = t.Cut(name, w)
		case t.Width(lines[last]+" "+name) <= w-moreWide:
			lines[last] += " " + name
		default:
			lines = append(lines, t.Cut(name, w))
		}
	}
	return lines
}

// actStages are the names of an act's stages, as they stand in a sentence, but for those
// that take no time. The welcome is not named: it is on the screen.
func (s *open) actStages(part workshop.ActPart) (names []string) {
	for _, stage := range s.W().Agenda.Stages[part.First : part.Last+1] {
		if name := s.room().InSentence(stage.Title); stage.Minutes > 0 && stage.Kind != workshop.StageOpen && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
