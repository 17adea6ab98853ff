package tui

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

const closingStance workshop.StageKind = "stance2"

func TestStanceOpeningLooks(t *testing.T) { goldens(t, workshop.StageStance) }

func TestStanceClosingLooks(t *testing.T) { goldens(t, closingStance) }

func TestStanceMashed(t *testing.T) { mash(t, closingStance) }

func TestStanceTakesFingersAndCounts(t *testing.T) {
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
	d.shows("Hold up one to five fingers", "CONTROL", "EMPOWERMENT", "1 locked", "5 empowered")
	d.typed("1 1 2 3 4 4 5")
	d.shows("▸ fingers 1 1 2 3 4 4 5", "opening stance, 7 of 8")
	d.keys("enter")
	d.shows("The midpoint is 3 · guided.", "Spread 1–5.", "7 of 8 counted.", "The room is split.")
	d.line("2/3/2/1/0")
	d.shows("The midpoint is 2 · licensed few.", "8 of 8 counted.")
	d.hides("The room is split.")
	if r := d.W().Readings[workshop.SessionCard]; r.Before == nil || r.After != nil {
		t.Errorf("the opening gave the readings %+v", r)
	}
	d.keys("ctrl+z")
	d.shows("7 of 8 counted.")
	d.keys("ctrl+z")
	d.shows("Hold up one to five fingers")
}

func TestStanceClosingShowsTheShift(t *testing.T) {
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
	d.line("1 1 2 2 2 2 3 4")
	d.at(closingStance)
	d.shows("Fingers up again", "▒▒▒")
	d.line("2 3 3 3 3 4 4 4")
	d.shows("Towards empowerment.", "▒ opening   █ closing", "Spread 2–4, was 1–4.", "███")
	d.at(workshop.StageStance)
	d.shows("The midpoint is 2")
	d.hides("█ closing", "towards")
}

func TestStanceAgreesATarget(t *testing.T) {
	for line, want := range map[string]int{"target 4": 4, "t4": 4, "T 2": 2, "target5": 5} {
		d := newFilledDesk(t, tuitest.Fills["nothing"], closingStance)
		d.typed(line)
		d.shows("▸ target ", "where the board wants to be: step")
		d.keys("enter")
		d.shows("▲ target")
		if d.W().Target != want {
			t.Errorf("%q makes the target %d, want %d", line, d.W().Target, want)
		}
		d.line("t0")
		d.hides("▲ target")
	}
}

func TestStanceRefusalsKeepTheLine(t *testing.T) {
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
	for line, why := range map[string]string{
		"1 2 6": "! Type fingers (1 1 2 3)", "hello": "! Type fingers (1 1 2 3)", "1 1 1 1 1 1 1 1 1": "! 9 counted, but only 8",
		"t9": "! The target must be a step", "0/0/0/0/0": "! Nobody was counted",
	} {
		d.line(line)
		d.shows(why, line)
		d.keys("ctrl+u")
	}
	if len(d.W().Readings) > 0 {
		t.Error("a refused line was taken")
	}
}

func TestStanceSurvivesResizingInTheMiddle(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, closingStance)
	d.typed("3 3 3")
	d.resize(60, 18)
	d.fits(t)
	d.shows("3 3 3")
	d.typed(" 4")
	d.resize(120, 40)
	d.keys("enter")
	d.shows("4 of 8 counted.")
	d.fits(t)
}
