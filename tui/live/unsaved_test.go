package live_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// requireCopied fails unless the copy has every event of the session.
func requireCopied(d *tuitest.Desk, t *testing.T, file string) {
	t.Helper()
	if got, want := len(d.Copies().Hold[file]), len(d.App.Live().Log.Events()); got != want {
		t.Errorf("the copy has %d events of %d", got, want)
	}
}

// What is wrong stays until it is solved, and so does what was refused, where
// a line lands and what is typed.
func TestNoticeStaysAndTakesNoKeys(t *testing.T) {
	d := tuitest.NewUnsavedDesk(t, workshop.StageCapture)
	wrong := "! The disk is full. Delete or move something. 1 change pending."
	d.Shows(wrong, "F9 save a copy to…   Ctrl+S try now", "NOT SAVED")
	d.Type("o hr: who")
	d.Shows(wrong, "goes to Opportunities", "O  hr: who")
	d.Keys("ctrl+u", "up", "enter")
	d.Shows(wrong)
	d.Line(strings.Repeat("x", workshop.MaxText+1))
	d.Shows(wrong, "! Too long")
	d.Keys("ctrl+u")
	d.Line("second")
	d.Shows("2 changes pending.", "Second")
	d.Store.Fail = nil
	d.Keys("ctrl+s")
	d.Shows("Everything is saved again.", "● saved")
	d.Hides("NOT SAVED", "full")
	d.Keys("tab")
	d.Hides("Everything is saved again.")
}

// Whatever is over the screen, at every size: the notice shows that something is
// not saved, and covers nothing.
func TestNoticeIsOnEveryScreen(t *testing.T) {
	for name, keys := range map[string][]string{
		"board": nil, "typing": {"x"}, "help": {"f1"}, "stages": {"f4"}, "spotlight": {"f5"}, "room": {"f7"},
		"panel, warning": {"f2"}, "panel": {"f2", "f2"}, "held": {"f6"}, "copier": {"f9"}, "quitting": {"ctrl+c"}, "leaving": {"f4", "end", "enter"},
	} {
		for _, size := range [][2]int{{40, 8}, {50, 15}, {60, 18}, {60, 19}, {60, 20}, {80, 24}, {120, 40}} {
			d := tuitest.NewUnsavedDesk(t, workshop.StageCapture)
			d.Resize(size[0], size[1])
			d.Keys(keys...)
			d.Shows("NOT SAVED")
			tuitest.Sound(t, d, kit.ByCodePoints, false)
			if size[1] >= live.NoticeFrom {
				d.Shows("! The disk is full. ", "1 change pending.")
			} else if name == "board" || name == "help" || name == "room" {
				d.Shows("F9 copy  NOT SAVED")
			}
		}
	}
}

// Windows without room for the notice have it on the note line.
func TestNoticeInALowWindow(t *testing.T) {
	d := tuitest.NewUnsavedDesk(t, workshop.StageCapture)
	d.Resize(60, 18)
	d.Keys("tab", "up", "esc")
	d.Shows("! The disk is full. 1 change pending.")
	d.Keys("f9", "enter")
	d.Shows("A copy of the session is in " + tuitest.CopyFile)
	d.Keys("tab")
	d.Shows("! The disk is full. The copy is complete.")
}

// A click on a key that the notice names presses it.
func TestNoticeCanBeClicked(t *testing.T) {
	d := tuitest.NewUnsavedDesk(t, workshop.StageCapture)
	for y, row := range d.Rows() {
		if strings.HasPrefix(row, " F9 save a copy") {
			d.ClickAt(3, y)
		}
	}
	d.Shows("Where should the copy go?")
}

