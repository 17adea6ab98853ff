package workshop

import (
	"slices"
	"time"

	"swotshop/workshop/language"
)

// This file is the gate: what keeps a blueprint from being ready for a board. It is one
// table of rules. A rule asks nothing of an agenda that has no stage for it.

// LooseEnd is something that a board would ask for and the session still lacks.
type LooseEnd struct {
	Rule  string // that asks for it, for programs
	Ref   string // what it is about, "W1"; empty for the session as a whole
	Text  string
	Stops bool    // with it the paper is not ready for a board, whatever else is there
	Stage int     // place in the agenda of the stage where it can be tied up; -1: there is none
	About Subject // what to stand on there; the zero value where there is nothing to stand on

	kind StageKind // of that stage; empty: the rule says so
}

// Says reports whether another one says the same of something else.
func (e LooseEnd) Says(other LooseEnd) bool { return e.Text == other.Text && e.Stops == other.Stops }

// rule is one thing that a board asks for.
type rule struct {
	name   string
	stops  bool
	stages []StageKind // of which the agenda has one, or nothing is asked; without any, always
	mend   StageKind   // where it is tied up; empty: the first of the stages that the agenda has
	board  bool        // it is not asked of a pitch
	plans  bool        // it is not asked of a follow-up, which decides nothing new
	quotes bool        // what it says has words of the room in it
	find   func(*gate) []LooseEnd
}

// gate looks at one session with the words that a paper should not contain.
type gate struct {
	*Workshop
	words NudgeRules
}

// rules are in the order in which they are read: first what stops, then along the chain
// from the decision to who does what. What stops a paper makes it one that should not be
// decided on: what it asks is refused or not said, nobody will do it, or it harms somebody.
// A board can judge for itself how much the rest matters.
var rules = []rule{
	{name: "refused", stops: true, stages: []StageKind{StageAgreement}, find: (*gate).refused},
	{name: "proposal", stops: true, plans: true, stages: []StageKind{StageAgreement}, find: (*gate).notProposed},
	{name: "owner", stops: true, stages: []StageKind{StageInitiatives}, find: (*gate).notOwned},
	{name: "person", stops: true, quotes: true, find: (*gate).named},
	{name: "confidential", stops: true, quotes: true, find: (*gate).secret},
	{name: "closing stance", board: true, stops: true, stages: []StageKind{StageStance}, find: (*gate).noClosingStance},
	{name: "decision", board: true, stages: []StageKind{StageOpen}, find: (*gate).noDecision},
	{name: "votes", stages: []StageKind{StageVote}, find: (*gate).notVoted},
	{name: "tie", stages: []StageKind{StageVote}, find: (*gate).tied},
	{name: "cards", board: true, stages: []StageKind{StageProvocations}, find: (*gate).fewCards},
	{name: "quadrants", board: true, stages: []StageKind{StageTOWS}, mend: StageCapture, find: (*gate).emptySides},
	{name: "strategy", stages: []StageKind{StageTOWS}, find: (*gate).notAddressed},
	{name: "place", stages: []StageKind{StageGrid}, find: (*gate).notPlaced},
	{name: "served", stages: []StageKind{StageInitiatives}, find: (*gate).notServed},
	{name: "initiative", board: true, stages: []StageKind{StageInitiatives}, find: (*gate).noInitiative},
	{name: "plan", stages: []StageKind{StageInitiatives}, find: (*gate).unfinished},
	{name: "case", stages: []StageKind{StageInitiatives}, find: (*gate).notJudged},
	{name: "risk", stages: []StageKind{StageTalk}, find: (*gate).noRisk},
	{name: "agreement", plans: true, stages: []StageKind{StageAgreement}, find: (*gate).notAgreed},
	{name: "carried", plans: true, stages: []StageKind{StageAgreement}, find: (*gate).notCarried},
	{name: "dissent", stages: []StageKind{StageAgreement}, find: (*gate).noDissent},
	{name: "guardrail", board: true, stages: []StageKind{StageGuardrails}, find: (*gate).noGuardrail},
	{name: "asked", stages: []StageKind{StageStatus}, find: (*gate).notAskedOf},
	{name: "said", stages: []StageKind{StageStatus}, find: (*gate).halfSaid},
	{name: "action owner", stages: []StageKind{StageStatus}, find: (*gate).notOwnedStill},
	{name: "stop rule", stages: []StageKind{StageStatus}, find: (*gate).stopDue},
	{name: "owed", quotes: true, find: (*gate).owed},
	{name: "review", stages: []StageKind{StageCommitments}, find: (*gate).noReview},
	{name: "evidence", stages: []StageKind{StageVote}, find: (*gate).unproven},
}

// rules are those that are asked of this session.
func (w *Workshop) rules() []rule {
	switch {
	case w.FollowsUp():
		return slices.DeleteFunc(slices.Clone(rules), func(r rule) bool { return r.plans })
	case !w.Pitches():
		return rules
	}
	return slices.Concat(w.pitchRules(), slices.DeleteFunc(slices.Clone(rules), func(r rule) bool { return r.board }))
}

// LooseEnds is what a blueprint still needs before it is ready for a board: what stops
// it first. The words are those that people may have to take out of it; without any,
// nothing is said about them.
func (w *Workshop) LooseEnds(words NudgeRules) []LooseEnd {
	var ends []LooseEnd
	for _, r := range w.rules() {
		g := w.asWas(r, words)
		at, asked := g.asks(r)
		if !asked {
			continue
		}
		for _, end := range r.find(g) {
			end.Rule, end.Stops = r.name, r.stops
			if end.kind == "" {
				end.kind = at
			}
			end.Stage = g.stageOf(end)
			ends = append(ends, end)
		}
	}
	slices.SortStableFunc(ends, stopsFirst)
	return ends
}

