package plain

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// In plain text mode a rule is taken over by its number, and one is the rule in one sentence.
func TestLinesTakeRulesOver(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, startOn(workshop.StageCapture), "=4 service: answer the same day", "stages", "add guardrails after 5", "stages", "6",
		"?", "1", "2", "?", "4", "1", "quit")
	w := left(t, store)
	rules := w.RemarksOn(workshop.Guardrail)
	if len(rules) != 2 || rules[1].Text != "No figure that is not public yet: not even in a chat." || !rules[0].Scope.First || len(w.Offers()) != 2 {
		t.Errorf("the guardrails are %v, and %d are offered\n%s", rules, len(w.Offers()), out)
	}
	for _, want := range []string{"3 rules can be taken over", "Guardrail: answer the same day (Service, from 4 trusted)"} {
		if !strings.Contains(out, want) {
			t.Errorf("not said: %q\n%s", want, out)
		}
	}
}
