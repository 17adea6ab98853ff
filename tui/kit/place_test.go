package kit_test

import (
	"testing"
	"time"

	"swotshop/tui/kit"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The wall says until when a stage goes, and when the session will end as things are; never
// by how much anything is over: then the time of the stage goes and its name stays.
func TestPlaceLineIsCalm(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	start := d.Clock
	for _, c := range []struct {
		minute, width int
		want          string
	}{
		{0, 118, "Open · to 09:05 · ends 10:30"},
		{4, 118, "Open · to 09:05 · ends 10:30"},
		{5, 118, "Open · ends 10:30"},
		{17, 118, "Open · ends 10:42"},
		{0, 78, "Open · to 09:05 · ends 10:30"},
		{17, 58, "Open · ends 10:42"},
		{0, 40, "Open · to 09:05"}, // whose session it is has no room for more
		{17, 40, "Open · ends 10:42"},
	} {
		now := start.Add(time.Duration(c.minute) * time.Minute)
		if got := kit.ByCodePoints.PlaceLine(d.W(), d.W().Client, now, c.width); got != c.want {
			t.Errorf("at minute %d, %d cells: %q, want %q", c.minute, c.width, got, c.want)
		}
	}
	d.Do(workshop.CloseSession{})
	if got := kit.ByCodePoints.PlaceLine(d.W(), d.W().Client, start, 118); got != "Open" {
		t.Errorf("a closed session ends: %q", got)
	}
}
