package workshop

import (
	"slices"
)

// This file is the part of the gate that follows what is on the board: to the votes, to
// the strategies, to what proves it.

func (g *gate) notVoted() []LooseEnd {
	if !g.VotesTaken() {
		return end(len(g.Clusters) > 0, LooseEnd{Text: g.Words().Ends.NoVotes})
	}
	return end(!g.VotesShown(), LooseEnd{Text: g.Words().Ends.NotRevealed, About: Subject{Kind: SubjectReveal}})
}

// tied names a tie that crosses the cut until the room has chosen.
func (g *gate) tied() (ends []LooseEnd) {
	for _, q := range Quadrants {
		tie, tied := g.TieIn(q)
		open := LooseEnd{Text: g.fill(g.Words().Ends.TieOpen, "list", g.and(tie.refs()), "quadrant", g.QuadrantName(q)), About: Subject{Kind: SubjectTie, Quadrant: q}}
		ends = append(ends, end(tied && !tie.Settled(), open)...)
	}
	return ends
}

// fewCards asks for half as many provocations as were chosen, whichever were played.
func (g *gate) fewCards() []LooseEnd {
	played := len(g.Shown)
	return end(played*2 < len(g.Chosen), LooseEnd{Text: g.fill(g.Words().Ends.FewCards, "n", played, "all", len(g.Chosen))})
}

// emptySides asks for something in each quadrant once there is something on the board:
// strategies pair what is inside with what is outside.
func (g *gate) emptySides() (ends []LooseEnd) {
	for _, q := range Quadrants {
		empty := len(g.Items) > 0 && len(g.ClustersIn(q)) == 0
		ends = append(ends, end(empty, LooseEnd{Text: g.fill(g.Words().Ends.EmptySide, "quadrant", g.QuadrantName(q)), About: Subject{Kind: SubjectItem, Quadrant: q}})...)
	}
	return ends
}

// carried are the clusters that go on, in the order of the quadrants.
func (g *gate) carried() (all []*Cluster) {
	for _, q := range Quadrants {
		all = append(all, g.CarriedIn(q)...)
	}
	return all
}

func (g *gate) notAddressed() (ends []LooseEnd) {
	for _, c := range g.carried() {
		missing := g.topVoted(c) && len(g.Citing(c.ID)) == 0
		about := Subject{Kind: SubjectStrategy, Pairing: g.pairingWith(c.Quadrant()), On: c.ID}
		ends = append(ends, end(missing, LooseEnd{Ref: c.Ref(), Text: g.fill(g.Words().Ends.NoStrategy, "votes", g.Words().Of(g.Words().Count.Vote, g.Votes(c))), About: about})...)
	}
	return ends
}

// pairingWith is a pairing of a quadrant with another that has something to offer: the one
// on the screen where it is one. Empty: there is none.
func (w *Workshop) pairingWith(q Quadrant) Pairing {
	for _, p := range append([]Pairing{w.Pairing}, Pairings...) {
		if p.Inside() == q && len(w.CarriedIn(p.Outside())) > 0 || p.Outside() == q && len(w.CarriedIn(p.Inside())) > 0 {
			return p
		}
	}
	return ""
}

// topVoted reports whether a cluster got more than its fair share of the votes.
func (w *Workshop) topVoted(c *Cluster) bool {
	return w.Votes(c)*len(w.Clusters) > w.VotesGiven()
}

func (g *gate) notPlaced() (ends []LooseEnd) {
	for _, s := range g.Strategies {
		ends = append(ends, end(!s.Placed(), LooseEnd{Ref: s.Ref(), Text: g.Words().Ends.NotPlaced, About: Subject{Kind: SubjectPlace, ID: s.ID}})...)
	}
	return ends
}

// unproven names what goes on without evidence, unless it is marked as an assumption;
// and says so when nothing but assumptions goes on.
func (g *gate) unproven() (ends []LooseEnd) {
	carried := g.carried()
	for _, c := range carried {
		missing := LooseEnd{Ref: c.Ref(), Text: g.Words().Ends.NoEvidence, kind: g.proves(c), About: Subject{Kind: SubjectEvidence, ID: c.Proof().ID}}
		ends = append(ends, end(!c.proven(), missing)...)
	}
	if len(carried) > 0 && !slices.ContainsFunc(carried, func(c *Cluster) bool { return !c.isAssumed() }) {
		first := Subject{Kind: SubjectEvidence, ID: carried[0].Proof().ID}
		ends = append(ends, LooseEnd{Text: g.Words().Ends.AllAssumed, kind: g.proves(carried[0]), About: first})
	}
	return ends
}

// proves is the kind of stage in which a cluster is given its evidence: the one that asks
// for it, or else the board.
func (g *gate) proves(c *Cluster) StageKind {
	if g.Agenda.Find(StageEvidence) >= 0 && slices.Contains(g.ToProve(), c) {
		return StageEvidence
	}
	return StageCapture
}
