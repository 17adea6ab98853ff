package workshop

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// MaxDots is the most votes that each person can be given.
const MaxDots = 20

// maxOnOne is the most dots that one person may put on one cluster.
const maxOnOne = 3

// DefaultDots is how many votes each person gets for a number of clusters: a
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

// VotesTaken reports whether any tally has been counted.
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

// Tied reports whether a cluster has as many votes as another. A near win is not
// a win, so ties are marked; a single vote is too little for a tie.
func (w *Workshop) Tied(cluster *Cluster) bool {
	return cluster.Votes > 1 && slices.ContainsFunc(w.Clusters, func(c *Cluster) bool {
		return c != cluster && c.Votes == cluster.Votes
	})
}

// Carried is how many clusters of a quadrant are carried to the strategies.
const Carried = 3

// CarriedIn lists the clusters of a quadrant that are carried to the strategies:
// the top three, without those that nobody voted for once votes have been taken.
func (w *Workshop) CarriedIn(q Quadrant) []*Cluster {
	ranked := w.RankingIn(q)
	if w.VotesTaken() {
		ranked = slices.DeleteFunc(ranked, func(c *Cluster) bool { return c.Votes == 0 })
	}
	return ranked[:min(Carried, len(ranked))]
}

// setVotes sets a cluster's tally, and updates the totals.
func (w *Workshop) setVotes(c *Cluster, votes int, counted bool) {
	set(w, &w.votes, w.votes+votes-c.Votes)
	set(w, &c.Votes, votes)
	if counted != c.Counted {
		set(w, &w.tallies, w.tallies+map[bool]int{true: 1, false: -1}[counted])
		set(w, &c.Counted, counted)
	}
}

var voteFacts = []factKind{
	{DotsSet{}, undoable},
	{VotesCounted{}, undoable},
	{VotesRevealed{}, undoable},
}

// DotsSet is how many votes each person has.
type DotsSet struct {
	Dots int `json:"dots"`
}

// SetDots sets how many votes each person has.
type SetDots struct{ Dots int }

func (i SetDots) facts(*Workshop) ([]Fact, error) { return one(DotsSet(i)) }

func (DotsSet) Kind() string           { return "dots.set" }
func (DotsSet) label(*Workshop) string { return dotsSet }

func (f DotsSet) check(w *Workshop) error {
	if f.Dots < 1 || f.Dots > MaxDots {
		return refuse(dotsOutOfRange, MaxDots)
	}
	if given := w.VotesGiven(); given > w.People*f.Dots {
		return refuse("%s", dotsTooFew(given, w.People, f.Dots))
	}
	return nil
}

func (f DotsSet) apply(w *Workshop) { set(w, &w.Dots, f.Dots) }

// VotesCounted is a cluster's tally; a later one replaces it. Dots fixes the votes
// per person at that moment, whatever happens to the clusters later.
type VotesCounted struct {
	Cluster string `json:"cluster" redact:"no"`
	Votes   int    `json:"votes"`
	Dots    int    `json:"dots"`
}

// CountVotes records a cluster's tally.
type CountVotes struct {
	Cluster string
	Votes   int
}

func (i CountVotes) facts(w *Workshop) ([]Fact, error) {
	return one(VotesCounted{i.Cluster, i.Votes, w.DotsEach()})
}

func (VotesCounted) Kind() string { return "votes.counted" }

func (f VotesCounted) label(w *Workshop) string {
	return fmt.Sprintf(votesCounted, w.ClusterRef(f.Cluster))
}

func (f VotesCounted) check(w *Workshop) error {
	if err := w.checkCluster(f.Cluster); err != nil {
		return err
	}
	c, _ := w.Cluster(f.Cluster)
	one := min(maxOnOne, f.Dots) * w.People
	all := w.VotesGiven() - c.Votes + f.Votes
	switch {
	case f.Dots < 1 || f.Dots > MaxDots || f.Votes < 0:
		return refuse(votesNegative)
	case w.Dots > 0 && f.Dots != w.Dots:
		return refuse(dotsFixed, w.Dots, f.Dots)
	case f.Votes > c.Votes && f.Votes > one:
		return refuse("%s", votesTooManyForOne(f.Votes, w.People, one))
	case f.Votes > c.Votes && all > w.People*f.Dots:
		return refuse("%s", votesTooMany(all, w.People, f.Dots))
	}
	return nil
}

func (f VotesCounted) apply(w *Workshop) {
	if c, ok := w.Cluster(f.Cluster); ok {
		w.setVotes(c, f.Votes, true)
		set(w, &w.Dots, f.Dots)
	}
}

// VotesRevealed shows the tallies to the room, or hides them again.
type VotesRevealed struct {
	Revealed bool `json:"revealed"`
}

// RevealVotes shows the tallies to the room, or hides them.
type RevealVotes struct{ Revealed bool }

func (i RevealVotes) facts(*Workshop) ([]Fact, error) { return one(VotesRevealed(i)) }

func (VotesRevealed) Kind() string { return "votes.revealed" }

func (f VotesRevealed) label(*Workshop) string {
	if f.Revealed {
		return votesRevealed
	}
	return votesHidden
}

func (f VotesRevealed) check(w *Workshop) error {
	if f.Revealed && !w.VotesTaken() {
		return refuse(votesUncounted)
	}
	return nil
}

func (f VotesRevealed) apply(w *Workshop) { set(w, &w.Revealed, f.Revealed) }

func (VotesRevealed) ahead(*Workshop) string { return nextReveal }

// voteBeat reveals what was counted. Going back does not hide it again.
func (w *Workshop) voteBeat(by int) move {
	if by > 0 && w.VotesTaken() && !w.Revealed {
		return VotesRevealed{true}
	}
	return nil
}
