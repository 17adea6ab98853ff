package tui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

func rescueOf(state live.RescueState) live.Rescue {
	return live.Rescue{ID: fmt.Sprint("rescue-", state), At: time.Date(2026, 3, 10, 14, 5, 0, 0, time.UTC), Changes: 3, State: state,
		File: "~/.local/state/swotshop/rescue-0f2c.json", Command: "swotshop import ~/.local/state/swotshop/rescue-0f2c.json"}
}

var rescueStates = []live.RescueState{live.RescueMissing, live.RescueNew, live.RescueGone, live.RescueParted, live.RescueDamaged}

// Before anything else is shown it is asked about each, without a name; then
// comes what was asked for.
func TestEachRescueIsAskedAbout(t *testing.T) {
	t.Parallel()
	left := &attic{}
	for _, state := range rescueStates {
		left.rescues = append(left.rescues, rescueOf(state))
	}
	d := newHeirDesk(t, newMemory(), left, Start{New: &setup.NewSession{Client: "Acme Robotics", People: 8}})
	ask := "3 changes of Tuesday 14:05 could not be saved: add them?"
	d.shows(ask, "Do so before that session continues", "y add them   d discard them   n not now")
	d.keys("enter", "pgdown", "x", "y") // a clicker answers nothing
	d.shows(ask, "never reached the library")
	d.keys("n")
	d.shows(ask, "no longer in the library", "y bring the session back")
	d.keys("d")
	d.shows("Discard 3 changes for good?")
	d.keys("n")
	d.shows(ask, "y bring the session back")
	d.keys("d", "y")
	d.shows(ask, "continued without them", "y add a copy")
	d.keys("n")
	d.shows("A file does not read", "rescue-0f2c.json", "n leave it there")
	d.hides("Acme")
	d.keys("n")
	d.shows("Acme Robotics", "3 changes added.")
	if len(left.added) != 1 || len(left.rescues) != 3 {
		t.Errorf("added %v, and there are still %v", left.added, left.rescues)
	}
}

// What cannot be added is said, and stays.
func TestARescueThatCannotBeAddedStays(t *testing.T) {
	t.Parallel()
	left := &attic{rescues: []live.Rescue{rescueOf(live.RescueMissing)}, fail: errors.New("nothing was added: the disk is full")}
	d := newHeirDesk(t, newMemory(), left, Start{})
	d.keys("y")
	d.shows("! Nothing was added: the disk is full")
	if len(left.rescues) != 1 {
		t.Error("it is gone")
	}
	d.keys("n")
	d.shows("New session")
}

// The end of the program can be had at the question, too.
func TestCtrlCAtARescueEnds(t *testing.T) {
	t.Parallel()
	left := &attic{rescues: []live.Rescue{rescueOf(live.RescueMissing)}}
	d := newHeirDesk(t, newMemory(), left, Start{})
	if d.keys("ctrl+c"); !d.ended || len(left.rescues) != 1 {
		t.Errorf("ended %v, and there is %v", d.ended, left.rescues)
	}
}

// In lines a person is asked, and a script is told the command.
func TestLinesAskAboutRescues(t *testing.T) {
	t.Parallel()
	heard := func(unattended bool, lines ...string) (string, *attic) {
		left := &attic{rescues: []live.Rescue{rescueOf(live.RescueMissing), rescueOf(live.RescueDamaged)}}
		var out strings.Builder
		err := Accessible(t.Context(), Options{Store: newMemory(), Content: fullContent{}, Remnants: left, Unattended: unattended,
			Now: func() time.Time { return time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC) }}, strings.NewReader(strings.Join(lines, "\n")), &out)
		if err != nil {
			t.Error(err)
		}
		return out.String(), left
	}
	out, left := heard(false, "what", "yes", "no", "quit")
	requireSaid(t, out, "3 changes of Tuesday 14:05 could not be saved: add them?", "“yes”: add them. “discard”: discard them. “no”: not now.",
		"3 changes added.", "A file does not read.", "No session yet.")
	if len(left.added) != 1 || len(left.rescues) != 1 {
		t.Errorf("added %v", left.added)
	}
	out, left = heard(true, "yes", "quit")
	requireSaid(t, out, "3 changes of Tuesday 14:05 could not be saved then. “swotshop import ~/.local/state/swotshop/rescue-0f2c.json” adds them.",
		"A file with changes that could not be saved does not read. It was left as it is: ~/.local/state/swotshop/rescue-0f2c.json.")
	if len(left.added) != 0 || len(left.rescues) != 2 {
		t.Errorf("a script answered: %v", left.added)
	}
}

// When the session that was asked for cannot be had, lines say why and end: they
// do not go on in a list of all others.
func TestLinesEndWhereTheirSessionCannotBeHad(t *testing.T) {
	t.Parallel()
	full := errors.New("the disk is full: make room")
	broken := newMemory()
	broken.events["zanzibar"] = []workshop.Event{{Seq: 1, ID: "x"}}
	for name, c := range map[string]struct {
		store live.Store
		start Start
		why   string
	}{
		"cannot be led": {&refusing{newMemory(), full}, Start{Open: "acme"}, "The disk is full: make room"},
		"does not read": {broken, Start{Open: "zanzibar"}, "vent 1"},
		"no such deck":  {newMemory(), Start{New: &setup.NewSession{Client: "Acme", Agenda: "none"}}, "There is no agenda “none”"},
	} {
		out, err := tryInLines(t.Context(), c.store, c.start, "w a line", "quit")
		if err == nil || !strings.Contains(err.Error(), c.why) {
			t.Errorf("%s: it ends with %v:\n%s", name, err, out)
		}
		requireSilent(t, out, "sessions", "session.", "nothing here", "All is saved", "Client:")
	}
}

// refusing is a library that lets nobody lead.
type refusing struct {
	*memory
	why error
}

func (r *refusing) Lead(context.Context, string, bool) (live.Leader, error) { return nil, r.why }

// A note of something that went wrong takes the place of no reason.
func TestLinesSayANoteAndTheReason(t *testing.T) {
	t.Parallel()
	s := newSpeaker(Options{Store: &refusing{newMemory(), errors.New("the disk is full: make room")}, Content: fullContent{}, Now: time.Now, Notice: "Only 3 KiB are left."}, io.Discard)
	s.run(s.app.Init())
	s.obey(screen.OpenSession{ID: "acme"})
	s.app.Say("! The theme could not be stored")
	if note, problem := s.remarked(); note != "" || problem != "The theme could not be stored. The disk is full: make room" {
		t.Errorf("it says %q and %q", note, problem)
	}
	if len(s.app.toTell) != 1 {
		t.Errorf("it has to tell %q", s.app.toTell)
	}
}
