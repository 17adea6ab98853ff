package stage

import (
	"cmp"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// open is the welcome: the objective, the plan and the ground rules. A
// typed line is the objective, or how many people came.
type open struct{ *Context }

var (
	_ Bounded = (*open)(nil)
	_ Asider  = (*open)(nil)
)

func newOpen(c *Context) Stage { return &open{c} }

func (s *open) Widest() int { return kit.WidestCard }

func (s *open) Body(a kit.Area) []string {
	w := a.W - 2
	objective, rules := s.objective(w), s.rules(w)
	if a.W >= kit.Wide && a.H > len(objective)+len(s.W().Agenda.Stages)+8 {
		plan := s.theme().Beside(s.agenda(w/2, len(s.W().Agenda.Stages)+2), s.rules(w-w/2), w/2)
		return kit.Indent(kit.Stack(a.H, objective, plan), 2)
	}
	room := a.H - len(objective) - len(rules)
	if room-2 > len(s.agendaText(w, room)) {
		room -= 2 // for the white between the three
	}
	return kit.Indent(kit.Stack(a.H, objective, s.agenda(w, room), rules), 2)
}

func (s *open) objective(w int) []string {
	t := s.theme()
	if s.W().Objective == "" {
		return t.Lines(t.Accent, t.Wrap(s.ask(), min(w, kit.Aloud)))
	}
	return t.Lines(t.Strong, t.Wrap(s.W().Objective, min(w, kit.Aloud)))
}

// ask asks for the objective: in the stage's own words, or else as always.
func (s *open) ask() string { return cmp.Or(s.W().CurrentStage().Question, s.room().Welcome.Decision) }

func (s *open) rules(w int) []string {
	t, say := s.theme(), &s.room().Welcome
	var lines []string
	for i, rule := range say.Rules {
		lines = append(lines, t.Quiet.Render(strconv.Itoa(i+1)+"  ")+t.Text.Render(t.Cut(rule, w-3)))
	}
	return append(lines, t.Quiet.Render("!  ")+t.Strong.Render(t.Cut(say.NoFigures, w-3)))
}

// agenda lists the stages with their minutes in at most that many rows: in as
// few columns as fit, or else as running text.
func (s *open) agenda(w, rows int) []string {
	t, agenda := s.theme(), s.W().Agenda
	if rows < 2 {
		return nil
	}
	lines := []string{t.Quiet.Render(t.Cut(s.room().planFor(agenda.Minutes, s.W().People), w))}
	for columns := 1; w/columns >= 24 && rows > 2; columns++ {
		deep := (len(agenda.Stages) + columns - 1) / columns
		if deep < rows {
			return append(lines, s.agendaRows(w/columns, deep)...)
		}
	}
	return append(lines, t.Lines(t.Text, s.agendaText(w, rows-1))...)
}

// agendaText is the agenda as running text, broken between stages only.
func (s *open) agendaText(w, rows int) []string {
	const more = " …"
	var lines []string
	for _, stage := range s.W().Agenda.Stages {
		name, last := s.theme().Cut(strings.TrimSpace(stage.Title+" "+minutesOf(stage)), w), len(lines)-1
		if last >= 0 && s.theme().Width(lines[last]+" · "+name) <= w {
			lines[last] += " · " + name
			continue
		}
		lines = append(lines, name)
	}
	if len(lines) > rows && rows > 0 {
		lines = lines[:rows]
		lines[rows-1] = strings.TrimRight(s.theme().Shorten(lines[rows-1], w-s.theme().Width(more), ""), " ·") + more
	}
	return lines
}

// agendaRows sets the stages in columns of w cells, deep rows each.
func (s *open) agendaRows(w, deep int) []string {
	t, stages := s.theme(), s.W().Agenda.Stages
	lines := make([]string, deep)
	for i, stage := range stages {
		cell := t.Quiet.Render(t.PadLeft(minutesOf(stage), 3)+"  ") + t.Text.Render(t.Cut(stage.Title, w-7))
		if deep == len(stages) && w >= 48 { // one column: draw the minutes too
			cell = t.Pad(cell, 26) + t.Line.Render(strings.Repeat("▪", s.share(stage, w-26)))
		}
		if i+deep < len(stages) {
			cell = t.Pad(cell, w)
		}
		lines[i%deep] += cell
	}
	return lines
}

// share is how many of w cells a stage's minutes are drawn with, the longest
// stage with all.
func (s *open) share(stage workshop.Stage, w int) int {
	longest := 1
	for _, other := range s.W().Agenda.Stages {
		longest = max(longest, other.Minutes)
	}
	if stage.Minutes <= 0 {
		return 0
	}
	return max(1, min(w, longest)*stage.Minutes/longest)
}

func minutesOf(s workshop.Stage) string {
	if s.Minutes == 0 {
		return ""
	}
	return strconv.Itoa(s.Minutes)
}

// Key puts the objective on the line to be edited, while nothing is typed.
func (s *open) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	if kit.KeyOf(k) == kit.Up && s.In.Empty() && s.W().Objective != "" {
		return screen.SetLine(s.W().Objective), true
	}
	return screen.Reply{}, false
}

func (s *open) Submit(text string) screen.Reply {
	details := s.W().Details
	if n, ok := bareNumber(text); ok {
		details.People = n
		return SetPeople(details)
	}
	if c, ok := readPaper(text); ok {
		return s.classify(c)
	}
	if strings.TrimSpace(text) == "" {
		return screen.Reply{}
	}
	details.Objective = text
	return screen.Intend(workshop.ChangeDetails{Details: details})
}

// readPaper reads who may read the paper: “blueprint internal”.
func readPaper(text string) (c workshop.Classification, ok bool) {
	word, rest, _ := strings.Cut(strings.TrimSpace(text), " ")
	if !strings.EqualFold(strings.TrimSuffix(word, ":"), paperWord) {
		return workshop.Unclassified, false
	}
	return workshop.ReadClassification(rest)
}

// classify says who may read the paper.
func (s *open) classify(c workshop.Classification) screen.Reply {
	details := s.W().Details
	details.Classification = c
	r := screen.Intend(workshop.ChangeDetails{Details: details})
	r.Note = paperIs(c) + "."
	return r
}

// bareNumber reads a number alone, or “7 people”: that is no objective, but how many
// there are.
func bareNumber(text string) (n int, ok bool) {
	number, rest, _ := strings.Cut(strings.ToLower(strings.TrimSpace(text)), " ")
	n, err := strconv.Atoi(number)
	return n, err == nil && (rest == "" || rest == "people" || rest == "person" || rest == "persons")
}

func (s *open) Line() Line {
	look := Line{Prompt: "▸ ", Placeholder: objectiveNext, Landing: objectiveLine, About: workshop.Subject{Kind: workshop.SubjectDetails}}
	if s.W().Objective == "" {
		look.Placeholder = objectiveFirst
	}
	if n, ok := bareNumber(s.In.Text()); ok {
		look.Landing = peopleInRoom(n)
	}
	if c, ok := readPaper(s.In.Text()); ok {
		look.Landing = paperIs(c)
	}
	return look
}

// Aside says from how far away the room can read, before it has to.
func (s *open) Aside(columns int) string { return s.Kit.ReachLine(columns) }

func (s *open) Hints() []kit.Hint {
	hints := []kit.Hint{kit.PgDn.Does("begin"), kit.Enter.Does("set the objective")}
	if s.W().Objective != "" {
		hints = append(hints, kit.Up.Does("edit it"))
	}
	return hints
}
