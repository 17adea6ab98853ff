package stage_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// randomResult is the result of a vote with random tallies in which all votes are placed
// or all clusters counted.
func randomResult(t *testing.T, r *rand.Rand) *tuitest.Desk {
	t.Helper()
	d := tuitest.NewSessionDesk(t)
	d.Do(workshop.SetDots{Dots: 20})
	for _, q := range workshop.Quadrants {
		for i := range r.IntN(9) {
			d.Do(workshop.AddItem{Quadrant: q, Text: fmt.Sprintf("Said as number %d", i+1)})
			d.Do(workshop.CountVotes{Cluster: d.W().Clusters[len(d.W().Clusters)-1].ID, Votes: r.IntN(5) * r.IntN(2)})
		}
	}
	d.Stage(workshop.StageVote)
	d.Keys("ctrl+r")
	return d
}

// rowsOf are the clusters of the result that have a row of their own, with the sign before it.
func rowsOf(d *tuitest.Desk) map[string]string {
	signs := map[string]string{}
	for _, row := range d.Rows() {
		if m := regexp.MustCompile(`^ ([ →?▸]) ([SWOT]\d+) `).FindStringSubmatch(row); m != nil {
			signs[m[2]] = m[1]
		}
	}
	return signs
}

// What is carried has a row of its own as long as there is one, what ties is marked at the
// cut alone, and what shares a row has few votes and is not carried.
func TestResultMarksWhatIsDecided(t *testing.T) {
	t.Parallel()
	for seed := range uint64(60) {
		d := randomResult(t, rand.New(rand.NewPCG(seed, 9)))
		if !d.W().VotesShown() {
			continue
		}
		for _, size := range voteWindows {
			d.Resize(size[0], size[1])
			d.Fits(t)
			signs := rowsOf(d)
			for _, c := range d.W().Clusters {
				sign, alone := signs[c.Ref()]
				tie, tied := d.W().TieOf(c)
				want := " "
				switch {
				case tied && !tie.Settled():
					want = "?"
				case d.W().IsCarried(c):
					want = "→"
				}
				if alone && sign != want {
					t.Errorf("seed %d, %v: %s has %q before it, want %q:\n%s", seed, size, c.Ref(), sign, want, d.Screen())
				}
				if !alone && d.W().IsCarried(c) && isFolded(d, c) {
					t.Errorf("seed %d, %v: %s is carried and shares a row:\n%s", seed, size, c.Ref(), d.Screen())
				}
			}
			for _, tie := range d.W().Ties() {
				for _, c := range tie.Clusters {
					if size[1] >= 24 && !strings.Contains(d.Screen(), c.Ref()) {
						t.Errorf("seed %d, %v: %s ties and is not on the screen:\n%s", seed, size, c.Ref(), d.Screen())
					}
				}
			}
			if len(d.W().Ties()) == 0 && strings.ContainsAny(d.Screen(), "?") {
				t.Errorf("seed %d, %v: nothing ties, and there is a question mark:\n%s", seed, size, d.Screen())
			}
		}
	}
}

// folded are the rows that several share.
var folded = regexp.MustCompile(`(?m)^ +(?:no votes|not counted|one vote|[a-z0-9]+ votes): (.*)$`)

func isFolded(d *tuitest.Desk, c *workshop.Cluster) bool {
	for _, m := range folded.FindAllStringSubmatch(d.Screen(), -1) {
		if slices.Contains(strings.Split(m[1], ", "), c.Ref()) {
			return true
		}
	}
	return false
}

// With few rows those without votes share one, then those with one vote.
func TestFewestVotesShareARowFirst(t *testing.T) {
	in := map[workshop.Quadrant][]int{}
	for _, q := range workshop.Quadrants {
		in[q] = []int{3, 3, 2, 1, 1, 0, 0}
	}
	d := tieDesk(t, in)
	d.Shows("no votes: S6, S7, W6, W7, O6, O7, T6, T7", "one vote: S4, S5, W4, W5, O4, O5, T4, T5", "→ T3")
	d.Resize(120, 40)
	d.Shows("no votes: S6,", "   S4  ")
	d.Resize(200, 60)
	d.Hides("no votes", "one vote")
	d.Resize(80, 24)
	for range 13 {
		d.Keys("down")
	}
	d.Shows("▸ S4", "one vote: S5,") // what is pointed at has its own row
}

// A count that was stopped early decides nothing: nothing is marked, and what has no
// tally has no number.
func TestCountThatStoppedEarlyMarksNothing(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 5)
	count(d, "8", "2", "0")
	d.Keys("pgdown")
	d.Shows("10 of 24 votes, 8 people", "The count stopped early: nothing is decided yet.", "Support answers in the open\n")
	d.Hides("carried on", "settle the tie")
	signs := rowsOf(d)
	for ref, sign := range signs {
		if sign != " " {
			t.Errorf("%s has %q before it", ref, sign)
		}
	}
	count(d, "s4 4", "s5 0")
	d.Shows("14 of 24 votes, 8 people", "→ S1", "→ carried on")
	d.Hides("stopped early")
}
