package session_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A line of the board, with its letter, a function and a colon, is an item on every stage:
// on those that take none, it used to name a cluster, or be a strategy.
func TestALineOfTheBoardIsAnItemOnEveryStage(t *testing.T) {
	for _, kind := range []workshop.StageKind{workshop.StageCluster, workshop.StageTOWS, workshop.StageInitiatives, workshop.StageAgreement, workshop.StageCommitments} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
		name, items := d.W().Clusters[0].Name(), len(d.W().Items)
		d.Type("w legal: nobody may answer at night")
		d.Shows("goes to Weaknesses, Legal", "PgDn ")
		d.Keys("enter")
		d.Shows("Added to Weaknesses, Legal")
		if got := d.W().Items; len(got) != items+1 || got[items].Text != "nobody may answer at night" || got[items].Function != workshop.Legal {
			t.Errorf("%s: the items are %v", kind, got)
		}
		if got := d.W().Clusters[0].Name(); got != name {
			t.Errorf("%s: a cluster is called %q", kind, got)
		}
		d.Type("who answers: legal or sales?")
		d.Hides("goes to Weaknesses")
		d.Keys("ctrl+u")
	}
}

// A line that is astray says what it was typed for, whatever that was.
func TestWhatALineWasTypedForHasAName(t *testing.T) {
	for _, kind := range workshop.StageKinds {
		for _, fill := range tuitest.Fills {
			for _, text := range []string{"half a thought", "twist: half", "2", "1 1", "?", "=half"} {
				d := tuitest.NewFilledDesk(t, fill, kind)
				d.Type(text)
				d.Keys("pgdown")
				d.Hides("another line")
				d.Keys("pgdown", "pgdown")
				d.Hides("another line")
			}
		}
	}
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageProvocations)
	d.Type("May interns")
	d.Keys("pgdown")
	d.Shows("Typed for a new card.")
}
