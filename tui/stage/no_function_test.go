package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A word and a colon that choose no function are said to stay, before Enter and after it.
func TestALineSaysThatAWordIsNoFunction(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	for _, c := range []struct{ line, landing, added, text string }{
		{"w canteen: no noise", "“canteen:” is no function: kept in the words", "Added to Weaknesses. “canteen:” is no function: kept in the words.", "canteen: no noise"},
		{"w Risk: no figures", "“Risk:” is kept in the words; “risk:” is Legal", "“risk:” is Legal.", "Risk: no figures"},
		{"w Customer service: no figures", "goes to Weaknesses, Service", "Added to Weaknesses, Service.", "no figures"},
		{"w board: no figures", "goes to Weaknesses, Leadership", "Added to Weaknesses, Leadership.", "no figures"},
		{"w ops: no answers", "goes to Weaknesses, Operations", "Added to Weaknesses, Operations.", "no answers"},
	} {
		d.Type(c.line)
		d.Shows(c.landing)
		d.Keys("enter")
		d.Shows(c.added)
		items := d.W().Items
		if got := items[len(items)-1].Text; got != c.text {
			t.Errorf("%q is kept as %q, want %q", c.line, got, c.text)
		}
	}
}
