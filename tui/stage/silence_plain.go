package stage

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *silence) Tell() []string {
	return []string{silenceRule}
}

func (s *silence) Asked() string {
	trigger, place := s.trigger()
	words := silenceAsked(s.W().Trigger.Quadrant, trigger.Question)
	if place != "" {
		words += " " + questionFor(place, trigger.Function)
	}
	return words
}

func (s *silence) Worded(string) bool { return true }

func (s *silence) Takes() string { return silenceTakes(s.here()) }

func (s *silence) Offers() []screen.Choice {
	return []screen.Choice{
		screen.Does(anotherQuestion, func() screen.Reply { return s.step(+1) }),
		screen.Does(earlierQuestion, func() screen.Reply { return s.step(-1) }),
	}
}

// silencePrompts also have the question that → shows.
func silencePrompts(t kit.Theme, w *workshop.Workshop, width int) (above, below []Prompt) {
	words, all := w.CurrentStage().Purpose, w.Triggers[w.Trigger.Quadrant]
	if at := w.Trigger.Index + 1; at > 0 && at < len(all) {
		words += " " + nextQuestion(all[at].Question)
	}
	return nowPrompt(t, words, width), nil
}
