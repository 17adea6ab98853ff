package stage_test

import (
	"fmt"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// worthDesk stands at the closing question.
func worthDesk(t *testing.T) *tuitest.Desk {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCommitments)
	d.Keys("pgdown")
	return d
}

func TestWorthLooks(t *testing.T) {
	t.Parallel()
	for _, counted := range []bool{false, true} {
		d := worthDesk(t)
		if counted {
			d.Line("2 3 4 4 4 4 5 5")
		}
		for _, size := range tuitest.Sizes {
			t.Run(fmt.Sprintf("counted_%t_%dx%d", counted, size[0], size[1]), func(t *testing.T) {
				d.Resize(size[0], size[1])
				d.Fits(t)
				tuitest.Looks(t, d)
			})
		}
	}
}

// One key comes to it, a line counts, one key goes on; counted or not.
func TestWorthIsAskedCountedAndLeft(t *testing.T) {
	d := worthDesk(t)
	d.ShowsLarge("Was this worth your time?")
	d.Keys("pgdown")
	if d.W().CurrentStage().Kind != workshop.StageBlueprint || d.W().Worth != nil {
		t.Fatalf("the room is at %s", d.W().CurrentStage().Title)
	}
	d.Keys("pgup", "pgdown")
	d.Type("3445")
	d.Shows("worth your time? ", "4 of 8 counted")
	d.Keys("enter")
	d.Shows("4 of 8 counted.")
	d.Line("9 9")
	d.Shows("! Type fingers (3 4 4 5)")
	d.Keys("ctrl+u", "pgup")
	d.Shows("We look again on")
	d.Keys("ctrl+z") // goes where it is asked for
	d.Shows("Hold up one to five fingers. No names.")
	if d.W().Worth != nil || !d.W().AsksWorth() {
		t.Error("undo took nothing back, or does not show it")
	}
}

// Who presses a key too early and still types a promise or a day has not lost it.
func TestWhatElseIsSaidAtTheQuestionGoesToTheCommitments(t *testing.T) {
	d := worthDesk(t)
	d.Type("HR asks the five apprentices")
	d.Shows("goes to the commitments")
	d.Keys("enter")
	d.Shows("Added to the commitments.", "» soon      HR asks the five apprentices")
	d.Keys("pgdown")
	d.Line("+30")
	d.Shows("Saturday 11 April 2026, in 30 days")
	if w := d.W(); len(w.RemarksOn(workshop.Commitment)) != 2 || w.ReviewDate != "2026-04-11" || w.Worth != nil || w.AsksWorth() {
		t.Errorf("%d promises, review %s", len(w.RemarksOn(workshop.Commitment)), w.ReviewDate)
	}
}

// In the last stage PgDn leaves nothing out, so the line does not say so.
func TestWorthInTheLastStage(t *testing.T) {
	d := worthDesk(t)
	d.Shows("or PgDn to leave it out")
	d.Do(workshop.MoveStage{Stage: d.W().StageNumber(d.W().Stage + 1), By: -1})
	d.Shows("fingers (3 4 4 5)")
	d.Hides("leave it out")
}

// A review date that is taken back is asked for where it was.
func TestUndoGoesBackFromTheQuestion(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageCommitments)
	d.Line("+90")
	d.Keys("pgdown", "ctrl+z")
	d.Shows("When do we look again?")
}

func TestWorthMashed(t *testing.T) {
	t.Parallel()
	d := worthDesk(t)
	randomKeys(t, d, "3445", "0/1/2/4/2", "words", "9")
}
