package tui

import (
	"errors"
	"testing"

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
	d := newHeirDesk(t, tuitest.NewLibrary(), left, Start{New: &setup.NewSession{Client: "Acme Robotics", People: 8}})
	ask := "3 changes from Tuesday 14:05 could not be saved. Add them?"
	d.shows(ask, "Add them before you continue that session", "y add them   d discard them   n not now")
	d.keys("enter", "pgdown", "x", "y") // a clicker answers nothing
	d.shows(ask, "never reached the library")
	d.keys("n")
	d.shows(ask, "no longer in the library", "y restore the session")
	d.keys("d")
	d.shows("Discard 3 changes for good?")
	d.keys("n")
	d.shows(ask, "y restore the session")
	d.keys("d", "y")
	d.shows(ask, "continued without them", "y add a copy")
	d.keys("n")
	d.shows("A file cannot be read", "rescue-0f2c.json", "n leave it there")
	d.hides("Acme")
	d.keys("n")
	d.shows("Acme Robotics", "3 changes added.")
	if len(left.Added) != 1 || len(left.Lost) != 3 {
		t.Errorf("added %v, and there are still %v", left.Added, left.Lost)
	}
}

// What cannot be added is said, and stays.
func TestRescueThatCannotBeAddedStays(t *testing.T) {
	t.Parallel()
	left := &tuitest.Attic{Lost: []live.Rescue{tuitest.Rescue(live.RescueMissing)}, Fail: errors.New("nothing was added: the disk is full")}
	d := newHeirDesk(t, tuitest.NewLibrary(), left, Start{})
	d.keys("y")
	d.shows("! Nothing was added: the disk is full")
	if len(left.Lost) != 1 {
		t.Error("it is gone")
	}
	d.keys("n")
	d.shows("New session")
}

// The end of the program can be had at the question, too.
func TestCtrlCAtARescueQuits(t *testing.T) {
	t.Parallel()
	left := &tuitest.Attic{Lost: []live.Rescue{tuitest.Rescue(live.RescueMissing)}}
	d := newHeirDesk(t, tuitest.NewLibrary(), left, Start{})
	if d.keys("ctrl+c"); !d.ended || len(left.Lost) != 1 {
		t.Errorf("ended %v, and there is %v", d.ended, left.Lost)
	}
}
