package workshop_test

import (
	"slices"
	"testing"

	"swotshop/workshop"
)

// An initiative is there for a strategy: one that was written for none, or whose
// strategy was dropped, is named, wherever there should be strategies.
func TestAnInitiativeThatServesNothingIsNamed(t *testing.T) {
	open := workshop.LooseEnd{Ref: "I1", Text: "No strategy served."}
	r := openRoom(t)
	r.add("SO")
	r.do(r.cite(workshop.SO, "S1", "O1"))
	served := workshop.Plan{What: "Drill", Strategy: r.state().Strategies[0].ID}
	r.do(workshop.WriteInitiative{Plan: served})
	for _, step := range []struct {
		name string
		do   workshop.Intent
		want bool
	}{
		{"its strategy dropped", workshop.DropStrategy{Strategy: served.Strategy}, true},
		{"undone", workshop.Undo{}, false},
		{"dropped again", workshop.Redo{}, true},
		{"another written", r.cite(workshop.SO, "S1", "O1"), true},
	} {
		r.do(step.do)
		if got := says(r.state(), open); got != step.want {
			t.Errorf("%s: named is %v, want %v", step.name, got, step.want)
		}
	}
	served.Strategy = r.state().Strategies[0].ID
	r.plan(served)
	if says(r.state(), open) {
		t.Error("it serves a strategy, and is named")
	}
}

// A session whose agenda asks for no strategies has none that could be served.
func TestNoStrategyIsMissedWhereNoneIsAskedFor(t *testing.T) {
	opening := openTest()
	opening.Agenda.Stages = slices.DeleteFunc(slices.Clone(opening.Agenda.Stages), func(s workshop.Stage) bool { return s.Kind == workshop.StageTOWS })
	r := &room{t, workshop.NewLog(), &stamper{}}
	r.do(opening, workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill"}})
	for _, e := range r.state().LooseEnds(words) {
		if e.Text == "No strategy served." {
			t.Errorf("missed: %v", e)
		}
	}
}
