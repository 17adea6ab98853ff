package stage_test

import (
	"strings"
	"testing"

	"swotshop/tui/session"
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
		{"o: a gap in the market", "goes to Opportunities", "O1"},
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

func TestCaptureMovesEditsRetagsAndDeletesByKey(t *testing.T) {
	d := tuitest.NewBoardDesk(t)
	d.Keys("up")
	d.Shows("▸ tough", "T1 · opinion")
	d.Keys("w")
	d.Shows("W2 · opinion")
	d.Keys("f", "k")
	d.Shows("W2 · assumption · Sales")
	d.Keys("e", "ctrl+u")
	d.Type("tougher")
	d.Keys("enter")
	d.Shows("– tougher")
	d.Keys("up", "v")
	d.Type("two links")
	d.Keys("enter")
	item := d.W().ItemsIn(workshop.Threats)
	if len(item) != 0 {
		t.Fatalf("the item is still a threat")
	}
	for _, i := range d.W().Items {
		if i.Text == "open" && i.Evidence != "" || i.Text == "tougher" && i.Evidence != "two links" && i.Ref() == "W2" {
			t.Errorf("evidence went astray: %+v", i)
		}
	}
	d.Keys("up", "d")
	d.Shows("Deleted. Ctrl+Z brings it back.")
	if n := len(d.W().Items); n != 3 {
		t.Errorf("%d items are left, want 3", n)
	}
	d.Keys("ctrl+z")
	if n := len(d.W().Items); n != 4 {
		t.Errorf("%d items after undo, want 4", n)
	}
}

// Letters are keys only while an item is picked.
func TestCapturePickIsLeftByEsc(t *testing.T) {
	d := tuitest.NewBoardDesk(t)
	d.Keys("up", "esc")
	d.Line("don’t move anything")
	if n := len(d.W().Items); n != 5 {
		t.Errorf("%d items, want 5", n)
	}
	d.Keys("up", "e", "esc", "esc")
	d.Shows("Enter add")
	if s := d.App.Screen().(*session.Screen).In.Text(); s != "" {
		t.Errorf("%q is left on the line", s)
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
