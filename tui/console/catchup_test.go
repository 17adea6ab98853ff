package console_test

import (
	"testing"
	"time"

	"swotshop/tui/console/wire"
	"swotshop/tui/tuitest"
)

// One key orders what is proposed to a session that is late, and another takes it back;
// one in time orders nothing.
func TestConsoleCatchesUp(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	c := tuitest.NewConsoleOf(t, d, wire.Status{})
	c.Now = d.Clock
	c.Keys("ctrl+t")
	c.Shows("In time: there is nothing to shorten.")
	if len(c.Line.Sent) != 0 {
		t.Errorf("in time it orders %+v", c.Line.Sent)
	}
	c.Now = d.Clock.Add(15 * time.Minute)
	c.Shows("10:00 over its 5 minutes", "10 minutes behind schedule; ends 10:40", "Ctrl+T shortens")
	c.Keys("ctrl+t")
	c.Shows("Shortened: ")
	c.Keys("ctrl+z")
	if sent := c.Line.Sent; len(sent) != 2 || sent[0].Do != wire.CatchUp || sent[1].Do != wire.UndoPlan {
		t.Errorf("it orders %+v", sent)
	}
}
