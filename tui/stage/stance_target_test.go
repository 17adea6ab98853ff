package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// Where the room says which step it aims for, “t4” is that step, however many threats
// there are; a threat is found all the same.
func TestATargetIsNoThreat(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageCapture)
	for _, text := range []string{"one", "two", "three", "four", "five"} {
		d.Do(workshop.AddItem{Quadrant: workshop.Threats, Text: text})
	}
	for _, counted := range []bool{false, true} {
		d.Stage(tuitest.ClosingStance)
		if counted {
			d.Line("2/2/2/2/0")
		}
		d.Type("t4")
		d.Shows("where we want to be: step 4")
		d.Keys("enter")
		if d.W().Target != 4 {
			t.Errorf("the target is %d, want 4; counted: %v\n%s", d.W().Target, counted, d.Screen())
		}
		d.Line("t0")
	}
	d.Line("/t4")
	d.Shows(" T4 ")
}
