package workshop

// StageKind says what happens in a stage, and so which screen shows it.
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
	StageTalk         StageKind = "talk"         // talk with a purpose and a clock; remarks are kept
	StageBreak        StageKind = "break"        // a clock
)

// StageKinds lists all kinds of stage.
var StageKinds = []StageKind{
	StageOpen, StageStance, StageProvocations, StageSilence, StageCapture, StageCluster, StageVote, StageTOWS,
	StageGrid, StageInitiatives, StageAgreement, StageCommitments, StageBlueprint, StageGuardrails, StageTalk, StageBreak,
}

// Valid says whether k is a known kind of stage.
func (k StageKind) Valid() bool {
	for _, known := range StageKinds {
		if k == known {
			return true
		}
	}
	return false
}
