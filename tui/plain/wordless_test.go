package plain

import (
	"slices"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// Lines ask once too; “.text” and the letter of a quadrant have said that it is meant.
func TestLinesAskAboutWhatHasNoWord(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, startOn(workshop.StageCapture), "50 %", "50 %", "s 34", ".text 12", "stages", "9", "name s1 8", "again", "name s1 8")
	requireSaid(t, out, "There is no word in “50 %”. Say the same again to save it as an item (Strengths).",
		"S1 added to Strengths: 50 %. Saved.", "S2 added to Strengths: 34. Saved.", "S3 added to Strengths: 12. Saved.",
		"There is no word in “8”. Say the same again to save it as the name of S1.")
	if got := textsOf(t, store); !slices.Equal(got, []string{"S1 50 %", "S2 34", "S3 12"}) {
		t.Errorf("items %q", got)
	}
}
