package tui

import (
	"testing"

	"swotshop/workshop"
)

// What is taken out, moved or deleted says what goes with it.
func TestRoomIsToldWhatGoesWithAStatement(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 4)
	d.line("7")
	d.line("3")
	d.keys("ctrl+r")
	d.stage(workshop.StageCluster)
	d.keys("space", "down", "enter") // S1 into S2
	d.keys("down", "-")
	d.shows("is a cluster of its own again, with its")
	d.stage(workshop.StageCapture)
	for range 4 {
		d.keys("up")
	}
	d.keys("d")
	d.shows("Deleted, with its 7 votes. Ctrl+Z brings it back.")
}

// A merge after the count shows a sum, and says that it is one.
func TestVoteScreenMarksSums(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 4)
	d.line("7")
	d.line("3")
	d.keys("ctrl+r")
	d.hides("*")
	d.stage(workshop.StageCluster)
	d.keys("space", "down", "enter")
	d.stage(workshop.StageVote)
	d.shows("10*", "* added up")
	d.line("s2 6")
	d.hides("*")
}

// A count that was wrong altogether goes back to nobody.
func TestCountGoesBackToNobody(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageAgreement)
	d.line("3")
	d.keys("up")
	d.line("0")
	if d.W().AgreementPeople != 0 {
		t.Error("somebody is still counted")
	}
	d.stage(workshop.StageStance)
	d.line("2/1/0/0/0")
	d.line("0/0/0/0/0")
	if len(d.W().Readings) != 0 {
		t.Error("the stance is still taken")
	}
}

func TestFewerPeopleThanByFunction(t *testing.T) {
	d := newSessionDesk(t)
	details := d.W().Details
	details.ByFunction = map[workshop.Function]int{workshop.Sales: 5, workshop.HR: 3}
	d.Do(workshop.ChangeDetails{Details: details})
	d.line("people 7")
	d.shows("7 people in the room; the list by function still adds up to 8")
	if d.W().People != 7 {
		t.Errorf("%d people", d.W().People)
	}
}
