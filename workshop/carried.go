package workshop

import (
	"cmp"
	"fmt"
	"slices"
)

// Carried is how many clusters of a quadrant are carried to the strategies.
const Carried = 3

// CarriedIn lists the clusters of a quadrant that the votes carry to the strategies: the
// top three, and none that nobody voted for. Of those that tie for the last place it
// lists those that the room chose, and all until it has. Until the votes are shown it
// lists none.
func (w *Workshop) CarriedIn(q Quadrant) []*Cluster {
	if !w.VotesShown() {
		return nil
	}
	ranked := w.RankingIn(q)
	tie, tied := w.tieIn(q)
	if !tied {
		return filter(ranked[:min(Carried, len(ranked))], func(c *Cluster) bool { return c.votes > 0 })
	}
	return filter(ranked, func(c *Cluster) bool {
		return c.votes > tie.Votes || c.votes == tie.Votes && (!tie.Settled() || slices.Contains(tie.Chosen, c))
	})
}

// IsCarried reports whether the votes carry a cluster to the strategies.
func (w *Workshop) IsCarried(c *Cluster) bool {
	return c.votes > 0 && slices.Contains(w.CarriedIn(c.Quadrant()), c)
}

// Tie is clusters of a quadrant that have the same votes where there are fewer places
// left among those that are carried. Any other tie decides nothing.
type Tie struct {
	Quadrant Quadrant
	Votes    int        // of each
	Clusters []*Cluster // that tie, oldest first
	Places   int        // that are left for them
	Chosen   []*Cluster // by the room, so far
}

// Settled reports whether the room has chosen: as many as there are places, or all.
func (t Tie) Settled() bool {
	return len(t.Chosen) > 0 && (len(t.Chosen) == t.Places || t.All())
}

// All reports whether the room has chosen all of them.
func (t Tie) All() bool { return len(t.Chosen) == len(t.Clusters) }

func (t Tie) refs() (refs []string) {
	for _, c := range t.Clusters {
		refs = append(refs, c.Ref())
	}
	return refs
}

func (t Tie) ids() (ids []string) {
	for _, c := range t.Clusters {
		ids = append(ids, c.ID)
	}
	slices.Sort(ids)
	return ids
}

// TieIn is the tie for the last places of a quadrant, if there is one and the room has
// seen the votes.
func (w *Workshop) TieIn(q Quadrant) (Tie, bool) {
	if !w.VotesShown() {
		return Tie{}, false
	}
	return w.tieIn(q)
}

// Ties lists the ties for the last places of all quadrants.
func (w *Workshop) Ties() (ties []Tie) {
	for _, q := range Quadrants {
		if tie, ok := w.TieIn(q); ok {
			ties = append(ties, tie)
		}
	}
	return ties
}

// TieOf is the tie that a cluster is in, if it is in one.
func (w *Workshop) TieOf(c *Cluster) (Tie, bool) {
	tie, ok := w.TieIn(c.Quadrant())
	return tie, ok && slices.Contains(tie.Clusters, c)
}

func (w *Workshop) tieIn(q Quadrant) (Tie, bool) {
	ranked := slices.SortedStableFunc(slices.Values(w.ClustersIn(q)), func(a, b *Cluster) int { return cmp.Compare(b.votes, a.votes) })
	if len(ranked) <= Carried || ranked[Carried].votes == 0 || ranked[Carried].votes < ranked[Carried-1].votes {
		return Tie{}, false
	}
	tie := Tie{Quadrant: q, Votes: ranked[Carried].votes, Places: Carried}
	for _, c := range ranked {
		switch {
		case c.votes > tie.Votes:
			tie.Places--
		case c.votes == tie.Votes:
			tie.Clusters = append(tie.Clusters, c)
		}
	}
	if r := w.rulings[q]; r != nil {
		tie.Chosen = filter(tie.Clusters, func(c *Cluster) bool { return slices.Contains(r.chosen, c.ID) })
	}
	return tie, true
}

// ruling is what the room has chosen, of which tie.
type ruling struct {
	votes, places int
	tied, chosen  []string // ids of clusters, in order
}

// isOf reports whether a ruling is about this very tie.
func (r *ruling) isOf(t Tie) bool {
	return r.votes == t.Votes && r.places == t.Places && slices.Equal(r.tied, t.ids())
}

// dropRulings drops what the room chose of ties that are no longer there: after another
// count, a merge, a split or a move.
func (w *Workshop) dropRulings() {
	for _, q := range Quadrants {
		r := w.rulings[q]
		if r == nil {
			continue
		}
		if tie, ok := w.tieIn(q); !ok || !r.isOf(tie) {
			drop(w, w.rulings, q)
		}
	}
}

// TieSettled is which of those that tie for the last places of a quadrant are carried, as
// the room chose. A later one replaces it, and one that chooses none takes it back. Fewer
// than there are places leave the tie open. It is void once the tie is another.
type TieSettled struct {
	Quadrant Quadrant `json:"quadrant"`
	Chosen   []string `json:"chosen,omitempty" redact:"no"` // clusters
}

// SettleTie chooses of those that tie for the last places of a quadrant.
type SettleTie struct {
	Quadrant Quadrant
	Chosen   []string
}

func (i SettleTie) facts(*Workshop) ([]Fact, error) { return one(TieSettled(i)) }

func (TieSettled) Kind() string { return "tie.settled" }

func (f TieSettled) about(*Workshop) Subject {
	return Subject{Kind: SubjectTie, Quadrant: f.Quadrant}
}

func (f TieSettled) label(*Workshop) string {
	if len(f.Chosen) == 0 {
		return fmt.Sprintf(tieReopened, f.Quadrant.Name())
	}
	return fmt.Sprintf(tieSettled, f.Quadrant.Name())
}

func (f TieSettled) check(w *Workshop) error {
	tie, ok := w.TieIn(f.Quadrant)
	if !ok {
		return refuse(tieNone, f.Quadrant.Name())
	}
	ids := tie.ids()
	for n, id := range f.Chosen {
		if !slices.Contains(ids, id) || slices.Contains(f.Chosen[:n], id) {
			return refuse(tieNotOfIt, f.Quadrant.Name())
		}
	}
	if n := len(f.Chosen); n > tie.Places && n < len(ids) {
		return refuse("%s", tieTooMany(tie.Places, f.Quadrant))
	}
	return nil
}

func (f TieSettled) apply(w *Workshop) {
	tie, ok := w.tieIn(f.Quadrant)
	if !ok {
		return
	}
	if len(f.Chosen) == 0 {
		drop(w, w.rulings, f.Quadrant)
		return
	}
	put(w, w.rulings, f.Quadrant, &ruling{tie.Votes, tie.Places, tie.ids(), slices.Sorted(slices.Values(f.Chosen))})
}
