package stage_test

import (
	"testing"

	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestInitiativesLooks(t *testing.T) { goldens(t, workshop.StageInitiatives) }

func TestInitiativesMashed(t *testing.T) { mash(t, workshop.StageInitiatives) }

// newPlanDesk has strategies and no initiative.
func newPlanDesk(t *testing.T) *tuitest.Desk {
	return tuitest.NewFilledDesk(t, func(d tuitest.Session) {
		tuitest.FillSome(d)
		for len(d.W().Initiatives) > 0 {
			d.Do(workshop.DropInitiative{Initiative: d.W().Initiatives[0].ID})
		}
	}, workshop.StageInitiatives)
}

func TestInitiativesAreAskedForFieldByField(t *testing.T) {
	d := newPlanDesk(t)
	d.Shows("What will be done?", "for WO1")
	d.Line("Publish one answer a month")
	if len(d.W().Initiatives) != 1 {
		t.Fatal("the first answer did not make the initiative")
	}
	d.Shows("Who owns it?", "Owner        …")
	d.Hides("First step", "Measure")
	d.Line("COO")
	d.Shows("What is the first step?")
	d.Keys("enter") // skips
	d.Shows("By when is the first step done?", "+30 (11 April)")
	d.Line("12 June")
	d.Line("answers a month")
	d.Line("from 1 to 6 by June")
	d.Line("revenue: two more tenders")
	d.Line("4 days")
	d.Line("yes: CFO by 10 Jan")
	d.Line("none by day 60")
	d.Line("When asked, then we answer")
	want := workshop.Plan{Strategy: d.W().Strategies[0].ID, What: "Publish one answer a month", Owner: "COO",
		Due: "2026-06-12", Measure: "answers a month", Baseline: "1", Target: "6", TargetBy: "2026-06-30",
		EffectOn: workshop.EffectRevenue, Effect: "two more tenders", Cost: "4 days", YesFrom: "CFO", YesBy: "2027-01-10",
		StopRule: "none by day 60", WhenThen: "When asked, then we answer"}
	if got := d.W().Initiatives[0].Plan; got != want {
		t.Errorf("the initiative is %+v,\nwant %+v", got, want)
	}
	d.Shows("New  …", "for WT1") // the next strategy that nothing serves
}

func TestInitiativesServeTheChosenStrategy(t *testing.T) {
	d := newPlanDesk(t)
	d.Keys("right")
	d.Shows("for WT1")
	d.Keys("right")
	d.Shows("for no strategy")
	d.Keys("left")
	d.Line("Drill")
	n := func() workshop.Plan { return d.W().Initiatives[0].Plan }
	if n().Strategy != d.W().Strategies[1].ID {
		t.Errorf("it serves %q, want the second strategy", n().Strategy)
	}
	d.Keys("up", "left")
	d.Shows(" for WO1", "I3 serves WO1 now. Ctrl+Z takes it back.")
	if n().Strategy != d.W().Strategies[0].ID || n().What != "Drill" {
		t.Errorf("after ← it is %+v", n())
	}
	d.Keys("ctrl+z")
	d.Shows(" for WT1")
}

func TestInitiativesAreEditedByTab(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageInitiatives)
	d.Shows("What is the first step?", "I2   Drill", "First step   …") // begins where something is missing
	d.Keys("up", "tab")
	d.Shows("▸ Owner  Head of Product")
	d.Keys("enter")
	if d.W().Initiatives[0].Owner != "Head of Product" {
		t.Error("Enter on unchanged words changed them")
	}
	d.Shows("▸ First step  something you can see")
	d.Keys("shift+tab")
	d.Line(" (Anna)")
	if got := d.W().Initiatives[0].Owner; got != "Head of Product (Anna)" {
		t.Errorf("the owner is %q", got)
	}
	d.Keys("shift+tab", "ctrl+u", "enter") // taking the words off and Enter empties the field
	if got := d.W().Initiatives[0].Owner; got != "" {
		t.Errorf("the owner is %q, want none", got)
	}
	d.Hides("Owner        ")
	d.Keys("ctrl+z")
	d.Shows("Head of Product (Anna)")
}

