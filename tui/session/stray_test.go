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
