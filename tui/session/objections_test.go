package session_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// With one screen only, the panel marks objections as the console does.
func TestPanelMarksAnObjection(t *testing.T) {
	d := tuitest.NewPromptedDesk(t, workshop.StageCapture)
	notes := len(d.W().PrivateNotes)
	d.Keys("f2", "f2")
	d.Line("/share")
	d.Shows("▸ owed on O2 ", "The last rumour", "Enter marks it as heard")
	d.Line("Two rumours, by the CFO")
	d.Shows("O2 is marked as heard. Owed: Two rumours · by the CFO", "▸ private note ")
	d.Line("/o2")
	d.Keys("delete")
	d.Shows("No longer marked as heard: “One wrong word", "▸ owed on O2 Two rumours, by the CFO")
	d.Keys("enter", "f2")
	d.Hides("Two rumours")
	if o, ok := d.W().Heard("O2"); !ok || o.Owed != "Two rumours" || o.By != "the CFO" {
		t.Errorf("heard: %+v", o)
	}
	if got := len(d.W().PrivateNotes); got != notes {
		t.Errorf("%d notes, want %d", got, notes)
	}
	d.Keys("f2", "f2")
	d.Line("/zebra")
	d.Shows("No objection has “zebra”.", "/zebra")
	d.Keys("ctrl+u")
	d.Line("/")
	d.Keys("down", "up", "esc")
	d.Shows("▸ private note ")
	d.Keys("esc")
	d.Hides("private note")
}
