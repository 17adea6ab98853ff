package stage

import (
	"slices"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// kind is all that the screens know about a kind of stage. What its row refers to is
// in the files of the stage.
type kind struct {
	kind  workshop.StageKind
	make  func(c *Context) Stage
	holds func(w *workshop.Workshop, at int) string // see Holds
	notes func(n *notes, at workshop.Stage)         // what the reader shows of it besides the remarks

	// A kind may do without the rest.

	// each is for a kind of which every stage has notes of its own, rather than the
	// first alone.
	each bool
	// change says a fact that happens in such a stage, for plain mode; empty for others.
	change func(k Known, w *workshop.Workshop, fact workshop.Fact) string
	// newest is the id of what was written there last, for the spotlight.
	newest func(w *workshop.Workshop) string
	// prompts are what the facilitator alone reads, if not just the purpose; see Prompts.
	prompts func(t kit.Theme, w *workshop.Workshop, width int) (above, below []Prompt)
}

// kinds are in the order in which they usually follow each other.
var kinds = []kind{
	{kind: workshop.StageOpen, make: newOpen, holds: remarksHold, notes: openNotes, change: openChange},
	{kind: workshop.StageStance, make: newStance, holds: stanceHolds, notes: stanceNotes, change: stanceChange, each: true},
	{kind: workshop.StageProvocations, make: newProvocation, holds: provocationHolds, notes: provocationNotes, change: provocationChange, prompts: provocationPrompts},
	{kind: workshop.StageSilence, make: newSilence, holds: remarksHold, notes: noNotes, prompts: silencePrompts},
	{kind: workshop.StageCapture, make: newCapture, holds: captureHolds, notes: captureNotes, change: captureChange},
	{kind: workshop.StageCluster, make: newCluster, holds: clusterHolds, notes: clusterNotes, change: clusterChange, newest: newestCluster},
	{kind: workshop.StageVote, make: newVote, holds: voteHolds, notes: voteNotes, change: voteChange},
	{kind: workshop.StageEvidence, make: newEvidence, holds: evidenceHolds, notes: evidenceNotes, change: captureChange},
	{kind: workshop.StageTOWS, make: newTOWS, holds: towsHolds, notes: towsNotes, change: towsChange, newest: newestStrategy},
	{kind: workshop.StageGrid, make: newGrid, holds: gridHolds, notes: gridNotes, change: gridChange},
	{kind: workshop.StageInitiatives, make: newInitiatives, holds: initiativesHold, notes: initiativesNotes, change: initiativesChange, newest: newestInitiative},
	{kind: workshop.StageAgreement, make: newAgreement, holds: agreementHolds, notes: agreementNotes, change: agreementChange, prompts: agreementPrompts},
	{kind: workshop.StageCommitments, make: newClosing, holds: commitmentsHold, notes: commitmentsNotes, change: commitmentsChange},
	{kind: workshop.StageBlueprint, make: newBlueprint, holds: remarksHold, notes: noNotes},
	{kind: workshop.StageGuardrails, make: newGuardrails, holds: remarksHold, notes: noNotes, prompts: guardrailPrompts},
	{kind: workshop.StageTalk, make: newTalk, holds: remarksHold, notes: noNotes},
	{kind: workshop.StageStatus, make: newStatus, holds: statusHolds, notes: statusNotes, change: statusChange, newest: newestAction, prompts: statusPrompts},
	{kind: workshop.StageBreak, make: newPause, holds: remarksHold, notes: noNotes},
}

// rowOf is the row of a kind. One that is not known is a talk: it has a purpose
// and a clock.
func rowOf(of workshop.StageKind) kind {
	at := slices.IndexFunc(kinds, func(k kind) bool { return k.kind == of })
	if at < 0 {
		return kind{kind: of, make: newTalk, holds: remarksHold, notes: noNotes}
	}
	return kinds[at]
}

// New makes the screen of the stage that the session is at.
func New(c *Context) Stage { return rowOf(c.W().CurrentStage().Kind).make(c) }

// Holds says in a few words what a stage of the agenda has brought so far; empty
// for nothing.
func Holds(w *workshop.Workshop, at int) string { return rowOf(w.Agenda.Stages[at].Kind).holds(w, at) }

// Newest is the id of what was written last, of the kind that the session is about
// by now; empty when there is nothing at all.
func Newest(w *workshop.Workshop) string {
	for _, k := range slices.Backward(kinds) {
		if at := w.Agenda.Find(k.kind); k.newest == nil || at < 0 || w.Stage < at {
			continue
		}
		if id := k.newest(w); id != "" {
			return id
		}
	}
	return newestItem(w) // items may come from any stage
}

// Prompt is a heading with what the facilitator alone reads under it.
type Prompt struct {
	Title string
	Lines []string // drawn
}

// Prompts are what the present stage has for the facilitator alone, above the
// clock and below it.
func Prompts(t kit.Theme, w *workshop.Workshop, width int) (above, below []Prompt) {
	if prompts := rowOf(w.CurrentStage().Kind).prompts; prompts != nil {
		return prompts(t, w, width)
	}
	return nowPrompt(t, w.CurrentStage().Purpose, width), nil
}

// nowPrompt is what the room is at.
func nowPrompt(t kit.Theme, text string, width int) []Prompt {
	return []Prompt{{"Now", t.Lines(t.Text, t.Wrap(text, width))}}
}
