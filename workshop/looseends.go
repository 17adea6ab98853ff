package workshop

import (
	"fmt"
	"strings"
)

// LooseEnd is something that a board would ask for and the session still lacks.
type LooseEnd struct {
	Ref  string // what it is about, "W1"; empty for the session as a whole
	Text string
}

// LooseEnds is the gate: what a blueprint still needs before it is ready for a
// board. It follows the chain from decision to item to votes to strategy
// to initiative to owner.
func (w *Workshop) LooseEnds() []LooseEnd {
	var ends []LooseEnd
	say := func(missing bool, ref, format string, args ...any) {
		if missing {
			ends = append(ends, LooseEnd{ref, fmt.Sprintf(format, args...)})
		}
	}
	say(w.Objective == "", "", endNoDecision)
	say(w.VotesTaken() && !w.VotesShown(), "", endNotRevealed)
	w.looseClusters(say)
	for _, s := range w.Strategies {
		say(w.Agenda.Find(StageGrid) >= 0 && !s.Placed(), s.Ref(), endNotPlaced)
		say(len(w.Serving(s.ID)) == 0 && !s.Declined(), w.StrategyRef(s.ID), endNotServed)
	}
	say(len(w.Initiatives) == 0 && w.Agenda.Find(StageInitiatives) >= 0, "", endNoInitiative)
	for _, n := range w.Initiatives {
		say(w.serves(n) == nil && w.asksForStrategies(), n.Ref(), endServesNone)
		say(n.Owner != "" && !OneOwner(n.Owner), n.Ref(), endManyOwners)
		if missing := n.missing(); len(missing) > 0 {
			ends = append(ends, LooseEnd{w.InitiativeRef(n.ID), endMissing(missing)})
		}
	}
	say(w.AgreementPeople == 0, "", endNoAgreement)
	say(len(w.RemarksOn(Dissent)) == 0 && w.AgreementPeople > 0 && w.disagreed(), "", endNoDissent)
	say(w.ReviewDate == "", "", endNoReview)
	return ends
}

// serves is the strategy that an initiative serves; nil when there is none, or when
// it was dropped.
func (w *Workshop) serves(n *Initiative) *Strategy {
	s, _ := w.Strategy(n.Strategy)
	return s
}

// asksForStrategies reports whether this session is one that should have strategies:
// not every agenda has a stage for them.
func (w *Workshop) asksForStrategies() bool {
	return len(w.Strategies) > 0 || w.Agenda.Find(StageTOWS) >= 0
}

// looseClusters checks what the room voted up: it should lead to a strategy, and
// have evidence or be marked as an assumption.
func (w *Workshop) looseClusters(say func(bool, string, string, ...any)) {
	if !w.VotesTaken() {
		say(len(w.Clusters) > 0, "", endNoVotes)
		return
	}
	var unproven []string
	for _, q := range Quadrants {
		tie, tied := w.TieIn(q)
		say(tied && !tie.Settled(), "", endTieOpen, and(tie.refs()), q.Name())
		for _, c := range w.CarriedIn(q) {
			say(w.topVoted(c) && len(w.Citing(c.ID)) == 0, c.Ref(), endNoStrategy, votes(w.Votes(c)))
			if !c.proven() {
				unproven = append(unproven, c.Ref())
			}
		}
	}
	say(len(unproven) > 0, "", endNoEvidence, strings.Join(unproven, ", "))
}

// topVoted reports whether a cluster got more than its fair share of the votes.
func (w *Workshop) topVoted(c *Cluster) bool {
	return w.Votes(c)*len(w.Clusters) > w.VotesGiven()
}

func (w *Workshop) disagreed() bool {
	sum := 0
	for _, n := range w.Agreement[2:] {
		sum += n
	}
	return sum > 0
}
