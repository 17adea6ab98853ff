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
	method string                    // how the room works in it, for the blueprint; empty where there is nothing to explain
	beat   func(*Workshop, int) move // one beat forward (+1) or back (-1) within the stage, or nil; a kind may have no beats
	nudges []NudgeKind               // that come only in some kinds of stage, this one among them
}

var stageKinds = []stageKind{
	{kind: StageOpen},
	{kind: StageStance},
	{kind: StageProvocations, beat: (*Workshop).cardBeat, method: howProvocations},
	{kind: StageSilence, beat: (*Workshop).triggerBeat, method: howSilence},
	{kind: StageCapture, nudges: []NudgeKind{NudgePause, NudgeSilentFunction, NudgeOneFunction}, method: howCapture},
	{kind: StageCluster, nudges: []NudgeKind{NudgeOneFunction}, method: howCluster},
	{kind: StageVote, beat: (*Workshop).voteBeat, nudges: []NudgeKind{NudgeUnproven}, method: howVote},
	{kind: StageTOWS, beat: (*Workshop).pairingBeat, nudges: []NudgeKind{NudgeUnproven}, method: howTOWS},
	{kind: StageGrid, method: howGrid},
	{kind: StageInitiatives, nudges: []NudgeKind{NudgeOwner, NudgeUnproven}, method: howInitiatives},
	{kind: StageAgreement, method: howAgreement},
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

// Method is a sentence or two on how the room works in a stage of this kind;
// empty where there is nothing to explain.
func (k StageKind) Method() string { return k.row().method }

// row is what is known of the kind; of an unknown one, nothing.
func (k StageKind) row() stageKind {
	if at := slices.Index(StageKinds, k); at >= 0 {
		return stageKinds[at]
	}
	return stageKind{}
}
