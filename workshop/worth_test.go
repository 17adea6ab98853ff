package workshop_test

import (
	"testing"

	"swotshop/workshop"
)

// The question comes between the commitments and what follows them, and can be skipped.
func TestWorthIsAskedBehindTheCommitments(t *testing.T) {
	open := openTest()
	open.Agenda.Stages = []workshop.Stage{
		{Kind: workshop.StageCommitments, Title: "Halfway", Minutes: 5}, {Kind: workshop.StageCommitments, Title: "The end", Minutes: 5},
		{Kind: workshop.StageBlueprint, Title: "Paper"},
	}
	log, s := workshop.NewLog(), &stamper{}
	mustDo(t, log, open, s)
	for i, want := range []struct {
		move  workshop.Intent
		stage int
		asks  bool
	}{
		{workshop.Forward{}, 1, false}, {workshop.Forward{}, 1, true}, {workshop.Backward{}, 1, false}, {workshop.Forward{}, 1, true},
		{workshop.Forward{}, 2, false}, {workshop.Backward{}, 1, false}, {workshop.Backward{}, 0, false},
	} {
		mustDo(t, log, want.move, s)
		if w := log.State(); w.Stage != want.stage || w.AsksWorth() != want.asks {
			t.Fatalf("move %d leads to stage %d, asking: %t", i, w.Stage, w.AsksWorth())
		}
	}
	if _, err := log.Do(workshop.AskWorth{Asked: true}, s.stamp()); err == nil {
		t.Error("it is asked where it does not stand")
	}
}

func TestWorthIsCountedInHands(t *testing.T) {
	r := openRoom(t)
	people := r.state().People
	if _, err := r.log.Do(workshop.RateWorth{Counts: [5]int{0, 0, people, 1}}, (&stamper{n: 900}).stamp()); err == nil {
		t.Error("more hands than people are counted")
	}
	r.do(workshop.RateWorth{Counts: [5]int{0, 1, 2, 0, 1}})
	requireEqual(t, "counted", *r.state().Worth, workshop.Reading{Counts: [5]int{0, 1, 2, 0, 1}, People: people})
	r.do(workshop.RateWorth{})
	if r.state().Worth != nil {
		t.Error("zeros take nothing back")
	}
	r.do(workshop.Undo{}, workshop.Undo{})
	if r.state().Worth != nil {
		t.Error("undo takes nothing back")
	}
}
