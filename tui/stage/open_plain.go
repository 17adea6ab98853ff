package stage

import (
	"fmt"
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *open) Tell() []string {
	w := s.W()
	lines := []string{kit.Plural(w.Agenda.Minutes, "minute", "minutes") + " in " + kit.Plural(len(w.Agenda.Stages), "stage", "stages") + ": " +
		planWords(w.Agenda.Stages)}
	lines = append(append(lines, groundRules...), noFigures)
	if w.Objective != "" {
		lines = append(lines, "The decision asked for: "+w.Objective)
	}
	return lines
}

func (s *open) Asked() string {
	if s.W().Objective == "" {
		return AskObjective
	}
	return ""
}

func (s *open) Takes() string {
	return "A line is the objective. “people 7” says that 7 are here"
}

func (s *open) Offers() []screen.Choice {
	return []screen.Choice{
		screen.Asking("Change the objective", "The objective, in one sentence:", func(text string) screen.Reply { return s.Submit(text) }),
		screen.Asking("Say how many are here", "How many people are here?", s.people),
	}
}

// people takes how many are here; words are no objective then.
func (s *open) people(text string) screen.Reply {
	if _, ok := parsePeople(text); !ok {
		return screen.Problem(fmt.Sprintf("How many people are in the room? A number from 1 to %d.", workshop.MaxPeople))
	}
	return s.Submit(text)
}

// planWords joins numbers with their words: “Open 5, Stance 8”.
func planWords(stages []workshop.Stage) string {
	var parts []string
	for _, stage := range stages {
		words := stage.Title
		if stage.Minutes > 0 {
			words += " " + strconv.Itoa(stage.Minutes)
		}
		parts = append(parts, words)
	}
	return strings.Join(parts, ", ")
}

func openNotes(n *notes, _ workshop.Stage) {
	n.strong("", n.w.Objective)
	people := kit.Plural(n.w.People, "person", "people")
	for _, f := range workshop.Functions {
		if c := n.w.ByFunction[f]; c > 0 {
			people += " · " + f.Name() + " " + strconv.Itoa(c)
		}
	}
	n.say("", people)
}

func openChange(k Known, _ *workshop.Workshop, fact workshop.Fact) string {
	f, ok := fact.(workshop.DetailsChanged)
	switch {
	case !ok:
		return ""
	case f.People != k.about.People:
		return kit.Plural(f.People, "person", "people") + " in the room"
	}
	return "The objective: " + kit.Or(f.Objective, "none yet")
}
