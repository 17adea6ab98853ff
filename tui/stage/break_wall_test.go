package stage_test

import (
	"strings"
	"testing"
	"time"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The clock says when to be back in the same minute as the header says how long the break
// goes, at whatever second it began.
func TestBreakEndsInOneMinute(t *testing.T) {
	for _, seconds := range []time.Duration{0, 1, 29, 31, 59} {
		d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageSilence)
		d.Clock = d.Clock.Add(seconds * time.Second)
		d.Stage(workshop.StageBreak)
		_, to, _ := strings.Cut(d.Rows()[0], " · to ")
		to, _, _ = strings.Cut(to, " · ")
		if to == "" {
			t.Fatalf("the header has no end:\n%s", d.Screen())
		}
		d.Shows("Back at " + to)
	}
}
