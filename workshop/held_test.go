package workshop_test

import (
	"testing"
	"time"

	"swotshop/workshop"
)

// held is a session that was prepared for a day, in the rooms and at the times that
// follow.
type held struct {
	*testing.T
	log    *workshop.Log
	stamps stamper
}

func prepare(t *testing.T, day string, given bool) *held {
	t.Helper()
	h := &held{T: t, log: workshop.NewLog()}
	open := openTest()
	open.Date, open.DateGiven = day, given
	h.at(time.Date(2026, 10, 23, 17, 0, 0, 0, time.UTC), open)
	return h
}

func (h *held) at(now time.Time, intents ...workshop.Intent) {
	h.Helper()
	for _, i := range intents {
		stamp := h.stamps.stamp()
		stamp.At = now
		if _, err := h.log.Do(i, stamp); err != nil {
			h.Fatal(err)
		}
	}
}

// dated compares the date, also after the session was opened again and imported.
func (h *held) dated(want string) {
	h.Helper()
	for _, l := range []*workshop.Log{h.log, must(workshop.Replay(h.log.Events())), must(workshop.Verify(h.log.Events()))} {
		if got := l.State().Date; got != want {
			h.Errorf("the session is of %s, want %s", got, want)
		}
	}
}

var aStance = workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{1}}

// The date is the day of the first thing said, by the clock in the room and not in UTC.
func TestDateIsTheDayOfTheFirstThingSaid(t *testing.T) {
	tokyo, boise := time.FixedZone("JST", 9*3600), time.FixedZone("MST", -7*3600)
	for _, c := range []struct {
		now  time.Time
		want string
	}{
		{time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC), "2026-11-25"},
		{time.Date(2026, 11, 25, 7, 0, 0, 0, tokyo), "2026-11-25"},  // in UTC still the 24th
		{time.Date(2026, 11, 25, 19, 0, 0, 0, boise), "2026-11-25"}, // in UTC already the 26th
	} {
		h := prepare(t, "2026-10-23", false)
		h.at(c.now, workshop.EnterStage{Stage: 1}, workshop.NotePrivately{Text: "Ask the CFO"})
		h.dated("2026-10-23")
		h.at(c.now, aStance)
		h.dated(c.want)
		h.at(c.now.AddDate(0, 0, 1), workshop.AddItem{Quadrant: workshop.Strengths, Text: "Said on the second day"})
		h.dated(c.want)
	}
}

// What comes from a file says nothing about when the room meets.
func TestItemsFromAFileHoldNoSession(t *testing.T) {
	h := prepare(t, "2026-10-23", false)
	friday := time.Date(2026, 11, 20, 18, 0, 0, 0, time.UTC)
	h.at(friday, workshop.AddItems{Items: []workshop.AddItem{{Quadrant: workshop.Strengths, Text: "From a file"}}, Outside: true})
	h.dated("2026-10-23")
	h.at(friday.AddDate(0, 0, 5), aStance)
	h.dated("2026-11-25")
}

// What was only tried out is taken back, and the date with it; redo brings both.
func TestDateIsTakenBackWithWhatWasSaid(t *testing.T) {
	h := prepare(t, "2026-10-23", false)
	friday := time.Date(2026, 11, 20, 18, 0, 0, 0, time.UTC)
	h.at(friday, workshop.AddItem{Quadrant: workshop.Strengths, Text: "Only a try"})
	if got := h.log.State().UndoLabel(); got != "item added to Strengths" {
		t.Errorf("undo would take back %q", got)
	}
	h.at(friday, workshop.Undo{})
	h.dated("2026-10-23")
	h.at(friday, workshop.Redo{})
	h.dated("2026-11-20")
	h.at(friday, workshop.Undo{})
	h.at(friday.AddDate(0, 0, 3), aStance)
	h.dated("2026-11-23")
}

// A date that was given stays; so does that of a session in which something was said
// before the program took down the day.
func TestDateThatWasGivenStays(t *testing.T) {
	h := prepare(t, "2026-11-02", true)
	h.at(time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC), aStance)
	h.dated("2026-11-02")

	h = prepare(t, "2026-10-23", false)
	h.at(time.Date(2026, 10, 23, 18, 0, 0, 0, time.UTC), aStance)
	h.at(time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC), workshop.AddItem{Quadrant: workshop.Strengths, Text: "Later"})
	h.dated("2026-10-23")
}
