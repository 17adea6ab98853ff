package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// newCountedDesk is at the first card, with a first stance of all eight.
func newCountedDesk(t *testing.T) (d *tuitest.Desk, readings func() workshop.Readings) {
	d = tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageProvocations)
	d.Keys("pgdown", "pgdown")
	d.Line("4/4/0/0/0")
	return d, func() workshop.Readings { return *d.W().Readings[d.W().Card] }
}

// A second count before the twist may be a correction or the second stance: it is asked,
// with the count still on the line and the first as it was.
func TestSecondCountBeforeTheTwistIsAskedAbout(t *testing.T) {
	for key, after := range map[string]*workshop.Reading{
		"enter": nil, "tab": {Counts: [5]int{0, 0, 4, 4, 0}, People: 8},
	} {
		d, readings := newCountedDesk(t)
		d.Keys("pgdown") // the first follow-up
		before := [5]int{4, 4}
		d.Line("0/0/4/4/0")
		d.Shows("! Second stance?", "0/0/4/4/0", "PgDn next question", "Enter as first", "Tab as second")
		if r := readings(); r.Before.Counts != before || r.After != nil {
			t.Fatalf("%s: a count was taken unasked: %v", key, r)
		}
		if d.Keys(key); after == nil {
			before = [5]int{0, 0, 4, 4}
		}
		r := readings()
		if r.Before.Counts != before || (r.After == nil) != (after == nil) || after != nil && *r.After != *after {
			t.Errorf("%s: the readings are %v and %v", key, r.Before, r.After)
		}
		d.Hides("0/0/4/4/0")
		d.Keys("ctrl+z")
		if r := readings(); r.Before.Counts != [5]int{4, 4} || r.After != nil {
			t.Errorf("%s: undone, the readings are %v and %v", key, r.Before, r.After)
		}
	}
}

// Where nothing can be lost nothing is asked: somebody was missing in the first count, or
// the twist was read and the second stance is asked for.
func TestOtherCountsAreTakenAtOnce(t *testing.T) {
	d, readings := newCountedDesk(t)
	for range len(d.W().Deck.Cards[0].FollowUps) + 1 {
		d.Keys("pgdown")
	}
	d.Line("0/0/4/4/0")
	d.Line("0/0/3/5/0")
	if r := readings(); r.Before.Counts != [5]int{4, 4} || r.After.Counts != [5]int{0, 0, 3, 5} {
		t.Errorf("the readings are %v and %v", r.Before, r.After)
	}
	d = tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageProvocations)
	d.Keys("pgdown", "pgdown")
	d.Line("1 1 2")
	d.Line("1 1 2 2 3 3 3 3")
	if r := d.W().Readings[d.W().Card]; r.Before.Counts != [5]int{2, 2, 4} {
		t.Errorf("the count of all is %v", r.Before)
	}
}

// A question that was not answered is asked again, and Tab goes to the next quadrant where
// no count was asked about.
func TestTabTakesNoOtherCount(t *testing.T) {
	d, readings := newCountedDesk(t)
	d.Line("0/0/4/4/0")
	d.Keys("backspace", "1", "tab")
	if r := readings(); r.After != nil || r.Before.Counts != [5]int{4, 4} {
		t.Errorf("the readings are %v and %v", r.Before, r.After)
	}
}

// Everyone agrees once everyone was counted.
func TestAgreementIsOfAllOnceAllAreCounted(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageAgreement)
	d.Line("6")
	d.Hides("Everyone agrees.")
	d.Line("2")
	d.Shows("Everyone agrees.")
}
