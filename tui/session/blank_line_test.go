package session_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A space that was touched is nothing typed: it goes with the stage, and what is typed
// in the next one is taken.
func TestASpaceIsNoHalfLine(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	for _, blank := range []string{" ", "   "} {
		d.Stage(workshop.StageCapture)
		d.Type(blank)
		d.Keys("pgdown")
		d.Hides("Typed for")
		d.Keys("pgup")
		d.Type("w ")
		if line(d) != "W|" {
			t.Errorf("after %q the line is %q, want the badge alone", blank, line(d))
		}
		d.Keys("ctrl+u", "backspace")
	}
}
