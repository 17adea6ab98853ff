package stage_test

import "testing"

// A measure with its whole course is not asked for the course again, on the way there and
// after redo; Tab and Shift+Tab still go to it.
func TestInitiativesWalkPastACourseThatWasGiven(t *testing.T) {
	d := newPlanDesk(t)
	d.Line("Give tours")
	d.Keys("enter", "enter", "enter")
	d.Line("tours sold from 20 % to 80 % by June")
	d.Shows("What does it change", "from 20 % to 80 % by 30 June 2026")
	d.Line("revenue: more tours")
	if n := d.W().Initiatives[0]; n.Baseline != "20 %" || n.Target != "80 %" || n.Effect == "" {
		t.Errorf("the plan is %+v", n.Plan)
	}
	d.Keys("ctrl+z", "ctrl+z", "ctrl+u")
	d.Shows("What will we count?")
	d.Keys("ctrl+y")
	d.Shows("What does it change")
	d.Keys("shift+tab")
	d.Shows("From what to what, by when?", "▸ Target  from 20 % to 80 % by 30 June 2026")
}

// Where only a part was given the rest is asked for, and what was given stays.
func TestInitiativesAskForTheRestOfACourse(t *testing.T) {
	for _, one := range []struct{ measure, asks, answer string }{
		{"tours sold from 20 % to 80 %", "By when?", "June"},
		{"tours sold from 20 % to 80 %", "By when?", "by 30 June"},
		{"tours sold: 80 % by June", "From what to what, by when?", "20 %"},
	} {
		d := newPlanDesk(t)
		d.Line("Give tours")
		d.Keys("enter", "enter", "enter")
		d.Line(one.measure)
		d.Shows(one.asks)
		d.Line(one.answer)
		d.Shows("What does it change")
		if n := d.W().Initiatives[0]; n.Baseline != "20 %" || n.Target != "80 %" || n.TargetBy != "2026-06-30" {
			t.Errorf("%q, %q: the plan is %+v", one.measure, one.answer, n.Plan)
		}
	}
}
