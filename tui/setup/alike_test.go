package setup_test

import (
	"strings"
	"testing"

	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
)

// From one field to the next no row moves, however large what is asked is.
func TestFieldsStandStillBelowTheQuestion(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
		d := tuitest.NewFormDesk(t)
		d.Resize(size[0], size[1])
		at := -1
		for range setup.Fields {
			row := 0
			for n, line := range d.Rows() {
				if strings.Contains(line, "Client") {
					row = n
					break
				}
			}
			if at >= 0 && row != at {
				t.Fatalf("in %d columns the fields move from row %d to row %d:\n%s", size[0], at, row, d.Screen())
			}
			at = row
			d.Keys("down")
		}
	}
}
