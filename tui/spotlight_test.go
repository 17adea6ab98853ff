package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func (d *desk) inSpotlight() bool {
	_, ok := d.app.Over().(*session.Spotlight)
	return ok
}

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
		d := newFilledDesk(t, tuitest.FillSome, scene.stage)
		d.keys(scene.keys...)
		d.keys("f5")
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s_%dx%d", scene.name, size[0], size[1]), func(t *testing.T) {
				d.resize(size[0], size[1])
				d.fits(t)
				d.looks(t)
			})
		}
	}
}

// Whatever closes the spotlight does nothing else: a clicker's keys above all.
func TestSpotlightOnlyCloses(t *testing.T) {
	for _, key := range []string{"esc", "f5", "enter", "pgdown", "pgup"} {
		d := newFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
		d.typed("t a half-typed thought")
		before, head := d.screen(), d.W().Head
		d.keys("f5")
		d.showsLarge("A funding rumour could reach customers before we speak")
		d.hides("half-typed", "Acme")
		d.typed("xyz")
		d.keys(key)
		if d.screen() != before || d.W().Head != head {
			t.Errorf("after F5 and %s:\n%s\nwant:\n%s", key, d.screen(), before)
		}
	}
}

func TestSpotlightStepsThroughItsKind(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.resize(120, 40)
	d.keys("up", "f5")
	d.shows("Threats")
	d.keys("right")
	d.shows("Weaknesses · HR")
	d.showsLarge("W1")
	d.keys("right")
	d.shows("Weaknesses · Legal")
	d.keys("left", "left")
	d.shows("Threats")
	d.showsLarge("T1")
}

// What is picked or selected comes first, else the newest.
func TestSpotlightBeginsWithWhatIsPicked(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.resize(120, 40)
	d.line("s sales: Engineers are quoted in tenders")
	d.keys("f5")
	d.showsLarge("Engineers are quoted in tenders")
	d.keys("f5", "up", "down", "f5")
	d.shows("Weaknesses · HR")
	d.keys("esc", "esc")
	d.at(workshop.StageVote)
	d.keys("f5")
	d.showsLarge("S1")
	d.keys("f5", "down", "f5")
	d.showsLarge("W1")
	d.keys("f5")
	d.at(workshop.StageTOWS)
	d.keys("f5")
	d.showsLarge("WT1")
	d.shows("W2", "No agreed first 15 minutes", "T1")
	d.keys("left")
	d.showsLarge("WO1")
	d.keys("f5")
	d.at(workshop.StageInitiatives)
	d.keys("f5")
	d.shows("COO · serves WT1")
	d.keys("f5")
	d.at(workshop.StageBlueprint)
	d.keys("f5")
	d.showsLarge("I2")
}

// Votes stay hidden until they are revealed, here too.
func TestSpotlightKeepsVotesHidden(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageVote)
	d.line("w1 6")
	d.keys("up", "f5")
	d.shows("Weaknesses · HR")
	d.hides("vote", "6")
	d.keys("f5")
	d.Do(workshop.RevealVotes{Revealed: true})
	d.keys("f5")
	d.shows("not counted")
	d.keys("right")
	d.shows("6 votes")
	d.Do(workshop.RevealVotes{Revealed: false})
	d.hides("vote")
}

func TestSpotlightOnNothing(t *testing.T) {
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageCapture)
	d.typed("s we")
	d.keys("f5")
	if d.inSpotlight() {
		t.Error("the spotlight is on nothing")
	}
	d.shows("Nothing to show in large type yet", "we")
	d = newSessionDesk(t)
	d.keys("f5") // from the first stage on
	d.shows("Nothing to show in large type yet")
}

// The thing may go while the room looks at it.
func TestSpotlightOnDeletedItem(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.line("t a thing of the past")
	d.keys("f5")
	d.Do(workshop.DeleteItem{Item: d.W().Items[4].ID})
	d.shows("It has been deleted.")
	d.keys("right", "left")
	d.fits(t)
	d.keys("pgdown")
	if d.inSpotlight() {
		t.Error("the spotlight does not close")
	}
}

// Of far too much it shows what there is room for, in every kind of window.
func TestSpotlightOnFarTooMuch(t *testing.T) {
	t.Parallel()
	for _, kind := range []workshop.StageKind{workshop.StageCapture, workshop.StageCluster, workshop.StageTOWS, workshop.StageBlueprint} {
		d := newFilledDesk(t, tuitest.FillMuch, kind)
		d.keys("f5")
		for _, size := range [][2]int{{50, 15}, {60, 18}, {80, 24}, {120, 40}, {200, 60}} {
			d.resize(size[0], size[1])
			for range 9 {
				d.keys("right")
				d.fits(t)
				d.hides("PRIVATE")
			}
		}
	}
}

// The black key works over the spotlight, and what was lit is lit again.
func TestSpotlightBlanks(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.keys("f5")
	lit := d.screen()
	for _, black := range []string{".", "b"} {
		d.keys(black)
		if strings.TrimSpace(d.screen()) != "" {
			t.Errorf("%s does not blank the screen", black)
		}
		d.keys("x")
		if d.screen() != lit {
			t.Errorf("after %s another screen:\n%s", black, d.screen())
		}
	}
}

func TestHelpNamesTheSpotlight(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.resize(120, 40)
	d.keys("f1")
	d.shows("F5, then ← →", "in large type")
}

// A save that fails while the room looks at one thing is seen all the same.
func TestSpotlightShowsThatSomethingIsNotSaved(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.keys("f5")
	d.hides("SAVED", "saved")
	d.store.Fail = errors.New("the disk is full")
	d.Do(workshop.AddItem{Quadrant: workshop.Threats, Text: "Late"})
	d.shows("NOT SAVED")
}
