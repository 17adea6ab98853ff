package plain

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A group is asked about once, and the same again stores it; what is no date is refused,
// and the question stays.
func TestLinesAskForOneOwnerAndADay(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, startOn(workshop.StageInitiatives), "Drill", "Marketing team", "Marketing team", "Book a room", "asap", "12 June 2030",
		"stages", "12", "?", "1", "Publish", "the board", "COO", "quit")
	n := left(t, store).Initiatives
	if len(n) != 2 || n[0].Owner != "Marketing team" || n[0].FirstStep != "Book a room" || n[0].Due != "2030-06-12" || n[1].Owner != "COO" {
		t.Errorf("the initiatives are %+v\n%s", n, out)
	}
	for _, want := range []string{"“Marketing team” is not one name or role", "“asap” is not a date", "By when: 12 June 2030. Saved.", "“the board” is not one name or role"} {
		if strings.Count(out, want) != 1 {
			t.Errorf("not said once: %q\n%s", want, out)
		}
	}
}
