package plain

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A line of the board is an item in plain lines too, whatever the stage takes.
func TestALineOfTheBoardIsAnItemInLinesToo(t *testing.T) {
	for _, kind := range []workshop.StageKind{workshop.StageCluster, workshop.StageTOWS, workshop.StageAgreement} {
		out := inLines(t, tuitest.NewLibrary(), startOn(kind), "w legal: nobody may answer", "quit")
		requireSaid(t, out, "W1 added to Weaknesses, Legal: nobody may answer. Saved.")
	}
}
