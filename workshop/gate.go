package workshop

import (
	"slices"

	"swotshop/workshop/language"
)

// This file is the gate: what keeps a blueprint from being ready for a board. It is one
// table of rules. A rule asks nothing of an agenda that has no stage for it.

// LooseEnd is something that a board would ask for and the session still lacks.
type LooseEnd struct {
	Ref   string // what it is about, "W1"; empty for the session as a whole
	Text  string
	Stops bool      // with it the paper is not ready for a board, whatever else is there
	Stage StageKind // where it can be tied up; empty where the agenda has no stage for it
	About Subject   // what to stand on there; the zero value where there is nothing to stand on
}

// Says reports whether another one says the same of something else.
func (e LooseEnd) Says(other LooseEnd) bool { return e.Text == other.Text && e.Stops == other.Stops }

// rule is one thing that a board asks for.
type rule struct {
	stops  bool
	stages []StageKind // of which the agenda has one, or nothing is asked; without any, always
	mend   StageKind   // where it is tied up; empty: the first of the stages that the agenda has
	find   func(*gate) []LooseEnd

	when func(*Workshop) bool // it is asked; nil: always
}

// gate looks at one session with the words that a paper should not contain.
type gate struct {
	*Workshop
	words NudgeRules
}

var votedStages = []StageKind{StageVote}

// rules are in the order in which they are read: first what stops, then along the chain
// from the decision to who does what.
var rules = []rule{
	{stops: true, stages: []StageKind{StageAgreement}, find: (*gate).refused},
	{stops: true, stages: []StageKind{StageAgreement}, find: (*gate).notReadOut},
	{stops: true, stages: []StageKind{StageInitiatives}, find: (*gate).notOwned},
	{stops: true, find: (*gate).named},
	{stops: true, find: (*gate).secret},
	{stops: true, stages: []StageKind{StageStance}, find: (*gate).noClosingStance, when: (*Workshop).forABoard},
	{stages: []StageKind{StageOpen, StageAgreement}, mend: StageOpen, find: (*gate).noDecision, when: (*Workshop).forABoard},
	{stages: votedStages, find: (*gate).notVoted},
	{stages: votedStages, find: (*gate).tied},
	{stages: []StageKind{StageProvocations}, find: (*gate).fewCards, when: (*Workshop).forABoard},
	{stages: []StageKind{StageCapture}, find: (*gate).emptySides, when: (*Workshop).forABoard},
	{stages: votedStages, mend: StageTOWS, find: (*gate).notAddressed},
	{stages: []StageKind{StageGrid}, find: (*gate).notPlaced},
	{stages: []StageKind{StageInitiatives}, find: (*gate).notServed},
	{stages: []StageKind{StageInitiatives}, find: (*gate).noInitiative, when: (*Workshop).forABoard},
	{stages: []StageKind{StageInitiatives}, find: (*gate).unfinished},
	{stages: []StageKind{StageInitiatives}, find: (*gate).notJudged},
	{stages: []StageKind{StageAgreement}, find: (*gate).notAgreed},
	{stages: []StageKind{StageAgreement}, find: (*gate).notCarried},
	{stages: []StageKind{StageAgreement}, find: (*gate).noDissent},
	{stages: []StageKind{StageGuardrails}, find: (*gate).noGuardrail, when: (*Workshop).forABoard},
	{find: (*gate).owed},
	{stages: []StageKind{StageCommitments}, find: (*gate).noReview},
	{stages: votedStages, mend: StageCapture, find: (*gate).unproven},
}

// LooseEnds is what a blueprint still needs before it is ready for a board: what stops
// it first. The words are those that people may have to take out of it; without any,
// nothing is said about them.
func (w *Workshop) LooseEnds(words NudgeRules) []LooseEnd {
	g := &gate{w, words}
	var ends []LooseEnd
	for _, r := range slices.Concat(pitchRules, rules) {
		at, asked := g.asks(r)
		if !asked {
			continue
		}
		for _, end := range r.find(g) {
			end.Stops = r.stops
			if end.Stage == "" {
				end.Stage = at
			}
			if g.Agenda.Find(end.Stage) < 0 {
				end.Stage = ""
			}
			ends = append(ends, end)
		}
	}
	slices.SortStableFunc(ends, stopsFirst)
	return ends
}

