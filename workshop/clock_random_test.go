package workshop_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"swotshop/workshop"
)

// led is how long a session was led, worked out apart from the program: between one
// event and the next of a sitting, for as long as the clock went forward and nobody
// was away for hours.
type led struct {
	total   time.Duration
	last    time.Time
	running bool
}

func (l *led) note(fact workshop.Fact, at time.Time) {
	switch fact.(type) {
	case workshop.Redacted, workshop.ClientRenamed:
		return
	case workshop.Opened, workshop.Resumed, workshop.Reopened:
	default:
		if gap := at.Sub(l.last); l.running && gap > 0 && gap <= 4*time.Hour {
			l.total += gap
		}
	}
	switch fact.(type) {
	case workshop.Opened, workshop.Reopened:
		l.running = true
	case workshop.Closed:
		l.running = false
	}
	l.last = at
}

// Whatever happens in a session and around it, with days between, words erased and
// clocks that are set: what its stages took adds up to what it took, in time and in
// minutes, and that is never more than it was led.
func TestTimeWorkedIsTimeLed(t *testing.T) {
	for seed := range uint64(300) {
		dice := rand.New(rand.NewPCG(seed, 13))
		w := openWatch(t)
		now, l := minute(0), led{}
		l.note(workshop.Opened{}, now)
		forward := seed%2 == 0 // no clock is set back in half of the sessions: then it is known exactly
		for range 60 {
			now = now.Add(anyGap(dice, forward))
			stamp := w.ids.stamp()
			stamp.At = now
			events, _ := w.log.Do(anyTimed(dice, w.state()), stamp) // refused is as good
			for _, ev := range events {
				l.note(ev.Fact, ev.At)
			}
			checkMinutes(t, seed, w.state(), w.state().LastAt, l, forward)
		}
		checkMinutes(t, seed, w.state(), now.AddDate(0, 0, 3), l, forward) // seen days later
	}
}

// anyGap is a moment of a session, a pause, or another time on the clock.
func anyGap(dice *rand.Rand, forward bool) time.Duration {
	switch dice.IntN(8) {
	case 0:
		return time.Duration(dice.IntN(30*24)) * time.Hour
	case 1:
		if !forward {
			return -time.Duration(dice.IntN(7200)) * time.Second
		}
	}
	return time.Duration(dice.IntN(600_000)) * time.Millisecond
}

func anyTimed(dice *rand.Rand, w *workshop.Workshop) workshop.Intent {
	return []workshop.Intent{
		entry, entry, workshop.Undo{}, workshop.Redo{}, workshop.Forward{}, workshop.Backward{},
		workshop.EnterStage{Stage: dice.IntN(len(w.Agenda.Stages))}, workshop.Resume{}, workshop.Redact{Places: 1},
		workshop.CloseSession{}, workshop.ReopenSession{}, workshop.Leave{},
	}[dice.IntN(12)]
}

func checkMinutes(t *testing.T, seed uint64, w *workshop.Workshop, now time.Time, l led, exact bool) {
	t.Helper()
	spent := w.Spent(now)
	if spent > l.total || exact && spent != l.total {
		t.Fatalf("seed %d, event %d: %v were worked, %v led", seed, w.Head, spent, l.total)
	}
	stages, session := w.Minutes(now)
	sum := 0
	for i, n := range stages {
		sum += n
		if d := time.Duration(n)*time.Minute - w.StageSpent(i, now); d <= -time.Minute || d >= time.Minute {
			t.Fatalf("seed %d, event %d: %v count as %d minutes", seed, w.Head, w.StageSpent(i, now), n)
		}
	}
	if sum != session || time.Duration(session)*time.Minute > spent {
		t.Fatalf("seed %d, event %d: the stages took %v, in all %d minutes, not the session's %d of %v", seed, w.Head, stages, sum, session, spent)
	}
}

// Weeks later words are erased, and on the next day the session continues.
func TestARedactionTakesNoTime(t *testing.T) {
	w := openWatch(t)
	w.at(10, entry)
	w.at(20_170, workshop.Redact{Places: 1})
	w.requireSpent(20_170, 10)
	requireEqual(t, "last event that was led", w.state().LastAt, minute(10))
	requireEqual(t, "last change", w.state().Summary().LastAt, minute(20_170))
	late := w.state().Late(minute(10))
	w.at(21_600, workshop.Resume{})
	w.requireSpent(21_600, 10)
	requireEqual(t, "late", w.state().Late(minute(21_600)), late)
}

// A laptop that slept for a night, and sessions from before that was noted.
func TestALongSilenceTakesNoTime(t *testing.T) {
	w := openWatch(t)
	w.at(10, entry)
	w.requireSpent(10+14*60, 10)
	w.at(10+14*60, entry)
	w.at(15+14*60, workshop.CloseSession{})
	w.requireSpent(30+14*60, 15)
}

// Eleven stages of 89 seconds are seventeen minutes in all, and so are their rows.
func TestMinutesAddUp(t *testing.T) {
	w := openWatch(t)
	stages := len(w.state().Agenda.Stages)
	for i := 1; i <= stages; i++ {
		stamp := w.ids.stamp()
		stamp.At = minute(0).Add(time.Duration(i) * 89 * time.Second)
		if _, err := w.log.Do(workshop.EnterStage{Stage: i % stages}, stamp); err != nil {
			t.Fatal(err)
		}
	}
	rows, all := w.state().Minutes(w.state().LastAt)
	sum := 0
	for _, n := range rows {
		sum += n
	}
	if sum != all || all != stages*89/60 {
		t.Errorf("%v are %d, and the session took %d", rows, sum, all)
	}
}

// Talk without a word typed counts until the session is left, and the place in it
// stays the same; a closed session is not led by anybody.
func TestLeavingRecordsUntilWhenASessionWasLed(t *testing.T) {
	w := openWatch(t)
	w.at(0, workshop.EnterStage{Stage: 1})
	w.at(2, workshop.ShowCard{Card: "V1"})
	before := *w.state()
	w.at(9, workshop.Leave{})
	w.at(600, workshop.Resume{})
	w.requireSpent(601, 0, 10)
	requireEqual(t, "card", w.state().Card, before.Card)
	requireEqual(t, "beat", w.state().Beat, before.Beat)
	requireEqual(t, "to undo", w.state().UndoLabel(), before.UndoLabel())
	w.at(602, workshop.CloseSession{})
	if _, err := w.log.Do(workshop.Leave{}, w.ids.stamp()); err == nil {
		t.Error("a closed session was left")
	}
}
