package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// copies is the disk for copies of a desk.
func (d *desk) copies() *tuitest.Copies { return d.app.options.Copier.(*tuitest.Copies) }

// full is what a full disk makes of saving.
var full = &live.UnsavedError{Why: "The disk is full.", Do: "Delete or move something.",
	Err: tuitest.Sentence("The disk is full: nothing was saved to ~/sessions/library.db. Make room and try again.")}

// newUnsavedDesk stands in a stage with one change that cannot be saved.
func newUnsavedDesk(t *testing.T, kind workshop.StageKind) *desk {
	t.Helper()
	d := newFilledDesk(t, tuitest.FillSome, kind)
	d.store.Fail = full
	d.Do(workshop.AddItem{Quadrant: workshop.Threats, Text: "A rumour"})
	return d
}

// requireCopied fails unless the copy has every event of the session.
func (d *desk) requireCopied(t *testing.T, file string) {
	t.Helper()
	if got, want := len(d.copies().Hold[file]), len(d.app.live.Log.Events()); got != want {
		t.Errorf("the copy has %d events of %d", got, want)
	}
}

// What is wrong stays until it is solved, and so does what was refused, where
// a line lands and what is typed.
func TestNoticeStaysAndTakesNoKeys(t *testing.T) {
	d := newUnsavedDesk(t, workshop.StageCapture)
	wrong := "! The disk is full. Delete or move something. 1 change pending."
	d.shows(wrong, "F9 save a copy to…   Ctrl+S try now", "NOT SAVED")
	d.typed("o hr: who")
	d.shows(wrong, "goes to Opportunities", "o hr: who")
	d.keys("ctrl+u", "up", "enter")
	d.shows(wrong)
	d.line(strings.Repeat("x", workshop.MaxText+1))
	d.shows(wrong, "! Too long")
	d.keys("ctrl+u")
	d.line("second")
	d.shows("2 changes pending.", "second")
	d.store.Fail = nil
	d.keys("ctrl+s")
	d.shows("Everything is saved again.", "● saved")
	d.hides("NOT SAVED", "full")
	d.keys("tab")
	d.hides("Everything is saved again.")
}

// Whatever is over the screen, at every size: the notice shows that something is
// not saved, and covers nothing.
func TestNoticeIsOnEveryScreen(t *testing.T) {
	for name, keys := range map[string][]string{
		"board": nil, "typing": {"x"}, "help": {"f1"}, "stages": {"f4"}, "spotlight": {"f5"}, "room": {"f7"},
		"panel, warning": {"f2"}, "panel": {"f2", "f2"}, "held": {"f6"}, "copier": {"f9"}, "quitting": {"ctrl+c"}, "leaving": {"esc"},
	} {
		for _, size := range [][2]int{{40, 8}, {50, 15}, {60, 18}, {60, 19}, {60, 20}, {80, 24}, {120, 40}} {
			d := newUnsavedDesk(t, workshop.StageCapture)
			d.resize(size[0], size[1])
			d.keys(keys...)
			d.shows("NOT SAVED")
			sound(t, d, scene{}, kit.ByCodePoints)
			if size[1] >= live.NoticeFrom {
				d.shows("! The disk is full. ", "1 change pending.")
			} else if name == "board" || name == "help" || name == "room" {
				d.shows("F9 copy  NOT SAVED")
			}
		}
	}
}

// Windows without room for the notice have it on the note line.
func TestNoticeInALowWindow(t *testing.T) {
	d := newUnsavedDesk(t, workshop.StageCapture)
	d.resize(60, 18)
	d.keys("tab", "up", "esc")
	d.shows("! The disk is full. 1 change pending.")
	d.keys("f9", "enter")
	d.shows("A copy of the session is in " + tuitest.CopyFile)
	d.keys("tab")
	d.shows("! The disk is full. The copy is complete.")
}

// A click on a key that the notice names presses it.
func TestNoticeCanBeClicked(t *testing.T) {
	d := newUnsavedDesk(t, workshop.StageCapture)
	for y, row := range d.rows() {
		if strings.HasPrefix(row, " F9 save a copy") {
			d.clickAt(3, y)
		}
	}
	d.shows("Where should the copy go?")
}

// One key, and everything is in a file that is kept up to date until the library
// works again.
func TestCopyIsKeptUpToDate(t *testing.T) {
	d := newUnsavedDesk(t, workshop.StageCapture)
	d.typed("half a line")
	d.keys("f9")
	d.shows("Where should the copy go?", "▸ file "+tuitest.CopyFile)
	d.keys("enter")
	d.shows("The copy is complete: "+tuitest.CopyFile, "half a line", "NOT SAVED")
	d.requireCopied(t, tuitest.CopyFile)
	d.keys("enter", "ctrl+z")
	d.requireCopied(t, tuitest.CopyFile)
	d.shows("The copy is complete: " + tuitest.CopyFile)
	d.store.Fail = nil
	d.keys("ctrl+s")
	d.shows("Saved again. The copy is no longer updated: "+tuitest.CopyFile, "● saved")
	before := d.copies().Tries
	d.line("later")
	d.hides(tuitest.CopyFile)
	if d.copies().Tries != before {
		t.Error("the copy changed after the library worked again")
	}
	if _, err := workshop.Replay(d.copies().Hold[tuitest.CopyFile]); err != nil {
		t.Errorf("the copy does not read: %v", err)
	}
}

