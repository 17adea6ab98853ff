package tui

import (
	"strings"
	"testing"

	"swotshop/tui/session"
	"swotshop/workshop"
)

func TestCaptureLooks(t *testing.T) { goldens(t, workshop.StageCapture) }

// newBoardDesk stands at a board with one item in each quadrant.
func newBoardDesk(t *testing.T) *desk {
	t.Helper()
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	for _, line := range []string{"s strong", "w weak", "o open", "t tough"} {
		d.line(line)
	}
	return d
}

func TestCaptureUsesTheQuadrantOnTheLine(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	for _, c := range []struct{ line, landing, ref string }{
		{"w legal: nobody knows who may approve", "goes to Weaknesses, Legal", "W1"},
		{"still the same quadrant", "goes to Weaknesses", "W2"},
		{"o: a gap in the market", "goes to Opportunities", "O1"},
		{"hr: people look for us", "goes to Opportunities, HR", "O2"},
		{"at 10:45: nobody answers", "goes to Opportunities", "O3"},
		{"t platform rules change", "goes to Threats", "T1"},
	} {
		d.typed(c.line)
		d.shows(c.landing)
		d.keys("enter")
		items := d.W().Items
		if got := items[len(items)-1].Ref(); got != c.ref {
			t.Errorf("%q landed as %s, want %s", c.line, got, c.ref)
		}
	}
	d.keys("tab")
	d.line("round the corner")
	if got := len(d.W().ItemsIn(workshop.Strengths)); got != 1 {
		t.Errorf("Tab after Threats leads to %d strengths, want 1", got)
	}
}

func TestCaptureMovesEditsRetagsAndDeletesByKey(t *testing.T) {
	d := newBoardDesk(t)
	d.keys("up")
	d.shows("▸ tough", "T1 · opinion")
	d.keys("w")
	d.shows("W2 · opinion")
	d.keys("f", "k")
	d.shows("W2 · assumption · Sales")
	d.keys("e", "ctrl+u")
	d.typed("tougher")
	d.keys("enter")
	d.shows("– tougher")
	d.keys("up", "v")
	d.typed("two links")
	d.keys("enter")
	item := d.W().ItemsIn(workshop.Threats)
	if len(item) != 0 {
		t.Fatalf("the item is still a threat")
	}
	for _, i := range d.W().Items {
		if i.Text == "open" && i.Evidence != "" || i.Text == "tougher" && i.Evidence != "two links" && i.Ref() == "W2" {
			t.Errorf("evidence went astray: %+v", i)
		}
	}
	d.keys("up", "d")
	d.shows("Deleted. Ctrl+Z brings it back.")
	if n := len(d.W().Items); n != 3 {
		t.Errorf("%d items are left, want 3", n)
	}
	d.keys("ctrl+z")
	if n := len(d.W().Items); n != 4 {
		t.Errorf("%d items after undo, want 4", n)
	}
}

// Letters are keys only while an item is picked.
func TestCapturePickIsLeftByEsc(t *testing.T) {
	d := newBoardDesk(t)
	d.keys("up", "esc")
	d.line("don’t move anything")
	if n := len(d.W().Items); n != 5 {
		t.Errorf("%d items, want 5", n)
	}
	d.keys("up", "e", "esc", "esc")
	d.shows("Enter add")
	if s := d.app.screen.(*session.Screen).In.Text(); s != "" {
		t.Errorf("%q is left on the line", s)
	}
}

// The newest item can be read from the back, and so can the picked one.
func TestCaptureShowsTheNewestLarge(t *testing.T) {
	d := newBoardDesk(t)
	d.line("s " + strings.Repeat("a sentence that goes on ", 8))
	d.shows("   a sentence that goes on a sentence that goes on")
	d.keys("up", "up")
	d.shows("\n   strong\n")
}
