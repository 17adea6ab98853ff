package workshop_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"swotshop/workshop"
)

// agendaOf is the agenda in short, with the present stage in brackets: "A10 [B5] C7".
func agendaOf(w *workshop.Workshop) (words string) {
	for i, s := range w.Agenda.Stages {
		word := fmt.Sprintf("%s%d", s.Title, s.Minutes)
		if i == w.Stage {
			word = "[" + word + "]"
		}
		words += " " + word
	}
	return words[1:]
}

func (w *watch) agenda(want string) {
	w.t.Helper()
	requireEqual(w.t, "agenda", agendaOf(w.state()), want)
}

var aTalk = workshop.Stage{Kind: workshop.StageTalk, Title: "T", Minutes: 6, Floor: 3}

// Each change is a step: undo takes it back, redo brings it again, and it is the same
// when the session is opened again.
func TestPlanChangesWhileTheSessionRuns(t *testing.T) {
	for name, c := range map[string]struct {
		do          workshop.Intent
		want, label string
	}{
		"minutes":    {workshop.PlanStage{Stage: 2, Minutes: 12}, "A10 [B10] C12 D10", "minutes of C changed"},
		"left out":   {workshop.LeaveOut{Stage: 3}, "A10 [B10] C10", "D left out"},
		"moved":      {workshop.MoveStage{Stage: 0, By: 2}, "[B10] C10 A10 D10", "A moved"},
		"moved back": {workshop.MoveStage{Stage: 3, By: -9}, "D10 A10 [B10] C10", "D moved"},
		"here moved": {workshop.MoveStage{Stage: 1, By: 1}, "A10 C10 [B10] D10", "B moved"},
		"added":      {workshop.AddStage{Behind: 1, New: aTalk}, "A10 [B10] T6 C10 D10", "T added"},
		"shortened":  {workshop.Shorten{Squeezes: []workshop.Squeeze{{Stage: 2, From: 10, To: 6}}}, "A10 [B10] C6 D10", "later stages shortened"},
	} {
		w := openStages(t, [2]int{10, 5}, [2]int{10, 5}, [2]int{10, 5}, [2]int{10, 5})
		w.at(0, workshop.Forward{})
		w.at(1, c.do)
		w.agenda(c.want)
		requireEqual(t, name, w.state().UndoLabel(), c.label)
		w.at(2, workshop.Undo{})
		w.agenda("A10 [B10] C10 D10")
		w.at(3, workshop.Redo{})
		w.agenda(c.want)
		requireEqual(t, "opened again", agendaOf(must(workshop.Replay(w.log.Events())).State()), c.want)
		requireEqual(t, "imported", agendaOf(must(workshop.Verify(w.log.Events())).State()), c.want)
	}
}

func TestStageThatIsLeftOutComesBackWhereItWas(t *testing.T) {
	w := openStages(t, [2]int{10, 5}, [2]int{10, 5}, [2]int{10, 5})
	w.at(0, workshop.LeaveOut{Stage: 1})
	w.at(0, workshop.PlanStage{Stage: 2, Minutes: 8})
	w.agenda("[A10] C8")
	w.at(1, workshop.Forward{})
	w.agenda("A10 [C8]")
	w.at(2, workshop.BringBack{Stage: 1})
	w.agenda("A10 B10 [C8]")
}