// asks reports whether the agenda has a stage for a rule, and where it is tied up.
func (g *gate) asks(r rule) (at StageKind, asked bool) {
	if r.when != nil && !r.when(g.Workshop) {
		return "", false
	}
	for _, kind := range r.stages {
		if g.Agenda.Find(kind) >= 0 {
			asked = true
			if at == "" {
				at = kind
			}
		}
	}
	if r.mend != "" {
		at = r.mend
	}
	return at, asked || len(r.stages) == 0
}

// Stops counts the loose ends with which no paper is ready for a board.
func Stops(ends []LooseEnd) int {
	n := 0
	for _, e := range ends {
		if e.Stops {
			n++
		}
	}
	return n
}

// GateStatus is what a paper is worth to a board, in a word for other programs.
type GateStatus string

// The states of a paper. One that was closed although something stops it was overridden.
const (
	GateReady      GateStatus = "board-ready"
	GateOpen       GateStatus = "open"
	GateOverridden GateStatus = "overridden"
)

// Gate is what a paper with these loose ends is worth.
func (w *Workshop) Gate(ends []LooseEnd) GateStatus {
	switch {
	case len(ends) == 0:
		return GateReady
	case w.Closed && Stops(ends) > 0:
		return GateOverridden
	}
	return GateOpen
}

// fill puts values in place of the names in braces of a text.
func (g *gate) fill(text string, values ...any) string { return language.Fill(text, values...) }

// end is one loose end, or none.
func end(missing bool, e LooseEnd) []LooseEnd {
	if !missing {
		return nil
	}
	return []LooseEnd{e}
}

// refused is a proposal that somebody blocks or that too many oppose, on whatever scale
// they were counted, or that was reworded since the count.
func (g *gate) refused() []LooseEnd {
	v := g.judgement()
	return end(v == Blocked || v == Opposed || v == Reworded, LooseEnd{Text: g.reason(v), About: Subject{Kind: SubjectAgreement}})
}

// notReadOut asks on what a room was counted. Counts on the older scale were taken before
// there were proposals.
func (g *gate) notReadOut() []LooseEnd {
	missing := g.AgreementPeople > 0 && g.GradientScale != OlderScale && g.Proposal.Wording == 0
	return end(missing, LooseEnd{Text: g.Words().Ends.NoProposal, About: g.Proposal.Subject()})
}

func (g *gate) notOwned() (ends []LooseEnd) {
	for _, n := range g.Initiatives {
		text := g.Words().Ends.ManyOwners
		if n.Owner == "" {
			text = g.Words().Ends.NoOwner
		}
		ends = append(ends, end(!OneOwner(n.Owner), LooseEnd{Ref: n.Ref(), Text: text, About: n.asks(PlanOwner)})...)
	}
	return ends
}

// asks is what an initiative’s line asks for.
func (n *Initiative) asks(f PlanField) Subject {
	return Subject{Kind: SubjectInitiative, ID: n.ID, Field: f}
}

func (g *gate) noClosingStance() []LooseEnd {
	asked := slices.ContainsFunc(g.Agenda.Stages, func(s Stage) bool { return s.Kind == StageStance && s.Moment == After })
	missing := asked && g.Readings[SessionCard].At(After) == nil
	return end(missing, LooseEnd{Text: g.Words().Ends.NoClosing, About: Subject{Kind: SubjectStance, Card: SessionCard, Moment: After}})
}

func (g *gate) noDecision() []LooseEnd {
	return end(g.Objective == "", LooseEnd{Text: g.Words().Ends.NoDecision, About: Subject{Kind: SubjectDetails}})
}

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
		ends = append(ends, end(tied && !tie.Settled(), LooseEnd{Text: g.fill(g.Words().Ends.TieOpen, "list", g.Words().Listed(tie.refs(), g.Words().List.And), "quadrant", g.QuadrantName(q))})...)
	}
	return ends
}

