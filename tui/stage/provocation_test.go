package stage_test

import (
	"fmt"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// newCardDesk stands at the question of the first card.
func newCardDesk(t *testing.T) *tuitest.Desk {
	t.Helper()
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageProvocations)
	d.Keys("pgdown")
	d.ShowsLarge("Can you retweet a competitor’s content?")
	return d
}

// Each beat of a card, as the room sees it, at three sizes.
func TestProvocationLooks(t *testing.T) {
	t.Parallel()
	beats := []struct {
		name string
		do   func(d *tuitest.Desk)
	}{
		{"1 choice", func(d *tuitest.Desk) { d.Stage(workshop.StageProvocations) }},
		{"2 question", func(d *tuitest.Desk) { d.Keys("pgdown") }},
		{"3 fingers up", func(d *tuitest.Desk) { d.Keys("pgdown") }},
		{"4 first stance", func(d *tuitest.Desk) { d.Line("1 1 1 2 2 2 3 3") }},
		{"5 follow-ups", func(d *tuitest.Desk) { d.Keys("pgdown", "pgdown") }},
		{"6 twist", func(d *tuitest.Desk) { d.Keys("pgdown") }},
		{"7 fingers up again", func(d *tuitest.Desk) { d.Keys("pgdown") }},
		{"8 shift", func(d *tuitest.Desk) {
			d.Line("1 2 2 2 3 3 3 3")
			d.Line("“Nobody knew who to call first.”")
			d.Line("w legal: No agreed first 15 minutes if something slips out")
		}},
	}
	for _, size := range tuitest.Sizes {
		d := tuitest.NewSessionDesk(t)
		d.Resize(size[0], size[1])
		for _, beat := range beats {
			t.Run(fmt.Sprintf("%s %dx%d", beat.name, size[0], size[1]), func(t *testing.T) {
				beat.do(d)
				d.Fits(t)
				tuitest.Looks(t, d)
			})
		}
	}
}

// With a question of 90 characters, six long follow-ups and long items the
// newest question and what the stance says are whole.
func TestProvocationWithFarTooMuch(t *testing.T) {
	for _, size := range tuitest.Sizes {
		d := newCardDesk(t)
		card := &d.W().Deck.Cards[0]
		card.Question = strings.TrimSpace(strings.Repeat("Long words ", 8))
		card.FollowUps = nil
		for i := range 6 {
			card.FollowUps = append(card.FollowUps, fmt.Sprintf("Follow-up %d, %s?", i+1, strings.Repeat("read aloud ", 6)))
		}
		d.Resize(size[0], size[1])
		d.Keys("pgdown")
		d.Line("8/0/0/0/0")
		d.Line("w " + strings.Repeat("entangled ", 27))
		for i := range 6 {
			d.Keys("pgdown")
			d.Fits(t)
			d.Shows("All on 1.")
			if d.RowsOfLarge(card.FollowUps[i]) == 0 {
				d.Shows(fmt.Sprintf("Follow-up %d,", i+1))
			}
		}
	}
}

func TestProvocationCountsFingers(t *testing.T) {
	d := newCardDesk(t)
	d.Keys("pgdown")
	d.Type("1 2 2")
	d.Shows("3 of 8 counted · five more")
	d.Keys("enter")
	d.Shows("3 of 8 counted.")
	d.Line("111111111")
	d.Shows("9 counted, but only 8 in the room: count again, or type “people 9”.", "111111111")
	d.Keys("ctrl+u")
	d.Line("0/0/8/0/0")
	if got := d.W().Readings["V1"].Before.Counts; got != [5]int{0, 0, 8, 0, 0} {
		t.Errorf("the correction reads %v", got)
	}
	d.Hides("3 of 8 counted.")
}

func TestProvocationKeepsWhatIsSaid(t *testing.T) {
	d := newCardDesk(t)
	d.Line("\"One rule for all.\"")
	d.Type("\"One rule for everybody.\"")
	d.Shows("replaces the card’s key sentence")
	d.Keys("ctrl+u")
	d.Line("t fin: a rival reads along")
	d.Type("s it: we")
	d.Shows("goes to Strengths, IT")
	d.Keys("ctrl+u")
	remarks, items := d.W().RemarksOn(workshop.KeySentence), d.W().ItemsFrom("V1")
	if len(remarks) != 1 || remarks[0].Text != "One rule for all." || remarks[0].Card != "V1" {
		t.Errorf("key sentences: %+v", remarks)
	}
	if len(items) != 1 || items[0].Text != "a rival reads along" || items[0].Function != workshop.Finance {
		t.Errorf("items of the card: %+v", items)
	}
}

func TestProvocationChoice(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageProvocations)
	d.Shows("2 cards will be played")
	d.Keys("down", "space")
	d.Shows("3 cards will be played")
	d.Keys("ctrl+z")
	d.Shows("2 cards will be played", "Undone: cards chosen")
	d.Keys("ctrl+p")
	rowHas(d, "V2 ", "✓")
	d.Keys("enter")
	d.ShowsLarge("A rival is having its worst day online. What do we post?")
	d.Keys("esc")
	d.Shows("cards will be played")
}

func TestProvocationMarksACardAsPlayed(t *testing.T) {
	d := newCardDesk(t)
	d.Keys("ctrl+p")
	d.Shows("V1 marked as played.")
	d.Keys("ctrl+p")
	d.Shows("V1 marked as unplayed.")
}

// In the choice the selected question is whole, also where the others are cut,
// and in a high window there is white between the themes.
func TestProvocationChoiceShowsTheSelectedWhole(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageProvocations)
	d.Resize(60, 18)
	d.Shows("Now what?") // all have room
	d.Resize(60, 16)
	d.Hides("Now what?")
	d.Keys("down", "down")
	d.Shows("▸ L1   Somebody tweets our", "Now what?")
	d.Fits(t)
	d.Resize(120, 40)
	d.Shows("What do we post?\n\n   Leaks & disclosure")
}
