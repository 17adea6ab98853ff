package tui_test

import (
	"slices"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// Until the votes are revealed no screen tells how they fell: two rooms whose tallies
// alone differ see the same, wherever they go.
func TestHiddenVotesAreOnNoScreen(t *testing.T) {
	for _, kind := range workshop.StageKinds {
		one, other := hiddenDesk(t, kind, 8, 5, 3, 2), hiddenDesk(t, kind, 2, 3, 5, 8)
		for _, key := range []string{"", "right", "down", "up", "l", "f4", "esc", "f5", "f5", "tab", "f6"} {
			if key != "" {
				one.Keys(key)
				other.Keys(key)
			}
			if !slices.Equal(one.Rows(), other.Rows()) {
				t.Errorf("%s, after %q:\n%s\n%s", kind, key, one.Screen(), other.Screen())
			}
		}
	}
}

// hiddenDesk is a session with items of all quadrants, as many votes for each, and none
// of them revealed.
func hiddenDesk(t *testing.T, kind workshop.StageKind, votes ...int) *tuitest.Desk {
	t.Helper()
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
	for i, c := range d.W().Clusters {
		d.Do(workshop.CountVotes{Cluster: c.ID, Votes: votes[i%len(votes)]})
	}
	return d
}
