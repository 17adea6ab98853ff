package prompts

import "swotshop/workshop"

// The limits of a starter for the guardrails: one sentence, read aloud.
const (
	maxStarters = 50
	maxRule     = 90
)

// startersTo reads a file of starters for the guardrails, a list, to the cards of a deck.
func startersTo(deck workshop.Deck) func(file string, data []byte) ([]workshop.GuardrailStarter, []Fault) {
	var cards []string
	for _, c := range deck.Cards {
		cards = append(cards, c.ID)
	}
	return func(file string, data []byte) ([]workshop.GuardrailStarter, []Fault) {
		return readFile(file, data, func(r *reader, root value) []workshop.GuardrailStarter { return r.starters(root, cards) })
	}
}

func (r *reader) starters(root value, cards []string) []workshop.GuardrailStarter {
	known := ids{}
	var starters []workshop.GuardrailStarter
	for _, v := range r.entries(root, 1, maxStarters) {
		f := r.fields(v, "id", "step", "rule", "cards")
		s := workshop.GuardrailStarter{
			ID:    f.id("id", maxID),
			Step:  f.number("step", 1),
			Rule:  f.text("rule", maxRule),
			Cards: f.optionalIDs("cards", cards),
		}
		if s.Step > workshop.Steps {
			f.fault(f.found["step"], tooHighStep, s.Step, workshop.Steps)
		}
		known.once(f, s.ID)
		starters = append(starters, s)
	}
	return starters
}
