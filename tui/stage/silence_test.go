package stage_test

import (
	"slices"
	"testing"
	"time"

	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
	"swotshop/workshop/language"
)

func TestSilenceLooks(t *testing.T) { goldens(t, workshop.StageSilence) }

func TestSilenceMashed(t *testing.T) { mash(t, workshop.StageSilence) }

func TestSilenceGoesThroughTheQuadrants(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageSilence)
	d.ShowsLarge("Strengths")
	d.Shows("Which deals began", "Sales", "1 of 2", "PgDn Weaknesses")
	d.Keys("right")
	d.Shows("Who among us is followed", "2 of 2", "HR")
	d.Keys("right")
	d.Shows("1 of 2")
	d.Keys("left")
	d.Shows("2 of 2")
	d.Keys("pgdown")
	d.ShowsLarge("Weaknesses")
	d.Shows("1 of 2")
	d.Keys("pgdown", "pgdown")
	d.ShowsLarge("Threats")
	d.Shows("PgDn Capture")
	d.Keys("pgdown")
	if kind := d.W().CurrentStage().Kind; kind != workshop.StageCapture {
		t.Errorf("after the threats comes %s", kind)
	}
}

func TestSilenceShowsTheTime(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageSilence)
	d.Shows("08:00 left · about 2 min each")
	d.Clock = d.Clock.Add(90 * time.Second)
	d.Shows("06:30 left")
	d.Hides("on to")
	d.Clock = d.Clock.Add(time.Minute)
	d.Shows("05:30 left", "on to Weaknesses")
	d.Keys("pgdown")
	d.Hides("on to")
	d.Clock = d.Clock.Add(10 * time.Minute)
	d.Shows("   04:30 over")
	if d.App.Screen().Pace() != time.Second {
		t.Error("the clock has seconds, but the screen is drawn at another pace")
	}
}

// A line is out of sight until somebody types; then it is an item, which this screen
// does not show, and nothing moves for it.
func TestSilenceTakesAnItem(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageSilence)
	before := d.Rows()
	d.Type("legal: a secret")
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

func TestSilenceShowsRoughTimes(t *testing.T) {
	for d, want := range map[time.Duration]string{
		2 * time.Minute: "2 min", 90 * time.Second: "1½ min", 75 * time.Second: "1½ min", 45 * time.Second: "45 seconds",
		5 * time.Minute: "5 min", 70 * time.Second: "1 min",
	} {
		if got := stage.Roughly(language.English(), d); got != want {
			t.Errorf("%s is roughly %q, want %q", d, got, want)
		}
	}
}
