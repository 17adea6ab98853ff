package plain

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// Until the votes are revealed no line says how they fell: two rooms whose tallies alone
// differ are told the same at every stage.
func TestHiddenVotesAreSaidNowhere(t *testing.T) {
	said := func(votes ...int) []string {
		fill := func(d tuitest.Session) {
			tuitest.FillSome(d)
			for i, c := range d.W().Clusters {
				d.Do(workshop.CountVotes{Cluster: c.ID, Votes: votes[i%len(votes)]})
			}
		}
		store, id := tuitest.Filled(t, fill, workshop.StageOpen)
		var lines []string
		for n := range workshop.StageKinds {
			lines = append(lines, "stages", strconv.Itoa(n+1))
		}
		return strings.Split(inLines(t, store, tui.Start{Open: id}, lines...), "\n")
	}
	one, other := said(8, 5, 3, 2), said(2, 3, 5, 8)
	if !slices.ContainsFunc(one, func(line string) bool { return strings.HasPrefix(line, "W1, counted") }) {
		t.Fatal("the vote was never reached")
	}
	for i := range min(len(one), len(other)) {
		if one[i] != other[i] {
			t.Fatalf("one room is told %q, the other %q", one[i], other[i])
		}
	}
}
