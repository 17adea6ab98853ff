package stage_test

import (
	"strings"
	"testing"
	"time"

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

// In a high window the newest item can be read from the back, and so can the picked one;
// in a low one it stands on the board alone.
func TestCaptureShowsTheNewestLarge(t *testing.T) {
	d := tuitest.NewBoardDesk(t)
	for _, size := range [][2]int{{100, 30}, {120, 40}, {200, 60}} {
		d.Resize(size[0], size[1])
		d.ShowsLarge("Tough")
		d.Keys("up", "up")
		d.ShowsLarge("Open")
		d.Keys("esc")
		d.Fits(t)
	}
	d.Resize(80, 24)
	if n := strings.Count(d.Screen(), "Tough"); n != 1 {
		t.Errorf("the newest item stands there %d times:\n%s", n, d.Screen())
	}
	d.Resize(120, 40)
	d.Line("s " + strings.Repeat("a sentence that goes on and on ", 8))
	if n := strings.Count(d.Screen(), "└"); n != 1 || !strings.Contains(d.Rows()[len(d.Rows())-4], "└") {
		t.Errorf("what is too long to be large takes rows from the board:\n%s", d.Screen())
	}
}

// Whoever comes back to the board goes on where its newest item stands, and ↑ picks that.
func TestCaptureGoesOnWhereItWas(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Line("s trusted")
	d.Line("o a gap in the market")
	d.Passes(time.Minute)
	d.Keys("pgdown", "pgup")
	d.Shows("Opportunities · 1 ◂", "Enter add to Opportunities")
	d.Keys("tab", "tab", "up", "delete")
	if w := d.W(); len(w.ItemsIn(workshop.Strengths)) != 1 || len(w.ItemsIn(workshop.Opportunities)) != 0 {
		t.Errorf("another item than the newest was deleted:\n%s", d.Screen())
	}
}

// Before anything is on the board the note says how to begin.
func TestCaptureSaysHowToBegin(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Shows("Start with s, w, o or t", "Enter add to Strengths")
	d.Type("t ")
	d.Shows("Enter add to Threats")
	d.Line("a leak")
	d.Hides("Start with")
}
