package reader_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// newStrandedDesk stands where another window has taken the session over before
// the last change was saved.
func newStrandedDesk(t *testing.T) *tuitest.Desk {
	t.Helper()
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.Store.Fail = tuitest.Led
	d.Line("s too late")
	d.Shows("! 1 change typed here was not saved before the other window took over.", "F9 save a copy to…")
	d.Keys("esc") // nobody types on
	return d
}

// What a take-over kept from being saved goes into a copy at one key, and the
// screen says so while it is there.
func TestCopyAfterATakeOver(t *testing.T) {
	d := newStrandedDesk(t)
	d.Keys("f9")
	d.Shows("with everything that was", "not saved before the other", "--as-new”", "▸ file "+tuitest.CopyFile, "NOT SAVED")
	d.Keys("enter")
	d.Shows("Read-only here.", "The copy is complete: "+tuitest.CopyFile)
	d.Hides("F9 save a copy")
	if n := strings.Count(d.Screen(), tuitest.CopyFile); n != 1 {
		t.Errorf("where the copy is stands on the screen %d times:\n%s", n, d.Screen())
	}
	log, err := workshop.Replay(d.Copies().Hold[tuitest.CopyFile])
	if err != nil {
		t.Fatal(err)
	}
	if items := log.State().Items; items[len(items)-1].Text != "too late" {
		t.Error("the copy lacks what could not be saved")
	}
	d.Keys("esc")
	d.Shows("did not reach the library. A", "--as-new”")
}

// No way out of it loses words without a question, and each offers a copy.
func TestLeavingAfterATakeOverAlwaysAsks(t *testing.T) {
	for key, leave := range map[string]func(*tuitest.Desk){
		"ctrl+c": func(d *tuitest.Desk) { d.Keys("ctrl+c") }, "esc": func(d *tuitest.Desk) { d.Keys("esc") },
		"reload": func(d *tuitest.Desk) { d.Choose("Load the latest") },
	} {
		d := newStrandedDesk(t)
		leave(d)
		d.Shows("1 change typed here will be lost: it is", "s save a copy to…")
		d.Keys("enter", "n")
		if d.Ended || d.App.Unsaved() == nil {
			t.Errorf("%s: n leaves", key)
		}
		leave(d)
		d.Keys("s", "enter")
		d.Shows("The copy is complete: " + tuitest.CopyFile)
		leave(d)
		d.Keys("y")
		if !d.Ended && d.App.Unsaved() != nil {
			t.Errorf("%s: y does not leave", key)
		}
	}
	d := newStrandedDesk(t)
	d.Keys("ctrl+c", "ctrl+c")
	if !d.Ended || !strings.HasPrefix(d.App.Farewell(), "NOT SAVED: 1 change for Acme Robotics. Open on board-room-2") {
		t.Errorf("ended %v, with %q", d.Ended, d.App.Farewell())
	}
	d = newStrandedDesk(t)
	d.Keys("f9", "enter", "ctrl+c", "y")
	if !d.Ended || !strings.Contains(d.App.Farewell(), "“swotshop import '"+tuitest.CopyFile+"' --as-new”") {
		t.Errorf("ended %v, with %q", d.Ended, d.App.Farewell())
	}
}

// A line that was half typed when the other window took over is not gone, and
// what is typed on belongs to it and does nothing.
func TestHalfTypedLineSurvivesATakeOver(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.Line("s a strength")
	d.Type("w half a li")
	d.Store.Fail = tuitest.Led
	d.Keys("ctrl+z")
	d.Shows("Read-only here.", "Typed but not entered: w half a li")
	d.Type("ne. \u202eReopen? try e")
	d.Keys("enter", "y", "pgdown", "right")
	d.Send(tea.PasteMsg{Content: "\x1b[31m!"})
	d.Shows("▸ Not saved", "Typed but not entered: w half a line. Reopen? try e y!", "Esc continue reading")
	if d.App.Over() != nil || d.Blank() {
		t.Errorf("what was typed on did something:\n%s", d.Screen())
	}
	d.Keys("esc", "right")
	d.Shows("▸ Blueprint")
	d.Keys("ctrl+c", "ctrl+c")
	if got := d.App.Unentered(); !d.Ended || got != "w half a line. Reopen? try e y!" {
		t.Errorf("ended %v, and says %q", d.Ended, got)
	}
}

// A copy that was being updated gets the last changes, too.
func TestCopyIsUpdatedAfterATakeOver(t *testing.T) {
	d := tuitest.NewUnsavedDesk(t, workshop.StageCapture)
	d.Keys("f9", "enter")
	d.Store.Fail = tuitest.Led
	d.Line("s too late")
	d.Shows("Read-only here.", "The copy is complete: "+tuitest.CopyFile)
	if got, want := len(d.Copies().Hold[tuitest.CopyFile]), len(d.Reader().Log.Events()); got != want {
		t.Errorf("the copy has %d events of %d", got, want)
	}
}

// A path that is half typed when the other window takes over stays: what is
// typed on would be keys to the reader, and y a yes to what they ask.
func TestAHalfTypedPathOutlivesATakeOver(t *testing.T) {
	d := tuitest.NewUnsavedDesk(t, workshop.StageCapture)
	d.Keys("f9", "ctrl+u")
	d.Type("~/par")
	d.Store.Fail = tuitest.Led
	d.Beat()
	d.Type("ty.json")
	d.Shows("Where should the copy go?", "▸ file ~/party.json", "not saved before the other", "NOT SAVED")
	d.Keys("enter")
	d.Shows("Read-only here.", "The copy is complete: ~/party.json")
}
