package session_test

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A reason is shown whole in every window, and nothing moves for it.
func TestReasonsAreNotCut(t *testing.T) {
	for stage, lines := range map[workshop.StageKind][]string{
		workshop.StageInitiatives: {"Drill", "everybody in the marketing team"}, workshop.StageStance: {"twelve of us are for it"},
		workshop.StageCommitments: {"2026-13-45"},
	} {
		d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], stage)
		for _, line := range lines {
			d.Line(line)
		}
		reason := d.App.Screen().(interface{ Refused() string }).Refused()
		for _, w := range []int{50, 60, 80, 120} {
			d.Resize(w, 18)
			screen := strings.Join(strings.Fields(d.Screen()), " ")
			if reason == "" || !strings.Contains(screen, "! "+reason) {
				t.Errorf("%s, %d columns: the reason %q is not there:\n%s", stage, w, reason, d.Screen())
			}
			d.Fits(t)
		}
	}
}
