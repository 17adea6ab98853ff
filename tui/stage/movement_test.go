package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// Where a room moved is whole in the narrowest window, and so is which column is which and
// who stands at the target.
func TestMovementIsWholeInANarrowWindow(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
	d.Line("1 2 2 2 3 3 3 3")
	d.Stage(tuitest.ClosingStance)
	d.Line("t3")
	d.Line("1 1 1 3 3 3 4 4")
	for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 40}} {
		d.Resize(size[0], size[1])
		if size[0] < 120 { // there it is in large type
			d.Shows("Both ways: at least three", "empowerment, two back.")
		} else {
			d.ShowsLarge("Both ways: at least three steps to empowerment, two back.")
		}
		d.Shows("▒ opening", "█ closing", "Target: 5 of")
		d.Hides("reached") // the room is split
		d.Fits(t)
	}
	d.Line("1 2 3 3 3 3 4 4")
	d.Keys("enter")
	d.Resize(80, 24)
	d.Shows("Target reached: 6 of 8 there.")
}

// More than a fifth came: it is said that another room was counted.
func TestAnotherRoomIsSaid(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
	d.Line("1 2 2 2 3")
	d.Stage(tuitest.ClosingStance)
	d.Line("2 2 2 2 3 3 3 3")
	d.Shows("Not the same room: 5 then, 8 now.")
}
