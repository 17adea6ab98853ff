package stage_test

import (
	"strings"
	"testing"

	"swotshop/prompts"
	"swotshop/tui/kit"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// asks puts a question onto the first card and shows it alone.
func asks(d *tuitest.Desk, question string) {
	d.W().Deck.Cards[0].Question = question
}

// What is asked is in large type in nearly every window that a room has, and
// in plain letters, whole, where it does not fit.
func TestQuestionsOfTheDeckAreLarge(t *testing.T) {
	t.Parallel()
	deck, err := prompts.Open("").Deck(prompts.DefaultDeck)
	if err != nil {
		t.Fatal(err)
	}
	for size, least := range map[[2]int]int{{80, 24}: 12, {100, 30}: 22, {120, 40}: 22, {200, 60}: 22} {
		d := newCardDesk(t)
		d.Resize(size[0], size[1])
		n := 0
		for _, card := range deck.Cards {
			asks(d, card.Question)
			d.Fits(t)
			if d.RowsOfLarge(card.Question) > 0 {
				n++
				continue
			}
			for _, line := range kit.ByCodePoints.Wrap(card.Question, kit.Aloud) {
				d.Shows(line)
			}
		}
		if n < least {
			t.Errorf("in %v only %d of %d questions are large", size, n, len(deck.Cards))
		}
	}
}

// Where the typeface lacks a letter the whole question is plain.
func TestQuestionWithMissingLetters(t *testing.T) {
	d := newCardDesk(t)
	for _, question := range []string{"公開の場で答える?", "Can 公 we?", "Who 🙂 is first?"} {
		asks(d, question)
		d.Shows(question)
		d.Fits(t)
	}
}

func TestCardShiftIsLarge(t *testing.T) {
	for fingers, want := range map[string][3]string{
		"2 2 3 3 3 3 4 4": {"8 steps →", "In all, at least eight", "In all, at least eight steps towards empowerment."},
		"1 1 1 1 1 1 1 2": {"", "In all, at least seven steps towards control.", "In all, at least seven steps towards control."},
		"1 1 2 2 2 2 3 3": {"0 steps", "The counts are the same.", "The counts are the same."},
		"1 1 2 2 2 2 3 4": {"1 step →", "Hardly moved.", "Hardly moved. At least one step towards empowerment."},
		"2 2 2 2 2 2 2 3": {"← 1 | 2 →", "Both ways: at least", "Both ways: at least two steps to empowerment, one back."},
	} {
		d := newCardDesk(t)
		d.Keys("pgdown")
		d.Line("1 1 2 2 2 2 3 3")
		d.Keys("pgdown", "pgdown", "pgdown", "pgdown")
		d.Shows("Fingers up again", "It was no employee")
		d.Line(fingers)
		if want[0] != "" { // above seven people on one step there is no room for it
			d.ShowsLarge(want[0])
		}
		d.Shows(want[1])
		d.Hides("It was no employee")
		d.Keys("pgup")
		d.Shows("It was no employee")
		d.Keys("pgdown")
		d.Resize(120, 40)
		d.ShowsLarge(want[2])
		d.Fits(t)
	}
}

// Before the count the digits are large, after it the columns are, and how the room moved.
func TestSessionStanceIsLarge(t *testing.T) {
	const question = "Where do we stand today, between Control and Empowerment?"
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
	for _, size := range [][2]int{{120, 40}, {80, 24}} {
		d.Resize(size[0], size[1])
		d.Shows(question)
		d.ShowsLarge("1")
	}
	d.Line("1 1 2 2 2 2 3 4")
	d.Shows("All between 1 and 4; the middle is 2.")
	d.Resize(120, 40)
	d.ShowsLarge("All between 1 and 4.")
	d.Shows("The middle is 2.")
	d.Stage(tuitest.ClosingStance)
	d.Line("2 3 3 3 3 4 4 4")
	d.ShowsLarge("In all, at least nine steps towards empowerment.")
	d.Hides("9 steps")
	d.Resize(80, 24)
	d.ShowsLarge("9 steps →")
	d.Shows("In all, at least nine", "opening, 1 to 4", "closing, 2 to 4")
}

// What was said while a shift shows is not crowded out by it, and does not crowd it out.
func TestCapturesStandBelowALargeShift(t *testing.T) {
	d := newCardDesk(t)
	d.Keys("pgdown")
	d.Line("1 1 2 2 2 2 3 3")
	d.Keys("pgdown", "pgdown", "pgdown", "pgdown")
	d.Line("2 2 3 3 3 3 4 4")
	d.Line("“Nobody knew who to call first.")
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		d.Resize(size[0], size[1])
		d.ShowsLarge("8 steps →")
		d.Shows("“Nobody knew who to call first.”", "Nobody says “locked” any more.")
	}
}

// In a wide window the columns are the picture, and the sentence under them
// takes about a third of the height.
func TestShiftIsVisibleAtAGlance(t *testing.T) {
	d := newCardDesk(t)
	d.Keys("pgdown")
	d.Line("1 1 2 2 2 2 3 3")
	d.Keys("pgdown", "pgdown", "pgdown", "pgdown")
	d.Line("2 2 3 3 3 3 4 4")
	for _, size := range [][2]int{{120, 40}, {200, 60}} {
		d.Resize(size[0], size[1])
		large, drawn := d.RowsOfLarge("In all, at least eight steps towards empowerment."), 0
		pair := strings.Repeat(stage.FillBefore, stage.PairWidth(min(size[0], kit.WidestCard+2)-6)) + strings.Repeat(stage.FillAfter, stage.PairWidth(min(size[0], kit.WidestCard+2)-6))
		for _, row := range d.Rows() {
			if strings.Contains(row, pair) {
				drawn++
			}
		}
		if large == 0 || large > size[1]/3 || drawn < 4 {
			t.Errorf("in %v the sentence takes %d rows and the columns %d:\n%s", size, large, drawn, d.Screen())
		}
	}
}