// What was said in a stage, how long it took and where the session is belongs to the
// stage, wherever it is moved.
func TestStagesKeepWhatIsTheirs(t *testing.T) {
	w := openStages(t, [2]int{10, 5}, [2]int{10, 5}, [2]int{10, 5})
	w.at(4, workshop.EnterStage{Stage: 1})
	w.at(5, workshop.AddRemark{Topic: workshop.Parking, Text: "Said in B"})
	w.at(5, workshop.NotePrivately{Text: "In B too"})
	w.at(7, workshop.EnterStage{Stage: 2})
	w.at(8, workshop.MoveStage{Stage: 1, By: 1})
	w.at(8, workshop.AddStage{Behind: 0, New: aTalk})
	w.agenda("A10 T6 [C10] B10")
	s := w.state()
	for title, want := range map[string]time.Duration{"A": 4, "T": 0, "C": 3, "B": 3} {
		at := 0
		for s.Agenda.Stages[at].Title != title {
			at++
		}
		requireEqual(t, "minutes of "+title, s.StageSpent(at, minute(10)), want*time.Minute)
	}
	requireEqual(t, "remark", s.Agenda.Stages[s.StageAt(s.Remarks[0].Stage)].Title, "B")
	requireEqual(t, "note", s.Agenda.Stages[s.StageAt(s.PrivateNotes[0].Stage)].Title, "B")
	w.at(10, workshop.EnterStage{Stage: 1})
	w.at(13, workshop.EnterStage{Stage: 3})
	w.agenda("A10 T6 C10 [B10]")
	requireEqual(t, "the talk", w.state().StageSpent(1, minute(20)), 3*time.Minute)
	requireEqual(t, "B", w.state().StageSpent(3, minute(20)), 10*time.Minute)
}

// Where a stage is taken back while the session is in it, the session is where it came
// from, and no minute is lost.
func TestStageTakenBackFromUnderTheSession(t *testing.T) {
	w := openStages(t, [2]int{10, 5}, [2]int{10, 5})
	w.at(3, workshop.AddStage{Behind: 0, New: aTalk})
	w.at(3, workshop.Forward{})
	w.agenda("A10 [T6] B10")
	w.at(5, workshop.Undo{})
	w.agenda("[A10] B10")
	requireEqual(t, "A", w.state().StageSpent(0, minute(6)), 6*time.Minute)
	requireEqual(t, "all", w.state().Spent(minute(6)), 6*time.Minute)
	w.at(7, workshop.Forward{})
	w.agenda("A10 [B10]")
	requireEqual(t, "A, left", w.state().StageSpent(0, minute(9)), 7*time.Minute)
	requireEqual(t, "all", w.state().Spent(minute(9)), 9*time.Minute)
	w.at(9, workshop.Redo{})
	w.agenda("A10 T6 [B10]")
	requireEqual(t, "A, again", w.state().StageSpent(0, minute(9)), 3*time.Minute)
	requireEqual(t, "T", w.state().StageSpent(1, minute(9)), 4*time.Minute)
}

func TestPlanRefuses(t *testing.T) {
	w := openStages(t, [2]int{10, 5}, [2]int{10, 5}, [2]int{10, 5})
	w.at(5, workshop.Forward{})
	w.refused(workshop.LeaveOut{Stage: 1}, "You are at “B”: go to another stage first.")
	w.refused(workshop.LeaveOut{Stage: 0}, "“A” has been held, so it cannot be left out.")
	w.refused(workshop.LeaveOut{Stage: 7}, "The agenda has no stage 8.")
	w.refused(workshop.PlanStage{Stage: 2, Minutes: 0}, "A stage can take 1 to 600 minutes.")
	w.refused(workshop.Shorten{}, "There is nothing to shorten.")
	w.refused(workshop.AddStage{Behind: 2, New: workshop.Stage{Kind: "party", Title: "P", Minutes: 5}}, "The agenda has an unknown kind of stage: “party”.")
}

// The only stage in which a session is closed stays; of two of its kind one may go.
func TestPlanKeepsAStageToCloseIn(t *testing.T) {
	w := openStages(t, [2]int{10, 5}, [2]int{10, 5})
	paper := workshop.Stage{Kind: workshop.StageBlueprint, Title: "P", Minutes: 6, Floor: 3}
	w.at(1, workshop.AddStage{Behind: 1, New: paper})
	w.refused(workshop.LeaveOut{Stage: 2}, "“P” cannot be left out: there the blueprint is read and the session closed.")
	w.at(1, workshop.AddStage{Behind: 2, New: paper})
	w.at(1, workshop.LeaveOut{Stage: 2})
	w.agenda("[A10] B10 P6")
	w.refused(workshop.LeaveOut{Stage: 3}, "“P” cannot be left out: there the blueprint is read and the session closed.")
}

