package workshop

import (
	"slices"
	"time"
)

// StageKind is what happens in a stage, and so which screen shows it.
type StageKind string

// The kinds of stage.
const (
	StageOpen         StageKind = "open"         // objective, agenda, ground rules
	StageStance       StageKind = "stance"       // opening or closing stance of the session
	StageProvocations StageKind = "provocations" // cards
	StageSilence      StageKind = "silence"      // people write, one quadrant after the other
	StageCapture      StageKind = "capture"      // items onto the board
	StageCluster      StageKind = "cluster"      // items that say the same
	StageVote         StageKind = "vote"         // dots on clusters
	StageEvidence     StageKind = "evidence"     // what proves each cluster that the votes carry
	StageTOWS         StageKind = "tows"         // strategies that cite clusters
	StageGrid         StageKind = "grid"         // strategies placed by impact and effort
	StageInitiatives  StageKind = "initiatives"  // owner, first step, measure
	StageAgreement    StageKind = "agreement"    // gradients of agreement, dissent
	StageCommitments  StageKind = "commitments"  // promises, review date
	StageBlueprint    StageKind = "blueprint"    // the document, previewed
	StageGuardrails   StageKind = "guardrails"   // rules the board agrees on
	StageTalk         StageKind = "talk"         // talk with a purpose and a clock; remarks are recorded
	StageBreak        StageKind = "break"        // a clock
)

// stageKind is all that the program knows of a kind of stage, except the screen
// that shows it.
type stageKind struct {
	kind   StageKind
	method string                    // how the room worked in it, for the blueprint; empty where there is nothing to explain
	done   func(*Workshop) bool      // whether the room did: nil where there is nothing to explain
	beat   func(*Workshop, int) move // one beat forward (+1) or back (-1) within the stage, or nil; a kind may have no beats
	nudges []NudgeKind               // that come only in some kinds of stage, this one among them
}

var stageKinds = []stageKind{
	{kind: StageOpen},
	{kind: StageStance},
	{kind: StageProvocations, beat: (*Workshop).cardBeat, method: howProvocations, done: (*Workshop).hasStances},
	{kind: StageSilence, beat: (*Workshop).triggerBeat, method: howSilence, done: (*Workshop).wroteInSilence},
	{kind: StageCapture, nudges: []NudgeKind{NudgePause, NudgeSilentFunction, NudgeOneFunction}, method: howCapture, done: func(w *Workshop) bool { return len(w.Items) > 0 }},
	{kind: StageCluster, nudges: []NudgeKind{NudgeOneFunction}, method: howCluster, done: (*Workshop).hasGroups},
	{kind: StageVote, beat: (*Workshop).voteBeat, nudges: []NudgeKind{NudgeUnproven}, method: howVote, done: (*Workshop).VotesShown},
	{kind: StageEvidence, beat: (*Workshop).evidenceBeat, nudges: []NudgeKind{NudgeUnproven}, method: howEvidence, done: (*Workshop).hasEvidence},
	{kind: StageTOWS, beat: (*Workshop).pairingBeat, nudges: []NudgeKind{NudgeUnproven}, method: howTOWS, done: func(w *Workshop) bool { return len(w.Strategies) > 0 }},
	{kind: StageGrid, method: howGrid, done: func(w *Workshop) bool { return slices.ContainsFunc(w.Strategies, (*Strategy).Placed) }},
	{kind: StageInitiatives, nudges: []NudgeKind{NudgeOwner, NudgeUnproven}, method: howInitiatives, done: func(w *Workshop) bool { return len(w.Initiatives) > 0 }},
	{kind: StageAgreement, method: howAgreement, done: func(w *Workshop) bool { return w.AgreementPeople > 0 }},
	{kind: StageCommitments, nudges: []NudgeKind{NudgeOwner}},
	{kind: StageBlueprint},
	{kind: StageGuardrails},
	{kind: StageTalk, nudges: []NudgeKind{NudgeUnproven}},
	{kind: StageBreak},
}

// StageKinds lists all kinds of stage.
var StageKinds = func() (kinds []StageKind) {
	for _, k := range stageKinds {
		kinds = append(kinds, k.kind)
	}
	return kinds
}()

// Valid reports whether k is a known kind of stage.
func (k StageKind) Valid() bool { return slices.Contains(StageKinds, k) }

// Method says how the room worked: a sentence or two for each kind of stage of which
// something came. A stage that was jumped over is not claimed.
func (w *Workshop) Method() (said []string) {
	for _, k := range stageKinds {
		if k.done != nil && w.Agenda.Find(k.kind) >= 0 && k.done(w) {
			said = append(said, k.method)
		}
	}
	return said
}

func (w *Workshop) hasEvidence() bool {
	return slices.ContainsFunc(w.Items, func(i *Item) bool { return i.Evidence != "" })
}

// hasStances reports whether the room took a stance on a provocation.
func (w *Workshop) hasStances() bool {
	for card := range w.Readings {
		if card != SessionCard {
			return true
		}
	}
	return false
}

func (w *Workshop) hasGroups() bool {
	return slices.ContainsFunc(w.Clusters, func(c *Cluster) bool { return len(c.Items) > 1 })
}

// leastSilence is what it takes at least to write something down.
const leastSilence = time.Minute

func (w *Workshop) wroteInSilence() bool {
	at := w.Agenda.Find(StageSilence)
	return at >= 0 && w.StageSpent(at, w.LastAt) >= leastSilence
}

// row is what is known of the kind; of an unknown one, nothing.
func (k StageKind) row() stageKind {
	if at := slices.Index(StageKinds, k); at >= 0 {
		return stageKinds[at]
	}
	return stageKind{}
}
