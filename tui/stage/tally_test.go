package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// Fingers go up one after the other, and a latecomer's last: they are added as long as all of
// them can be here. What is typed with slashes is of the whole room.
func TestLateFingersAreAdded(t *testing.T) {
	for name, at := range map[string]struct {
		stage  workshop.StageKind
		before []string
	}{
		"opening stance": {workshop.StageStance, nil}, "closing stance": {tuitest.ClosingStance, nil},
		"first stance": {workshop.StageProvocations, []string{"pgdown", "pgdown"}},
	} {
		d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], at.stage)
		d.Keys(at.before...)
		d.Line("2 2 3 3 3 4 4")
		d.Type("5")
		d.Shows("8 of 8, with the 7 counted before")
		d.Keys("enter")
		counts := func() [workshop.Steps]int {
			on := d.W().Card
			if on == "" {
				on = workshop.SessionCard
			}
			r := d.W().Readings[on]
			if d.W().CurrentStage().Moment == workshop.After {
				return r.After.Counts
			}
			return r.Before.Counts
		}
		if want := [workshop.Steps]int{0, 2, 3, 2, 1}; counts() != want {
			t.Errorf("%s: counted %v, want %v", name, counts(), want)
		}
		d.Keys("ctrl+z")
		if want := [workshop.Steps]int{0, 2, 3, 2}; counts() != want {
			t.Errorf("%s: undone it is %v, want %v", name, counts(), want)
		}
		d.Line("5")
		d.Line("people 9")
		d.Line("1")
		if want := [workshop.Steps]int{1, 2, 3, 2, 1}; counts() != want {
			t.Errorf("%s: with a latecomer it is %v, want %v", name, counts(), want)
		}
	}
}

// Whoever leaves before being counted is not missing from the count; whoever leaves after it
// changes nothing.
func TestWhoeverLeftIsNotMissing(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageAgreement)
	d.Line("We answer within an hour.")
	d.Line("1 1 1 1 2 2 2")
	d.Line("people 7")
	d.Shows("7 of 7 support it", "Everyone agrees.")
	d.Line("people 6")
	if _, people := d.W().AgreementNow(); people != 7 {
		t.Errorf("the count of 7 is of %d", people)
	}
	d = tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
	d.Line("2 2 2 2 2 2 2")
	d.Shows("So far on 2.", "7 of 8 counted.")
	d.Line("people 7")
	d.Shows("All on 2.")
	d.Hides("of 8")
}

// No question about a count shows a twist that the room has not seen.
func TestUndoOfAnEarlySecondStanceShowsNoTwist(t *testing.T) {
	d, _ := newCountedDesk(t)
	beat := d.W().Beat
	d.Line("0/0/4/4/0")
	d.Keys("tab", "ctrl+z")
	if d.W().Beat != beat {
		t.Errorf("from %s the room is led to %s", beat, d.W().Beat)
	}
	d.Hides("┃")
}

// The second stance is not replaced unasked, nor is the first after most were counted.
func TestNoCountOfTheRoomIsReplacedUnasked(t *testing.T) {
	d, readings := newCountedDesk(t)
	for range len(d.W().Deck.Cards[0].FollowUps) + 1 {
		d.Keys("pgdown")
	}
	d.Line("0/0/4/4/0")
	d.Line("0/4/0/4/0")
	d.Shows("! The second stance is counted already: 0/0/4/4/0. Enter again replaces it.", "Enter replace it")
	if r := readings(); r.After.Counts != [workshop.Steps]int{0, 0, 4, 4} {
		t.Errorf("it was replaced unasked: %v", r.After)
	}
	d.Keys("enter")
	d.Shows("It is now 0/4/0/4/0; it was 0/0/4/4/0.")
	d = tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageProvocations)
	d.Keys("pgdown", "pgdown")
	d.Line("4/3/0/0/0")
	d.Line("0/4/4/0/0")
	d.Shows("! Second stance? Tab takes it. Enter again corrects the first.")
}
