package session_test

import (
	"strings"
	"testing"
	"time"

	"swotshop/tui/tuitest"
)

// The minutes stand right-aligned under a head; the present stage says how many of its own
// it has taken, until they are over.
func TestJumpListHasAHead(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Resize(80, 24)
	d.Passes(2 * time.Minute)
	d.Keys("f4")
	minutes := ""
	for _, row := range d.Rows()[1:] {
		switch {
		case strings.Contains(row, "Stage  "):
			minutes = row[:strings.Index(row, "minutes")+len("minutes")]
		case strings.Contains(row, "Open"), strings.Contains(row, "Opening"), strings.Contains(row, "Provocations"):
			if cells := []rune(row); minutes == "" || len(cells) < len(minutes) || cells[len(minutes)-1] == ' ' {
				t.Errorf("no number ends below the head %q in %q", minutes, row)
			}
		}
	}
	d.Shows("2 of 5", "so far")
	d.Hides(" –")
	d.Passes(9 * time.Minute)
	d.Hides("of 5")
}
