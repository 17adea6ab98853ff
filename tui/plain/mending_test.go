package plain

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// From any stage an item is found by its words or its ref, and changed.
func TestItemsAreFoundAndChangedInLines(t *testing.T) {
	t.Parallel()
	out := inLines(t, tuitest.NewLibrary(), startOn(workshop.StageCapture),
		"s they answer in open chat", "w nobody may answer", "stages", "Vote", "next", "next", "next",
		"/answer", "w1", "1", "somebody may answer", "/w1", "2", "o", "/nowhere", ".text /etc")
	requireSaid(t, out,
		"Which one?", "Change what about W1?", "W1 now reads: somebody may answer. Saved.",
		"Change what about W1? somebody may answer.", "W1 moved to Opportunities; it is now O1. Saved.",
		"No item has “nowhere”. To enter it as text: “.text /nowhere”.")
}

func TestRefAloneInLines(t *testing.T) {
	t.Parallel()
	out := inLines(t, tuitest.NewLibrary(), startOn(workshop.StageCapture), "s they answer", "s1", "2", "t", ".text s1", "s9")
	requireSaid(t, out, "Change what about S1? they answer.", "S1 moved to Threats; it is now T1. Saved.", "S2 added to Strengths: s1. Saved.", "S3 added to Strengths: s9. Saved.")
}
