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

// Talk, columns and fingers come before the size of the question, which stays
// whole in any case.
func TestQuestionShrinksFirst(t *testing.T) {
	const question = "Can you retweet a competitor’s content?"
	d := newCardDesk(t)
	d.ShowsLarge(question)
	d.Keys("pgdown")
	d.Shows("Fingers up", question)
	d.Line("1 1 1 2 2 2 3 3")
	d.Keys("pgdown", "pgdown")
	d.Shows("Which channel makes it properly public", question)
	d.Resize(120, 40)
	d.ShowsLarge(question)
	d.Shows("Which channel makes it properly public", "Spread 1–3.")
	d.Fits(t)
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
		"2 2 3 3 3 3 4 4": {"8 steps →", "In all, at least 8 steps towards empowerment.", "In all, at least 8 steps towards empowerment."},
		"1 1 1 1 1 1 1 2": {"← 7 steps", "In all, at least 7 steps towards control.", "In all, at least 7 steps towards control."},
		"1 1 2 2 2 2 3 3": {"0 steps", "The counts are the same.", "The counts are the same. Spread"},
		"1 1 2 2 2 2 3 4": {"1 step →", "Hardly moved. At least one step towards empowerment.", "Hardly moved. At least one step towards empowerment."},
		"2 2 2 2 2 2 2 3": {"← 1   2 →", "Both ways: at least 2 steps to empowerment, 1 back.", "Both ways: at least 2 steps to empowerment, 1 back."},
	} {
		d := newCardDesk(t)
		d.Keys("pgdown")
		d.Line("1 1 2 2 2 2 3 3")
		d.Keys("pgdown", "pgdown", "pgdown", "pgdown")
		d.Shows("Fingers up again", "It was no employee")
		d.Line(fingers)
		d.ShowsLarge(want[0])
		d.Shows(want[2])
		d.Hides("It was no employee")
		d.Keys("pgup")
		d.Shows("It was no employee")
		d.Keys("pgdown")
		d.Resize(120, 40)
		d.ShowsLarge(want[1])
		d.Shows("It was no employee")
		d.Fits(t)
	}
}

func TestSessionStanceIsLarge(t *testing.T) {
	const question = "Where do we stand today, between Control and Empowerment?"
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
	d.Shows(question)
	d.Resize(120, 40)
	d.ShowsLarge(question)
	d.Line("1 1 2 2 2 2 3 4")
	d.ShowsLarge("The midpoint is 2.")
	d.Shows(question, "Spread 1–4.")
	d.Resize(80, 24)
	d.Shows(question, "The midpoint is 2 · licensed few.")
	d.Resize(120, 40)
	d.Stage(tuitest.ClosingStance)
	d.Line("2 3 3 3 3 4 4 4")
	d.ShowsLarge("In all, at least 9 steps towards empowerment.")
	d.Hides("9 steps")
	d.Resize(80, 24)
	d.ShowsLarge("9 steps →")
	d.Shows("In all, at least 9 steps towards empowerment.", "Spread 2–4, was 1–4.")
}

// What was said while a shift shows is not crowded out by it: the shift is then
// plain and whole.
func TestCapturesComeBeforeALargeShift(t *testing.T) {
	d := newCardDesk(t)
	d.Keys("pgdown")
	d.Line("1 1 2 2 2 2 3 3")
	d.Keys("pgdown", "pgdown", "pgdown", "pgdown")
	d.Line("2 2 3 3 3 3 4 4")
	d.ShowsLarge("8 steps →")
	d.Line("“Nobody knew who to call first.")
	d.Shows("In all, at least 8 steps towards empowerment.", "“Nobody knew who to call first.”")
	if d.RowsOfLarge("8 steps →") > 0 {
		t.Errorf("the shift is still large:\n%s", d.Screen())
	}
	d.Resize(120, 40)
	d.ShowsLarge("In all, at least 8 steps towards empowerment.")
	d.Shows("“Nobody knew who to call first.”")
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
		large, drawn := d.RowsOfLarge("In all, at least 8 steps towards empowerment."), 0
		for _, row := range d.Rows() {
			if strings.Contains(row, strings.Repeat(stage.FillAfter, stage.BarWidth(size[0]*3/5))) && strings.Contains(row, stage.FillBefore) {
				drawn++
			}
		}
		if large == 0 || large > size[1]/3 || drawn < 5 {
			t.Errorf("in %v the sentence takes %d rows and the columns %d:\n%s", size, large, drawn, d.Screen())
		}
	}
}
