package stage_test

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// What is asked stands on the fourth row, the header says of which claim of how many, and
// in a high window the claim is large.
func TestEvidenceAsksOfOneClaim(t *testing.T) {
	d := tuitest.NewFilledDesk(t, func(d tuitest.Session) {
		for _, q := range workshop.Quadrants {
			d.Do(workshop.AddItem{Quadrant: q, Text: "it's about fast answers"})
		}
	}, workshop.StageEvidence)
	d.Keys("pgdown")
	for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 40}, {200, 60}} {
		d.Resize(size[0], size[1])
		if row := d.Rows()[3]; strings.TrimSpace(row) != d.W().Words().Evidence.Asked {
			t.Errorf("%v: the fourth row is %q", size, row)
		}
		d.Shows(" 2 of 4", "PgDn O1", "Enter evidence for W1", "Proved by", "Marked as")
		if size[1] < 30 {
			d.Shows("W1   It’s about fast answers")
		} else {
			d.ShowsLarge("It’s about fast answers")
		}
		d.Fits(t)
	}
	d.Keys("pgdown", "pgdown")
	d.Hides("PgDn O1", "PgDn T1")
}
