package stage_test

import (
	"testing"
	"time"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestBreakLooks(t *testing.T) { goldens(t, workshop.StageBreak) }

func TestBreakMashed(t *testing.T) { mash(t, workshop.StageBreak) }

func TestBreakCountsDown(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageBreak)
	d.Shows("Back at 09:15", "Then Evidence")
	first := d.Screen()
	d.Clock = d.Clock.Add(61 * time.Second)
	if d.Screen() == first {
		t.Error("the clock stands")
	}
	d.Shows("Back at 09:15")
	d.ShowsLarge("13:59")
	d.Clock = d.Clock.Add(time.Hour)
	d.Shows("Time to continue.")
	d.ShowsLarge("00:00")
	d.Fits(t)
}
