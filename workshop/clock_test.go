package workshop_test

import (
	"testing"
	"time"

	"swotshop/workshop"
)

// watch plays a session by the clock.
type watch struct {
	*room
	ids stamper
}

func openWatch(t *testing.T) *watch {
	t.Helper()
	w := &watch{room: &room{t, workshop.NewLog(), &stamper{}}}
	w.at(0, openTest())
	return w
}

// minute is so long after nine o'clock.
func minute(m int) time.Time { return time.Date(2026, 3, 12, 9, m, 0, 0, time.UTC) }

// at does something at this minute.
func (w *watch) at(m int, i workshop.Intent) {
	w.t.Helper()
	stamp := w.ids.stamp()
	stamp.At = minute(m)
	if _, err := w.log.Do(i, stamp); err != nil {
		w.t.Fatal(err)
	}
}

// requireSpent compares the minutes that each stage took, seen at this minute.
func (w *watch) requireSpent(m int, want ...int) {
	w.t.Helper()
	sum := 0
	for stage, minutes := range want {
		sum += minutes
		if got := w.state().StageSpent(stage, minute(m)); got != time.Duration(minutes)*time.Minute {
			w.t.Errorf("stage %d took %v, want %d minutes", stage, got, minutes)
		}
	}
	requireEqual(w.t, "the session took", w.state().Spent(minute(m)), time.Duration(sum)*time.Minute)
}

var entry = workshop.AddItem{Quadrant: workshop.Strengths, Text: "Fast"}

func TestStagesTakeTheirTime(t *testing.T) {
	w := openWatch(t)
	w.requireSpent(4, 4)
	w.at(5, workshop.EnterStage{Stage: 1})
	w.at(8, entry)
	w.requireSpent(9, 5, 4)
	w.at(15, workshop.EnterStage{Stage: 2})
	w.requireSpent(15, 5, 10, 0)
}

func TestReturningToAStageContinuesItsClock(t *testing.T) {
	w := openWatch(t)
	w.at(5, workshop.Forward{})
	w.at(15, workshop.Backward{})
	w.requireSpent(17, 7, 10)
}

func TestPauseDoesNotCount(t *testing.T) {
	w := openWatch(t)
	w.at(5, entry)
	w.at(50, workshop.Resume{})
	w.requireSpent(52, 7)
	w.at(53, workshop.EnterStage{Stage: 1})
	w.requireSpent(54, 8, 1)
}

func TestPauseAsTheFirstEventDoesNotCount(t *testing.T) {
	w := openWatch(t)
	w.at(30, workshop.Resume{})
	w.at(50, workshop.Resume{})
	w.requireSpent(53, 3)
}

func TestClockSetBackCountsAsNoTime(t *testing.T) {
	w := openWatch(t)
	w.at(40, workshop.EnterStage{Stage: 1})
	w.at(10, workshop.EnterStage{Stage: 2}) // half an hour back
	w.requireSpent(5, 40, 0, 0)
	w.requireSpent(12, 40, 0, 2)
	w.at(8, workshop.Resume{})
	w.requireSpent(9, 40, 0, 1)
}

func TestClosingStopsTheClockAndReopeningStartsIt(t *testing.T) {
	w := openWatch(t)
	w.at(5, workshop.CloseSession{})
	w.requireSpent(30, 5)
	w.at(31, workshop.Resume{})
	w.requireSpent(35, 5)
	w.at(40, workshop.ReopenSession{})
	w.requireSpent(43, 8)
}

func TestUndoDoesNotChangeTheClock(t *testing.T) {
	w := openWatch(t)
	w.at(2, entry)
	w.at(5, workshop.EnterStage{Stage: 1})
	w.at(7, workshop.Undo{})
	w.requireSpent(10, 5, 5)
	w.at(11, workshop.Redo{})
	w.requireSpent(12, 5, 7)
	requireEqual(t, "last event", w.state().LastAt, minute(11))
	requireEqual(t, "start", w.state().StartedAt, minute(0))
}

func TestPlannedTimeComesFromTheAgenda(t *testing.T) {
	requireEqual(t, "planned", openWatch(t).state().Planned(), 90*time.Minute)
}
