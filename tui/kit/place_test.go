package kit_test

import (
	"strings"
	"testing"
	"time"

	"swotshop/tui/kit"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The wall says when the session ends, and never by how much anything is over.
func TestPlaceLineIsCalm(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	start := d.Clock
	for _, c := range []struct {
		minute, width int
		want          string
	}{
		{0, 118, "Open · 5 min left · until 10:30"},
		{4, 118, "Open · 1 min left · until 10:30"},
		{5, 118, "Open · until 10:30"},
		{17, 118, "Open · until 10:42"},
		{0, 58, "Open · 5 min · until 10:30"},
		{17, 58, "Open · until 10:42"},
	} {
		now := start.Add(time.Duration(c.minute) * time.Minute)
		if got := kit.ByCodePoints.PlaceLine(d.W(), now, c.width); got != c.want {
			t.Errorf("at minute %d, %d cells: %q, want %q", c.minute, c.width, got, c.want)
		}
	}
	d.Do(workshop.CloseSession{})
	if got := kit.ByCodePoints.PlaceLine(d.W(), start, 118); strings.Contains(got, "until") {
		t.Errorf("a closed session ends: %q", got)
	}
}