// asWas looks at a session as it was before it was made fit for others: a figure that was
// taken out is not missing. What quotes the room has the words that the others read.
func (w *Workshop) asWas(r rule, words NudgeRules) *gate {
	if w.was != nil && !r.quotes {
		return &gate{w.was, words}
	}
	return &gate{w, words}
}

// asks reports whether the agenda has a stage for a rule, and where it is tied up.
func (g *gate) asks(r rule) (at StageKind, asked bool) {
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

// stageOf is the place in the agenda where a loose end can be tied up: among several
// stages of a kind, the one that asks for just that.
func (g *gate) stageOf(e LooseEnd) int {
	switch about := e.About; {
	case about.Kind == SubjectRemarkText:
		return g.remarkedAt(about.ID)
	case about.Kind == SubjectStance:
		return slices.IndexFunc(g.Agenda.Stages, func(s Stage) bool { return s.Kind == e.kind && s.Moment == about.Moment })
	case about.Kind == SubjectRemark && e.kind == StageTalk:
		return g.talkOn(about.Topic)
	}
	return g.Agenda.Find(e.kind)
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

// The states of a paper. One was overridden that somebody closed for a reason although
// something stops it. Earlier versions closed without asking: nobody overrode those.
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
	case w.Closed && w.ClosedWhy != "" && Stops(ends) > 0:
		return GateOverridden
	}
	return GateOpen
}

// Blank reports whether the room has left nothing behind: a session that was opened to
// look at it, or never held. Its paper is a draft, and lacks nothing that was promised.
func (w *Workshop) Blank() bool {
	said := len(w.Items) + len(w.Readings) + len(w.Strategies) + len(w.Initiatives) + len(w.Remarks) + len(w.Objections)
	return said+w.AgreementPeople+w.Proposal.Wording == 0 && !slices.ContainsFunc(w.Actions, (*Action).Reported)
}

// fill puts values in place of the names in braces of a text.
func (g *gate) fill(text string, values ...any) string { return language.Fill(text, values...) }

func (g *gate) and(list []string) string { return g.Words().Listed(list, g.Words().List.And) }

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

// notProposed asks for the sentence that a board is to decide on. Counts on the older scale
// were taken before there were proposals.
func (g *gate) notProposed() []LooseEnd {
	text, counted := g.Words().Ends.NoProposal, g.AgreementPeople > 0
	if counted {
		text = g.Words().Ends.NotReadOut
	}
	missing := g.Proposal.Wording == 0 && !g.Blank() && !(counted && g.GradientScale == OlderScale)
	return end(missing, LooseEnd{Text: text, About: g.Proposal.Subject()})
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
	missing := asked && g.Readings[SessionCard].At(After) == nil && !g.Blank()
	return end(missing, LooseEnd{Text: g.Words().Ends.NoClosing, About: Subject{Kind: SubjectStance, ID: SessionCard, Moment: After}})
}

func (g *gate) noDecision() []LooseEnd {
	return end(g.Objective == "", LooseEnd{Text: g.Words().Ends.NoDecision, About: Subject{Kind: SubjectDetails}})
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

// notAgreed asks how far the room agrees with the proposal; without one, that is asked for.
func (g *gate) notAgreed() []LooseEnd {
	missing := g.AgreementPeople == 0 && len(g.notProposed()) == 0
	return end(missing, LooseEnd{Text: g.Words().Ends.NoAgreement, About: Subject{Kind: SubjectAgreement}})
}

// noDissent asks for the words of those who do not agree: after the count, or where the
// talk left the room split.
func (g *gate) noDissent() []LooseEnd {
	text, split := g.Words().Ends.NoDissent, g.splitAfter()
	if !g.Disagreed() && len(split) > 0 {
		text = g.fill(g.Words().Ends.SplitNoDissent, "list", g.and(split))
	}
	missing := len(g.RemarksOn(Dissent)) == 0 && (g.Disagreed() || len(split) > 0)
	return end(missing, LooseEnd{Text: text, About: Subject{Kind: SubjectRemark, Topic: Dissent}})
}

// splitAfter names what still splits the room after the talk on it.
func (g *gate) splitAfter() (names []string) {
	for _, card := range append(slices.Clone(g.Shown), SessionCard) {
		if r := g.Readings[card].At(After); r != nil && r.IsSplit() {
			name := card
			if card == SessionCard {
				name = g.Words().Ends.AtClose
			}
			names = append(names, name)
		}
	}
	return names
}

// noRisk asks what could go wrong where the room has talked about that.
func (g *gate) noRisk() []LooseEnd {
	at := g.talkOn(Risk)
	held := at >= 0 && g.StageSpent(at, g.LastAt) >= leastTalk
	return end(held && len(g.RemarksOn(Risk)) == 0, LooseEnd{Text: g.Words().Ends.NoRisk, About: Subject{Kind: SubjectRemark, Topic: Risk}})
}

// leastTalk is what it takes at least to say something.
const leastTalk = time.Minute

// talkOn is the place of the stage that keeps what is said on a topic; -1: there is none.
func (w *Workshop) talkOn(topic Topic) int {
	return slices.IndexFunc(w.Agenda.Stages, func(s Stage) bool {
		return (s.Kind == StageTalk || s.Kind == StageGuardrails) && s.Topic() == topic
	})
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
		return end(!g.FollowsUp() || len(g.OpenActions()) > 0, LooseEnd{Text: g.Words().Ends.NoReview, About: about})
	}
	days := DaysBetween(g.Date, g.ReviewDate)
	return end(days > latestReview, LooseEnd{Text: g.Words().Of(g.Words().Ends.LateReview, days), About: about})
}
