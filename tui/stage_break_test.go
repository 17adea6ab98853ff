package tui

import (
	"strings"
	"testing"
	"time"

	"swotshop/workshop"
)

func TestBreakLooks(t *testing.T) { goldens(t, workshop.StageBreak) }

func TestBreakMashed(t *testing.T) { mash(t, workshop.StageBreak) }

func TestBreakCountsDown(t *testing.T) {
	d := newFilledDesk(t, fills["nothing"], workshop.StageBreak)
	d.shows("Back at 09:15", "Then Evidence")
	first := d.screen()
	d.clock = d.clock.Add(61 * time.Second)
	if d.screen() == first {
		t.Error("the clock stands")
	}
	d.shows("Back at 09:15", strings.TrimRight(large("13:59")[0], " "))
	d.clock = d.clock.Add(time.Hour)
	d.shows("Time to go on.", strings.TrimRight(large("00:00")[0], " "))
	d.fits(t)
}

// Every digit has to look different from every other.
func TestBreakDigits(t *testing.T) {
	seen := map[[5]string]rune{}
	for r, rows := range digits {
		if other, ok := seen[rows]; ok {
			t.Errorf("%c and %c look the same", r, other)
		}
		seen[rows] = r
		for _, row := range rows {
			if len(row) != len(rows[0]) {
				t.Errorf("the rows of %c differ in width", r)
			}
		}
	}
	if len(digits) != 11 {
		t.Errorf("%d characters, want ten digits and a colon", len(digits))
	}
}
