package stage

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *silence) Tell() []string {
	return []string{s.room().Silence.Rule}
}

func (s *silence) Asked() string {
	trigger, place := s.trigger()
	q := s.W().Trigger.Quadrant
	words := s.W().QuadrantName(q) + ". " + s.room().Sides.Of(string(q)) + ". " + trigger.Question
	if place != "" {
		words += " " + questionFor(place, kit.Or(s.W().FunctionName(trigger.Function), s.room().Silence.Nobody))
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

// silencePrompts also have whom the question is asked of, and the one that → shows.
func silencePrompts(t kit.Theme, w *workshop.Workshop, width int) (above, below []Prompt) {
	words, all := w.CurrentStage().Purpose, w.Triggers[w.Trigger.Quadrant]
	if at := w.Trigger.Index; at >= 0 && at < len(all) {
		words += " " + askedOfFunction(at+1, len(all), w.FunctionName(all[at].Function))
	}
	if at := w.Trigger.Index + 1; at > 0 && at < len(all) {
		words += " " + nextQuestion(all[at].Question)
	}
	return nowPrompt(t, words, width), nil
}
