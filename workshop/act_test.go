package workshop_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"swotshop/workshop"
)

func stagesOf(kinds ...workshop.StageKind) (stages []workshop.Stage) {
	for _, k := range kinds {
		stages = append(stages, workshop.Stage{Kind: k, Title: string(k), Minutes: 5})
	}
	return stages
}

func TestParts(t *testing.T) {
	after := workshop.Stage{Kind: workshop.StageStance, Moment: workshop.After}
	for _, c := range []struct {
		stages []workshop.Stage
		want   string
	}{
		{append(stagesOf("open", "stance", "provocations", "silence", "capture", "break", "vote", "tows", "initiatives"), after), "[{1 0 2} {2 3 6} {3 7 8} {4 9 9}]"},
		{stagesOf("stance", "status", "capture", "talk", "agreement", "commitments", "blueprint"), "[{1 0 1} {2 2 3} {4 4 6}]"},
		{stagesOf("open", "talk", "capture", "provocations", "guardrails", "initiatives"), "[{2 0 3} {3 4 5}]"},
		{stagesOf("stance", "capture", "guardrails", "vote", "tows"), "[{1 0 0} {2 1 3} {3 4 4}]"},
		{stagesOf("open", "talk"), "[{2 0 1}]"},
	} {
		a := workshop.Agenda{Stages: c.stages}
		requireEqual(t, "parts", fmt.Sprint(a.Parts()), c.want)
	}
}

// Whatever the agenda: each stage is in one act, in its place, and no act comes twice or
// back.
func TestPartsAreTheWholeAgenda(t *testing.T) {
	dice := rand.New(rand.NewPCG(15, 4))
	for range 500 {
		var kinds []workshop.StageKind
		for range 1 + dice.IntN(20) {
			kinds = append(kinds, workshop.StageKinds[dice.IntN(len(workshop.StageKinds))])
		}
		a := workshop.Agenda{Stages: stagesOf(kinds...)}
		next, act := 0, workshop.Act(0)
		for _, p := range a.Parts() {
			if p.First != next || p.Last < p.First || p.Act <= act || p.Act > workshop.ActAgree {
				t.Fatalf("%v in acts: %v", kinds, a.Parts())
			}
			next, act = p.Last+1, p.Act
		}
		if next != len(kinds) {
			t.Fatalf("%v in acts: %v", kinds, a.Parts())
		}
	}
}

// A stage that takes too long puts off those after it, and so does what is added to the
// plan: the list of the plan and the end of the session are one truth.
func TestOverByIsAsThingsAre(t *testing.T) {
	w := openStages(t, [2]int{10, 5}, [2]int{10, 5}, [2]int{10, 5})
	over := func(stage, now, want int) {
		t.Helper()
		at, known := w.state().OverBy(stage, minute(now))
		requireEqual(t, "known", known, want > 0)
		if known {
			requireEqual(t, fmt.Sprintf("stage %d at minute %d", stage, now), at.Sub(minute(0)), time.Duration(want)*time.Minute)
		}
	}
	over(0, 0, 10)
	over(2, 4, 30)
	over(2, 14, 34)
	over(0, 14, 0)
	w.at(14, workshop.Forward{})
	over(0, 15, 0)
	over(2, 15, 34)
	w.at(16, workshop.AddStage{Behind: 1, New: workshop.Stage{Kind: workshop.StageBreak, Title: "Tea", Minutes: 7, Floor: 5}})
	over(3, 16, 41)
}