// One key, and everything is in a file that is kept up to date until the library
// works again.
func TestCopyIsKeptUpToDate(t *testing.T) {
	d := tuitest.NewUnsavedDesk(t, workshop.StageCapture)
	d.Type("half a line")
	d.Keys("f9")
	d.Shows("Where should the copy go?", "▸ file "+tuitest.CopyFile)
	d.Keys("enter")
	d.Shows("The copy is complete: "+tuitest.CopyFile, "half a line", "NOT SAVED")
	requireCopied(d, t, tuitest.CopyFile)
	d.Keys("enter", "ctrl+z")
	requireCopied(d, t, tuitest.CopyFile)
	d.Shows("The copy is complete: " + tuitest.CopyFile)
	d.Store.Fail = nil
	d.Keys("ctrl+s")
	d.Shows("Saved again. The copy is no longer updated: "+tuitest.CopyFile, "● saved")
	before := d.Copies().Tries
	d.Line("later")
	d.Hides(tuitest.CopyFile)
	if d.Copies().Tries != before {
		t.Error("the copy changed after the library worked again")
	}
	if _, err := workshop.Replay(d.Copies().Hold[tuitest.CopyFile]); err != nil {
		t.Errorf("the copy does not read: %v", err)
	}
}

// The path of the copy shows once.
func TestCopyPathIsShownOnce(t *testing.T) {
	for _, size := range [][2]int{{60, 18}, {60, 20}, {80, 24}, {200, 60}} {
		d := tuitest.NewUnsavedDesk(t, workshop.StageCapture)
		d.Resize(size[0], size[1])
		d.Keys("f9", "enter")
		if n := strings.Count(d.Screen(), tuitest.CopyFile); n != 1 {
			t.Errorf("%v: it stands there %d times:\n%s", size, n, d.Screen())
		}
	}
}

// What cannot be written is said where it was typed, and stays there.
func TestFailedCopyKeepsItsPath(t *testing.T) {
	d := tuitest.NewUnsavedDesk(t, workshop.StageCapture)
	d.Copies().Hold["~/there.json"] = nil
	d.Keys("f9", "ctrl+u")
	d.Line("~/there.json")
	d.Shows("! There is a file ~/there.json already: type another name", "▸ file ~/there.json")
	if d.Copies().Hold["~/there.json"] != nil {
		t.Error("a file was replaced unasked")
	}
	d.Keys("ctrl+u", "enter")
	d.Shows("! Type a file name")
	d.Copies().Fail = errors.New("there is no folder ~/nowhere")
	d.Line("~/nowhere/a.json")
	d.Shows("! There is no folder ~/nowhere", "▸ file ~/nowhere/a.json")
	d.Copies().Fail = errors.New("the disk of /media/stick is full, too: type a folder on another disk of this computer")
	d.Keys("enter")
	for _, w := range []int{60, 80} {
		d.Resize(w, 24)
		d.Shows("! The disk of /media/stick is full", "of this computer", "▸ file ~/nowhere/a.json")
	}
	d.Keys("esc")
	d.Shows("F9 save a copy to…")
}

// A copy that stops working is reported, retried, and can go elsewhere; it may
// replace itself and nothing else.
func TestCopyThatStopsWorkingIsReported(t *testing.T) {
	d := tuitest.NewUnsavedDesk(t, workshop.StageCapture)
	d.Keys("f9", "enter")
	d.Copies().Fail = errors.New("the stick is gone")
	d.Line("after")
	d.Shows("F9 another place   The copy failed too. The stick is gone")
	d.Keys("ctrl+c")
	d.Shows("The copy in "+tuitest.CopyFile+" is out of date", "y quit and lose them")
	if words := d.App.Live().LastWords(); !strings.Contains(words, "The copy in "+tuitest.CopyFile+" is out of date. "+"When the library works again, “swotshop import '"+tuitest.CopyFile+"'” adds the missing changes.") {
		t.Errorf("the end would say %q", words)
	}
	d.Keys("n")
	tries := d.Copies().Tries
	d.Keys("tab", "tab")
	if d.Copies().Tries != tries {
		t.Error("a copy that fails is tried again at every key")
	}
	d.Copies().Fail = nil
	d.Beat()
	d.Shows("The copy is complete: " + tuitest.CopyFile)
	d.Keys("f9", "enter")
	requireCopied(d, t, tuitest.CopyFile)
	d.Keys("f9", "ctrl+u")
	d.Line("~/other.json")
	d.Shows("The copy is complete: ~/other.json")
}

