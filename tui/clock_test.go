package tui

import (
	"strings"
	"testing"
	"time"

	"swotshop/workshop"
)

// The clock is set back in the middle of a stage, as happens to laptops that
// find a network. What is said goes on being saved in order, what was there
// stays, and no time is shown that cannot be.
func TestCrashClockSetBack(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	d.line("s before")
	d.clock = d.clock.Add(5 * time.Minute)
	d.line("w just before")
	d.clock = d.clock.Add(-time.Hour)
	d.line("o just after")
	d.send(renewMsg{d.app.live.Leader()})
	d.keys("ctrl+z", "ctrl+y", "pgdown", "pgup")
	d.clock = d.clock.Add(2 * time.Minute)
	d.line("t after")
	d.shows("Capture · 13 min left · 2 of 90", "● saved", "before", "just before", "just after", "after")
	log, err := workshop.Replay(d.store.Sessions[d.W().ID])
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, i := range log.State().Items {
		texts = append(texts, i.Ref()+" "+i.Text)
	}
	if got, want := strings.Join(texts, ", "), "S1 before, W1 just before, O1 just after, T1 after"; got != want {
		t.Errorf("the library holds %q, want %q", got, want)
	}
}
