package workshop

import "time"

// Agenda is the ordered plan of a session.
type Agenda struct {
	ID      string  `json:"id"`
	Title   string  `json:"title"`
	Minutes int     `json:"minutes"` // what the stages add up to
	Stages  []Stage `json:"stages"`
}

// Stage is one step of an agenda.
type Stage struct {
	Kind    StageKind `json:"kind"`
	Title   string    `json:"title"`
	Minutes int       `json:"minutes"`
	Floor   int       `json:"floor"`            // the least minutes when time runs out
	Keep    bool      `json:"keep,omitempty"`   // never squeezed
	Cards   int       `json:"cards,omitempty"`  // how many provocations are planned
	Moment  Moment    `json:"moment,omitempty"` // of a stance stage
	Purpose string    `json:"purpose,omitempty"`
}

// Plan is the stage's planned length.
func (s Stage) Plan() time.Duration { return time.Duration(s.Minutes) * time.Minute }

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

// Find is the index of the agenda's first stage of this kind, or -1.
func (a *Agenda) Find(kind StageKind) int {
	for i, s := range a.Stages {
		if s.Kind == kind {
			return i
		}
	}
	return -1
}
