package setup_test

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
)

// What belongs in a field is said whole in every window, over the end of the form where one
// line is too short.
func TestFormHintsAreWhole(t *testing.T) {
	for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 40}} {
		d := tuitest.NewFormDesk(t)
		d.Resize(size[0], size[1])
		for range 9 {
			rows := d.Rows()
			if hint := rows[len(rows)-2]; strings.HasSuffix(hint, "…") {
				t.Errorf("%d columns: %q", size[0], hint)
			}
			d.Keys("down")
		}
		for n := 0; n < 9 && !strings.Contains(d.Screen(), "▸ Date"); n++ {
			d.Keys("down")
		}
		if said := strings.Join(strings.Fields(d.Screen()), " "); !strings.Contains(said, "Default: the day it is held.") {
			t.Errorf("%d columns: the default of the date is not said:\n%s", size[0], d.Screen())
		}
	}
}
