package plain

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// In plain mode the room chooses in a tie by a line or by a choice, and merging asks for
// another count; passing the vote says what is open.
func TestCountsInLines(t *testing.T) {
	out := inLines(t, tuitest.NewLibrary(), startOn(workshop.StageCapture),
		"w The first", "w The second", "w The third", "w The fourth", "w The fifth", "stages", "10",
		"5", "3", "2", "2", "0", "next", "next", "back", // the reveal, on, and back
		"carry w3", "carry w4", "undo", "?", "4", "W4", "carry all", "carry w1",
		"stages", "9", "merge w1 w2", "next", "w1 4", "next", "quit")
	requireSaid(t, out,
		"W3 and W4 tie in Weaknesses: the room chooses one, or carries all.",
		"W3 and W4 still tie: all are carried. “back” goes back to choose. Saved.",
		"W3 and W4 tie in Weaknesses: the room chose W3. Saved.",
		"W3 and W4 tie in Weaknesses: the room chose W4. Saved.",
		"Undone: tie in Weaknesses settled. Saved.",
		"W3 and W4 tie in Weaknesses: the room chose W4. Saved.",
		"W3 and W4 tie in Weaknesses: the room carries all. Saved.",
		"W1 does not tie for the last place.",
		"W2 merged into W1. Count W1 again in Vote (“w1 9”). Saved.",
		"W1, 8 votes added up, carried: The first.",
		"W1 has 4 votes. Saved.",
	)
}

func TestSecondCountOfTheSessionInLines(t *testing.T) {
	out := inLines(t, tuitest.NewLibrary(), startOn(workshop.StageStance), "4/4/0/0/0", "0/0/4/4/0", "0/0/4/4/0", "quit")
	requireSaid(t, out, "The opening stance is counted already: 4/4/0/0/0. Type the same again to replace it.")
	requireSilent(t, out, "Ctrl+Z")
}
