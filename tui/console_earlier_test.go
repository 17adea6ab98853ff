package tui_test

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The console has a card of the session's own with all that is on it, and says which
// cards were played with the client before.
func TestConsoleOfCardsFromTheRoom(t *testing.T) {
	library := tuitest.NewLibrary()
	first := tuitest.NewDeskOn(t, library, tui.Start{New: &setup.NewSession{Client: "Acme Robotics", Title: "First day", People: 8}})
	first.Stage(workshop.StageProvocations)
	first.Do(workshop.MarkCard{Card: "L2", Played: true})
	first.Keys("ctrl+c")

	line := tuitest.NewLine()
	d := tuitest.NewDeskOn(t, library, tui.Start{New: &setup.NewSession{Client: "Acme Robotics", Title: "Second day", People: 8}},
		func(o *tui.Options) { o.Serve = func(string) (live.Line, error) { return line, nil } })
	d.Stage(workshop.StageProvocations)
	c := tuitest.NewConsoleOf(t, d, line.Status)
	c.Shows("Played with this client before: L2")
	d.Line("Should our interns post?")
	d.Line("ask: Who reads along?")
	d.Line("twist: One has 40,000 followers.")
	c = tuitest.NewConsoleOf(t, d, line.Status)
	c.Shows("First stance", "Who reads along?", "One has 40,000 followers.")
	d.Stage(workshop.StageCapture)
	if line.Status.Earlier != "" {
		t.Errorf("in another stage it says %q", line.Status.Earlier)
	}
}
