package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// openStage is the welcome: the objective, the plan and the ground rules. A
// typed line is the objective, or how many people came.
type openStage struct{ *stageContext }

func newOpenStage(c *stageContext) *openStage { return &openStage{c} }

// askObjective is what the room is asked while there is no objective.
const askObjective = "What is the decision asked for? One sentence."

var groundRules = []string{
	"One voice at a time, and every voice is heard.",
	"We disagree with ideas, not with people.",
	"What is said here stays here, until the blueprint.",
}

const noFigures = "Type no unpublished figures."

func (s *openStage) widest() int { return widestCard }

func (s *openStage) body(a area) []string {
	w := a.w - 2
	objective, rules := s.objective(w), s.rules(w)
	if a.w >= wide && a.h > len(objective)+len(s.w().Agenda.Stages)+8 {
		plan := beside(s.agenda(w/2, len(s.w().Agenda.Stages)+2), s.rules(w-w/2), w/2)
		return indent(stack(a.h, objective, plan), 2)
	}
	room := a.h - len(objective) - len(rules)
	if room-2 > len(s.agendaText(w, room)) {
		room -= 2 // for the white between the three
	}
	return indent(stack(a.h, objective, s.agenda(w, room), rules), 2)
}

func (s *openStage) objective(w int) []string {
	t := s.theme()
	if s.w().Objective == "" {
		return t.lines(t.accent, wrap(askObjective, min(w, aloud)))
	}
	return t.lines(t.strong, wrap(s.w().Objective, min(w, aloud)))
}

func (s *openStage) rules(w int) []string {
	t := s.theme()
	var lines []string
	for i, rule := range groundRules {
		lines = append(lines, t.quiet.Render(strconv.Itoa(i+1)+"  ")+t.text.Render(cut(rule, w-3)))
	}
	return append(lines, t.quiet.Render("!  ")+t.strong.Render(cut(noFigures, w-3)))
}

// agenda lists the stages with their minutes in at most so many rows: in as
// few columns as fit, or else as running text.
func (s *openStage) agenda(w, rows int) []string {
	t, agenda := s.theme(), s.w().Agenda
	if rows < 2 {
		return nil
	}
	head := plural(agenda.Minutes, "minute", "minutes") + " with " + plural(s.w().People, "person", "people")
	lines := []string{t.quiet.Render(cut(head, w))}
	for columns := 1; w/columns >= 24 && rows > 2; columns++ {
		deep := (len(agenda.Stages) + columns - 1) / columns
		if deep < rows {
			return append(lines, s.agendaRows(w/columns, deep)...)
		}
	}
	return append(lines, t.lines(t.text, s.agendaText(w, rows-1))...)
}

// agendaText is the agenda as running text, broken between stages only.
func (s *openStage) agendaText(w, rows int) []string {
	const more = " …"
	var lines []string
	for _, stage := range s.w().Agenda.Stages {
		name, last := cut(strings.TrimSpace(stage.Title+" "+minutesOf(stage)), w), len(lines)-1
		if last >= 0 && widthOf(lines[last]+" · "+name) <= w {
			lines[last] += " · " + name
			continue
		}
		lines = append(lines, name)
	}
	if len(lines) > rows && rows > 0 {
		lines = lines[:rows]
		lines[rows-1] = strings.TrimRight(shorten(lines[rows-1], w-widthOf(more), ""), " ·") + more
	}
	return lines
}

// agendaRows sets the stages in columns of w cells, deep rows each.
func (s *openStage) agendaRows(w, deep int) []string {
	t, stages := s.theme(), s.w().Agenda.Stages
	lines := make([]string, deep)
	for i, stage := range stages {
		cell := t.quiet.Render(padLeft(minutesOf(stage), 3)+"  ") + t.text.Render(cut(stage.Title, w-7))
		if deep == len(stages) && w >= 48 { // one column: draw the minutes too
			cell = pad(cell, 26) + t.line.Render(strings.Repeat("▪", s.share(stage, w-26)))
		}
		if i+deep < len(stages) {
			cell = pad(cell, w)
		}
		lines[i%deep] += cell
	}
	return lines
}

// share is how many of w cells a stage's minutes are drawn with, the longest
// stage with all.
func (s *openStage) share(stage workshop.Stage, w int) int {
	longest := 1
	for _, other := range s.w().Agenda.Stages {
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

// key puts the objective on the line to be edited, while nothing is typed.
func (s *openStage) key(k tea.KeyPressMsg) (reply, bool) {
	if KeyOf(k) == Up && s.in.empty() && s.w().Objective != "" {
		return setLine(s.w().Objective), true
	}
	return reply{}, false
}

func (s *openStage) submit(text string) reply {
	details := s.w().Details
	if n, ok := parsePeople(text); ok {
		details.People = n
		return reply{intents: []workshop.Intent{workshop.ChangeDetails{Details: details}},
			note: plural(n, "person", "people") + " in the room."}
	}
	if strings.TrimSpace(text) == "" {
		return reply{}
	}
	details.Objective = text
	return intend(workshop.ChangeDetails{Details: details})
}

// parsePeople reads how many people are present: “people 7”, “7 people” or
// the bare number, which is no objective.
func parsePeople(text string) (n int, ok bool) {
	number := ""
	for _, word := range strings.Fields(strings.ToLower(text)) {
		switch {
		case strings.Trim(word, "0123456789") == "" && number == "":
			number = word
		case word != "people" && word != "person" && word != "persons":
			return 0, false
		}
	}
	n, err := strconv.Atoi(number)
	return n, err == nil
}

func (s *openStage) line() lineLook {
	look := lineLook{prompt: "▸ ", landing: "the objective"}
	look.placeholder = "a better objective; or people 7, when 7 are here"
	if s.w().Objective == "" {
		look.placeholder = "the objective, in one sentence"
	}
	if n, ok := parsePeople(s.in.text()); ok {
		look.landing = plural(n, "person", "people") + " in the room"
	}
	return look
}

// aside says from how far the room can read, before it has to.
func (s *openStage) aside(columns int) string { return s.env.reachLine(columns) }

func (s *openStage) hints() []hint {
	hints := []hint{PgDn.Does("begin"), Enter.Does("set the objective")}
	if s.w().Objective != "" {
		hints = append(hints, Up.Does("edit it"))
	}
	return hints
}

func (s *openStage) help() helpPage {
	return helpPage{
		"Welcome", "Read the objective aloud and ask whether it is the right one. Then the plan and the ground rules.",
		[]hint{Enter.Does("the line becomes the objective"), Up.Does("put the objective on the line, to edit it"),
			Typed("people 7").Does("and Enter: so many people are here")},
	}
}
