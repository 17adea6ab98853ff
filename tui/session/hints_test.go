package session_test

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The footer names what keys do with what is typed, also where that is not for the stage.
func TestHintsAreForWhatIsTyped(t *testing.T) {
	footer := func(d *tuitest.Desk) string {
		rows := d.Rows()
		return strings.TrimSpace(rows[len(rows)-1])
	}
	for _, stage := range []workshop.StageKind{workshop.StageCapture, workshop.StageCluster, workshop.StageVote, workshop.StageInitiatives} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, stage)
		for _, line := range []string{"people 9", "= a figure has a source"} {
			d.Type(line)
			if got := footer(d); !strings.Contains(got, "   Enter save   F1 help") {
				t.Errorf("%s, with %q the footer is %q", stage, line, got)
			}
			d.Keys("ctrl+u")
		}
		d.Type("half a thought")
		d.Stage(workshop.StageCommitments)
		if got := footer(d); !strings.Contains(got, "   F8 use it here   F1 help") {
			t.Errorf("with half a line of %s the footer is %q", stage, got)
		}
		d.Keys("ctrl+u")
	}
}
