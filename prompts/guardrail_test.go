package prompts

import (
	"slices"
	"testing"

	"swotshop/workshop"
)

func TestGuardrailStartersReachOverTheScale(t *testing.T) {
	starters := read(t, "guardrails.yaml", startersTo(read(t, "social-board.yaml", CheckDeck)))
	if len(starters) != 12 || !slices.EqualFunc(starters, content.GuardrailStarters(), func(a, b workshop.GuardrailStarter) bool { return a.ID == b.ID }) {
		t.Errorf("%d starters, want 12; the content has %v", len(starters), content.GuardrailStarters())
	}
	steps := map[int]int{}
	for _, s := range starters {
		steps[s.Step]++
		if len(s.Cards) == 0 {
			t.Errorf("%s comes up at no card", s.ID)
		}
	}
	for step := range workshop.Steps - 1 { // at the last one people need no rule but those before
		if steps[step+1] == 0 {
			t.Errorf("no rule begins at step %d", step+1)
		}
	}
}

func TestFaultyGuardrailStarters(t *testing.T) {
	deck := workshop.Deck{Cards: []workshop.Card{{ID: "L1"}}}
	_, faults := startersTo(deck)("g.yaml", []byte("- {id: G1, step: 6, rule: We ask., cards: [L9]}\n- {id: g1, step: 0}\n"))
	wantFaults(t, faults, []string{
		`g.yaml:1: [1].cards[1]: the deck has no "L9"; available: L1`,
		`g.yaml:1: [1].step: 6 is more than the 5 steps of the scale`,
		`g.yaml:2: [2].step: must be a whole number, 1 or more, but is "0"`,
		`g.yaml:2: [2].rule: missing`,
		`g.yaml:2: [2].id: "g1" is already used on line 1`,
	})
}
