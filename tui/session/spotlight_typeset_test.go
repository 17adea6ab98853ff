package session_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// What somebody typed is set in the spotlight, and stays as it was typed in the session.
func TestSpotlightSetsWhatWasTyped(t *testing.T) {
	const typed = "nobody knows who may approve an answer on a weekend, and so the customers' questions of the evening wait until monday, " +
		"by which time somebody else has answered in public, has been thanked for it by a hundred people, and is asked next time"
	d := tuitest.NewSessionDesk(t)
	d.Do(workshop.AddItem{Quadrant: workshop.Weaknesses, Text: typed})
	d.Stage(workshop.StageCapture)
	d.Resize(60, 18)
	d.Keys("f5")
	d.Shows("Nobody knows", "customers’")
	d.Hides("nobody knows", "customers'")
	if got := d.W().Items[0].Text; got != typed {
		t.Errorf("stored %q", got)
	}
}
