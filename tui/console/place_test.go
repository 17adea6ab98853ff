package console_test

import (
	"strings"
	"testing"
	"time"

	"swotshop/tui/console/wire"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// What the wall does not say, the console does: how long the stage is over its time, when
// the session will end, and when it was to.
func TestConsoleSaysWhatTheWallDoesNot(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	c := tuitest.NewConsoleOf(t, d, wire.Status{})
	c.Now = d.Clock.Add(2 * time.Minute)
	c.Shows("Open · to 09:05 · ends 10:30", "● now    Open                   2 of 5", "  09:05  Opening stance", "ends 10:30")
	if shows(c, "planned") {
		t.Errorf("in time it says when it was to end:\n%s", c.Screen())
	}
	c.Now = d.Clock.Add(15 * time.Minute)
	c.Shows("Open · 10 minutes over · ends 10:40", "planned 10:30", "● now    Open                  15 of 5")
	if shows(c, "to 09:05") {
		t.Errorf("it says until when the stage was to be:\n%s", c.Screen())
	}
}

// What is needed comes first: at the usual size the objection to expect is not more
// than a few lines below the end of the screen.
func TestObjectionsAreNear(t *testing.T) {
	for _, kind := range []workshop.StageKind{workshop.StageOpen, workshop.StageProvocations, workshop.StageSilence, workshop.StageCapture, workshop.StageVote} {
		c := tuitest.NewConsoleOf(t, tuitest.NewPromptedDesk(t, kind), wire.Status{})
		c.Resize(80, 24)
		downs := 0
		for ; downs < 40 && !shows(c, "Objections  O1"); downs++ {
			c.Keys("down")
		}
		if downs > 6 {
			t.Errorf("%s: the objection is %d lines below", kind, downs)
		}
	}
}

func shows(c *tuitest.Console, words string) bool { return strings.Contains(c.Screen(), words) }
