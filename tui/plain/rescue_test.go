package plain

import (
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A person is asked, and a script is shown the command.
func TestLinesAskAboutRescues(t *testing.T) {
	t.Parallel()
	heard := func(unattended bool, lines ...string) (string, *tuitest.Attic) {
		left := &tuitest.Attic{Lost: []live.Rescue{tuitest.Rescue(live.RescueMissing), tuitest.Rescue(live.RescueDamaged)}}
		var out strings.Builder
		err := Run(t.Context(), tui.Options{Store: tuitest.NewLibrary(), Content: tuitest.Day{}, Remnants: left, Unattended: unattended,
			Now: func() time.Time { return time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC) }}, strings.NewReader(strings.Join(lines, "\n")), &out)
		if (err != nil) != unattended { // to a script there was no question
			t.Error(err)
		}
		return out.String(), left
	}
	out, left := heard(false, "what", "yes", "no", "quit")
	requireSaid(t, out, "3 changes from Tuesday 14:05 could not be saved. Add them?", "“yes”: add them. “discard”: discard them. “no”: not now.",
		"3 changes added.", "A file cannot be read.", "No sessions yet.")
	if len(left.Added) != 1 || len(left.Lost) != 1 {
		t.Errorf("added %v", left.Added)
	}
	out, left = heard(true, "yes", "quit")
	requireSaid(t, out, "3 changes from Tuesday 14:05 could not be saved. “swotshop import ~/.local/state/swotshop/rescue-0f2c.json” adds them.",
		"A file with unsaved changes cannot be read. It has not been changed: ~/.local/state/swotshop/rescue-0f2c.json.")
	if len(left.Added) != 0 || len(left.Lost) != 2 {
		t.Errorf("a script answered: %v", left.Added)
	}
}

// When the session that was asked for cannot be opened, lines say why and end,
// without listing the others.
func TestLinesEndWhenTheSessionCannotBeOpened(t *testing.T) {
	t.Parallel()
	full := errors.New("the disk is full: make room")
	broken := tuitest.NewLibrary()
	broken.Sessions["zanzibar"] = []workshop.Event{{Seq: 1, ID: "x"}}
	for name, c := range map[string]struct {
		store live.Store
		start tui.Start
		why   string
	}{
		"cannot be led": {&tuitest.Refusing{Library: tuitest.NewLibrary(), Why: full}, tui.Start{Open: "acme"}, "The disk is full: make room"},
		"does not read": {broken, tui.Start{Open: "zanzibar"}, "vent 1"},
		"no such deck":  {tuitest.NewLibrary(), tui.Start{New: &setup.NewSession{Client: "Acme", Agenda: "none"}}, `There is no agenda "none"`},
	} {
		out, err := tryInLines(t.Context(), c.store, c.start, "w a line", "quit")
		if err == nil || !strings.Contains(err.Error(), c.why) {
			t.Errorf("%s: it ends with %v:\n%s", name, err, out)
		}
		requireSilent(t, out, "sessions", "session.", "Unknown command", "Everything is saved", "Client:")
	}
}

// A note of something that went wrong takes the place of no reason.
func TestLinesSayANoteAndTheReason(t *testing.T) {
	t.Parallel()
	s := newSpeaker(tui.Options{Store: &tuitest.Refusing{Library: tuitest.NewLibrary(), Why: errors.New("the disk is full: make room")}, Content: tuitest.Day{}, Now: time.Now, Notice: "Only 3 KiB are left."}, io.Discard)
	s.run(s.app.Init())
	s.obey(screen.OpenSession{ID: "acme"})
	s.app.Screen().(screen.Noter).Say(screen.Fault("The theme could not be stored"))
	if note, problem := s.remarks(false); note != "" || problem != "The theme could not be stored. The disk is full: make room" {
		t.Errorf("it says %q and %q", note, problem)
	}
	if n := s.app.Greetings(); len(n) != 1 {
		t.Errorf("it has to tell %v", n)
	}
}