// fewCards asks for half as many provocations as were chosen, whichever were played.
func (g *gate) fewCards() []LooseEnd {
	played := len(g.Shown)
	return end(played*2 < len(g.Chosen), LooseEnd{Text: g.fill(g.Words().Ends.FewCards, "n", played, "all", len(g.Chosen))})
}

// emptySides asks for something in each quadrant once there is something on the board.
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
		ends = append(ends, end(missing, LooseEnd{Ref: c.Ref(), Text: g.fill(g.Words().Ends.NoStrategy, "votes", g.Words().Of(g.Words().Count.Vote, g.Votes(c)))})...)
	}
	return ends
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

func (g *gate) notServed() (ends []LooseEnd) {
	for _, s := range g.Strategies {
		missing := len(g.Serving(s.ID)) == 0 && !s.Declined()
		ends = append(ends, end(missing, LooseEnd{Ref: s.Ref(), Text: g.Words().Ends.NotServed, About: Subject{Kind: SubjectInitiative, Field: PlanWhat, On: s.ID}})...)
	}
	return ends
}

func (g *gate) noInitiative() []LooseEnd {
	return end(len(g.Initiatives) == 0, LooseEnd{Text: g.Words().Ends.NoInitiative, About: Subject{Kind: SubjectInitiative, Field: PlanWhat}})
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

// notCarried is a count that neither refuses the proposal nor carries it.
func (g *gate) notCarried() []LooseEnd {
	v := g.judgement()
	return end(v == Incomplete || v == Unsupported, LooseEnd{Text: g.reason(v), About: Subject{Kind: SubjectAgreement}})
}

func (g *gate) notAgreed() []LooseEnd {
	return end(g.AgreementPeople == 0, LooseEnd{Text: g.Words().Ends.NoAgreement, About: Subject{Kind: SubjectAgreement}})
}

// noDissent asks for the words of those who do not agree: after the count, or after a
// provocation that still splits the room.
func (g *gate) noDissent() []LooseEnd {
	missing := len(g.RemarksOn(Dissent)) == 0 && g.Disagreed()
	return end(missing, LooseEnd{Text: g.Words().Ends.NoDissent, About: Subject{Kind: SubjectRemark, Topic: Dissent}})
}

func (g *gate) noGuardrail() []LooseEnd {
	return end(len(g.RemarksOn(Guardrail)) == 0, LooseEnd{Text: g.Words().Ends.NoGuardrail, About: Subject{Kind: SubjectRemark, Topic: Guardrail}})
}

// owed names the objections that were heard, and owe evidence that nobody brings. They
// are mended where they were marked, which is no stage.
func (g *gate) owed() (ends []LooseEnd) {
	for _, o := range g.Objections {
		ends = append(ends, end(o.Unassigned(), LooseEnd{Text: g.fill(g.Words().Ends.Quoted, "text", brief(o.Says), "end", g.Words().Ends.OwesNobody), About: o.asks()})...)
	}
	return ends
}

// latestReview is how many days after a session it is looked at again at the latest.
const latestReview = 100

func (g *gate) noReview() []LooseEnd {
	about := Subject{Kind: SubjectReview}
	if g.ReviewDate == "" {
		return end(true, LooseEnd{Text: g.Words().Ends.NoReview, About: about})
	}
	days := DaysBetween(g.Date, g.ReviewDate)
	return end(days > latestReview, LooseEnd{Text: g.Words().Of(g.Words().Ends.LateReview, days), About: about})
}

// unproven names what goes on without evidence, unless it is marked as an assumption;
// and says so when nothing but assumptions goes on.
func (g *gate) unproven() (ends []LooseEnd) {
	carried := g.carried()
	for _, c := range carried {
		ends = append(ends, end(!c.proven(), LooseEnd{Ref: c.Ref(), Text: g.Words().Ends.NoEvidence, About: Subject{Kind: SubjectEvidence, ID: c.ID}})...)
	}
	allAssumed := len(carried) > 0 && !slices.ContainsFunc(carried, func(c *Cluster) bool { return !c.isAssumed() })
	return append(ends, end(allAssumed, LooseEnd{Text: g.Words().Ends.AllAssumed})...)
}
