package session_test

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A note is said whole where one line is too short for it, and nothing moves for that.
func TestNotesAreWhole(t *testing.T) {
	for _, size := range [][2]int{{60, 18}, {80, 24}} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageStance)
		d.Resize(size[0], size[1])
		before := d.Rows()
		d.Line("1/4/2/1/0")
		d.Keys("enter") // it was asked whether it replaces the count before
		if said := strings.Join(strings.Fields(d.Screen()), " "); !strings.Contains(said, "It is now 1/4/2/1/0; it was 2/3/1/1/0. Ctrl+Z brings that back.") {
			t.Errorf("%d columns: the note is not whole:\n%s", size[0], d.Screen())
		}
		d.Fits(t)
		if after := d.Rows(); after[0] != before[0] || len(after) != len(before) {
			t.Errorf("%d columns: the screen moves:\n%s", size[0], d.Screen())
		}
	}
}
