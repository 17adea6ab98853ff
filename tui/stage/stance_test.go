package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestStanceOpeningLooks(t *testing.T) { goldens(t, workshop.StageStance) }

func TestStanceClosingLooks(t *testing.T) { goldens(t, tuitest.ClosingStance) }

func TestStanceMashed(t *testing.T) { mash(t, tuitest.ClosingStance) }

func TestStanceTakesFingersAndCounts(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
	d.Shows("Hold up one to five fingers", "CONTROL", "EMPOWERMENT", "1 locked", "5 empowered")
	d.Type("1 1 2 3 4 4 5")
	d.Shows("▸ fingers 1 1 2 3 4 4 5", "7 of 8 counted · one more")
	d.Keys("enter")
	d.Shows("Between 1 and 5.", "7 of 8 counted.", "The room is split.")
	d.Hides("All between", "middle") // one may be anywhere, and in a split room nobody need stand in the middle
	d.Line("2/3/2/1/0")
	d.Keys("enter") // it was asked whether it replaces the count of seven
	d.Shows("All between 1 and 4; the middle is 2.", "8 of 8")
	d.Hides("The room is split.")
	if r := d.W().Readings[workshop.SessionCard]; r.Before == nil || r.After != nil {
		t.Errorf("the opening gave the readings %+v", r)
	}
	d.Keys("ctrl+z")
	d.Shows("7 of 8 counted.")
	d.Keys("ctrl+z")
	d.Shows("Hold up one to five fingers")
}

func TestStanceClosingShowsTheShift(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
	d.Line("1 1 2 2 2 2 3 4")
	d.Stage(tuitest.ClosingStance)
	d.Shows("Fingers up again")
	d.Hides("▒▒▒") // the digits have its place
	d.Line("2 3 3 3 3 4 4 4")
	d.Shows("In all, at least nine", "▒ opening, 1 to 4   █ closing, 2 to 4", "Nobody says", "███")
	d.Stage(workshop.StageStance)
	d.Shows("the middle is 2")
	d.Hides("█ closing", "towards")
}

func TestStanceAgreesATarget(t *testing.T) {
	for line, want := range map[string]int{"target 4": 4, "t4": 4, "T 2": 2, "target5": 5} {
		d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], tuitest.ClosingStance)
		d.Type(line)
		d.Shows("▸ target ", "where we want to be: step")
		d.Keys("enter")
		d.Shows("▲ target")
		if d.W().Target != want {
			t.Errorf("%q makes the target %d, want %d", line, d.W().Target, want)
		}
		d.Line("t0")
		d.Hides("▲ target")
	}
}

func TestStanceRefusalsKeepTheLine(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
	for line, why := range map[string]string{
		"1 2 6": "! Type fingers (1 1 2 3)", "hello": "! Type fingers (1 1 2 3)", "1 1 1 1 1 1 1 1 1": "! 9 counted, but only 8",
		"t9": "! The target must be a step", "0/0/0/0/0": "! Nobody was counted",
	} {
		d.Line(line)
		d.Shows(why, line)
		d.Keys("ctrl+u")
	}
	if len(d.W().Readings) > 0 {
		t.Error("a refused line was taken")
	}
}

func TestStanceSurvivesResizingInTheMiddle(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, tuitest.ClosingStance)
	d.Type("3 3 3")
	d.Resize(60, 18)
	d.Fits(t)
	d.Shows("3 3 3")
	d.Type(" 4")
	d.Resize(120, 40)
	d.Keys("enter", "enter") // eight were counted before: the question, and yes
	d.Shows("4 of 8 counted.")
	d.Fits(t)
}
