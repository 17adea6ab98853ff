package stage

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *open) Tell() []string {
	w := s.W()
	lines := []string{kit.Sentence(s.room().planFor(w.Agenda.Minutes, w.People))}
	for i, part := range w.Agenda.Parts() {
		lines = append(lines, actPlan(i+1, s.room().act(part), s.until(part), strings.Join(s.actStages(part), ", ")))
	}
	lines = append(append(lines, s.room().Welcome.Rules[:]...), s.room().Welcome.NoFigures)
	if w.Objective != "" {
		lines = append(lines, decisionNeeded(w.Objective))
	}
	return lines
}

func (s *open) Asked() string {
	if s.W().Objective == "" {
		return s.ask()
	}
	return ""
}

func (s *open) Takes() string { return objectiveTakes }

func (s *open) Offers() []screen.Choice {
	return []screen.Choice{
		screen.Asking(objectiveChange, objectiveQuestion, s.setObjective),
		screen.Asking(peopleChange, peopleQuestion, s.people),
		screen.Asking(paperChange, paperQuestion, s.paper),
	}
}

func (s *open) paper(text string) screen.Reply {
	c, ok := workshop.ReadClassification(text)
	if !ok {
		return screen.Problem(paperQuestion)
	}
	return s.classify(c)
}

// people takes how many are here; words are not an objective then.
func (s *open) people(text string) screen.Reply {
	if d, ok := s.W().ReadPeople(text); ok {
		return SetPeople(s.W(), d)
	}
	if _, ok := bareNumber(text); !ok {
		return screen.Problem(peopleNumber())
	}
	return s.Submit(text)
}

func openNotes(n *notes, _ workshop.Stage) {
	n.strong("", n.w.Typeset(n.w.Objective))
	room := people(n.w.People)
	for _, f := range workshop.Functions {
		if c := n.w.ByFunction[f]; c > 0 {
			room += " · " + n.w.FunctionName(f) + " " + strconv.Itoa(c)
		}
	}
	n.say("", room)
}

func openChange(k Known, _ *workshop.Workshop, fact workshop.Fact) string {
	f, ok := fact.(workshop.DetailsChanged)
	switch {
	case !ok:
		return ""
	case !f.SamePeople(k.about):
		return f.PeopleNow(k.about)
	case f.Classification != k.about.Classification:
		return paperIs(f.Classification)
	}
	return objectiveIs(f.Objective)
}
