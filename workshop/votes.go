package workshop

import (
	"cmp"
	"math"
	"slices"
)

// maxOnOne is the most dots that one person may put on one cluster.
const maxOnOne = 3

// DefaultDots is how many votes each person gets for so many clusters: a
// third of them, at least 3 and at most 8.
func DefaultDots(clusters int) int {
	return min(max(int(math.Round(float64(clusters)/3)), 3), 8)
}

// DotsEach is how many votes each person has: as set, or the default.
func (w *Workshop) DotsEach() int {
	if w.Dots > 0 {
		return w.Dots
	}
	return DefaultDots(len(w.Clusters))
}

// Budget is how many votes there are in all, and VotesGiven how many of them
// have been counted.
func (w *Workshop) Budget() int { return w.People * w.DotsEach() }

// VotesGiven is the sum of all tallies.
func (w *Workshop) VotesGiven() int { return w.votes }

// VotesTaken says whether any tally has been counted.
func (w *Workshop) VotesTaken() bool { return w.tallies > 0 }

// Ranking lists all clusters, most votes first, older before younger.
func (w *Workshop) Ranking() []*Cluster { return rank(w.Clusters) }

// RankingIn is the ranking within a quadrant.
func (w *Workshop) RankingIn(q Quadrant) []*Cluster { return rank(w.ClustersIn(q)) }

func rank(clusters []*Cluster) []*Cluster {
	ranked := slices.Clone(clusters)
	slices.SortStableFunc(ranked, func(a, b *Cluster) int { return cmp.Compare(b.Votes, a.Votes) })
	return ranked
}

// Tied says whether a cluster has as many votes as another. A near win is not
// a win, so ties are marked; with a single vote there is nothing to tie.
func (w *Workshop) Tied(cluster *Cluster) bool {
	return cluster.Votes > 1 && slices.ContainsFunc(w.Clusters, func(c *Cluster) bool {
		return c != cluster && c.Votes == cluster.Votes
	})
}

// Carried is how many clusters of a quadrant go on to the strategies.
const Carried = 3

// CarriedIn lists the clusters of a quadrant that go on to the strategies: the
// top three, without those that nobody voted for once votes have been taken.
func (w *Workshop) CarriedIn(q Quadrant) []*Cluster {
	ranked := w.RankingIn(q)
	if w.VotesTaken() {
		ranked = slices.DeleteFunc(ranked, func(c *Cluster) bool { return c.Votes == 0 })
	}
	return ranked[:min(Carried, len(ranked))]
}
