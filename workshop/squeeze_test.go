package workshop_test

import (
	"fmt"
	"testing"
	"time"

	"swotshop/workshop"
)

// openStages opens a session whose stages have these minutes and floors; one
// with no floor is kept.
func openStages(t *testing.T, stages ...[2]int) *watch {
	t.Helper()
	open := openTest()
	open.Agenda.Stages, open.Agenda.Minutes = nil, 0
	for n, s := range stages {
		open.Agenda.Stages = append(open.Agenda.Stages, workshop.Stage{
			Kind: workshop.StageBreak, Title: string(rune('A' + n)), Minutes: s[0], Floor: s[1], Keep: s[1] == 0,
		})
		open.Agenda.Minutes += s[0]
	}
	w := &watch{room: &room{t, workshop.NewLog(), &stamper{}}}
	w.at(0, open)
	return w
}

func TestLateIsTheExpectedOverrun(t *testing.T) {
	w := openStages(t, [2]int{10, 5}, [2]int{10, 5}, [2]int{10, 5})
	requireLate := func(m, want int) {
		t.Helper()
		requireEqual(t, fmt.Sprintf("late at minute %d", m), w.state().Late(minute(m)), time.Duration(want)*time.Minute)
	}
	requireLate(0, 0)
	requireLate(9, 0)
	requireLate(14, 4)
	w.at(6, workshop.Forward{})
	requireLate(6, -4)
	requireLate(18, -2)
	w.at(20, workshop.Forward{})
	requireLate(20, 0)
	w.at(21, workshop.Backward{}) // a minute of the last is used up, the second is over its time
	requireLate(25, 4)
}

func TestPauseDoesNotMakeTheSessionLate(t *testing.T) {
	w := openStages(t, [2]int{10, 5}, [2]int{10, 5})
	w.at(5, entry)
	w.at(50, workshop.Resume{})
	requireEqual(t, "late", w.state().Late(minute(54)), 0)
}

func TestLateNudgeProposesShorterStages(t *testing.T) {
	for _, c := range []struct {
		name   string
		stages [][2]int // the first is the present one
		at     int
		want   string
	}{
		{"not by more than a tenth", [][2]int{{20, 5}, {8, 5}}, 22, ""},
		{"by more than a tenth", [][2]int{{20, 5}, {8, 5}, {5, 3}}, 23, "Three minutes behind schedule: B 8 → 6, C 5 → 4."},
		{"by less than two minutes", [][2]int{{5, 5}, {8, 5}}, 6, ""},
		{"more than there is", [][2]int{{15, 5}, {8, 5}, {11, 8}}, 23, "Eight minutes behind schedule: B 8 → 5, C 11 → 8, still two minutes to save."},
		{"one more", [][2]int{{15, 5}, {8, 5}}, 19, "Four minutes behind schedule: B 8 → 5, still one minute to save."},
		{"what is kept gives nothing", [][2]int{{15, 5}, {20, 0}, {8, 5}}, 18, "Three minutes behind schedule: C 8 → 5."},
		{"nothing can give way", [][2]int{{15, 5}, {20, 0}, {5, 5}}, 18, "Three minutes behind schedule, and no later stage can be shortened. Finish later, or skip a stage?"},
		{"nothing comes", [][2]int{{15, 5}}, 40, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := openStages(t, c.stages...)
			got := ""
			for _, n := range w.state().Nudges(nudgeRules, minute(c.at), nil) {
				got += n.Says
			}
			requireEqual(t, "nudge", got, c.want)
		})
	}
}

func TestSqueezeTakesOnlyUnusedTime(t *testing.T) {
	w := openStages(t, [2]int{10, 5}, [2]int{10, 5}, [2]int{10, 5})
	w.at(0, workshop.EnterStage{Stage: 1})
	w.at(4, workshop.EnterStage{Stage: 0})
	squeezes, missing := w.state().Squeeze(9, minute(10))
	requireEqual(t, "squeezes", squeezes, []workshop.Squeeze{{Stage: 1, From: 10, To: 9}, {Stage: 2, From: 10, To: 5}})
	requireEqual(t, "missing", missing, 3)
}
