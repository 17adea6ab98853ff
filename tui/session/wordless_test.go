package session_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A count on a stage that takes words is asked about once, with the count still on the line.
func TestWhatHasNoWordIsAskedAbout(t *testing.T) {
	for _, one := range []struct {
		kind  workshop.StageKind
		typed string
		as    string
		kept  func(w *workshop.Workshop) string
	}{
		{workshop.StageCapture, "1 1 2 2 3", "an item (Strengths)", func(w *workshop.Workshop) string { return w.Items[len(w.Items)-1].Text }},
		{workshop.StageCluster, "8", "the name of W1", func(w *workshop.Workshop) string {
			c, _ := w.Cluster(w.ItemsIn(workshop.Weaknesses)[0].Cluster)
			return c.Name()
		}},
		{workshop.StageTOWS, "1 2", "a strategy (WO)", func(w *workshop.Workshop) string { return w.Strategies[len(w.Strategies)-1].Text }},
		{workshop.StageInitiatives, "50 %", "a new initiative", func(w *workshop.Workshop) string { return w.Initiatives[len(w.Initiatives)-1].What }},
		{workshop.StageOpen, "50 %", "the objective", func(w *workshop.Workshop) string { return w.Objective }},
	} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, one.kind)
		switch one.kind {
		case workshop.StageTOWS: // to the first pairing that has both sides
			d.Do(workshop.ShowPairing{Pairing: workshop.WO})
		case workshop.StageInitiatives:
			for range len(d.W().Initiatives) {
				d.Keys("down")
			}
		}
		d.Line(one.typed)
		d.Shows("! There is no word in that. Enter again saves it as "+one.as+".", one.typed)
		if one.kept(d.W()) == one.typed {
			t.Errorf("%s: kept unasked", one.kind)
		}
		d.Keys("enter")
		if got := one.kept(d.W()); got != one.typed {
			t.Errorf("%s: %q after the second Enter", one.kind, got)
		}
	}
}

// What was asked about once is asked about again when something else was entered between.
func TestEachLineWithoutAWordIsAskedAbout(t *testing.T) {
	d := tuitest.NewBoardDesk(t)
	n := len(d.W().Items)
	d.Line("34")
	d.Keys("ctrl+u")
	d.Line("Thirty-four engineers")
	d.Line("34")
	d.Shows("There is no word in that")
	if len(d.W().Items) != n+1 {
		t.Errorf("%d items", len(d.W().Items)-n)
	}
}

// An answer of an initiative is asked about by Tab as by Enter.
func TestAnAnswerWithoutAWordIsAskedAboutByTab(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageInitiatives)
	for range len(d.W().Initiatives) {
		d.Keys("down")
	}
	d.Line("Drill the first hour")
	at := len(d.W().Initiatives) - 1
	d.Line("Head of Legal")
	d.Type("15")
	d.Keys("tab")
	d.Shows("There is no word in that. Enter again saves it as an answer (I", "▸ First step  15")
	d.Keys("tab")
	if got := d.W().Initiatives[at].FirstStep; got != "15" {
		t.Errorf("the first step is %q", got)
	}
}
