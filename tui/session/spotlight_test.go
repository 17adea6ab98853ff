package session_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestSpotlightLooks(t *testing.T) {
	for _, scene := range []struct {
		name  string
		stage workshop.StageKind
		keys  []string
	}{
		{"item", workshop.StageCapture, []string{"up", "up"}},
		{"cluster", workshop.StageCluster, nil},
		{"strategy", workshop.StageTOWS, nil},
		{"initiative", workshop.StageAgreement, nil},
	} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, scene.stage)
		d.Keys(scene.keys...)
		d.Keys("f5")
		for _, size := range tuitest.Sizes {
			t.Run(fmt.Sprintf("%s_%dx%d", scene.name, size[0], size[1]), func(t *testing.T) {
				d.Resize(size[0], size[1])
				d.Fits(t)
				tuitest.Looks(t, d)
			})
		}
	}
}

// Whatever closes the spotlight does nothing else: a clicker's keys above all.
func TestSpotlightOnlyCloses(t *testing.T) {
	for _, key := range []string{"esc", "f5", "enter", "pgdown", "pgup"} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
		d.Type("t a half-typed thought")
		before, head := d.Screen(), d.W().Head
		d.Keys("f5")
		d.ShowsLarge("A funding rumour could reach customers before we speak")
		d.Hides("half-typed", "Acme")
		d.Keys(key)
		if d.Screen() != before || d.W().Head != head {
			t.Errorf("after F5 and %s:\n%s\nwant:\n%s", key, d.Screen(), before)
		}
	}
}

func TestSpotlightStepsThroughItsKind(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.Resize(120, 40)
	d.Keys("up", "f5")
	d.Shows("Threats")
	d.Keys("right")
	d.Shows("Weaknesses · HR")
	d.ShowsLarge("W1")
	d.Keys("right")
	d.Shows("Weaknesses · Legal")
	d.Keys("left", "left")
	d.Shows("Threats")
	d.ShowsLarge("T1")
}

// What is picked or selected comes first, else the newest.
func TestSpotlightBeginsWithWhatIsPicked(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.Resize(120, 40)
	d.Line("s sales: Engineers are quoted in tenders")
	d.Keys("f5")
	d.ShowsLarge("Engineers are quoted in tenders")
	d.Keys("f5", "up", "down", "f5")
	d.Shows("Weaknesses · HR")
	d.Keys("esc", "esc")
	d.Stage(workshop.StageVote)
	d.Keys("f5")
	d.ShowsLarge("S1")
	d.Keys("f5", "pgdown", "down", "f5")
	d.ShowsLarge("W1")
	d.Keys("f5")
	d.Stage(workshop.StageTOWS)
	d.Keys("f5")
	d.ShowsLarge("WT1")
	d.Shows("W2", "No agreed first 15 minutes", "T1")
	d.Keys("left")
	d.ShowsLarge("WO1")
	d.Keys("f5")
	d.Stage(workshop.StageInitiatives)
	d.Keys("f5")
	d.Shows("COO · serves WT1")
	d.Keys("f5")
	d.Stage(workshop.StageBlueprint)
	d.Keys("f5")
	d.ShowsLarge("I2")
}

// Votes stay hidden until they are revealed, here too.
func TestSpotlightKeepsVotesHidden(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageVote)
	d.Line("w1 6")
	d.Keys("up", "f5")
	d.Shows("Weaknesses · HR")
	d.Hides("vote", "6")
	d.Keys("f5")
	d.Do(workshop.RevealVotes{Revealed: true})
	d.Keys("f5")
	d.Shows("not counted")
	d.Keys("right")
	d.Shows("6 votes")
	d.Do(workshop.RevealVotes{Revealed: false})
	d.Hides("vote")
}

func TestSpotlightOnNothing(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageCapture)
	d.Type("s we")
	d.Keys("f5")
	if d.InSpotlight() {
		t.Error("the spotlight is on nothing")
	}
	d.Shows("Nothing to show in large type yet", "we")
	d = tuitest.NewSessionDesk(t)
	d.Keys("f5") // from the first stage on
	d.Shows("Nothing to show in large type yet")
}

// The thing may go while the room tuitest.Looks at it.
func TestSpotlightOnDeletedItem(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.Line("t a thing of the past")
	d.Keys("f5")
	d.Do(workshop.DeleteItem{Item: d.W().Items[4].ID})
	d.Shows("It has been deleted.")
	d.Keys("right", "left")
	d.Fits(t)
	d.Keys("pgdown")
	if d.InSpotlight() {
		t.Error("the spotlight does not close")
	}
}

// Of far too much it shows what there is room for, in every kind of window.
func TestSpotlightOnFarTooMuch(t *testing.T) {
	t.Parallel()
	for _, kind := range []workshop.StageKind{workshop.StageCapture, workshop.StageCluster, workshop.StageTOWS, workshop.StageBlueprint} {
		d := tuitest.NewFilledDesk(t, tuitest.FillMuch, kind)
		d.Keys("f5")
		for _, size := range [][2]int{{50, 15}, {60, 18}, {80, 24}, {120, 40}, {200, 60}} {
			d.Resize(size[0], size[1])
			for range 9 {
				d.Keys("right")
				d.Fits(t)
				d.Hides("PRIVATE")
			}
		}
	}
}

// The black key works over the spotlight, and what was lit is lit again.
func TestSpotlightBlanks(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.Keys("f5")
	lit := d.Screen()
	for _, black := range []string{".", "b"} {
		d.Keys(black)
		if strings.TrimSpace(d.Screen()) != "" {
			t.Errorf("%s does not blank the screen", black)
		}
		d.Keys("esc")
		if d.Screen() != lit {
			t.Errorf("after %s another screen:\n%s", black, d.Screen())
		}
	}
}

func TestHelpNamesTheSpotlight(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.Resize(120, 40)
	d.Keys("f1")
	d.Shows("F5, then ← →", "in large type")
}

// A save that fails while the room tuitest.Looks at one thing is seen all the same.
func TestSpotlightShowsThatSomethingIsNotSaved(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.Keys("f5")
	d.Hides("SAVED", "saved")
	d.Store.Fail = errors.New("the disk is full")
	d.Do(workshop.AddItem{Quadrant: workshop.Threats, Text: "Late"})
	d.Shows("NOT SAVED")
}
