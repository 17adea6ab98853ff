package tui_test

import (
	"errors"
	"testing"

	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
)

var rescueStates = []live.RescueState{live.RescueMissing, live.RescueNew, live.RescueGone, live.RescueParted, live.RescueDamaged}

// Before anything else is shown it is asked about each, without a name; then
// comes what was asked for.
func TestEachRescueIsOffered(t *testing.T) {
	t.Parallel()
	left := &tuitest.Attic{}
	for _, state := range rescueStates {
		left.Lost = append(left.Lost, tuitest.Rescue(state))
	}
	d := newHeirDesk(t, tuitest.NewLibrary(), left, tui.Start{New: &setup.NewSession{Client: "Acme Robotics", People: 8}})
	ask := "3 changes from Tuesday 14:05 could not be saved. Add them?"
	d.Shows(ask, "Add them before you continue that session", "y add them   d discard them   n not now")
	d.Keys("enter", "pgdown") // a clicker answers nothing
	d.Line("y")
	d.Shows(ask, "never reached the")
	d.Line("n")
	d.Shows(ask, "no longer in the library", "y restore the session")
	d.Line("d")
	d.Shows("Discard 3 changes for good?")
	d.Line("n")
	d.Shows(ask, "y restore the session")
	d.Line("d")
	d.Line("y")
	d.Shows(ask, "continued without them", "y add a copy")
	d.Line("n")
	d.Shows("A file cannot be read", "rescue-0f2c.json", "n leave it there")
	d.Hides("Acme")
	d.Line("n")
	d.Shows("Acme Robotics", "3 changes added.")
	if len(left.Added) != 1 || len(left.Lost) != 3 {
		t.Errorf("added %v, and there are still %v", left.Added, left.Lost)
	}
}

// What cannot be added is said, and stays.
func TestRescueThatCannotBeAddedStays(t *testing.T) {
	t.Parallel()
	left := &tuitest.Attic{Lost: []live.Rescue{tuitest.Rescue(live.RescueMissing)}, Fail: errors.New("nothing was added: the disk is full")}
	d := newHeirDesk(t, tuitest.NewLibrary(), left, tui.Start{})
	d.Line("y")
	d.Shows("! Nothing was added: the disk is full")
	if len(left.Lost) != 1 {
		t.Error("it is gone")
	}
	d.Line("n")
	d.Shows("New session")
}

// The end of the program can be had at the question, too.
func TestCtrlCAtARescueQuits(t *testing.T) {
	t.Parallel()
	left := &tuitest.Attic{Lost: []live.Rescue{tuitest.Rescue(live.RescueMissing)}}
	d := newHeirDesk(t, tuitest.NewLibrary(), left, tui.Start{})
	if d.Keys("ctrl+c"); !d.Ended || len(left.Lost) != 1 {
		t.Errorf("ended %v, and there is %v", d.Ended, left.Lost)
	}
}
