package stage

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *guardrails) Tell() []string {
	lines := s.talk.Tell()
	if n := len(s.W().Offers()); n > 0 {
		lines = append(lines, takeOverPlain(n))
	}
	return lines
}

func (s *guardrails) Takes() string { return guardrailTakes }

func (s *guardrails) Offers() []screen.Choice {
	var all []screen.Choice
	if len(s.W().Offers()) > 0 {
		all = append(all, screen.Offering(takeOneOver, whichOne, "", s.takeChoices))
	}
	all = append(all, s.talk.Offers()...)
	if len(s.remarks()) > 0 {
		all = append(all, screen.Offering(markFirst, whichOne, "", s.markChoices))
	}
	return all
}

// takeChoices keep an offer in the words that it has.
func (s *guardrails) takeChoices() (all []screen.Choice) {
	for _, o := range s.W().Offers() {
		all = append(all, screen.Does(offerShown(o), func() screen.Reply {
			return screen.Intend(workshop.AddRemark{Topic: workshop.Guardrail, Text: o.Text, From: o.ID, Scope: o.Scope})
		}))
	}
	return all
}

// markChoices make a guardrail the rule in one sentence.
func (s *guardrails) markChoices() (all []screen.Choice) {
	for _, r := range s.remarks() {
		if !r.Scope.First {
			all = append(all, screen.Does(remarkShown(s.W(), r), func() screen.Reply { return rulePicks{remarkPicks{s.Context}}.mark(r.ID) }))
		}
	}
	return all
}

// guardrailPrompts are all that may be taken over: in a small window the room sees the
// first of it only.
func guardrailPrompts(t kit.Theme, w *workshop.Workshop, width int) (above, below []Prompt) {
	var lines []string
	for _, o := range w.Offers() {
		lines = append(lines, t.Bullet("·  ", offerShown(o), width)...)
	}
	return nowPrompt(t, w.CurrentStage().Purpose, width), []Prompt{{takeOverHeading, t.Lines(t.Text, lines)}}
}
