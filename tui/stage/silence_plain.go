package stage

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *silence) Tell() []string {
	return []string{"Alone, in silence. One thought on one slip."}
}

func (s *silence) Asked() string {
	trigger, place := s.trigger()
	q := s.W().Trigger.Quadrant
	words := q.Name() + ". " + sides[q] + ". " + trigger.Question
	if place != "" {
		words += " Question " + place + ", " + kit.Or(trigger.Function.Name(), "for all")
	}
	return words
}

func (s *silence) Takes() string {
	return "Nothing is typed here. “next” is the next quadrant"
}

func (s *silence) Offers() []screen.Choice {
	return []screen.Choice{
		screen.Does("Another question for this quadrant", func() screen.Reply { return s.step(+1) }),
		screen.Does("The question before", func() screen.Reply { return s.step(-1) }),
	}
}

// silencePrompts also have the question that → brings.
func silencePrompts(t kit.Theme, w *workshop.Workshop, width int) (above, below []Prompt) {
	words, all := w.CurrentStage().Purpose, w.Triggers[w.Trigger.Quadrant]
	if at := w.Trigger.Index + 1; at > 0 && at < len(all) {
		words += " Another question (→): " + all[at].Question
	}
	return nowPrompt(t, words, width), nil
}
