package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// What is taken out, moved or deleted says what goes with it.
func TestRoomIsToldWhatGoesWithAStatement(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 4)
	d.Line("7")
	d.Line("3")
	d.Keys("ctrl+r")
	d.Stage(workshop.StageCluster)
	d.Keys("space", "down", "enter") // S1 into S2
	d.Keys("down", "-", "enter")
	d.Shows("is a cluster of its own again, with its")
	d.Stage(workshop.StageCapture)
	for range 4 {
		d.Keys("up")
	}
	d.Keys("delete")
	d.Shows("S1 deleted, with its 7 votes. Ctrl+Z brings it back.")
}

// A merge after the count shows a sum, and says that it is one.
func TestVoteScreenMarksSums(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 4)
	d.Line("7")
	d.Line("3")
	d.Keys("ctrl+r")
	d.Hides("*")
	d.Stage(workshop.StageCluster)
	d.Keys("space", "down", "enter")
	d.Stage(workshop.StageVote)
	d.Shows("10*", "* added up")
	d.Line("s2 6")
	d.Hides("*")
}

// A count that was wrong altogether goes back to nobody.
func TestCountGoesBackToNobody(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageAgreement)
	d.Line("3")
	d.Keys("up")
	d.Line("0")
	if d.W().AgreementPeople != 0 {
		t.Error("somebody is still counted")
	}
	d.Stage(workshop.StageStance)
	d.Line("2/1/0/0/0")
	d.Line("0/0/0/0/0")
	if len(d.W().Readings) != 0 {
		t.Error("the stance is still taken")
	}
}

func TestFewerPeopleThanByFunction(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	details := d.W().Details
	details.ByFunction = map[workshop.Function]int{workshop.Sales: 5, workshop.HR: 3}
	d.Do(workshop.ChangeDetails{Details: details})
	d.Line("people 7")
	d.Shows("7 people in the room; the list by function still adds up to 8")
	if d.W().People != 7 {
		t.Errorf("%d people", d.W().People)
	}
}
