package stage_test

import (
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// stopped is a session of which something stops the paper.
func stopped(t *testing.T, change ...func(*tui.Options)) *tuitest.Desk {
	return tuitest.NewFilledDesk(t, func(d tuitest.Session) {
		d.Do(workshop.AddItem{Quadrant: workshop.Strengths, Text: "Fast answers"},
			workshop.WriteInitiative{Plan: workshop.Plan{What: "Be social", Owner: "everybody"}},
			workshop.WordProposal{Text: "Approve I1"},
			workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, 8}})
	}, workshop.StageBlueprint, change...)
}

// A session whose paper is stopped is closed with a reason only, which page 1 says.
func TestClosingAStoppedSessionAsksWhy(t *testing.T) {
	d := stopped(t)
	d.Shows("stops this paper")
	id := d.W().ID
	d.Choose("Close the session")
	d.Shows("why close it", "! I1", "The owner is not one name or role.", "Page 1 prints your reason.")
	d.Keys("enter")
	d.Shows("Type the reason")
	d.Type("The chair decides")
	d.Keys("esc")
	d.Hides("why close it", "The chair decides")
	if d.W().Closed {
		t.Fatal("closed without a reason")
	}
	d.Choose("Close the session")
	d.Shows("The chair decides")
	d.Line(" on Friday")
	requireClosed(t, d, id, "The chair decides on Friday")
}

func requireClosed(t *testing.T, d *tuitest.Desk, id, why string) {
	t.Helper()
	log, err := workshop.Replay(d.Store.Sessions[id])
	if err != nil || !log.State().Closed || log.State().ClosedWhy != why {
		t.Errorf("closed: %v, why: %q (%v)\n%s", log.State().Closed, log.State().ClosedWhy, err, d.Screen())
	}
}

// The reason is printed, so it names nobody beside a bad word.
func TestAReasonThatCannotBePrintedStays(t *testing.T) {
	d := stopped(t, func(o *tui.Options) { o.Prompter = tuitest.Prompter{} })
	d.Choose("Close the session")
	d.Line("After the redundancies")
	d.Shows("“redundancies” may not be meant to leave the room.", "After the redundancies")
	if d.W().Closed {
		t.Error("closed for a reason that cannot be printed")
	}
}

// Nobody is kept who has no reason: the session can be left open, also with half a reason
// on the line, which is there again.
func TestAStoppedSessionCanBeLeft(t *testing.T) {
	d := stopped(t)
	d.Choose("Close the session")
	d.Choose("Go to the library")
	d.Keys("y")
	d.Shows("Acme Robotics")
	if d.App.Live() != nil {
		t.Error("the session is still live")
	}
}

// A loose end that is tied up meanwhile leaves the reason where it was.
func TestAReasonOutlivesTheLooseEnd(t *testing.T) {
	d := stopped(t)
	d.Do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Owner: "all"}})
	d.Choose("Close the session")
	d.Type("No time")
	d.Keys("esc")
	d.Choose("See the loose ends")
	d.Keys("enter", "ctrl+u")
	d.Line("COO")
	d.Keys("esc", "esc")
	d.Choose("Close the session")
	d.Shows("No time", "! I2")
	d.Hides("! I1")
}

// From the list of loose ends Enter goes to where one is tied up, and Esc back to it.
func TestLooseEndsAreWorkedThrough(t *testing.T) {
	d := stopped(t)
	d.Choose("See the loose ends")
	d.Shows("▸!I1   The owner is not one name or role.")
	d.Keys("enter")
	if kind := d.W().CurrentStage().Kind; kind != workshop.StageInitiatives {
		t.Fatalf("at %s", kind)
	}
	d.Shows("Who owns it?")
	d.Keys("ctrl+u")
	d.Line("COO")
	if got := d.W().Initiatives[0].Owner; got != "COO" {
		t.Errorf("its owner is %q", got)
	}
	d.Keys("esc")
	d.Shows("loose ends", "▸")
	d.Hides("The owner is not one name or role")
	d.Keys("enter", "pgdown")
	at := d.W().Stage
	d.Keys("esc") // the room has gone on: it is a clicker’s
	if d.W().Stage != at {
		t.Errorf("Esc went to %s", d.W().CurrentStage().Kind)
	}
}

// What became of the votes shows how far each has come, with the first gap.
func TestWhatBecameOfTheVotes(t *testing.T) {
	d := tuitest.NewFilledDesk(t, func(d tuitest.Session) {
		for _, q := range workshop.Quadrants {
			d.Do(workshop.AddItem{Quadrant: q, Text: "Fast answers"})
		}
		for i, c := range d.W().Clusters {
			d.Do(workshop.CountVotes{Cluster: c.ID, Votes: 5 - i})
		}
		d.Do(workshop.RevealVotes{Revealed: true}, workshop.WriteStrategy{
			Pairing: workshop.SO, Cites: []string{d.W().Clusters[0].ID, d.W().Clusters[2].ID}, Text: "Answer in public"})
		d.Do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Owner: "COO", Strategy: d.W().Strategies[0].ID}})
	}, workshop.StageBlueprint)
	d.Choose("See what became")
	d.Shows("S1   5 votes → SO1 → I1 → COO", "W1   4 votes → no strategy", "O1   3 votes → SO1 → I1 → COO")
	d.Keys("esc")
	d.Hides("no strategy")
}

// The line of notes says the first loose end whole or not at all.
func TestTheFirstLooseEndIsNotCut(t *testing.T) {
	for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 40}} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
		d.Do(workshop.TakeAgreement{Counts: [8]int{7, 0, 0, 0, 0, 0, 0, 1}})
		d.Resize(size[0], size[1])
		d.Keys("up") // no note
		if said := strings.TrimSpace(d.Rows()[size[1]-3]); !strings.Contains(said, "stop") || strings.HasSuffix(said, "…") {
			t.Errorf("%d columns: %q", size[0], said)
		}
	}
}
