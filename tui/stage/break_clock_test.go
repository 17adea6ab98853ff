package stage_test

import (
	"testing"
	"time"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A break ends by the clock on the wall, wherever and whenever the session was
// prepared.
func TestBreakEndsByTheClockOnTheWall(t *testing.T) {
	for zone, want := range map[*time.Location]string{
		time.UTC:                             "Back at 09:15",
		time.FixedZone("CET", 3600):          "Back at 10:15",
		time.FixedZone("JST", 9*3600):        "Back at 18:15",
		time.FixedZone("NST", -(3*60+30)*60): "Back at 05:45",
	} {
		d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageBreak)
		d.Clock = d.Clock.In(zone)
		d.Shows(want)
	}
}