// The path of the copy shows once.
func TestCopyPathIsShownOnce(t *testing.T) {
	for _, size := range [][2]int{{60, 18}, {60, 20}, {80, 24}, {200, 60}} {
		d := newUnsavedDesk(t, workshop.StageCapture)
		d.resize(size[0], size[1])
		d.keys("f9", "enter")
		if n := strings.Count(d.screen(), tuitest.CopyFile); n != 1 {
			t.Errorf("%v: it stands there %d times:\n%s", size, n, d.screen())
		}
	}
}

// What cannot be written is said where it was typed, and stays there.
func TestFailedCopyKeepsItsPath(t *testing.T) {
	d := newUnsavedDesk(t, workshop.StageCapture)
	d.copies().Hold["~/there.json"] = nil
	d.keys("f9", "ctrl+u")
	d.line("~/there.json")
	d.shows("! There is a file ~/there.json already: type another name", "▸ file ~/there.json")
	if d.copies().Hold["~/there.json"] != nil {
		t.Error("a file was replaced unasked")
	}
	d.keys("ctrl+u", "enter")
	d.shows("! Type a file name")
	d.copies().Fail = errors.New("there is no folder ~/nowhere")
	d.line("~/nowhere/a.json")
	d.shows("! There is no folder ~/nowhere", "▸ file ~/nowhere/a.json")
	d.copies().Fail = errors.New("the disk of /media/stick is full, too: type a folder on another disk of this computer")
	d.keys("enter")
	for _, w := range []int{60, 80} {
		d.resize(w, 24)
		d.shows("! The disk of /media/stick is full", "of this computer", "▸ file ~/nowhere/a.json")
	}
	d.keys("esc")
	d.shows("F9 save a copy to…")
}

// A copy that stops working is reported, retried, and can go elsewhere; it may
// replace itself and nothing else.
func TestCopyThatStopsWorkingIsReported(t *testing.T) {
	d := newUnsavedDesk(t, workshop.StageCapture)
	d.keys("f9", "enter")
	d.copies().Fail = errors.New("the stick is gone")
	d.line("after")
	d.shows("F9 another place   The copy failed too. The stick is gone")
	d.keys("ctrl+c")
	d.shows("The copy in "+tuitest.CopyFile+" is out of date", "y quit and lose them")
	if words := d.app.live.LastWords(); !strings.Contains(words, "The copy in "+tuitest.CopyFile+" is out of date. "+"When the library works again, “swotshop import '"+tuitest.CopyFile+"'” adds the missing changes.") {
		t.Errorf("the end would say %q", words)
	}
	d.keys("n")
	tries := d.copies().Tries
	d.keys("tab", "tab")
	if d.copies().Tries != tries {
		t.Error("a copy that fails is tried again at every key")
	}
	d.copies().Fail = nil
	d.send(renewMsg{d.app.live.Leader()})
	d.shows("The copy is complete: " + tuitest.CopyFile)
	d.keys("f9", "enter")
	d.requireCopied(t, tuitest.CopyFile)
	d.keys("f9", "ctrl+u")
	d.line("~/other.json")
	d.shows("The copy is complete: ~/other.json")
}

// A copy may be had of a session of which all is saved, too.
func TestCopyOfASavedSession(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.keys("f9")
	d.typed("")
	d.keys("enter")
	d.shows("A copy of the session is in "+tuitest.CopyFile, "● saved")
	d.requireCopied(t, tuitest.CopyFile)
	d.line("later")
	if len(d.copies().Hold[tuitest.CopyFile]) == len(d.app.live.Log.Events()) {
		t.Error("a copy is kept up to date beside a library that works")
	}
}

