package stage

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
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
