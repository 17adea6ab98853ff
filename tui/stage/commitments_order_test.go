package stage_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// fillDue is a plan whose days are not in the order in which it was written.
func fillDue(d tuitest.Session) {
	for _, n := range []struct{ what, due string }{{"Third", "2026-06-18"}, {"Never", ""}, {"First", "2026-04-06"}, {"Second", "2026-05-01"}} {
		d.Do(workshop.WriteInitiative{Plan: workshop.Plan{What: n.what + " of all", Owner: "COO", Due: n.due}})
	}
	for _, text := range []string{"somebody asks the apprentices", "The chair writes by 4 May, in her own words", "the CFO says by 2 April what it costs"} {
		d.Do(workshop.AddRemark{Topic: workshop.Commitment, Text: text})
	}
}

// order are the lines of the screen that have some words, as far as these.
func order(d *tuitest.Desk, words ...string) (found []string) {
	any := regexp.MustCompile(strings.Join(words, "|"))
	for _, row := range d.Rows() {
		if word := any.FindString(row); word != "" {
			found = append(found, word)
		}
	}
	return found
}

// What is due first is read first: of the initiatives, and of what was typed. What has no
// day is last.
func TestPromisesStandInTheOrderOfTheirDays(t *testing.T) {
	d := tuitest.NewFilledDesk(t, fillDue, workshop.StageCommitments)
	want := []string{"First of all", "Second of all", "Third of all", "Never of all", "The CFO", "The chair", "Somebody"}
	shuffled := slices.Sorted(slices.Values(want))
	for _, size := range [][2]int{{60, 18}, {80, 24}, {200, 60}} {
		d.Resize(size[0], size[1])
		if got := order(d, shuffled...); size != [2]int{200, 60} && !slices.Equal(got, want) {
			t.Errorf("at %v: %q, want %q\n%s", size, got, want, d.Screen())
		} else if size == [2]int{200, 60} && !slices.Equal(got, want[1:]) { // the first is large
			t.Errorf("at %v: %q\n%s", size, got, d.Screen())
		}
	}
	d.Shows("18 Jun", "no date", "2 Apr", "4 May", "soon")
}

// ↓ goes through all that is read aloud, and from thirty rows on it is in large type.
func TestPromisesAreReadOneAfterTheOther(t *testing.T) {
	d := tuitest.NewFilledDesk(t, fillDue, workshop.StageCommitments)
	d.Resize(120, 40)
	for _, large := range []string{"First of all", "Second of all", "Third of all", "Never of all", "The CFO says by 2 April what it costs"} {
		d.ShowsLarge(large)
		d.Keys("down")
	}
	d.ShowsLarge("The chair writes by 4 May, in her own words")
	d.Keys("up", "up")
	d.ShowsLarge("Never of all")
	d.Resize(80, 24)
	d.Shows("▸ no date")
	d.Keys("down", "enter") // a promise is mended where it is read
	d.Line(" net")
	d.Shows("what it costs net")
}
