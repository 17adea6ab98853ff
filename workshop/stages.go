package workshop

import "slices"

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
	StageStatus       StageKind = "status"       // what became of the actions of an earlier session
	StageBreak        StageKind = "break"        // a clock
)

// stageKind is all that the program knows of a kind of stage, except the screen
// that shows it.
type stageKind struct {
	kind   StageKind
	act    Act                       // what the room is at in it; 0: what it was at before
	method []deed                    // how the room worked in it, for the blueprint
	beat   func(*Workshop, int) move // one beat forward (+1) or back (-1) within the stage, or nil; a kind may have no beats
	nudges []NudgeKind               // that come only in some kinds of stage, this one among them
}

var stageKinds = []stageKind{
	{kind: StageOpen},
	{kind: StageStance, act: ActStand},
	{kind: StageProvocations, act: ActStand, beat: (*Workshop).cardBeat, method: []deed{{howProvocations, (*Workshop).hasStances}, {howTwist, (*Workshop).hasSecondStances}}},
	{kind: StageSilence, act: ActTruth, beat: (*Workshop).triggerBeat, method: []deed{{howSilence, (*Workshop).wroteInSilence}}},
	{kind: StageCapture, act: ActTruth, nudges: []NudgeKind{NudgePause, NudgeSilentFunction, NudgeOneFunction}, method: []deed{{howCapture, func(w *Workshop) bool { return len(w.Items) > 0 }}}},
	{kind: StageCluster, act: ActTruth, nudges: []NudgeKind{NudgeOneFunction}, method: []deed{{howCluster, (*Workshop).hasGroups}}},
	{kind: StageVote, act: ActTruth, beat: (*Workshop).voteBeat, nudges: []NudgeKind{NudgeUnproven}, method: []deed{{howVote, (*Workshop).VotesShown}, {howTie, (*Workshop).settledTies}}},
	{kind: StageEvidence, act: ActTruth, beat: (*Workshop).evidenceBeat, nudges: []NudgeKind{NudgeUnproven}, method: []deed{{howEvidence, (*Workshop).hasEvidence}}},
	{kind: StageTOWS, act: ActChoice, beat: (*Workshop).pairingBeat, nudges: []NudgeKind{NudgeUnproven}, method: []deed{{howStrategies, func(w *Workshop) bool { return len(w.Strategies) > 0 }}}},
	{kind: StageGrid, act: ActChoice, method: []deed{{howGrid, func(w *Workshop) bool { return slices.ContainsFunc(w.Strategies, (*Strategy).Placed) }}}},
	{kind: StageInitiatives, act: ActChoice, nudges: []NudgeKind{NudgeOwner, NudgeUnproven}, method: []deed{{howInitiatives, func(w *Workshop) bool { return len(w.Initiatives) > 0 }}}},
	{kind: StageAgreement, act: ActAgree, method: []deed{{howAgreement, func(w *Workshop) bool { return w.AgreementPeople > 0 }}, {howDissent, func(w *Workshop) bool { return len(w.RemarksOn(Dissent)) > 0 }}}},
	{kind: StageCommitments, act: ActAgree, beat: (*Workshop).worthBeat, nudges: []NudgeKind{NudgeOwner}},
	{kind: StageBlueprint, act: ActAgree},
	{kind: StageGuardrails, act: ActChoice},
	{kind: StageTalk, nudges: []NudgeKind{NudgeUnproven}},
	{kind: StageStatus, act: ActStand, beat: (*Workshop).actionBeat, method: []deed{{howStatus, func(w *Workshop) bool { return slices.ContainsFunc(w.Actions, (*Action).Reported) }}}},
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

// row is what is known of the kind; of an unknown one, nothing.
func (k StageKind) row() stageKind {
	if at := slices.Index(StageKinds, k); at >= 0 {
		return stageKinds[at]
	}
	return stageKind{}
}
