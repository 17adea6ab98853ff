package plain

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// In lines an objection is expected, marked with what is owed, changed and taken back.
func TestObjectionsInLines(t *testing.T) {
	store := tuitest.NewLibrary()
	out := objecting(t, store, "prompts", "objections", "O2", "2", "Two rumours, by the CFO", "prompts")
	requireSaid(t, out,
		"Objection to expect: O1 “Our customers are not on social.” Answer: Then whom do they ask before they call us? Ask for: Ask the last ten new customers.",
		"“objections” lists all 2, to mark one as heard.", "2. O2 “One wrong word and the share price moves.”",
		"O2 “One wrong word and the share price moves.” Answer: It moves today, and we are not in the talk. Ask for: The last rumour: how long until we spoke?", "2. It was heard, and evidence is owed.",
		"“One wrong word and the share price moves.” is marked as heard. Owed: Two rumours, by the CFO. Saved.",
		"O2 “One wrong word and the share price moves.” was heard. Owed: Two rumours, by the CFO.")
	requireSilent(t, objecting(t, store, "prompts"), "Two rumours")

	out = objecting(t, store, "objections", "1", "1", "objections", "1", "3", "prompts")
	requireSaid(t, out, "“Our customers are not on social.” is marked as heard. Saved.", "No longer marked as heard. Saved.")
	requireSilent(t, out, "\nO1 “Our customers are not on social.” was heard")

	out = objecting(t, store, "objections", "1", "2", "by Legal", "undo", "quit")
	requireSaid(t, out, "“Our customers are not on social.” is marked as heard. Owed: Ask the last ten new customers., by Legal. Saved.", "There is nothing to undo.")
}

// objecting is what is said to lines, where there are objections.
func objecting(t *testing.T, store *tuitest.Library, lines ...string) string {
	t.Helper()
	out, err := tryInLines(t.Context(), store, startOn(workshop.StageProvocations), append(lines, "quit")...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
