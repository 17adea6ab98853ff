package stage_test

import (
	"testing"

	"swotshop/workshop"
)

// A vote with nothing counted, or with a tie that is open, is said on the way on, and
// blocks nothing.
func TestPassingTheVoteSaysWhatIsOpen(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 5)
	d.Keys("pgdown", "pgdown")
	d.Shows("Nothing was counted in the vote. PgUp goes back to it.")
	if d.W().CurrentStage().Kind == workshop.StageVote {
		t.Error("it is still the vote")
	}
	d.Keys("pgup", "pgup")
	d.Hides("Nothing was counted")

	d = tieDesk(t, weaknesses(5, 3, 2, 2))
	d.Keys("pgdown")
	d.Shows("W3 and W4 still tie: all are carried. PgUp goes back to choose.")
	d.Keys("pgup")
	d.Line("carry w3")
	d.Keys("pgdown")
	d.Hides("still tie")
	someDesk(t, workshop.StageVote, 0).Keys("pgdown")
}
