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

// Voters is how many people the votes were counted of: those in the room now,
// while nothing has been counted.
func (w *Workshop) Voters() int {
	if w.VotesTaken() {
		return w.voters
	}
	return w.People
}

// Budget is how many votes there are in all, and VotesGiven how many of them
// have been counted.
func (w *Workshop) Budget() int { return w.Voters() * w.DotsEach() }

// VotesGiven is the sum of all tallies.
func (w *Workshop) VotesGiven() int { return w.votes }

// VotesTaken reports whether any tally has been counted.
func (w *Workshop) VotesTaken() bool { return w.tallies > 0 }

// VotesShown reports whether the room has seen the votes. Until then nobody who
// asks learns a tally, or an order that follows from the tallies.
func (w *Workshop) VotesShown() bool { return w.revealed && w.VotesTaken() }

// Votes is a cluster's tally; 0 while the votes are hidden.
func (w *Workshop) Votes(c *Cluster) int {
	if !w.VotesShown() {
		return 0
	}
	return c.votes
}

// Tally is the votes that were counted while an item led its cluster.
type Tally struct {
	Item  *Item
	Votes int
}

// Sum lists the tallies that a cluster's votes are the sum of: none while the votes are
// hidden, and none for a cluster that was counted as one. After a merge
// there are several, and the same people may be behind each.
func (w *Workshop) Sum(c *Cluster) []Tally {
	if !w.VotesShown() || c.tallies < 2 {
		return nil
	}
	var all []Tally
	for _, i := range c.Items {
		if i.counted {
			all = append(all, Tally{i, i.votes})
		}
	}
	return all
}

// Outdated reports whether a cluster has votes that were counted for other items than it
// has now, or has none since its items were counted with others: after a merge, a split
// or a move the same hands may be asked for again. An item that was deleted does not matter.
func (w *Workshop) Outdated(c *Cluster) bool {
	if !c.Counted() {
		return slices.ContainsFunc(w.Items, func(i *Item) bool {
			return i.Cluster != c.ID && slices.ContainsFunc(c.Items, func(one *Item) bool { return slices.Contains(i.with, one.ID) })
		})
	}
	if c.tallies > 1 {
		return true
	}
	still := 0
	for _, id := range c.countedWith() {
		i, ok := w.items[id]
		if ok && i.Cluster != c.ID {
			return true
		}
		if ok {
			still++
		}
	}
	return still < len(c.Items)
}

// countedWith are the ids of the items that a cluster's only tally is of.
func (c *Cluster) countedWith() []string {
	for _, i := range c.Items {
		if i.counted {
			return i.with
		}
	}
	return nil
}

// HandsBesides is how many votes were counted of hands on all clusters but one.
func (w *Workshop) HandsBesides(c *Cluster) (n int) {
	for _, one := range w.Clusters {
		if one != c {
			n += one.votes - one.FromPhones()
		}
	}
	return n
}

// Ranking lists all clusters, most votes first, older before younger.
func (w *Workshop) Ranking() []*Cluster { return w.rank(w.Clusters) }

// RankingIn is the ranking within a quadrant.
func (w *Workshop) RankingIn(q Quadrant) []*Cluster { return w.rank(w.ClustersIn(q)) }

func (w *Workshop) rank(clusters []*Cluster) []*Cluster {
	ranked := slices.Clone(clusters)
	slices.SortStableFunc(ranked, func(a, b *Cluster) int { return cmp.Compare(w.Votes(b), w.Votes(a)) })
	return ranked
}

// setTally sets an item's tally, and updates the totals.
func (w *Workshop) setTally(i *Item, votes int, counted bool) {
	more, one := votes-i.votes, tallies(counted)-tallies(i.counted)
	if c, ok := w.Cluster(i.Cluster); ok {
		set(w, &c.votes, c.votes+more)
		set(w, &c.tallies, c.tallies+one)
	}
	set(w, &w.votes, w.votes+more)
	set(w, &w.tallies, w.tallies+one)
	set(w, &i.votes, votes)
	set(w, &i.phones, 0)
	set(w, &i.counted, counted)
	set(w, &i.with, nil)
}

// FromPhones is how many of a cluster’s votes came from phones. Before the reveal nobody
// may read it: what counts again asks whether phones still have as many.
func (c *Cluster) FromPhones() (n int) {
	for _, i := range c.Items {
		n += i.phones
	}
	return n
}

// tallies is 1 for what has been counted.
func tallies(counted bool) int {
	if counted {
		return 1
	}
	return 0
}

var voteFacts = []factKind{
	{DotsSet{}, undoable},
	{VotesCounted{}, undoable},
	{VotesRevealed{}, undoable},
	{TieSettled{}, undoable},
}

// DotsSet is how many votes each person has.
type DotsSet struct {
	Dots int `json:"dots"`
}

// SetDots sets how many votes each person has.
type SetDots struct{ Dots int }

func (i SetDots) facts(w *Workshop) ([]Fact, error) {
	if given, people := w.VotesGiven(), w.Voters(); given > people*i.Dots && i.Dots > 0 {
		return nil, refuse("%s", dotsTooFew(given, people, i.Dots))
	}
	return one(DotsSet(i))
}

