package stage_test

import (
	"slices"
	"strings"
	"testing"

	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// While fingers are typed the room sees how many are counted, and not where they stand: who
// has not decided yet would look.
func TestTypingFingersShowsHowManyAndNotWhere(t *testing.T) {
	card := newCardDesk(t)
	card.Keys("pgdown")
	opening := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
	for _, d := range []*tuitest.Desk{card, opening} {
		empty := bodyOf(d)
		d.Type("1 1 2 3 4 4")
		d.Shows("6 of 8 counted · two more", "Enter count")
		if bodyOf(d) != empty {
			t.Errorf("the picture changes while fingers are typed:\n%s", d.Screen())
		}
		d.Type(" 4")
		d.Shows("7 of 8 counted · one more")
		d.Type(" 5")
		d.Shows("8 of 8 counted.")
		d.Keys("enter")
		if bodyOf(d) == empty {
			t.Errorf("nothing shows where the room stands:\n%s", d.Screen())
		}
	}
}

// bodyOf is what is above the note, in a window of 24 rows.
func bodyOf(d *tuitest.Desk) string { return strings.Join(d.Rows()[2:21], "\n") }

// The footer says what comes next from what was counted, whatever the step: a second stance
// that was taken at the twist is not asked for again.
func TestFooterFollowsWhatWasCounted(t *testing.T) {
	d, _ := newCountedDesk(t)
	d.Keys("ctrl+z")
	d.Shows("PgDn skip the count")
	d.Keys("ctrl+y", "pgup", "pgdown")
	d.Shows("PgDn next question")
	for range len(d.W().Deck.Cards[0].FollowUps) + 1 {
		d.Keys("pgdown")
	}
	d.Shows("PgDn second stance")
	d.Line("0/2/4/2/0")
	d.Shows("PgDn how we moved")
	d.Keys("pgdown")
	d.Shows("In all, at least", "PgDn next card")
}

// The footer calls what comes after a card by what comes: also where the cards were played
// in another order.
func TestFooterFollowsTheOrderOfTheCards(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageProvocations)
	chosen := d.W().Chosen
	toEnd := func(card string) {
		c, _ := d.W().Deck.Card(card)
		d.Do(workshop.ShowCard{Card: card, Beat: c.Beats()[len(c.Beats())-1]})
	}
	for _, card := range append(slices.Clone(chosen[1:]), chosen[0]) {
		toEnd(card)
	}
	d.Line("0/2/4/2/0")
	before := d.Screen()
	d.Keys("pgdown")
	next := d.W().CurrentStage().Title
	if goesOn := d.W().CurrentStage().Kind != workshop.StageProvocations; !goesOn || !strings.Contains(before, "PgDn "+strings.ToLower(next)) {
		t.Errorf("it goes to %s, and said\n%s", next, before)
	}
}

// What changed at the ends of the room is said in words.
func TestWhatChangedAtTheEndsIsSaid(t *testing.T) {
	for after, want := range map[string]string{
		"0/2/4/2/0": "Nobody says “locked” any more.", "2/2/2/1/1": "Somebody says “empowered” now.",
		"3/4/1/0/0": "Somebody says “guided” now.", "3/5/0/0/0": "Between 1 and 2, as before.", "8/0/0/0/0": "Nobody says “licensed few”",
	} {
		d, _ := newCountedDesk(t)
		for range len(d.W().Deck.Cards[0].FollowUps) + 2 {
			d.Keys("pgdown")
		}
		d.Line(after)
		words := strings.Join(strings.Fields(d.Screen()), " ")
		first, _, _ := strings.Cut(want, " “")
		if !strings.Contains(words, first) {
			t.Errorf("after %s it does not say %q:\n%s", after, want, d.Screen())
		}
	}
}

// Where nobody stands there is nothing: no column, and no number.
func TestZeroIsNothing(t *testing.T) {
	d, _ := newCountedDesk(t)
	drawn := persons(d, map[string][workshop.Steps]int{stage.FillBefore: {4, 4}})
	for _, rows := range drawn[0] {
		if rows != 0 {
			t.Errorf("nobody is %d rows high:\n%s", rows, d.Screen())
		}
	}
	if strings.Contains(bodyOf(d), " 0") {
		t.Errorf("a zero is on the picture:\n%s", d.Screen())
	}
}
