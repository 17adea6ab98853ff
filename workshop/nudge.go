package workshop

import (
	"fmt"
	"slices"
	"time"
)

// Nudge is a hint for the facilitator alone. It blocks nothing.
type Nudge struct {
	Kind NudgeKind
	Ref  string // the item, initiative or cluster that it is about, "W1"; empty for the room
	Says string // what was noticed, and the question to ask; to be read after the ref
}

// NudgeKind is what a nudge is about. Each kind can be switched off.
type NudgeKind string

// The kinds of nudge.
const (
	NudgeConfidential   NudgeKind = "confidential"    // should perhaps not leave the room
	NudgePerson         NudgeKind = "person"          // criticises a person by name
	NudgeSameAs         NudgeKind = "same-as"         // says what another item says
	NudgeWrongSide      NudgeKind = "wrong-side"      // inside among what is outside, or the other way round
	NudgeTwoInOne       NudgeKind = "two-in-one"      // joins two claims
	NudgeVague          NudgeKind = "vague"           // could be said of any firm
	NudgeNotRelative    NudgeKind = "not-relative"    // a strength that is not compared with anyone
	NudgeOwner          NudgeKind = "owner"           // an initiative is not owned by one name or role
	NudgeUnproven       NudgeKind = "unproven"        // many votes and no evidence
	NudgeLate           NudgeKind = "late"            // behind the agenda
	NudgePause          NudgeKind = "pause"           // no new item for a while
	NudgeSilentFunction NudgeKind = "silent-function" // somebody in the room has not been heard
	NudgeOneFunction    NudgeKind = "one-function"    // most items come from one function
)

// NudgeKinds lists all kinds, the most useful first.
var NudgeKinds = []NudgeKind{
	NudgeConfidential, NudgePerson, NudgeSameAs, NudgeWrongSide, NudgeTwoInOne, NudgeVague, NudgeNotRelative,
	NudgeOwner, NudgeUnproven, NudgeLate, NudgePause, NudgeSilentFunction, NudgeOneFunction,
}

// NudgeRules are the words that nudges look for, in small letters. A phrase
// counts only as whole words; without a list its nudge is never given.
type NudgeRules struct {
	FewestWords  int      // an item of fewer words is vague
	Vague        []string // in an item that says little else, without a number: could mean anything
	VagueBegins  []string // the same, at the beginning and unless something is compared
	Ours         []string // in an item about the world: speaks of us
	OursBegins   []string // the same, at the beginning
	OursDoing    []string // the same, before one of DoingWhat: verbs that are nouns too
	DoingWhat    []string // follows a verb
	OursUnless   []string // as OursBegins, unless one of Outsiders is named soon after
	Outsiders    []string // are in the world and not ours
	Theirs       []string // in an item about us: speaks of the world
	TheirsBegins []string // the same, at the beginning
	Wishing      []string // behind one of Outsiders at the beginning: what they wish for
	Comparing    []string // compares
	Joining      []string // joins two claims
	Claiming     []string // makes a claim: verbs
	Adverbs      []string // may stand before a verb
	Referring    []string // speaks of what the claim before was about
	Secret       []string // should perhaps not be published
	NeverPrint   []string // of these, what no paper should contain
	Public       []string // is of others, or known to all
	Amounts      []string // beside a number: an amount
	Negative     []string // criticises
	Titles       []string // before a name
	GivenNames   []string // of persons, with or without another name
	AlsoWords    []string // given names that are words too: of persons before another name only
	NoNames      []string // capitalised, but not the name of a person
	Filler       []string // has no meaning of its own
}

// The most nudges at a time, how many of the newest items they look at, and
// for how long an item is new.
const (
	maxNudges     = 5
	newestItems   = 3
	newFor        = 10 * time.Minute
	maxUnproven   = 2
	maxOwners     = 2
	leastOfMany   = 6 // items, before one function can give too many of them
	pauseInRoom   = 2 * time.Minute
	leastLateness = 2 // minutes
)

// Nudges are what the facilitator may want to ask now: about the newest items,
// then about who owns what, what was voted up, and the room. Where the blueprint is looked
// at, they are about what should perhaps not leave with it. For each item there is one
// at a time, the most useful; kinds that are off are left out.
func (w *Workshop) Nudges(rules NudgeRules, now time.Time, off []NudgeKind) []Nudge {
	if w.Head == 0 || w.Closed {
		return nil
	}
	n := &nudger{Workshop: w, rules: rules, now: now, off: off}
	if w.CurrentStage().Kind == StageBlueprint {
		n.aboutWhatLeaves()
	} else {
		n.aboutNewItems()
	}
	n.aboutOwners()
	n.aboutTopClusters()
	n.first("", []look{{NudgeLate, n.late}})
	n.first("", []look{{NudgePause, n.pause}})
	n.first("", []look{{NudgeSilentFunction, n.silentFunction}, {NudgeOneFunction, n.oneFunction}})
	return n.given[:min(len(n.given), maxNudges)]
}

// nudger collects the nudges for one moment.
type nudger struct {
	*Workshop
	rules NudgeRules
	now   time.Time
	off   []NudgeKind
	given []Nudge
}

// fitsStage reports whether a nudge for certain kinds of stage is for this one.
func (n *nudger) fitsStage(kind NudgeKind) bool {
	return slices.Contains(n.CurrentStage().Kind.row().nudges, kind)
}

// look is one thing to look for; says returns the nudge, or nothing.
type look struct {
	kind NudgeKind
	says func() string
}

// first gives the first of several possible nudges about the same thing, unless
// there is one about it already.
func (n *nudger) first(ref string, looks []look) {
	if ref != "" && slices.ContainsFunc(n.given, func(g Nudge) bool { return g.Ref == ref }) {
		return
	}
	for _, l := range looks {
		if slices.Contains(n.off, l.kind) {
			continue
		}
		if says := l.says(); says != "" {
			n.given = append(n.given, Nudge{l.kind, ref, says})
			return
		}
	}
}

// aboutOwners asks for one owner while it is settled who does what, the newest
// initiative first.
func (n *nudger) aboutOwners() {
	if !n.fitsStage(NudgeOwner) {
		return
	}
	found := 0
	for _, i := range slices.Backward(n.Initiatives) {
		if n.owner(i) == "" || found == maxOwners {
			continue
		}
		found++
		n.first(i.Ref(), []look{{NudgeOwner, func() string { return n.owner(i) }}})
	}
}

// aboutTopClusters checks the evidence for top clusters, from when the votes are
// revealed until it is settled who does what.
func (n *nudger) aboutTopClusters() {
	if !n.fitsStage(NudgeUnproven) {
		return
	}
	found := 0
	for _, c := range n.Ranking() {
		if n.unproven(c) == "" || found == maxUnproven {
			continue
		}
		found++
		n.first(c.Ref(), []look{{NudgeUnproven, func() string { return n.unproven(c) }}})
	}
}

// owner asks who of several, or which person, owns an initiative.
func (n *nudger) owner(i *Initiative) string {
	if i.Owner == "" || OneOwner(i.Owner) {
		return ""
	}
	return fmt.Sprintf(nudgeOwner, i.Owner)
}

// unproven asks what proves a cluster with many votes.
func (n *nudger) unproven(c *Cluster) string {
	if !n.topVoted(c) || c.proven() {
		return ""
	}
	return fmt.Sprintf(nudgeNoEvidence, votes(n.Votes(c)))
}
