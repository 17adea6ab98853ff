package stage

import (
	"fmt"

	"swotshop/tui/kit"
)

// Guardrails.
const (
	guardrailLanding = "a guardrail"
	guardrailAdded   = "Added to the guardrails."
	guardrailOrTab   = "a rule, in one sentence; Tab adopts one"
	tabMarksFirst    = "Tab makes it our rule in one sentence, or one like the others again"
	takeOverHeading  = "Take over"
	takeOneOver      = "Take one over"
	markFirst        = "Make one our rule in one sentence"

	guardrailTakes = "Type a guardrail: one rule, one sentence. In front, with a colon, whom it is for: “4 service: answer the same day”; " +
		"“our rule:” makes it the rule in one sentence"
)

// addGuardrail is what Enter makes of a line.
func addGuardrail(n int) string { return fmt.Sprintf("add G%d", n) }

func takeOverPlain(n int) string {
	return kit.Plural(n, "rule can", "rules can") + " be taken over: type “?” and choose"
}

func markedFirst(first bool) string {
	if first {
		return "This is now our rule in one sentence."
	}
	return "This is a guardrail like the others again."
}

func (s *guardrails) Help() kit.HelpPage {
	at := s.W().CurrentStage()
	return kit.HelpPage{Title: at.Title, About: at.Purpose, Keys: append([]kit.Hint{
		kit.Enter.Does("save the line"), kit.Keys{kit.Tab, kit.Down}.Does("put a key sentence or a rule to begin from on the line"),
		kit.Typed("4 service: words").Does("a rule for a function, or from a step of the scale on"),
		kit.Typed("our rule: words").Does("the rule in one sentence; or Tab on one that is picked"),
	}, remarkKeys...)}
}
