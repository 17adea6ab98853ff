package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// behindFirst adds a stage behind the first one, and stands there.
func behindFirst(t *testing.T, stage workshop.Stage) *tuitest.Desk {
	t.Helper()
	d := tuitest.NewFilledDesk(t, func(d tuitest.Session) {
		details := d.W().Details
		details.Objective = ""
		d.Do(workshop.AddStage{Behind: d.W().StageNumber(0), New: stage}, workshop.ChangeDetails{Details: details})
	}, workshop.StageOpen)
	d.Keys("pgdown")
	return d
}

// A stage that has a question of its own asks it instead of the usual one.
func TestAStageAsksItsOwnQuestion(t *testing.T) {
	d := behindFirst(t, workshop.Stage{Kind: workshop.StageStance, Title: "Guess", Minutes: 5, Moment: workshop.Before, Question: "Where do they stand?"})
	d.Shows("Where do they stand?", "Hold up one to five fingers")
	d.Hides(tuitest.Deck().Session.Question)
	d = behindFirst(t, workshop.Stage{Kind: workshop.StageOpen, Title: "The ask", Minutes: 5, Question: "What do we ask for?"})
	d.Shows("What do we ask for?")
	d.Hides("What decision do we need")
}

// Before Enter the line says what was understood of who decides, and what a benchmark
// still needs.
func TestALineSaysWhatItUnderstands(t *testing.T) {
	d := behindFirst(t, workshop.Stage{Kind: workshop.StageTalk, Title: "Who", Minutes: 5, Keeps: workshop.Decides})
	d.Type("Head of Service")
	d.Shows("Head of Service decides; no day yet")
	d.Type(" by 15 June 2026")
	d.Shows("Head of Service decides by 15 June 2026")
	d = behindFirst(t, workshop.Stage{Kind: workshop.StageTalk, Title: "Who", Minutes: 5, Keeps: workshop.Benchmark})
	d.Type("Our supplier, https://example.org/a")
	d.Shows("no date yet")
	d.Type(", March 2026")
	d.Shows("a benchmark with its link and date")
	d.Keys("enter")
	if kept := d.W().RemarksOn(workshop.Benchmark); len(kept) != 1 || kept[0].Text != "Our supplier, https://example.org/a, March 2026" {
		t.Errorf("stored %v", kept)
	}
}

// The choice of cards begins at the first that will be played, wherever it is in the deck.
func TestTheChoiceOfCardsBeginsAtTheFirstThatWillBePlayed(t *testing.T) {
	d := tuitest.NewFilledDesk(t, func(d tuitest.Session) {
		cards := d.W().Deck.Cards
		d.Do(workshop.ChooseCards{Cards: []string{cards[len(cards)-1].ID}})
	}, workshop.StageProvocations)
	cards := d.W().Deck.Cards
	d.Keys("enter")
	if d.W().Card != cards[len(cards)-1].ID {
		t.Errorf("Enter shows %q", d.W().Card)
	}
}
