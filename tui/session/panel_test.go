package session_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestPanelWarnsFirst(t *testing.T) {
	d, _ := tuitest.NewServedDesk(t)
	d.Stage(workshop.StageProvocations)
	d.Keys("pgdown")
	d.Type("half")
	d.Keys("f2")
	d.Shows("The room will see")
	d.Hides("PRIVATE", "bot found the release")
	d.Keys("esc")
	d.Hides("The room will see")
	d.Keys("f2", "f2")
	d.Shows("PRIVATE: for the facilitator alone.", "It was no employee", "First 15 minutes")
	d.Line("ask the chair")
	d.Shows("Private note saved: ask the chair")
	d.Type("not yet")
	d.Keys("f2")
	d.Shows("Finish the note first")
	d.Keys("ctrl+u", "f2")
	d.Hides("PRIVATE", "ask the chair")
	d.Shows("half")
	if len(d.W().PrivateNotes) != 1 {
		t.Errorf("%d notes", len(d.W().PrivateNotes))
	}
}