// A copy may be had of a session of which all is saved, too.
func TestCopyOfASavedSession(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.Keys("f9")
	d.Type("")
	d.Keys("enter")
	d.Shows("A copy of the session is in "+tuitest.CopyFile, "● saved")
	requireCopied(d, t, tuitest.CopyFile)
	d.Line("later")
	if len(d.Copies().Hold[tuitest.CopyFile]) == len(d.App.Live().Log.Events()) {
		t.Error("a copy is kept up to date beside a library that works")
	}
}

// No way out of a session loses what is not saved without a word.
func TestLeavingUnsavedIsConfirmed(t *testing.T) {
	ways := map[string][]string{"ctrl+c": {"ctrl+c"}, "leave": {"f4", "end", "enter"}, "close": tuitest.Closing}
	for name, way := range ways {
		kind := workshop.StageCapture
		if name == "close" {
			kind = workshop.StageBlueprint
		}
		fresh := func() *tuitest.Desk {
			d := tuitest.NewUnsavedDesk(t, kind)
			d.Keys(way...)
			d.Shows("Not everything is saved", "not in the library. The disk is full: nothing", "s save a copy to…", "t try again   n go back")
			return d
		}
		gone := func(d *tuitest.Desk) bool { return d.Ended || d.App.Live() == nil }

		d := fresh()
		if d.Keys("enter", "pgdown", "x"); gone(d) {
			t.Errorf("%s: a clicker or a hasty key leaves", name)
		}
		if d.Keys("n"); gone(d) {
			t.Errorf("%s: n leaves", name)
		}
		d.Store.Fail = nil
		if d.Keys("ctrl+s"); gone(d) {
			t.Errorf("%s: it leaves when all is saved although that was taken back", name)
		}

		d = fresh()
		if d.Keys("t"); gone(d) {
			t.Errorf("%s: trying again in vain leaves", name)
		}
		d.Store.Fail = nil
		if d.Keys("t"); !gone(d) {
			t.Errorf("%s: it does not leave once all is saved:\n%s", name, d.Screen())
		}

		d = fresh()
		if d.Keys("y"); !gone(d) || d.App.Farewell() == "" {
			t.Errorf("%s: y does not leave, or the end says nothing", name)
		}

		d = fresh()
		d.Keys("s")
		d.Shows("Where should the copy go?")
		d.Keys("enter")
		d.Shows("A complete copy is in "+tuitest.CopyFile, "swotshop import", "(the copy has everything)")
		if d.Keys("y"); !gone(d) || !strings.Contains(d.App.Farewell(), tuitest.CopyFile) {
			t.Errorf("%s: after the copy it ends with %q", name, d.App.Farewell())
		}
	}
}

// Ctrl+C is a yes to a question that can be seen, and to no other: it shows what
// was blank or held, and in a window that is too small nothing is decided.
func TestNobodySaysYesToWhatIsNotSeen(t *testing.T) {
	for _, hidden := range []func(d *tuitest.Desk){func(d *tuitest.Desk) { d.Keys(".") }, func(d *tuitest.Desk) { d.Keys("f6") }} {
		d := tuitest.NewUnsavedDesk(t, workshop.StageCapture)
		hidden(d)
		d.Keys("ctrl+c")
		d.Shows("Not everything is saved", "y quit and lose it")
	}
	for small, size := range map[bool][2]int{true: {30, 5}, false: {80, 24}} {
		legacy := &live.Legacy{}
		d := tuitest.NewUnsavedDesk(t, workshop.StageCapture, func(o *tui.Options) { o.Legacy = legacy })
		d.Resize(size[0], size[1])
		d.Keys("ctrl+c", "ctrl+c")
		if decided := legacy.Remains().Decided; !d.Ended || decided == small {
			t.Errorf("%v: ended %v, decided %v", size, d.Ended, decided)
		}
	}
}

