package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// Before Enter the line shows what was read out of it, in every window; afterwards the
// row says the same.
func TestInitiativesShowWhatTheyRead(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 18}, {120, 40}} {
		d := newPlanDesk(t)
		d.Resize(size[0], size[1])
		d.Line("Publish")
		for _, c := range []struct{ line, lands, row string }{
			{"COO", "I3 · Owner", "COO"},
			{"Book a room", "I3 · First step", "Book a room"},
			{"by June", "I3 · by ", "By when      30 June 2026"},
			{"answers a month: 6 by day 90", "I3 · to 6 by 10 June 2026", "Measure      Answers a month"},
			{"1", "I3 · from 1 to 6 by 10 June 2026", "Target       from 1 to 6 by 10 June 2026"},
			{"r: more tenders", "I3 · revenue: more tenders", "Effect       revenue: more tenders"},
			{"12 k", "I3 · Cost", "Cost         12 k"},
			{"yes: CFO by 10 Jan", "I3 · CFO by 10 January 2027", "Yes from     CFO by 10 January 2027"},
			{"stop if under 10 by 1 May", "I3 · on 1 May 2026", "Stop rule    Stop if under 10 by 1 May"},
		} {
			d.Type(c.line)
			d.Shows(c.lands)
			d.Fits(t)
			d.Keys("enter")
			d.Shows(c.row)
			d.Fits(t)
		}
	}
}

// A measure that comes with all of its target is not followed by a question that it has
// answered: what is said next is the effect.
func TestInitiativesAskForNoTargetTwice(t *testing.T) {
	for line, field := range map[string]string{
		"answers a month from 1 to 6 by June": "▸ Effect", "answers a month from 1 to 6": "▸ Target", "answers a month: 6 by June": "▸ Target", "answers a month": "▸ Target",
	} {
		d := newPlanDesk(t)
		d.Line("Publish")
		d.Keys("enter", "enter", "enter")
		d.Line(line)
		d.Shows(field)
		d.Keys("shift+tab")
		if field == "▸ Effect" {
			d.Shows("▸ Target  from 1 to 6 by 30 June 2026")
		}
	}
}

// An effect without its word is taken, and the line says how it begins.
func TestInitiativesTakeAnEffectInWords(t *testing.T) {
	d := newPlanDesk(t)
	d.Line("Publish")
	d.Keys("enter", "enter", "enter", "enter", "enter")
	d.Type("more tenders")
	d.Shows("begin with revenue:, margin:, cost:, risk: or talent:")
	d.Keys("enter")
	if n := d.W().Initiatives[0]; n.Effect != "more tenders" || n.EffectOn != "" {
		t.Errorf("the effect is %q on %q", n.Effect, n.EffectOn)
	}
	d.Shows("What does it cost")
}

// Somebody in a hurry says the owner, the day and the measure, and goes on; the gate
// tells the rest.
func TestInitiativesLeaveWhatIsNotKnown(t *testing.T) {
	d := newPlanDesk(t)
	d.Line("Publish")
	d.Line("COO")
	d.Keys("enter")
	d.Line("+30")
	d.Line("answers a month from 1 to 6 by June")
	d.Keys("pgdown")
	if got := d.W().CurrentStage().Kind; got == workshop.StageInitiatives {
		t.Error("it does not go on:\n" + d.Screen())
	}
	var said []string
	for _, e := range d.W().LooseEnds(workshop.NudgeRules{}) {
		if e.Ref == "I3" {
			said = append(said, e.Text)
		}
	}
	if len(said) != 2 || said[0] != "No first step." || said[1] != "No effect, no cost and no stop rule." {
		t.Errorf("the gate tells %q", said)
	}
}

// What is taken off the line with Tab is taken away; what is typed anew is added to.
func TestInitiativesEditATarget(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageInitiatives)
	d.Keys("up", "tab", "tab", "tab", "tab", "tab")
	d.Shows("▸ Target  from 1 to 6 by 10 June 2026")
	d.Keys("ctrl+u")
	d.Line("from 2")
	if n := d.W().Initiatives[0]; n.Baseline != "2" || n.Target != "" || n.TargetBy != "" {
		t.Errorf("the target is %+v", n.Plan)
	}
	d.Keys("shift+tab", "esc")
	d.Line("to 7 by May")
	if n := d.W().Initiatives[0]; n.Baseline != "2" || n.Target != "7" || n.TargetBy != "2026-05-31" {
		t.Errorf("the target is %+v", n.Plan)
	}
	d.Keys("ctrl+z", "ctrl+z")
	d.Shows("from 1 to 6 by 10 June 2026")
	if n := d.W().Initiatives[0]; n.Target != "6" {
		t.Errorf("after undo the target is %q", n.Target)
	}
}

// Blanks at the end of a line are no answer of their own.
func TestInitiativesLandAsTheyDoWithoutBlanks(t *testing.T) {
	d := newPlanDesk(t)
	d.Type("Publish ")
	d.Shows("a new initiative for WO1")
	d.Keys("enter")
	d.Type("COO ")
	d.Shows("I3 · Owner")
}
