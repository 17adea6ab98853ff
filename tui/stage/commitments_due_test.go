package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// No screen shows a date that nobody said.
func TestCommitmentsShowTheDaysThatWereSaid(t *testing.T) {
	fill := func(d tuitest.Session) {
		for _, p := range []workshop.Plan{
			{What: "Drill", Owner: "COO", FirstStep: "Book a room", Due: "12 June"},
			{What: "Publish", Owner: "CFO", FirstStep: "Draft by Friday"},
			{What: "Train", Owner: "CTO", Due: "+365"},
		} {
			d.Do(workshop.WriteInitiative{Plan: p})
		}
	}
	d := tuitest.NewFilledDesk(t, fill, workshop.StageCommitments)
	d.Shows("12 Jun", "First: Book a room", "no date", "First: Draft by Friday", "12 Mar 2027")
	d.Hides("11 Apr", "day 30")
	d.Stage(workshop.StageInitiatives)
	d.Hides("11 April")
}
