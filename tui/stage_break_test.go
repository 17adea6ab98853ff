package tui

import (
	"testing"
	"time"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestBreakLooks(t *testing.T) { goldens(t, workshop.StageBreak) }

func TestBreakMashed(t *testing.T) { mash(t, workshop.StageBreak) }

func TestBreakCountsDown(t *testing.T) {
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageBreak)
	d.shows("Back at 09:15", "Then Evidence")
	first := d.screen()
	d.clock = d.clock.Add(61 * time.Second)
	if d.screen() == first {
		t.Error("the clock stands")
	}
	d.shows("Back at 09:15")
	d.showsLarge("13:59")
	d.clock = d.clock.Add(time.Hour)
	d.shows("Time to continue.")
	d.showsLarge("00:00")
	d.fits(t)
}