// The question is about now: it follows what is saved and copied behind it.
func TestQuestionStaysUpToDate(t *testing.T) {
	d := tuitest.NewUnsavedDesk(t, workshop.StageCapture)
	d.Keys("f4", "end", "enter")
	d.Shows("y leave and lose it")
	d.Keys("ctrl+c")
	d.Shows("y quit and lose it")
	d.Store.Fail = errors.New("the plug is out")
	d.Beat()
	d.Shows("The plug is out.", "y quit and lose it")
	d.Keys("s")
	d.Beat()
	d.Shows("Where should the copy go?")
	d.Keys("ctrl+c")
	d.Shows("y quit and lose it")
	d.Store.Fail = nil
	d.Beat()
	if !d.Ended {
		t.Error("it does not end when all is saved by itself")
	}
}

// The library says what was left behind.
func TestLibrarySaysWhatWasLeftBehind(t *testing.T) {
	d := tuitest.NewUnsavedDesk(t, workshop.StageCapture)
	d.Leave()
	d.Shows("! 1 change not saved, and there is no copy.")
	d = tuitest.NewUnsavedDesk(t, workshop.StageCapture)
	d.Keys("f9", "enter")
	d.Leave()
	d.Shows("! 1 change not in the library: “swotshop import '" + tuitest.CopyFile)
}

// A library that does not respond traps nobody: the second request to quit asks.
func TestQuittingWhileTheLibraryHangs(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.Type("last words")
	_, save := d.App.Update(tuitest.KeyPress("enter"))
	d.Keys("ctrl+c")
	d.Shows("Will quit once everything is saved.", "○ saving")
	d.Keys("ctrl+c")
	d.Shows("1 change is not in the library. The disk is not responding.")
	d.Run(save)
	if !d.Ended {
		t.Error("it does not end when the library answers")
	}
}

// What lay under a question or under the copier comes back with its words.
func TestDialogsLoseNoTypedText(t *testing.T) {
	d := tuitest.NewUnsavedDesk(t, workshop.StageCapture)
	d.Keys("f2", "f2")
	d.Type("ask the chair")
	for _, way := range [][]string{{"f9", "esc"}, {"f9", "enter"}, {"ctrl+c", "n"}, {"ctrl+c", "s", "esc", "n"}, {"f9", "ctrl+c", "n"}} {
		d.Keys(way...)
		d.Shows("▸ private note ask the chair")
	}
}

// A recovered session reports no copy that it never had, and reports it only
// once.
func TestRecoveryIsReportedOnce(t *testing.T) {
	d := tuitest.NewUnsavedDesk(t, workshop.StageCapture)
	d.Store.Fail = nil
	d.Beat()
	d.Shows("Everything is saved again.")
	d.Line("on")
	d.Hides("again")
	if got := d.Store.Sessions[d.W().ID]; !slices.EqualFunc(got, d.App.Live().Log.Events(), tuitest.SameEvent) {
		t.Error("the library does not hold the session")
	}
}

// What is shown as long as the library cannot be written.
func TestNotSavedLooks(t *testing.T) {
	for name, keys := range map[string][]string{
		"board": nil, "spotlight": {"f5"}, "panel": {"f2", "f2"}, "leaving": {"ctrl+c"}, "copier": {"f9"},
		"copied": {"f9", "enter", "tab"}, "leaving, copied": {"f9", "enter", "f4", "end", "enter"},
	} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
		d.Store.Fail = tuitest.Full
		d.Line("w nobody may answer alone")
		d.Keys(keys...)
		tuitest.EverySizeLooks(t, name, d)
	}
}
