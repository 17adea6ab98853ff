package session_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// Whoever takes Enter for a yes types the private note next. It must not get onto the wall.
func TestWhatIsTypedOnTheWarningOfThePanelGoesNowhere(t *testing.T) {
	for _, key := range []string{"enter", "space", "y", "tab", "up", "right"} {
		d, _ := tuitest.NewServedDesk(t)
		d.Stage(workshop.StageOpen)
		objective := d.W().Objective
		d.Keys("f2", key)
		d.Line("the chair will not sign")
		d.Shows("The room will see", "F2 shows it to the room, Esc goes back.")
		d.Keys("esc")
		d.Hides("The room will see", "the chair")
		if d.W().Objective != objective {
			t.Errorf("after %s the private note is the objective: %q", key, d.W().Objective)
		}
	}
}

// What was typed on the stage before the warning is still there after it.
func TestTheWarningOfThePanelLeavesTheLineAlone(t *testing.T) {
	d, _ := tuitest.NewServedDesk(t)
	d.Stage(workshop.StageOpen)
	d.Type("half a line")
	d.Keys("f2", "enter", "pgdown")
	d.Hides("The room will see")
	d.Shows("half a line")
	d.Keys("f2", "enter", "f2")
	d.Hides("F2 shows it to the room")
	d.Shows("private note")
}
