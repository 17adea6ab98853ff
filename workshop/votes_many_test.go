package workshop_test

import (
	"testing"

	"swotshop/workshop"
)

// Several tallies in one step are one for undo, and are judged together.
func TestManyVotesAreOneStep(t *testing.T) {
	r := openRoom(t)
	r.add("SST")
	r.do(workshop.SetDots{Dots: 2})
	count := func(votes ...int) (all workshop.CountManyVotes) {
		for i, n := range votes {
			all.Counts = append(all.Counts, workshop.CountVotes{Cluster: r.cluster([]string{"S1", "S2", "T1"}[i]), Votes: n, Phones: n})
		}
		return all
	}
	r.refused(workshop.CountManyVotes{}, "There is nothing to count.")
	twice := workshop.CountVotes{Cluster: r.cluster("S1"), Votes: 1}
	r.refused(workshop.CountManyVotes{Counts: []workshop.CountVotes{twice, twice}}, "The same cluster is counted twice.")
	r.refused(count(17), "17 votes for one cluster: 8 people can give at most 16. Count again.")
	r.refused(count(8, 8, 1), "That makes 17 votes; 8 people with 2 each have only 16. Count again.")
	r.refused(count(1, -1), "The number of votes must be 0 or more.")
	r.do(count(8, 1, 0))
	w := r.state()
	if w.VotesGiven() != 9 || w.Clusters[0].FromPhones() != 8 || !w.Clusters[2].Counted() {
		t.Errorf("%d votes are counted", w.VotesGiven())
	}
	if got := w.UndoLabel(); got != "votes for 3 clusters counted" {
		t.Errorf("undo says %q", got)
	}
	r.do(workshop.Undo{})
	if w := r.state(); w.VotesTaken() || w.VotesGiven() != 0 {
		t.Error("one undo does not take all back")
	}
	r.do(workshop.Redo{}, workshop.CountVotes{Cluster: r.cluster("S1"), Votes: 2})
	w = r.state()
	if got := w.HandsBesides(w.Clusters[1]); got != 2 || w.Clusters[0].FromPhones() != 0 {
		t.Errorf("%d hands are counted besides", got)
	}
}
