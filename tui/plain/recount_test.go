package plain

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A second count before the twist is asked about: the same again corrects the first,
// “second” makes it the second stance.
func TestLinesAskWhatASecondCountIs(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string][2][5]int{
		"0/0/4/4/0": {{0, 0, 4, 4}, {}}, "second": {{4, 4}, {0, 0, 4, 4}},
	} {
		store := tuitest.NewLibrary()
		out := inLines(t, store, startOn(workshop.StageProvocations), "next", "next", "4/4/0/0/0", "0/0/4/4/0", answer, "quit")
		var got [2][5]int
		for _, r := range left(t, store).Readings {
			if got[0] = r.Before.Counts; r.After != nil {
				got[1] = r.After.Counts
			}
		}
		if got != want || strings.Count(out, "is counted already") != 1 {
			t.Errorf("%s: the readings are %v, want %v\n%s", answer, got, want, out)
		}
	}
}
