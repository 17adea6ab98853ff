package tui

import (
	"fmt"
	"strings"
	"testing"

	"swotshop/workshop"
)

// newCardDesk stands at the question of the first card.
func newCardDesk(t *testing.T) *desk {
	t.Helper()
	d := newSessionDesk(t)
	d.stage(workshop.StageProvocations)
	d.keys("pgdown")
	d.showsLarge("Can you retweet a competitor’s content?")
	return d
}

// Each beat of a card, as the room sees it, at three sizes.
func TestProvocationLooks(t *testing.T) {
	t.Parallel()
	beats := []struct {
		name string
		do   func(d *desk)
	}{
		{"1 choice", func(d *desk) { d.stage(workshop.StageProvocations) }},
		{"2 question", func(d *desk) { d.keys("pgdown") }},
		{"3 fingers up", func(d *desk) { d.keys("pgdown") }},
		{"4 first stance", func(d *desk) { d.line("1 1 1 2 2 2 3 3") }},
		{"5 follow-ups", func(d *desk) { d.keys("pgdown", "pgdown") }},
		{"6 twist", func(d *desk) { d.keys("pgdown") }},
		{"7 fingers up again", func(d *desk) { d.keys("pgdown") }},
		{"8 shift", func(d *desk) {
			d.line("1 2 2 2 3 3 3 3")
			d.line("“Nobody knew who to call first.”")
			d.line("w legal: No agreed first 15 minutes if something slips out")
		}},
	}
	for _, size := range sizes {
		d := newSessionDesk(t)
		d.resize(size[0], size[1])
		for _, beat := range beats {
			t.Run(fmt.Sprintf("%s %dx%d", beat.name, size[0], size[1]), func(t *testing.T) {
				beat.do(d)
				d.fits(t)
				d.looks(t)
			})
		}
	}
}

// With a question of 90 characters, six long follow-ups and long items the
// newest question and what the stance says are whole.
func TestProvocationWithFarTooMuch(t *testing.T) {
	for _, size := range sizes {
		d := newCardDesk(t)
		card := &d.W().Deck.Cards[0]
		card.Question = strings.TrimSpace(strings.Repeat("Long words ", 8))
		card.FollowUps = nil
		for i := range 6 {
			card.FollowUps = append(card.FollowUps, fmt.Sprintf("Follow-up %d, %s?", i+1, strings.Repeat("read aloud ", 6)))
		}
		d.resize(size[0], size[1])
		d.keys("pgdown")
		d.line("8/0/0/0/0")
		d.line("w " + strings.Repeat("entangled ", 27))
		for i := range 6 {
			d.keys("pgdown")
			d.fits(t)
			d.shows(fmt.Sprintf("Follow-up %d,", i+1), "Spread 1–1.")
		}
	}
}

func TestProvocationCountsFingers(t *testing.T) {
	d := newCardDesk(t)
	d.keys("pgdown")
	d.typed("1 2 2")
	d.shows("first stance, 3 of 8")
	d.keys("enter")
	d.shows("3 of 8 counted.")
	d.line("111111111")
	d.shows("9 counted, but only 8 in the room: count again.", "111111111")
	d.keys("ctrl+u")
	d.line("0/0/8/0/0")
	if got := d.W().Readings["V1"].Before.Counts; got != [5]int{0, 0, 8, 0, 0} {
		t.Errorf("the correction reads %v", got)
	}
	d.hides("3 of 8 counted.")
}

func TestProvocationKeepsWhatIsSaid(t *testing.T) {
	d := newCardDesk(t)
	d.line("\"One rule for all.\"")
	d.line("t fin: a rival reads along")
	d.typed("s it: we")
	d.shows("goes to Strengths, IT")
	d.keys("ctrl+u")
	remarks, items := d.W().RemarksOn(workshop.KeySentence), d.W().ItemsFrom("V1")
	if len(remarks) != 1 || remarks[0].Text != "One rule for all." || remarks[0].Card != "V1" {
		t.Errorf("key sentences: %+v", remarks)
	}
	if len(items) != 1 || items[0].Text != "a rival reads along" || items[0].Function != workshop.Finance {
		t.Errorf("items of the card: %+v", items)
	}
}

func TestProvocationChoice(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageProvocations)
	d.shows("2 cards will be played")
	d.keys("down", "space")
	d.shows("3 cards will be played")
	d.keys("ctrl+z")
	d.shows("2 cards will be played", "Undone: cards chosen")
	d.keys("m")
	d.shows("V2  ✓")
	d.keys("enter")
	d.showsLarge("A rival is having its worst day online. What do we post?")
	d.keys("esc")
	d.shows("cards will be played")
}

func TestProvocationMarksACardAsPlayed(t *testing.T) {
	d := newCardDesk(t)
	d.hides("✓ played")
	d.keys("ctrl+p")
	d.shows("✓ played")
	d.keys("ctrl+p")
	d.hides("✓ played")
}

// In the choice the selected question is whole, also where the others are cut,
// and in a high window there is white between the themes.
func TestProvocationChoiceShowsTheSelectedWhole(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageProvocations)
	d.resize(60, 18)
	d.hides("Now what?")
	d.keys("down", "down")
	d.shows("▸  2 L1    Somebody tweets our financial results", "Now what?")
	d.fits(t)
	d.resize(120, 40)
	d.shows("What do we post?\n\n    Leaks & disclosure")
}
