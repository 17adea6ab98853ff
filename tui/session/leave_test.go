package session_test

import (
	"testing"

	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// Esc comes from clickers and slow lines by itself: on no stage, in no step, however
// often, does it leave the session. It says how to.
func TestEscNeverLeaves(t *testing.T) {
	for _, fill := range tuitest.Fills {
		d := tuitest.NewFilledDesk(t, fill, workshop.StageOpen)
		for stage := range d.W().Agenda.Stages {
			d.Enter(stage)
			for range 3 {
				d.Press("esc", 4)
				if _, ok := d.App.Screen().(*session.Screen); !ok || d.App.Over() != nil || d.App.Live() == nil {
					t.Fatalf("Esc leaves stage %d:\n%s", stage, d.Screen())
				}
				d.Shows("To leave: F4, then “Leave the session”.")
				d.Keys("pgdown")
			}
		}
	}
}

// The way out is the last of the stages, after a question, and what is on the line
// does not bar it.
func TestLeavingFromTheStages(t *testing.T) {
	start := func(t *testing.T) *tuitest.Desk {
		return tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	}
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		d.Type("half a thought")
		d.Keys("f4", "end")
		d.Shows("▸      Leave the session", "Enter leave")
		d.Keys("enter")
		d.Shows("Leave the session?", "y leave", "n go back")
		d.Keys("enter", "pgdown", "n")
		d.Shows("half a thought")
		d.Keys("f4", "home")
		d.Shows("▸      Open")
		d.Click("Leave the session")
		d.Keys("enter", "y")
		d.Shows("▸1 Sessions")
		if d.App.Live() != nil {
			t.Error("y does not leave")
		}
	})
}
