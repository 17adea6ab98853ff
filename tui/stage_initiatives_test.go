package tui

import (
	"testing"

	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestInitiativesLooks(t *testing.T) { goldens(t, workshop.StageInitiatives) }

func TestInitiativesMashed(t *testing.T) { mash(t, workshop.StageInitiatives) }

// newPlanDesk has strategies and no initiative.
func newPlanDesk(t *testing.T) *desk {
	return newFilledDesk(t, func(d tuitest.Session) {
		tuitest.FillSome(d)
		for len(d.W().Initiatives) > 0 {
			d.Do(workshop.DropInitiative{Initiative: d.W().Initiatives[0].ID})
		}
	}, workshop.StageInitiatives)
}

func TestInitiativesAreAskedForFieldByField(t *testing.T) {
	d := newPlanDesk(t)
	d.shows("What will be done?", "New  for WO1")
	d.line("Publish one answer a month")
	if len(d.W().Initiatives) != 1 {
		t.Fatal("the first answer did not make the initiative")
	}
	d.shows("Who owns it?", "no owner yet", "no first step yet", "no measure yet")
	d.line("COO")
	d.shows("What will be done by 11 April?")
	d.keys("enter") // skips
	d.line("answers a month")
	d.line("1")
	d.line("When asked, then we answer")
	d.line("none by day 60")
	d.line("4 days")
	want := workshop.Plan{Strategy: d.W().Strategies[0].ID, What: "Publish one answer a month", Owner: "COO",
		Measure:  "answers a month",
		Baseline: "1", WhenThen: "When asked, then we answer", StopRule: "none by day 60", Cost: "4 days"}
	if got := d.W().Initiatives[0].Plan; got != want {
		t.Errorf("the initiative is %+v,\nwant %+v", got, want)
	}
	d.shows("New  for WT1", "▸ +   a new one") // the next strategy that nothing serves
}

func TestInitiativesServeTheChosenStrategy(t *testing.T) {
	d := newPlanDesk(t)
	d.keys("right")
	d.shows("New  for WT1")
	d.keys("right")
	d.shows("New  for no strategy")
	d.keys("left")
	d.line("Drill")
	n := func() workshop.Plan { return d.W().Initiatives[0].Plan }
	if n().Strategy != d.W().Strategies[1].ID {
		t.Errorf("it serves %q, want the second strategy", n().Strategy)
	}
	d.keys("left")
	d.shows(" for WO1")
	if n().Strategy != d.W().Strategies[0].ID || n().What != "Drill" {
		t.Errorf("after ← it is %+v", n())
	}
	d.keys("ctrl+z")
	d.shows(" for WT1")
}

func TestInitiativesAreEditedByTab(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageInitiatives)
	d.shows("What will be done by 11 April?", "▸ I2") // begins where something is missing
	d.keys("up", "tab")
	d.shows("▸ Owner: Head of Product")
	d.keys("enter")
	if d.W().Initiatives[0].Owner != "Head of Product" {
		t.Error("Enter on unchanged words changed them")
	}
	d.shows("▸ First step: something you can see")
	d.keys("shift+tab")
	d.line(" and team")
	if got := d.W().Initiatives[0].Owner; got != "Head of Product and team" {
		t.Errorf("the owner is %q", got)
	}
	d.keys("shift+tab", "ctrl+u", "enter") // taking the words off and Enter empties the field
	if got := d.W().Initiatives[0].Owner; got != "" {
		t.Errorf("the owner is %q, want none", got)
	}
	d.shows("no owner yet")
	d.keys("ctrl+z")
	d.shows("Head of Product and team")
}

// Tab with an answer on the line keeps it: no word is lost.
func TestInitiativesTabKeepsWhatWasTyped(t *testing.T) {
	d := newPlanDesk(t)
	d.typed("Drill")
	d.keys("tab")
	d.typed("COO")
	d.keys("tab", "shift+tab")
	if n := d.W().Initiatives; len(n) != 1 || n[0].What != "Drill" || n[0].Owner != "COO" {
		t.Fatalf("the initiatives are %+v", n)
	}
	d.shows("▸ Owner: COO")
	d.keys("esc")
	d.shows("▸ Owner: one person")
}

func TestInitiativesAreTurnedAndDropped(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageInitiatives)
	d.keys("down")
	d.shows("▸ +   a new one", "What will be done?")
	d.keys("up", "up", "delete")
	if len(d.W().Initiatives) != 1 || d.W().Initiatives[0].Owner != "COO" {
		t.Fatalf("dropped the wrong one: %+v", d.W().Initiatives)
	}
	d.shows("Dropped. Ctrl+Z brings it back.", "▸ I2", "Drill the first")
	d.keys("ctrl+z")
	d.shows("I1  Publish", "I2  Drill")
	d.keys("tab", "home", "delete", "delete", "delete", "delete", "delete") // words, not the initiative
	if len(d.W().Initiatives) != 2 {
		t.Error("deleting words dropped an initiative")
	}
}

// An undo under one's hands takes the initiative away: the line then makes a
// new one rather than none.
func TestInitiativesSurviveUndo(t *testing.T) {
	d := newPlanDesk(t)
	d.line("Drill")
	d.typed("COO")
	d.keys("ctrl+z")
	d.shows("▸ What: COO", "What will be done?")
	d.keys("enter")
	if n := d.W().Initiatives; len(n) != 1 || n[0].What != "COO" {
		t.Errorf("the initiatives are %+v", n)
	}
	d.keys("ctrl+z", "ctrl+y")
	d.fits(t)
}

func TestInitiativesRefusalsKeepTheLine(t *testing.T) {
	d := newPlanDesk(t)
	d.typed(tuitest.Long("much") + tuitest.Long("more"))
	d.shows("characters")
	for _, key := range []string{"enter", "tab"} {
		d.keys(key)
		d.shows("! Too long for an initiative")
	}
	if d.app.screen.(*session.Screen).In.Empty() || len(d.W().Initiatives) > 0 {
		t.Error("a refused line is gone or was taken")
	}
}

func TestInitiativesSayWhenTheyAreMany(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillMuch, workshop.StageInitiatives)
	d.shows("9 so far; a board remembers five")
}

// In a high window the question is in large type, as long as the fields and the
// list below it show whole.
func TestInitiativesAskInLargeType(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageInitiatives)
	d.resize(120, 40)
	d.showsLarge("What will be done by 11 April?")
	d.shows("▸ First step", "Cost", "I1  Publish", "+   a new one")
	d.resize(80, 24)
	d.shows("What will be done by 11 April?")
}
