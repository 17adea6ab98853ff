package stage_test

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestCaptureLooks(t *testing.T) { goldens(t, workshop.StageCapture) }

func TestCaptureUsesTheQuadrantOnTheLine(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	for _, c := range []struct{ line, landing, ref string }{
		{"w legal: nobody knows who may approve", "goes to Weaknesses, Legal", "W1"},
		{"still the same quadrant", "goes to Weaknesses", "W2"},
		{"o a gap in the market", "goes to Opportunities", "O1"},
		{"hr: people look for us", "goes to Opportunities, HR", "O2"},
		{"at 10:45: nobody answers", "goes to Opportunities", "O3"},
		{"t platform rules change", "goes to Threats", "T1"},
	} {
		d.Type(c.line)
		d.Shows(c.landing)
		d.Keys("enter")
		items := d.W().Items
		if got := items[len(items)-1].Ref(); got != c.ref {
			t.Errorf("%q landed as %s, want %s", c.line, got, c.ref)
		}
	}
	d.Keys("tab")
	d.Line("round the corner")
	if got := len(d.W().ItemsIn(workshop.Strengths)); got != 1 {
		t.Errorf("Tab after Threats leads to %d strengths, want 1", got)
	}
}

// The newest item can be read from the back, and so can the picked one.
func TestCaptureShowsTheNewestLarge(t *testing.T) {
	d := tuitest.NewBoardDesk(t)
	d.Line("s " + strings.Repeat("a sentence that goes on ", 8))
	d.Shows("   a sentence that goes on a sentence that goes on")
	d.Keys("up", "up")
	d.Shows("\n   strong\n")
}
