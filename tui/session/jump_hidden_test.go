package session_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The list of stages says how many more there are than a window has room for.
func TestJumpListCountsWhatIsHidden(t *testing.T) {
	d := tuitest.NewPromptedDesk(t, workshop.StageOpen)
	d.Resize(60, 16)
	d.Keys("f4")
	d.Shows("↓ 4 more")
	for range d.W().Agenda.Stages {
		d.Keys("down")
	}
	d.Shows("↑ 4 more")
	d.Resize(120, 40)
	d.Hides(" more")
}
