package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// stopped is a session of which something stops the paper.
func stopped(t *testing.T) *tuitest.Desk {
	return tuitest.NewFilledDesk(t, func(d tuitest.Session) {
		d.Do(workshop.AddItem{Quadrant: workshop.Strengths, Text: "Fast answers"},
			workshop.WriteInitiative{Plan: workshop.Plan{What: "Be social", Owner: "everybody"}},
			workshop.WordProposal{Text: "Approve I1"},
			workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, 8}})
	}, workshop.StageBlueprint)
}

// A session whose paper is stopped is closed with a reason, which page 1 says.
func TestClosingAStoppedSessionAsksWhy(t *testing.T) {
	d := stopped(t)
	d.Shows("stops this paper")
	id := d.W().ID
	d.Choose("Give the reason")
	d.Shows("why close it")
	d.Keys("enter")
	d.Shows("Type the reason")
	if d.W().Closed {
		t.Fatal("closed without a reason")
	}
	d.Keys("esc")
	d.Hides("why close it")
	d.Choose("Give the reason")
	d.Line("The chair decides on Friday")
	log, err := workshop.Replay(d.Store.Sessions[id])
	if err != nil || !log.State().Closed || log.State().ClosedWhy != "The chair decides on Friday" {
		t.Errorf("closed: %v, why: %q (%v)", log.State().Closed, log.State().ClosedWhy, err)
	}
}

// From the list of loose ends Enter goes to where one is tied up, and Esc back to it.
func TestLooseEndsAreWorkedThrough(t *testing.T) {
	d := stopped(t)
	d.Choose("See the loose ends")
	d.Shows("! I1   The owner is not one name or role.")
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
