package stage_test

import (
	"slices"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestSilenceLooks(t *testing.T) { goldens(t, workshop.StageSilence) }

func TestSilenceMashed(t *testing.T) { mash(t, workshop.StageSilence) }

func TestSilenceGoesThroughTheQuadrants(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageSilence)
	d.ShowsLarge("Strengths")
	d.Shows("Which deals began", "PgDn Weaknesses")
	d.Keys("right")
	d.Shows("Who among us is followed")
	d.Keys("pgdown")
	d.ShowsLarge("Weaknesses")
	d.Hides("Who among us is followed")
	d.Keys("pgdown", "pgdown")
	d.ShowsLarge("Threats")
	d.Shows("PgDn capture")
	d.Keys("pgdown")
	if kind := d.W().CurrentStage().Kind; kind != workshop.StageCapture {
		t.Errorf("after the threats comes %s", kind)
	}
}

// A clicker that has only arrows gets through: past the last question of a quadrant they are
// steps, and before the first.
func TestSilenceByArrowsAlone(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageSilence)
	begins := d.W().Stage
	for presses := 0; d.W().Stage == begins; presses++ {
		if presses > 40 {
			t.Fatalf("→ does not get out of the silence:\n%s", d.Screen())
		}
		d.Keys("right")
	}
	if d.W().Stage != begins+1 {
		t.Errorf("→ leads to stage %d", d.W().Stage)
	}
	for presses := 0; d.W().Stage >= begins; presses++ {
		if presses > 40 {
			t.Fatalf("← does not get out of the silence:\n%s", d.Screen())
		}
		d.Keys("left")
	}
}

// A line is out of sight until somebody types; then it is an item, which this screen
// does not show, and nothing moves for it.
func TestSilenceTakesAnItem(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageSilence)
	before := d.Rows()
	d.Type("legal: a secret")
	d.Shows("PgDn Weaknesses", "Enter add") // what comes next is not changed by a line
	after := d.Rows()
	if last := len(before) - 3; !slices.Equal(before[:last], after[:last]) {
		t.Errorf("typing moved the picture:\n%s", d.Screen())
	}
	d.Shows(" S  legal: a secret", "goes to Strengths, Legal")
	d.Keys("pgdown") // it belongs to what people wrote for when it was begun
	d.Shows(" S  legal: a secret", "goes to Strengths, Legal")
	d.Keys("enter")
	d.Hides("secret")
	d.Shows("Added to Strengths, Legal.")
	d.Line("o a gap")
	d.Line("hr: nobody asks")
	var got []string
	for _, i := range d.W().Items {
		got = append(got, i.Ref()+" "+i.Text)
	}
	if want := []string{"S1 a secret", "O1 a gap", "W1 nobody asks"}; !slices.Equal(got, want) {
		t.Errorf("the items are %q, want %q", got, want)
	}
}

func TestSilenceWithoutQuestionsOfItsOwn(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageSilence)
	clear(d.W().Triggers)
	d.Shows("What do we do better than others")
	d.Keys("right", "left")
	d.Fits(t)
}
