package stage_test

import (
	"strings"
	"testing"

	"swotshop/tui/kit"
	"swotshop/tui/tuitest"
)

// In a high window the strategy that is placed is in large type; what does not fit is
// whole in plain letters. The box stays where it is.
func TestGridShowsWhatIsPlacedInLargeType(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {200, 60}} {
		d := newGridDesk(t, 5)
		d.Resize(size[0], size[1])
		foot := func() int {
			_, y := d.Find("more effort →")
			return y
		}
		at := foot()
		for range d.W().Strategies {
			text := strings.TrimSpace(d.W().Typeset(placedNow(d)))
			if d.RowsOfLarge(text) == 0 {
				t.Errorf("%v: %q is not large:\n%s", size, text, d.Screen())
			}
			if foot() != at {
				t.Errorf("%v: the box moves:\n%s", size, d.Screen())
			}
			d.Keys("up", "tab")
		}
	}
}

// In a window in which the strategy has no room in large type it is whole.
func TestGridShowsWhatIsPlacedWhole(t *testing.T) {
	for _, size := range [][2]int{{60, 18}, {80, 24}, {100, 30}} {
		d := newGridDesk(t, 5)
		d.Resize(size[0], size[1])
		for range d.W().Strategies {
			for _, line := range kit.ByCodePoints.Balance(placedNow(d), min(kit.Aloud, size[0]-kit.Margin-1-kit.TextColumn-1)) {
				if d.RowsOfLarge(placedNow(d)) == 0 && !strings.Contains(d.Screen(), line) {
					t.Errorf("%v: %q is not on the screen:\n%s", size, line, d.Screen())
				}
			}
			d.Keys("tab")
		}
	}
}

// placedNow is the strategy that is placed.
func placedNow(d *tuitest.Desk) string {
	st, _ := d.W().Strategy(grid(d).Spotlit())
	return st.Text
}
