package session_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// No stage is hidden while a line is blank: a day of as many stages as the window has
// rows between its edges, one of which is the way out, is shown whole.
func TestJumpListHidesNoStageForABlankLine(t *testing.T) {
	d := tuitest.NewPromptedDesk(t, workshop.StageOpen)
	n := len(d.W().Agenda.Stages)
	for edges := 3; edges < 6; edges++ { // the way out, the first line and the last two; then with white
		d.Resize(80, n+1+edges)
		d.Keys("f4")
		d.Hides(" more")
		d.Keys("esc")
	}
	d.Resize(80, n+3)
	d.Keys("f4")
	d.Shows("↓ 1 more")
}