func (DotsSet) Kind() string            { return "dots.set" }
func (DotsSet) label(*Workshop) string  { return dotsSet }
func (DotsSet) about(*Workshop) Subject { return Subject{Kind: SubjectDots} }

func (f DotsSet) check(*Workshop) error {
	if f.Dots < 1 || f.Dots > MaxDots {
		return refuse(dotsOutOfRange, MaxDots)
	}
	return nil
}

func (f DotsSet) apply(w *Workshop) { set(w, &w.Dots, f.Dots) }

// VotesCounted is a cluster's tally; a later one replaces it. It belongs to the item
// that leads the cluster. Dots fixes the votes per person at that moment, whatever
// happens to the clusters later.
type VotesCounted struct {
	Cluster string `json:"cluster" redact:"no"`
	Votes   int    `json:"votes"`
	Dots    int    `json:"dots"`
	Phones  int    `json:"phones,omitempty"` // how many of the votes came from phones
}

// CountVotes records a cluster's tally.
type CountVotes struct {
	Cluster string
	Votes   int
	Phones  int // how many of them came from phones
}

func (i CountVotes) facts(w *Workshop) ([]Fact, error) {
	f := VotesCounted{i.Cluster, i.Votes, w.DotsEach(), i.Phones}
	if c, ok := w.Cluster(i.Cluster); ok && f.Votes > c.votes {
		people := w.votersFor(c, f)
		if most := f.mostOnOne(people); f.Votes > most {
			return nil, refuse("%s", votesTooManyForOne(f.Votes, people, most))
		}
		if all := w.votes - c.votes + f.Votes; all > people*f.Dots {
			return nil, refuse("%s", votesTooMany(all, people, f.Dots))
		}
	}
	return one(f)
}

func (f VotesCounted) mostOnOne(people int) int { return min(maxOnOne, f.Dots) * people }

// votersFor is how many people vote once a cluster has been counted. A correction is
// judged by who was there when it was first counted, as long as that is enough.
func (w *Workshop) votersFor(c *Cluster, f VotesCounted) int {
	if !w.VotesTaken() {
		return w.People
	}
	enough := f.Votes <= f.mostOnOne(w.voters) && w.votes-c.votes+f.Votes <= w.voters*f.Dots
	if c.Counted() && enough {
		return w.voters
	}
	return max(w.voters, w.People)
}

func (VotesCounted) Kind() string              { return "votes.counted" }
func (f VotesCounted) about(*Workshop) Subject { return Subject{Kind: SubjectVotes, ID: f.Cluster} }

func (f VotesCounted) label(w *Workshop) string {
	return fmt.Sprintf(votesCounted, w.ClusterRef(f.Cluster))
}

func (f VotesCounted) check(w *Workshop) error {
	if err := w.checkCluster(f.Cluster); err != nil {
		return err
	}
	switch {
	case f.Dots < 1 || f.Dots > MaxDots || f.Votes < 0:
		return refuse(votesNegative)
	case w.Dots > 0 && f.Dots != w.Dots:
		return refuse(dotsFixed, w.Dots, f.Dots)
	case f.Votes > f.mostOnOne(MaxPeople):
		return refuse("%s", votesTooManyForOne(f.Votes, MaxPeople, f.mostOnOne(MaxPeople)))
	}
	return checkPhones(f.Phones, []int{f.Votes})
}

func (f VotesCounted) apply(w *Workshop) {
	c, ok := w.Cluster(f.Cluster)
	if !ok {
		return
	}
	set(w, &w.voters, w.votersFor(c, f))
	set(w, &w.revealed, w.VotesShown()) // a new vote begins hidden
	for _, i := range c.Items {
		if c.tallies > tallies(c.lead().counted) && i != c.lead() {
			w.setTally(i, 0, false)
		}
	}
	w.setTally(c.lead(), f.Votes, true)
	set(w, &c.lead().phones, f.Phones)
	set(w, &c.lead().with, c.itemIDs())
	set(w, &w.Dots, f.Dots)
}

// VotesRevealed shows the tallies to the room, or hides them again.
type VotesRevealed struct {
	Revealed bool `json:"revealed"`
}

// RevealVotes shows the tallies to the room, or hides them.
type RevealVotes struct{ Revealed bool }

func (i RevealVotes) facts(w *Workshop) ([]Fact, error) {
	if i.Revealed && !w.VotesTaken() {
		return nil, refuse(votesUncounted)
	}
	return one(VotesRevealed(i))
}

func (VotesRevealed) Kind() string            { return "votes.revealed" }
func (VotesRevealed) about(*Workshop) Subject { return Subject{Kind: SubjectReveal} }

func (f VotesRevealed) label(*Workshop) string {
	if f.Revealed {
		return votesRevealed
	}
	return votesHidden
}

func (VotesRevealed) check(*Workshop) error { return nil }

func (f VotesRevealed) apply(w *Workshop) { set(w, &w.revealed, f.Revealed) }

func (VotesRevealed) ahead(*Workshop) string { return nextReveal }

// voteBeat reveals what was counted. Going back does not hide it again.
func (w *Workshop) voteBeat(by int) move {
	if by > 0 && w.VotesTaken() && !w.revealed {
		return VotesRevealed{true}
	}
	return nil
}
