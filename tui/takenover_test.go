package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// strand makes the last changes of a session ones that a take-over kept from
// being saved.
func strand(r *reader.Screen, changes int) {
	if changes == 0 {
		return
	}
	r.Views = nil
	r.Lost = live.Strand(r.Log, changes, r.Led, live.With{Kit: r.Kit, Copier: tuitest.NewCopies()})
}

// newStrandedDesk stands where another window has taken the session over before
// the last change was saved.
func newStrandedDesk(t *testing.T) *desk {
	t.Helper()
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.store.Fail = tuitest.Led
	d.line("s too late")
	d.shows("! 1 change typed here was not saved before the other window took over.", "F9 save a copy to…")
	return d
}

// What a take-over kept from being saved goes into a copy at one key, and the
// screen says so while it is there.
func TestCopyAfterATakeOver(t *testing.T) {
	d := newStrandedDesk(t)
	d.keys("f9")
	d.shows("with everything that was not saved before the other", "“--as-new”", "▸ file "+tuitest.CopyFile, "NOT SAVED")
	d.keys("enter")
	d.shows("Read-only here.", "The copy is complete: "+tuitest.CopyFile)
	d.hides("F9 save a copy")
	if n := strings.Count(d.screen(), tuitest.CopyFile); n != 1 {
		t.Errorf("where the copy is stands on the screen %d times:\n%s", n, d.screen())
	}
	log, err := workshop.Replay(d.copies().Hold[tuitest.CopyFile])
	if err != nil {
		t.Fatal(err)
	}
	if items := log.State().Items; items[len(items)-1].Text != "too late" {
		t.Error("the copy lacks what could not be saved")
	}
	d.keys("esc")
	d.shows("did not reach the library. A", "--as-new”")
}

// No way out of it loses words without a question, and each offers a copy.
func TestLeavingAfterATakeOverAlwaysAsks(t *testing.T) {
	for _, key := range []string{"ctrl+c", "esc", "r"} {
		d := newStrandedDesk(t)
		d.keys(key)
		d.shows("1 change typed here will be lost: it is not in any file.", "s save a copy to…")
		d.keys("enter", "n")
		if d.ended || d.app.stranded() == nil {
			t.Errorf("%s: n leaves", key)
		}
		d.keys(key, "s", "enter")
		d.shows("The copy is complete: " + tuitest.CopyFile)
		d.keys(key, "y")
		if !d.ended && d.app.stranded() != nil {
			t.Errorf("%s: y does not leave", key)
		}
	}
	d := newStrandedDesk(t)
	d.keys("ctrl+c", "ctrl+c")
	if !d.ended || !strings.HasPrefix(d.app.Farewell(), "NOT SAVED: 1 change for Acme Robotics. Open on board-room-2") {
		t.Errorf("ended %v, with %q", d.ended, d.app.Farewell())
	}
	d = newStrandedDesk(t)
	d.keys("f9", "enter", "ctrl+c", "y")
	if !d.ended || !strings.Contains(d.app.Farewell(), "“swotshop import '"+tuitest.CopyFile+"' --as-new”") {
		t.Errorf("ended %v, with %q", d.ended, d.app.Farewell())
	}
}

// A line that was half typed when the other window took over is not gone, and
// what is typed on belongs to it and does nothing.
func TestHalfTypedLineSurvivesATakeOver(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.line("s a strength")
	d.typed("w half a li")
	d.store.Fail = tuitest.Led
	d.keys("ctrl+z")
	d.shows("Read-only here.", "Typed but not entered: w half a li")
	d.typed("ne. \u202eReopen? try e")
	d.keys("enter", "y", "pgdown", "tab")
	d.send(tea.PasteMsg{Content: "\x1b[31m!"})
	d.shows("▸ Not saved", "Typed but not entered: w half a line. Reopen? try e y!", "Esc continue reading")
	if d.app.Over() != nil || d.app.blank {
		t.Errorf("what was typed on did something:\n%s", d.screen())
	}
	d.keys("esc", "tab")
	d.shows("▸ Blueprint")
	d.keys("ctrl+c", "ctrl+c")
	if got := d.app.Unentered(); !d.ended || got != "w half a line. Reopen? try e y!" {
		t.Errorf("ended %v, and says %q", d.ended, got)
	}
}

// A copy that was being updated gets the last changes, too.
func TestCopyIsUpdatedAfterATakeOver(t *testing.T) {
	d := newUnsavedDesk(t, workshop.StageCapture)
	d.keys("f9", "enter")
	d.store.Fail = tuitest.Led
	d.line("s too late")
	d.shows("Read-only here.", "The copy is complete: "+tuitest.CopyFile)
	if got, want := len(d.copies().Hold[tuitest.CopyFile]), len(d.reader().Log.Events()); got != want {
		t.Errorf("the copy has %d events of %d", got, want)
	}
}

// A path that is half typed when the other window takes over stays: what is
// typed on would be keys to the reader, and y a yes to what they ask.
func TestAHalfTypedPathOutlivesATakeOver(t *testing.T) {
	d := newUnsavedDesk(t, workshop.StageCapture)
	d.keys("f9", "ctrl+u")
	d.typed("~/par")
	d.store.Fail = tuitest.Led
	d.send(renewMsg{d.app.live.Leader()})
	d.typed("ty.json")
	d.shows("Where should the copy go?", "▸ file ~/party.json", "not saved before the other", "NOT SAVED")
	d.keys("enter")
	d.shows("Read-only here.", "The copy is complete: ~/party.json")
}