// ↑ picks an initiative: a text that is typed then is a new one, as for all that is picked.
// Its own words are changed once they are on the line.
func TestInitiativesThatArePickedAreNotRenamed(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageInitiatives)
	before := d.W().Initiatives[0].Plan
	d.Keys("up")
	d.Shows("I1   Publish", "Enter edits I1", "any other text is a new one")
	d.Type("Train the sales team")
	d.Shows("a new initiative", "Enter add the initiative")
	d.Keys("enter")
	all := d.W().Initiatives
	if len(all) != 3 || all[0].Plan != before || all[2].What != "Train the sales team" || all[2].Owner != "" {
		t.Fatalf("the initiatives are %+v", all)
	}
	d.Shows("Who owns it?", "2 of 11", "↓ a new one")
	d.Keys("up", "enter")
	d.Line(" today")
	before.What = "Drill the first 15 minutes today"
	if all := d.W().Initiatives; len(all) != 3 || all[1].What != before.What {
		t.Errorf("the initiatives are %+v", all)
	}
}

// Arrows are the keys of some clickers: at a question they change nothing in silence.
func TestInitiativesAreNotChangedByAClicker(t *testing.T) {
	d := newPlanDesk(t)
	d.Line("Drill")
	before, events := d.W().Initiatives[0].Plan, len(d.App.Live().Log.Events())
	d.Keys("right", "left")
	if d.W().Initiatives[0].Plan != before || len(d.App.Live().Log.Events()) == events {
		t.Errorf("the initiative is %+v", d.W().Initiatives[0].Plan)
	}
}

// Tab with an answer on the line keeps it: no word is lost.
func TestInitiativesTabKeepsWhatWasTyped(t *testing.T) {
	d := newPlanDesk(t)
	d.Type("Drill")
	d.Keys("tab")
	d.Type("COO")
	d.Keys("tab", "shift+tab")
	if n := d.W().Initiatives; len(n) != 1 || n[0].What != "Drill" || n[0].Owner != "COO" {
		t.Fatalf("the initiatives are %+v", n)
	}
	d.Shows("▸ Owner  COO")
	d.Keys("esc")
	d.Shows("▸ Owner  one person")
}

func TestInitiativesAreTurnedAndDropped(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageInitiatives)
	d.Keys("down")
	d.Shows("New  …", "What will be done?")
	d.Keys("up", "up", "delete")
	if len(d.W().Initiatives) != 1 || d.W().Initiatives[0].Owner != "COO" {
		t.Fatalf("dropped the wrong one: %+v", d.W().Initiatives)
	}
	d.Shows(" dropped. Ctrl+Z brings it back.", "I2   Drill the first")
	d.Keys("ctrl+z")
	d.Shows("I1   Publish", "I2   Drill")
	d.Keys("tab", "home", "delete", "delete", "delete", "delete", "delete") // words, not the initiative
	if len(d.W().Initiatives) != 2 {
		t.Error("deleting words dropped an initiative")
	}
}

// An undo under one's hands takes the initiative away: the name of an owner makes no
// new one, unless somebody says so.
func TestInitiativesSurviveUndo(t *testing.T) {
	d := newPlanDesk(t)
	d.Line("Drill")
	d.Type("COO")
	d.Keys("ctrl+z")
	d.Shows("! Typed for I3, owner.", "What will be done?")
	d.Keys("enter", "tab")
	if n := d.W().Initiatives; len(n) != 0 {
		t.Errorf("the initiatives are %+v", n)
	}
	d.Keys("f8")
	d.Shows("▸ What  COO")
	d.Keys("enter")
	if n := d.W().Initiatives; len(n) != 1 || n[0].What != "COO" {
		t.Errorf("the initiatives are %+v", n)
	}
	d.Keys("ctrl+z", "ctrl+y")
	d.Fits(t)
}

func TestInitiativesRefusalsKeepTheLine(t *testing.T) {
	d := newPlanDesk(t)
	d.Type(tuitest.Long("much") + tuitest.Long("more"))
	d.Shows("characters")
	for _, key := range []string{"enter", "tab"} {
		d.Keys(key)
		d.Shows("! Too long for an initiative")
	}
	if d.App.Screen().(*session.Screen).In.Empty() || len(d.W().Initiatives) > 0 {
		t.Error("a refused line is gone or was taken")
	}
}

func TestInitiativesSayWhenTheyAreMany(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillMuch, workshop.StageInitiatives)
	d.Shows("9 so far; a board remembers five")
}

// In a high window the initiative that is asked about is in large type, and what is asked
// is not: until it says something, the strategy that it is for stands there.
func TestInitiativesAreInLargeType(t *testing.T) {
	d := newPlanDesk(t)
	d.Resize(120, 40)
	d.ShowsLarge("Pair each function with an editor: one public answer a month")
	d.Line("publish one answer a month")
	d.ShowsLarge("Publish one answer a month")
	d.Shows("Who owns it?", "Owner        …")
	d.Resize(80, 24)
	d.Shows("I3   Publish one answer a month")
}
