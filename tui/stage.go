package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// stageScreen shows one stage of a live session between header and input line.
type stageScreen interface {
	// body draws the stage in an area, at most a.h lines of at most a.w cells.
	body(a kit.Area) []string
	// key offers a key before the input line gets it; ok says that it was taken.
	key(k tea.KeyPressMsg) (r screen.Reply, ok bool)
	// submit takes the input line when Enter is pressed; text may be empty.
	submit(text string) screen.Reply
	// line says how the input line looks.
	line() lineLook
	// hints are the few keys that matter now, most important first.
	hints() []kit.Hint
	// Help is the whole list.
	Help() kit.HelpPage
}

// clickStage is a stage on which something can be clicked. x and y count from
// the first cell of the body as body drew it last, which is 0,0; ok says that
// something was there. A click must neither change the stage nor put the typed
// text to another use: then it answers problem(unfinished). See hits for how to
// remember what was drawn where.
type clickStage interface {
	click(x, y int) (r screen.Reply, ok bool)
}

// scrollStage is a stage that the wheel moves, by so many steps down.
type scrollStage interface {
	scroll(by int) screen.Reply
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

// stageContext is what a stage may read.
type stageContext struct {
	kit *kit.Kit
	l   *live
	in  *kit.Input
}

func (c *stageContext) w() *workshop.Workshop { return c.l.w() }

func (c *stageContext) theme() kit.Theme { return c.kit.Theme }

// grown is how far a movement has come, from 0 to 1.
func (c *stageContext) grown(what string) float64 { return c.kit.Motion.Progress(what, c.kit.Now()) }

// landed is the item that has just landed; empty for none.
func (c *stageContext) landed() string { return c.kit.Motion.Moving(c.kit.Now()) }

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

// aimed is a stage with a quadrant in which a line without a letter lands.
type aimed interface{ aim() *workshop.Quadrant }

// asked is what a line asks for, and where its text will land.
func (l lineLook) asked() string { return ansi.Strip(l.prompt) + l.landing }

// spokenStage is a stage as accessible mode has it. A stage that has none of
// its own is told by its purpose.
type spokenStage interface {
	// tell says what the room sees, but for what is asked.
	tell() []string
	// asked is what is read aloud now; it is said when it changes.
	asked() string
	// takes says what a typed line means here.
	takes() string
	// offers stand for keys and arrows.
	offers() []screen.Choice
}

// listener is a spoken stage that reads lines in its own way, since they would
// mean something that was pointed at.
type listener interface {
	heard(text string) screen.Reply
}
