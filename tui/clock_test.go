package tui_test

import (
	"strings"
	"testing"
	"time"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The clock is set back in the middle of a stage, as happens to laptops that
// find a network. What is said goes on being saved in order, what was there
// stays, and no time is shown that cannot be.
func TestCrashClockSetBack(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Line("s before")
	d.Clock = d.Clock.Add(5 * time.Minute)
	d.Line("w just before")
	d.Clock = d.Clock.Add(-time.Hour)
	d.Line("o just after")
	d.Beat()
	d.Keys("ctrl+z", "ctrl+y", "pgdown", "pgup")
	d.Clock = d.Clock.Add(2 * time.Minute)
	d.Line("t after")
	d.Shows("Capture · to ", "● saved", "Before", "Just before", "Just after", "After")
	log, err := workshop.Replay(d.Store.Sessions[d.W().ID])
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
