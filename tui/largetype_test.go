package tui

import (
	"strings"
	"testing"

	"swotshop/prompts"
	"swotshop/tui/kit"
	"swotshop/tui/large"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// showsLarge fails unless the screen shows a text in large type, of whatever
// size.
func (d *desk) showsLarge(text string) {
	d.t.Helper()
	if d.rowsOfLarge(text) == 0 {
		d.t.Fatalf("the screen does not show %q in large type:\n%s", text, d.screen())
	}
}

// rowsOfLarge is how many rows a text takes that stands on the screen in large
// type; 0 when it does not.
func (d *desk) rowsOfLarge(text string) int {
	rows := d.rows()
	widths := make([]int, 0, 24)
	for less := range 12 {
		widths = append(widths, d.app.size.W-less, kit.WidestCard-less)
	}
	for _, w := range widths {
		lines, ok := large.Set(text, w, d.app.size.H)
		for ok {
			for y := 0; y+len(lines) <= len(rows); y++ {
				if stands(rows[y:], lines) {
					return len(lines)
				}
			}
			lines, ok = large.Set(text, w, len(lines)-1) // in the rows between it is the same
		}
	}
	return 0
}

// stands says that lines are the first of some rows, wherever they begin.
func stands(rows, lines []string) bool {
	at := strings.Index(rows[0], lines[0])
	if at < 0 {
		return false
	}
	before := rows[0][:at]
	if strings.Trim(before, " ") != "" {
		before = strings.Repeat(" ", kit.ByCodePoints.Width(before))
	}
	for i, l := range lines {
		if !strings.HasPrefix(rows[i], before+l) && l != "" {
			return false
		}
	}
	return true
}

// asks puts a question onto the first card and shows it alone.
func (d *desk) asks(question string) {
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
		d.resize(size[0], size[1])
		n := 0
		for _, card := range deck.Cards {
			d.asks(card.Question)
			d.fits(t)
			if d.rowsOfLarge(card.Question) > 0 {
				n++
				continue
			}
			for _, line := range kit.ByCodePoints.Wrap(card.Question, kit.Aloud) {
				d.shows(line)
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
	d.showsLarge(question)
	d.keys("pgdown")
	d.shows("Fingers up", question)
	d.line("1 1 1 2 2 2 3 3")
	d.keys("pgdown", "pgdown")
	d.shows("Which channel makes it properly public", question)
	d.resize(120, 40)
	d.showsLarge(question)
	d.shows("Which channel makes it properly public", "Spread 1–3.")
	d.fits(t)
}

// Where the typeface lacks a letter the whole question is plain.
func TestQuestionWithMissingLetters(t *testing.T) {
	d := newCardDesk(t)
	for _, question := range []string{"公開の場で答える?", "Can 公 we?", "Who 🙂 is first?"} {
		d.asks(question)
		d.shows(question)
		d.fits(t)
	}
}

func TestCardShiftIsLarge(t *testing.T) {
	for fingers, want := range map[string][3]string{
		"2 2 3 3 3 3 4 4": {"1 step →", "One step towards empowerment.", "Towards empowerment. Spread"},
		"1 1 1 1 1 1 1 2": {"← 1 step", "One step towards control.", "Towards control. Spread"},
		"2 2 2 2 2 2 2 3": {"± 0", "The midpoint has not moved.", "The midpoint has not moved. Spread"},
		"3 3 3 4 4 4 5 5": {"2 steps →", "2 steps towards empowerment.", "Towards empowerment. Spread"},
		"2 2 2 2 3 3 3 3": {"½ step →", "Half a step towards empowerment.", "Towards empowerment. Spread"},
	} {
		d := newCardDesk(t)
		d.keys("pgdown")
		d.line("1 1 2 2 2 2 3 3")
		d.keys("pgdown", "pgdown", "pgdown", "pgdown")
		d.shows("Fingers up again", "It was no employee")
		d.line(fingers)
		d.showsLarge(want[0])
		d.shows(want[2])
		d.hides("It was no employee")
		d.keys("pgup")
		d.shows("It was no employee")
		d.keys("pgdown")
		d.resize(120, 40)
		d.showsLarge(want[1])
		d.shows("It was no employee")
		d.fits(t)
	}
}

func TestSessionStanceIsLarge(t *testing.T) {
	const question = "Where do we stand today, between Control and Empowerment?"
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
	d.shows(question)
	d.resize(120, 40)
	d.showsLarge(question)
	d.line("1 1 2 2 2 2 3 4")
	d.showsLarge("The midpoint is 2.")
	d.shows(question, "Spread 1–4.")
	d.resize(80, 24)
	d.shows(question, "The midpoint is 2 · licensed few.")
	d.resize(120, 40)
	d.at(closingStance)
	d.line("2 3 3 3 3 4 4 4")
	d.showsLarge("One step towards empowerment.")
	d.hides("One step")
	d.resize(80, 24)
	d.showsLarge("1 step →")
	d.shows("Towards empowerment.", "Spread 2–4, was 1–4.")
}

// What was said while a shift shows is not crowded out by it: the shift is then
// plain and whole.
func TestCapturesComeBeforeALargeShift(t *testing.T) {
	d := newCardDesk(t)
	d.keys("pgdown")
	d.line("1 1 2 2 2 2 3 3")
	d.keys("pgdown", "pgdown", "pgdown", "pgdown")
	d.line("2 2 3 3 3 3 4 4")
	d.showsLarge("1 step →")
	d.line("“Nobody knew who to call first.")
	d.shows("One step towards empowerment. Spread 2–4", "“Nobody knew who to call first.”")
	if d.rowsOfLarge("1 step →") > 0 {
		t.Errorf("the shift is still large:\n%s", d.screen())
	}
	d.resize(120, 40)
	d.showsLarge("One step towards empowerment.")
	d.shows("“Nobody knew who to call first.”")
}

// In a wide window the columns are the picture, and the sentence under them
// takes about a third of the height.
func TestShiftIsVisibleAtAGlance(t *testing.T) {
	d := newCardDesk(t)
	d.keys("pgdown")
	d.line("1 1 2 2 2 2 3 3")
	d.keys("pgdown", "pgdown", "pgdown", "pgdown")
	d.line("2 2 3 3 3 3 4 4")
	for _, size := range [][2]int{{120, 40}, {200, 60}} {
		d.resize(size[0], size[1])
		large, drawn := d.rowsOfLarge("One step towards empowerment."), 0
		for _, row := range d.rows() {
			if strings.Contains(row, strings.Repeat(stage.FillAfter, stage.BarWidth(size[0]*3/5))) && strings.Contains(row, stage.FillBefore) {
				drawn++
			}
		}
		if large == 0 || large > size[1]/3 || drawn < 5 {
			t.Errorf("in %v the sentence takes %d rows and the columns %d:\n%s", size, large, drawn, d.screen())
		}
	}
}