// A plan from elsewhere can neither lose a stage nor have one twice.
func TestPlanFromElsewhereIsChecked(t *testing.T) {
	for name, plan := range map[string][]workshop.Planned{
		"lost":    {{Stage: 0, Minutes: 5}},
		"twice":   {{Stage: 0, Minutes: 5}, {Stage: 1, Minutes: 5}, {Stage: 1, Minutes: 5}},
		"unknown": {{Stage: 0, Minutes: 5}, {Stage: 1, Minutes: 5}, {Stage: 2, Minutes: 5}},
		"below":   {{Stage: 0, Minutes: 5}, {Stage: 1, Minutes: -5}},
		"here":    {{Stage: 0, Minutes: 5, Out: true}, {Stage: 1, Minutes: 5}},
	} {
		w := openStages(t, [2]int{10, 5}, [2]int{10, 5})
		events := append([]workshop.Event{}, w.log.Events()...)
		events = append(events, workshop.Event{Seq: 2, Step: 2, ID: "x", Fact: workshop.AgendaChanged{Change: workshop.PlanMinutes, Plan: plan}})
		if _, err := workshop.Verify(events); err == nil {
			t.Errorf("%s: the plan is taken", name)
		}
		if w := must(workshop.Replay(events)).State(); len(w.Agenda.Stages) > 2 || w.Stage != 0 { // whatever was stored, it is read
			t.Errorf("%s: %v", name, agendaOf(w))
		}
	}
}

// What is proposed to a session that is late brings it to its end in time, as far as
// it says so; nothing goes below its floor, and undo brings all of it back.
func TestShortenedPlanEndsInTime(t *testing.T) {
	dice, taken := rand.New(rand.NewPCG(5, 5)), 0
	for range 200 {
		var stages [][2]int
		for range 3 + dice.IntN(5) {
			minutes := 4 + dice.IntN(15)
			stages = append(stages, [2]int{minutes, dice.IntN(minutes + 1)})
		}
		w, now := openStages(t, stages...), 0
		for range dice.IntN(3) {
			now += dice.IntN(20)
			w.at(now, workshop.Forward{})
		}
		now += dice.IntN(20)
		before := w.state().Agenda.Stages
		squeezes, late, missing := w.state().CatchUp(minute(now))
		if len(squeezes) == 0 {
			continue
		}
		taken++
		w.at(now, workshop.Shorten{Squeezes: squeezes})
		if got := w.state().Late(minute(now)); got != time.Duration(missing)*time.Minute {
			t.Fatalf("%d minutes late, %d missing: late by %v afterwards", late, missing, got)
		}
		for i, s := range w.state().Agenda.Stages {
			if s.Minutes != before[i].Minutes && (s.Minutes < s.Floor || s.Keep) {
				t.Fatalf("%s has %d minutes, and a floor of %d", s.Title, s.Minutes, s.Floor)
			}
		}
		w.at(now, workshop.Undo{})
		if !reflect.DeepEqual(w.state().Agenda.Stages, before) {
			t.Fatalf("undo leaves %s", agendaOf(w.state()))
		}
	}
	if taken < 50 {
		t.Errorf("only %d were late: this tests little", taken)
	}
}

// The session ends when it was planned to while it is in time; later for every minute
// too long, and earlier for every stage left out.
func TestEnds(t *testing.T) {
	w := openStages(t, [2]int{10, 5}, [2]int{10, 5}, [2]int{10, 5})
	ends := func(now, want int) {
		t.Helper()
		at, known := w.state().Ends(minute(now))
		requireEqual(t, fmt.Sprintf("end at minute %d", now), at, minute(want))
		requireEqual(t, "known", known, true)
	}
	ends(0, 30)
	ends(9, 30)
	ends(13, 33)
	w.at(14, workshop.Forward{})
	ends(15, 34)
	requireEqual(t, "the next begins", w.state().Begins(2, minute(15)), minute(24))
	w.at(15, workshop.LeaveOut{Stage: 2})
	ends(15, 24)
	w.at(30, workshop.CloseSession{})
	if _, known := w.state().Ends(minute(31)); known {
		t.Error("a closed session still ends")
	}
}
