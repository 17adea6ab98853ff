package stage_test

import (
	"testing"

	"swotshop/tui/kit"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// While fingers go up, what is picked shows in every window, and the bars of one stance
// have no name: there is no other to tell them from.
func TestWhatIsPickedShowsWhileFingersGoUp(t *testing.T) {
	for _, window := range []kit.Area{{W: 60, H: 18}, {W: 80, H: 24}, {W: 120, H: 40}} {
		d := tuitest.NewSessionDesk(t)
		d.Stage(workshop.StageProvocations)
		d.Keys("pgdown", "pgdown")
		d.Resize(window.W, window.H)
		for _, text := range []string{"w the first thing said", "w the second thing said", "w the third thing said"} {
			d.Line(text)
		}
		d.Keys("up")
		d.Shows("▸ The third thing said", "5 empowered")
		d.Hides("more lines")
		d.Keys("up", "up")
		d.Shows("▸ The first thing said")
		d.Keys("esc")
		d.Line("2/2/2/2/0")
		d.Hides("▒ before")
	}
}
