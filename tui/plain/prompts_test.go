package plain

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// What the console shows is said on demand only; a private note is saved and
// never said as part of the room.
func TestPromptsInLines(t *testing.T) {
	store := tuitest.NewLibrary()
	out := inLines(t, store, startOn(workshop.StageProvocations), "next", "again", "stages", "note", "ask the chair", "again", "undo", "quit")
	requireSilent(t, out, "PRIVATE", "Follow-up 1")
	requireSaid(t, out, "Private note, shown on no screen and in no blueprint:", "Private note added. Saved.", "There is nothing to undo.")

	out, err := tryInLines(t.Context(), store, startOn(workshop.StageProvocations), "next", "note", "", "note", "slow down", "prompts")
	if err != nil {
		t.Fatal(err)
	}
	requireSaid(t, out, "For you only.", "Next: First stance.", "Note: PRIVATE: for the facilitator alone.",
		"To ask: First 15 minutes: who is called, in which order?", "My notes: slow down.")
}