// No way out of a session loses what is not saved without a word.
func TestLeavingUnsavedIsConfirmed(t *testing.T) {
	ways := map[string][]string{"ctrl+c": {"ctrl+c"}, "esc": {"esc"}, "close": {"c", "y"}}
	for name, way := range ways {
		kind := workshop.StageCapture
		if name == "close" {
			kind = workshop.StageBlueprint
		}
		fresh := func() *desk {
			d := newUnsavedDesk(t, kind)
			d.keys(way...)
			d.shows("Not everything is saved", "not in the library. The disk is full: nothing", "s save a copy to…", "t try again   n go back")
			return d
		}
		gone := func(d *desk) bool { return d.ended || d.app.live == nil }

		d := fresh()
		if d.keys("enter", "pgdown", "x"); gone(d) {
			t.Errorf("%s: a clicker or a hasty key leaves", name)
		}
		if d.keys("n"); gone(d) {
			t.Errorf("%s: n leaves", name)
		}
		d.store.Fail = nil
		if d.keys("ctrl+s"); gone(d) {
			t.Errorf("%s: it leaves when all is saved although that was taken back", name)
		}

		d = fresh()
		if d.keys("t"); gone(d) {
			t.Errorf("%s: trying again in vain leaves", name)
		}
		d.store.Fail = nil
		if d.keys("t"); !gone(d) {
			t.Errorf("%s: it does not leave once all is saved:\n%s", name, d.screen())
		}

		d = fresh()
		if d.keys("y"); !gone(d) || d.app.Farewell() == "" {
			t.Errorf("%s: y does not leave, or the end says nothing", name)
		}

		d = fresh()
		d.keys("s")
		d.shows("Where should the copy go?")
		d.keys("enter")
		d.shows("A complete copy is in "+tuitest.CopyFile, "swotshop import", "(the copy has everything)")
		if d.keys("y"); !gone(d) || !strings.Contains(d.app.Farewell(), tuitest.CopyFile) {
			t.Errorf("%s: after the copy it ends with %q", name, d.app.Farewell())
		}
	}
}

// Ctrl+C is a yes to a question that can be seen, and to no other: it shows what
// was blank or held, and in a window that is too small nothing is decided.
func TestNobodySaysYesToWhatIsNotSeen(t *testing.T) {
	for _, hidden := range []func(d *desk){func(d *desk) { d.app.blank = true }, func(d *desk) { d.keys("f6") }} {
		d := newUnsavedDesk(t, workshop.StageCapture)
		hidden(d)
		d.keys("ctrl+c")
		d.shows("Not everything is saved", "y quit and lose it")
	}
	for small, size := range map[bool][2]int{true: {30, 5}, false: {80, 24}} {
		d := newUnsavedDesk(t, workshop.StageCapture)
		d.resize(size[0], size[1])
		d.keys("ctrl+c", "ctrl+c")
		if !d.ended || d.app.decided == small {
			t.Errorf("%v: ended %v, decided %v", size, d.ended, d.app.decided)
		}
	}
}

// The question is about now: it follows what is saved and copied behind it.
func TestQuestionStaysUpToDate(t *testing.T) {
	d := newUnsavedDesk(t, workshop.StageCapture)
	d.keys("esc")
	d.shows("y leave and lose it")
	d.keys("ctrl+c")
	d.shows("y quit and lose it")
	d.store.Fail = errors.New("the plug is out")
	d.send(renewMsg{d.app.live.Leader()})
	d.shows("The plug is out.", "y quit and lose it")
	d.keys("s")
	d.send(renewMsg{d.app.live.Leader()})
	d.shows("Where should the copy go?")
	d.keys("ctrl+c")
	d.shows("y quit and lose it")
	d.store.Fail = nil
	d.send(renewMsg{d.app.live.Leader()})
	if !d.ended {
		t.Error("it does not end when all is saved by itself")
	}
}

// The library says what was left behind.
func TestLibrarySaysWhatWasLeftBehind(t *testing.T) {
	d := newUnsavedDesk(t, workshop.StageCapture)
	d.keys("esc", "y")
	d.shows("! 1 change not saved, and there is no copy.")
	d = newUnsavedDesk(t, workshop.StageCapture)
	d.keys("f9", "enter", "esc", "y")
	d.shows("! 1 change not in the library: “swotshop import '" + tuitest.CopyFile)
}

// A library that does not respond traps nobody: the second request to quit asks.
func TestQuittingWhileTheLibraryHangs(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.typed("last words")
	_, save := d.app.Update(keyPress("enter"))
	d.keys("ctrl+c")
	d.shows("Will quit once everything is saved.", "○ saving")
	d.keys("ctrl+c")
	d.shows("1 change is not in the library. The disk is not responding.")
	d.run(save)
	if !d.ended {
		t.Error("it does not end when the library answers")
	}
}

// What lay under a question or under the copier comes back with its words.
func TestDialogsLoseNoTypedText(t *testing.T) {
	d := newUnsavedDesk(t, workshop.StageCapture)
	d.keys("f2", "f2")
	d.typed("ask the chair")
	for _, way := range [][]string{{"f9", "esc"}, {"f9", "enter"}, {"ctrl+c", "n"}, {"ctrl+c", "s", "esc", "n"}, {"f9", "ctrl+c", "n"}} {
		d.keys(way...)
		d.shows("▸ private note ask the chair")
	}
}

// A recovered session reports no copy that it never had, and reports it only
// once.
func TestRecoveryIsReportedOnce(t *testing.T) {
	d := newUnsavedDesk(t, workshop.StageCapture)
	d.store.Fail = nil
	d.send(renewMsg{d.app.live.Leader()})
	d.shows("Everything is saved again.")
	d.line("on")
	d.hides("again")
	if got := d.store.Sessions[d.W().ID]; !slices.EqualFunc(got, d.app.live.Log.Events(), sameEvent) {
		t.Error("the library does not hold the session")
	}
}

func sameEvent(a, b workshop.Event) bool { return a.ID == b.ID && a.Seq == b.Seq }
