package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A follow-up looks again at the actions that are still open, by their owners of today.
func TestCommitmentsOfAFollowUpAreItsOpenActions(t *testing.T) {
	d := newStatusDesk(t, tuitest.BoardDay())
	d.Line("1 done 60 %")
	d.Line("2 late no time until 1 May; owner CMO; stop not met")
	d.Stage(workshop.StageCommitments)
	d.Shows("1 May     CMO", "Late", "The first 15 minutes, written and drilled", "no date   CFO", "Not asked") // nobody said by when
	d.Hides("An hour’s training", "No initiatives yet")
	d.Stage(workshop.StageStatus)
	d.Line("2 done 6")
	d.Line("3 drop not needed")
	d.Stage(workshop.StageCommitments)
	d.Shows("What does each of us promise?")
	d.Hides("No initiatives yet")
}
