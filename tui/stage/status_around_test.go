package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// What is said of another action leaves open the one that is asked about.
func TestStatusOfAnotherActionPassesNobodyOver(t *testing.T) {
	d := newStatusDesk(t, tuitest.BoardDay())
	d.Line("2 drop not needed")
	if at := pointed(d); at != "A1" || d.W().Asked() != 1 {
		t.Errorf("it asks about %s, %d are asked", at, d.W().Asked())
	}
	d.Line("on track")
	if at := pointed(d); at != "A3" {
		t.Errorf("it asks about %s", at)
	}
}

// The list of stages says of how many somebody has said how they stand, the panel whom to
// ask and what, and what was promised, owed and not known.
func TestStatusElsewhere(t *testing.T) {
	d := newStatusDesk(t, tuitest.BoardDay())
	d.Line("1 on track")
	d.Keys("f4")
	d.Shows("1 of 3 asked")
	d.Keys("esc")
	d.Resize(120, 40)
	d.Keys("f2", "f2")
	d.Shows("Head of Product, A2: done, on track,", "8 January: late, now 2, waiting for", "HR asks five line leads",
		"Incidents in 24 months (Legal)", "Does anybody buy because of an answer?")
}

// A loose end leads to the action that it is about, with what was said of it on the line.
func TestStatusIsWhereItsLooseEndsAreTiedUp(t *testing.T) {
	d := newStatusDesk(t, tuitest.BoardDay())
	d.Line("1 on track")
	d.Line("3 late no time")
	d.Line("2 drop not needed")
	d.Stage(workshop.StageBlueprint)
	d.Keys("tab", "enter", "enter")
	d.Shows("Status by owner", "3 of 3", "A3 ▸ late no time")
	d.Type(" until 1 May")
	d.Keys("enter")
	if got := reports(d)[2]; got.Due != "2026-05-01" {
		t.Errorf("it is %+v", got)
	}
}
