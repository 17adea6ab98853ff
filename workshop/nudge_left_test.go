package workshop_test

import (
	"testing"

	"swotshop/workshop"
)

// What is left of a session that is over does not depend on the stage, the clock or a
// list of words, and is not cut off after a few.
func TestWhatIsLeftOfTheNudgesWhenASessionIsOver(t *testing.T) {
	w := openWatch(t)
	for _, owner := range []string{"Head of HR", "Sales and Marketing", "the team", "everybody", "", "all of us", "IT and HR", "the board"} {
		w.at(1, workshop.WriteInitiative{Plan: workshop.Plan{What: "Train all line leads", Owner: owner}})
	}
	w.at(2, workshop.CloseSession{})
	var refs []string
	for _, n := range w.log.State().NudgesLeft() {
		if n.Kind == workshop.NudgeOwner {
			refs = append(refs, n.Ref)
		}
	}
	requireEqual(t, "not owned by one", refs, []string{"I2", "I3", "I4", "I6", "I7", "I8"})
}
