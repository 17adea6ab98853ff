package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/workshop"
)

// strand makes the last changes of a session ones that a take-over kept from
// being saved.
func strand(r *reader.Screen, changes int) {
	if changes == 0 {
		return
	}
	events := r.Log.Events()
	r.Views = nil
	r.Lost = &live.Session{Kit: r.Kit, Log: r.Log, Spare: live.Spare{Copier: newFiles()}, Saver: live.Saver{Waiting: events[len(events)-changes:], Err: r.Led}}
}

// newStrandedDesk stands where another window has taken the session over before
// the last change was saved.
func newStrandedDesk(t *testing.T) *desk {
	t.Helper()
	d := newFilledDesk(t, fillSome, workshop.StageCapture)
	d.store.fail = testLed
	d.line("s too late")
	d.shows("! 1 change typed here was not saved before the other window took over.", "F9 save a copy to…")
	return d
}

// What a take-over kept from being saved goes into a copy by one key, and the
// screen says so for as long as it is there.
func TestACopyAfterATakeOver(t *testing.T) {
	d := newStrandedDesk(t)
	d.keys("f9")
	d.shows("with what could not be saved before the other window", "“--as-new”", "▸ file "+deskCopy, "NOT SAVED")
	d.keys("enter")
	d.shows("You are reading.", "A copy has everything: "+deskCopy)
	d.hides("F9 save a copy")
	if n := strings.Count(d.screen(), deskCopy); n != 1 {
		t.Errorf("where the copy is stands on the screen %d times:\n%s", n, d.screen())
	}
	log, err := workshop.Replay(d.copies().hold[deskCopy])
	if err != nil {
		t.Fatal(err)
	}
	if items := log.State().Items; items[len(items)-1].Text != "too late" {
		t.Error("the copy lacks what could not be saved")
	}
	d.keys("esc")
	d.shows("did not reach the library. A copy", "--as-new”")
}

// No way out of it loses words without a question, and each offers a copy.
func TestNoWayOutAfterATakeOverIsWithoutAWord(t *testing.T) {
	for _, key := range []string{"ctrl+c", "esc", "r"} {
		d := newStrandedDesk(t)
		d.keys(key)
		d.shows("1 change typed here will be gone: it is in no file.", "s save a copy to…")
		d.keys("enter", "n")
		if d.ended || d.app.Stranded() == nil {
			t.Errorf("%s: n leaves", key)
		}
		d.keys(key, "s", "enter")
		d.shows("A copy has everything: " + deskCopy)
		d.keys(key, "y")
		if !d.ended && d.app.Stranded() != nil {
			t.Errorf("%s: y does not leave", key)
		}
	}
	d := newStrandedDesk(t)
	d.keys("ctrl+c", "ctrl+c")
	if !d.ended || !strings.HasPrefix(d.app.Farewell(), "NOT SAVED: 1 change of Acme Robotics. Led from board-room-2") {
		t.Errorf("ended %v, with %q", d.ended, d.app.Farewell())
	}
	d = newStrandedDesk(t)
	d.keys("f9", "enter", "ctrl+c", "y")
	if !d.ended || !strings.Contains(d.app.Farewell(), "“swotshop import '"+deskCopy+"' --as-new”") {
		t.Errorf("ended %v, with %q", d.ended, d.app.Farewell())
	}
}

// A line that was half typed when the other window took over is not gone, and
// what is typed on belongs to it and does nothing.
func TestAHalfTypedLineOutlivesATakeOver(t *testing.T) {
	d := newFilledDesk(t, fillSome, workshop.StageCapture)
	d.line("s a strength")
	d.typed("w half a li")
	d.store.fail = testLed
	d.keys("ctrl+z")
	d.shows("You are reading.", "Typed, and not entered: w half a li")
	d.typed("ne. \u202eReopen? try e")
	d.keys("enter", "y", "pgdown", "tab")
	d.send(tea.PasteMsg{Content: "\x1b[31m!"})
	d.shows("▸ Not saved", "Typed, and not entered: w half a line. Reopen? try e y!", "Esc read on")
	if d.app.overlay != nil || d.app.blank {
		t.Errorf("what was typed on did something:\n%s", d.screen())
	}
	d.keys("esc", "tab")
	d.shows("▸ Blueprint")
	d.keys("ctrl+c", "ctrl+c")
	if got := d.app.Unentered(); !d.ended || got != "w half a line. Reopen? try e y!" {
		t.Errorf("ended %v, and says %q", d.ended, got)
	}
}

// A copy that was kept up to date before gets the last words by itself.
func TestACopyFollowsIntoATakeOver(t *testing.T) {
	d := newUnsavedDesk(t, workshop.StageCapture)
	d.keys("f9", "enter")
	d.store.fail = testLed
	d.line("s too late")
	d.shows("You are reading.", "A copy has everything: "+deskCopy)
	if got, want := len(d.copies().hold[deskCopy]), len(d.reader().Log.Events()); got != want {
		t.Errorf("the copy has %d events of %d", got, want)
	}
}

// In plain lines the same can be done, and an end without it says so.
func TestLinesCopyAfterATakeOver(t *testing.T) {
	t.Parallel()
	taken := func() *flaky { return &flaky{memory: newMemory(), good: 2, bad: 1, why: testLed} }
	out, disk, err := linesWithCopies(taken(), "s lost", "copy", "")
	requireSaid(t, out, "1 change typed here was not saved before the other window took over:", "Strengths: lost.",
		"5. Save a copy, with what could not be saved.", "A copy with everything is in "+deskCopy+". “swotshop import '"+deskCopy+"' --as-new” brings it into the library, beside the session that goes on there.")
	if len(disk.hold[deskCopy]) == 0 || err == nil || !strings.Contains(err.Error(), "--as-new") {
		t.Errorf("it ends with %v", err)
	}
	_, _, err = linesWithCopies(taken(), "s lost")
	if err == nil || !strings.HasPrefix(err.Error(), "NOT SAVED: 1 change of Acme Robotics.") {
		t.Errorf("without a copy it ends with %v", err)
	}
}
