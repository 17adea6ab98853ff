package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// stageScreen shows one stage of a live session between header and input line.
type stageScreen interface {
	// body draws the stage in an area, at most a.h lines of at most a.w cells.
	body(a area) []string
	// key offers a key before the input line gets it; ok says that it was taken.
	key(k tea.KeyPressMsg) (r reply, ok bool)
	// submit takes the input line when Enter is pressed; text may be empty.
	submit(text string) reply
	// line says how the input line looks.
	line() lineLook
	// hints are the few keys that matter now, most important first.
	hints() []hint
	// help is the whole list.
	help() helpPage
}

// lineLook is how the input line of a stage looks. Where nothing can be typed
// it is hidden or taken by a command, and then letters are keys.
type lineLook struct {
	prompt      string
	placeholder string
	landing     string // where the text will land; shown in the note line
	hidden      bool
	command     bool // letters are keys; the prompt says about what
}

// reply is what a stage wants after a key or a line. Intents are carried out
// in order; when one is refused the typed text stays.
type reply struct {
	intents []workshop.Intent
	action  action
	note    string // what just happened
	problem string // what did not work, and what to do; the typed text stays
	set     *string
	done    func() // after the intents were carried out
}

func intend(i ...workshop.Intent) reply { return reply{intents: i} }

func problem(text string) reply { return reply{problem: text} }

// setLine puts text into the input line.
func setLine(text string) reply { return reply{set: &text} }

// stageContext is what a stage may read.
type stageContext struct {
	env *env
	l   *live
	in  *input
}

func (c *stageContext) w() *workshop.Workshop { return c.l.w() }

func (c *stageContext) theme() theme { return c.env.theme }

// seconds is the pace of stages that show a clock with seconds, minutes of
// the others.
const (
	seconds = time.Second
	minutes = 15 * time.Second
)

// newStage makes the screen of the stage at which the session stands.
func newStage(c *stageContext) stageScreen {
	switch c.w().CurrentStage().Kind {
	case workshop.StageOpen:
		return newOpenStage(c)
	case workshop.StageStance:
		return newStanceStage(c)
	case workshop.StageSilence:
		return newSilenceStage(c)
	case workshop.StageInitiatives:
		return newInitiativesStage(c)
	case workshop.StageAgreement:
		return newAgreementStage(c)
	case workshop.StageCommitments:
		return newCommitmentsStage(c)
	case workshop.StageBlueprint:
		return newBlueprintStage(c)
	case workshop.StageBreak:
		return newBreakStage(c)
	case workshop.StageCapture:
		return newCaptureStage(c)
	case workshop.StageProvocations:
		return newProvocationStage(c)
	case workshop.StageCluster:
		return newClusterStage(c)
	case workshop.StageVote:
		return newVoteStage(c)
	case workshop.StageTOWS:
		return newTowsStage(c)
	case workshop.StageGrid:
		return newGridStage(c)
	}
	return newTalkStage(c)
}
