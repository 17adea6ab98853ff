package tui

import (
	"strings"
	"testing"
	"time"

	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestSilenceLooks(t *testing.T) { goldens(t, workshop.StageSilence) }

func TestSilenceMashed(t *testing.T) { mash(t, workshop.StageSilence) }

func TestSilenceGoesThroughTheQuadrants(t *testing.T) {
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageSilence)
	d.showsLarge("Strengths")
	d.shows("Which deals began", "Sales", "1 of 2", "PgDn Weaknesses")
	d.keys("right")
	d.shows("Who among us is followed", "2 of 2", "HR")
	d.keys("right")
	d.shows("1 of 2")
	d.keys("left")
	d.shows("2 of 2")
	d.keys("pgdown")
	d.showsLarge("Weaknesses")
	d.shows("1 of 2")
	d.keys("pgdown", "pgdown")
	d.showsLarge("Threats")
	d.shows("PgDn Capture")
	d.keys("pgdown")
	if kind := d.W().CurrentStage().Kind; kind != workshop.StageCapture {
		t.Errorf("after the threats comes %s", kind)
	}
}

func TestSilenceShowsTheTime(t *testing.T) {
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageSilence)
	d.shows("08:00 left · about 2 min each")
	d.clock = d.clock.Add(90 * time.Second)
	d.shows("06:30 left")
	d.hides("on to")
	d.clock = d.clock.Add(time.Minute)
	d.shows("05:30 left", "on to Weaknesses")
	d.keys("pgdown")
	d.hides("on to")
	d.clock = d.clock.Add(10 * time.Minute)
	d.shows("   04:30 over")
	if d.app.screen.Pace() != time.Second {
		t.Error("the clock has seconds, but the screen is drawn at another pace")
	}
}

func TestSilenceTypesNothing(t *testing.T) {
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageSilence)
	before := d.screen()
	d.line("secret")
	if d.screen() != before {
		t.Errorf("typing changed the screen:\n%s", d.screen())
	}
	d.keys("b")
	if strings.TrimSpace(d.screen()) != "" {
		t.Error("b did not blank the screen")
	}
}

func TestSilenceWithoutQuestionsOfItsOwn(t *testing.T) {
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageSilence)
	clear(d.W().Triggers)
	d.shows("What do we do better than others")
	d.keys("right", "left")
	d.fits(t)
}

func TestSilenceShowsRoughTimes(t *testing.T) {
	for d, want := range map[time.Duration]string{
		2 * time.Minute: "2 min", 90 * time.Second: "1½ min", 75 * time.Second: "1½ min", 45 * time.Second: "45 seconds",
		5 * time.Minute: "5 min", 70 * time.Second: "1 min",
	} {
		if got := stage.Roughly(d); got != want {
			t.Errorf("%s is roughly %q, want %q", d, got, want)
		}
	}
}
