package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// On Welcome a line says who may read the paper; what only begins so is the objective.
func TestALineSaysWhoMayReadThePaper(t *testing.T) {
	d := tuitest.NewFilledDesk(t, func(tuitest.Session) {}, workshop.StageOpen)
	for _, c := range []struct {
		line string
		want workshop.Classification
	}{{"blueprint public", workshop.Public}, {"Blueprint: internal", workshop.Internal}, {"blueprint confidential: board", workshop.Confidential}} {
		d.Type(c.line)
		d.Shows("The blueprint is marked “" + c.want.Name() + "”")
		d.Keys("enter")
		if got := d.W().Classification; got != c.want {
			t.Errorf("%q gives %q", c.line, got)
		}
	}
	d.Line("blueprint or screen")
	if got := d.W(); got.Objective != "blueprint or screen" || got.Classification != workshop.Confidential {
		t.Errorf("the objective is %q, the paper %q", got.Objective, got.Classification)
	}
	d.Keys("ctrl+z", "ctrl+z")
	if got := d.W().Classification; got != workshop.Internal {
		t.Errorf("after undo it is %q", got)
	}
}
