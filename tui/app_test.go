package tui_test

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// What the footer calls saved is in the library, in the order it was typed.
func TestEveryLineIsSavedInOrder(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	for _, line := range []string{"s one", "w two", "o three", "t four"} {
		d.Line(line)
	}
	d.Shows("● saved")
	log, err := workshop.Replay(d.Store.Sessions[d.W().ID])
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, i := range log.State().Items {
		texts = append(texts, i.Ref()+" "+i.Text)
	}
	if got, want := strings.Join(texts, ", "), "S1 one, W1 two, O1 three, T1 four"; got != want {
		t.Errorf("the library holds %q, want %q", got, want)
	}
}

// A failed save is shown, keeps what was typed, and is retried later with the
// same events.
func TestFailedSaveIsShownAndRecovered(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Store.Fail = errors.New("the disk is full.")
	d.Line("s the first")
	d.Shows("NOT SAVED", "! The disk is full. 1 change pending.", "Ctrl+S try now   retrying automatically", "The first")
	d.Line("w the second")
	d.Shows("NOT SAVED", "The second")
	d.Store.Fail = nil
	d.Keys("ctrl+s")
	d.Shows("● saved")
	log, err := workshop.Replay(d.Store.Sessions[d.W().ID])
	if err != nil {
		t.Fatal(err)
	}
	if n := len(log.State().Items); n != 2 {
		t.Errorf("%d items in the library, want 2", n)
	}
}

// Once the fault is gone, saving resumes automatically.
func TestFailedSaveIsRetriedAutomatically(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Store.Fail = errors.New("the disk is full.")
	d.Line("s kept")
	d.Beat()
	d.Shows("NOT SAVED")
	d.Store.Fail = nil
	d.Beat()
	d.Shows("● saved")
	if log, err := workshop.Replay(d.Store.Sessions[d.W().ID]); err != nil || len(log.State().Items) != 1 {
		t.Errorf("the library does not hold the item: %v", err)
	}
}

// Ctrl+C ends at once when all is saved, and asks when that cannot be.
func TestQuitWaitsForTheLibrary(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Store.Fail = errors.New("the disk is full.")
	d.Stage(workshop.StageCapture)
	d.Line("s kept")
	d.Keys("ctrl+c")
	if d.Ended {
		t.Fatal("the program ended with a change that was not saved")
	}
	d.Shows("Not everything is saved")
	d.Keys("n")
	d.Store.Fail = nil
	d.Keys("ctrl+s", "ctrl+c")
	if !d.Ended {
		t.Error("the program did not end after all was saved")
	}
}

// Ctrl+C does not ask about a line that was not entered yet: what stood there is
// said afterwards. What was typed privately is not, and words that a field has
// already were not typed.
func TestUnenteredLineIsShownAfterwards(t *testing.T) {
	for name, c := range map[string]struct {
		stage workshop.StageKind
		do    func(d *tuitest.Desk)
		want  string
	}{
		"half a line": {workshop.StageCapture, func(d *tuitest.Desk) { d.Type("w half\u202e a li") }, "w half a li"},
		"under a question": {workshop.StageCapture, func(d *tuitest.Desk) {
			d.Store.Fail = errors.New("full.")
			d.Line("s kept")
			d.Type("w half")
			d.Keys("ctrl+c")
		}, "w half"},
		"nothing":          {workshop.StageCapture, func(d *tuitest.Desk) { d.Line("s entered") }, ""},
		"privately":        {workshop.StageCapture, func(d *tuitest.Desk) { d.Keys("f2", "f2"); d.Type("the chair is bored") }, ""},
		"words of a field": {workshop.StageInitiatives, func(d *tuitest.Desk) { d.Keys("tab") }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := tuitest.NewFilledDesk(t, tuitest.FillSome, c.stage)
			c.do(d)
			d.Keys("ctrl+c")
			if got := d.App.Unentered(); !d.Ended || got != c.want {
				t.Errorf("ended %v, and says %q, not %q", d.Ended, got, c.want)
			}
		})
	}
}

// Losing what is not saved takes a yes, or Ctrl+C at that very question; one
// at another question does not count.
func TestAbandoningIsConfirmed(t *testing.T) {
	failing := func() *tuitest.Desk {
		d := tuitest.NewSessionDesk(t)
		d.Stage(workshop.StageBlueprint)
		d.Store.Fail = errors.New("the disk is full.")
		d.Keys("pgup")
		d.Line("+90")
		d.Keys("pgdown")
		return d
	}
	for name, keys := range map[string][]string{
		"yes":        {"ctrl+c", "y"},
		"twice":      {"ctrl+c", "ctrl+c"},
		"no, others": {"ctrl+c", "n", "tab", "down", "down", "enter", "ctrl+c"},
	} {
		d := failing()
		d.Keys(keys...)
		if want := name != "no, others"; d.Ended != want {
			t.Errorf("%s: ended %t, want %t:\n%s", name, d.Ended, want, d.Screen())
		}
	}
}

// A save in flight is waited for: Ctrl+C pressed right after Enter loses nothing.
func TestQuitDuringASaveLosesNothing(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Type("s last words")
	_, save := d.App.Update(tuitest.KeyPress("enter"))
	_, quit := d.App.Update(tuitest.KeyPress("ctrl+c"))
	d.Run(quit)
	if d.Ended {
		t.Fatal("the program ended before the save")
	}
	d.Run(save)
	if !d.Ended {
		t.Error("the program did not end after the save")
	}
	log, _ := workshop.Replay(d.Store.Sessions["00000001-0000"])
	if n := len(log.State().Items); n != 1 {
		t.Errorf("%d items in the library, want 1", n)
	}
}

// The black key hides everything, and a key that is no text and ends it does nothing else.
func TestBlank(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Keys(".")
	if s := strings.TrimSpace(d.Screen()); s != "" {
		t.Errorf("the blank screen shows %q", s)
	}
	d.Keys("enter")
	d.Shows("Capture")
	if d.App.Screen().(*session.Screen).In.Text() != "" {
		t.Error("the key that ended the blank screen was typed")
	}
	d.Line("s 3.5 days.")
	d.Shows("3.5 days.")
}

// ? is help on an empty line and a character in a sentence.
func TestHelp(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Keys("?")
	d.Shows("Help: Capture", "Ctrl+Z Ctrl+Y")
	d.Keys("esc")
	d.Line("w who answers?")
	d.Shows("Who answers?")
	d.Keys("f1")
	d.Shows("Help: Capture")
}

// Another window has taken over: this one reads, and says what was not saved.
func TestTakenOver(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Store.Fail = &live.LedElsewhereError{Host: "board-room", Since: d.Clock}
	d.Line("s too late")
	d.Shows("board-room")
	d.Hides("● saved")
	if d.App.Live() != nil {
		t.Error("the window still leads")
	}
}

// Nothing that is private is ever projected, and no line is wider than the
// window, whatever keys are pressed at whatever size.
func TestRandomKeysOnEveryStage(t *testing.T) {
	t.Parallel()
	sizes := []kit.Area{{W: 80, H: 24}, {W: 60, H: 18}, {W: 120, H: 40}, {W: 50, H: 15}, {W: 30, H: 8}, {W: 200, H: 60}}
	keys := []string{
		"enter", "esc", "tab", "shift+tab", "up", "down", "left", "right", "home", "end", "delete", "backspace", "space",
		"pgdown", "pgup", "ctrl+z", "ctrl+y", "ctrl+r", "ctrl+p", "f1", "f3", "f4", "a", "s", "w", "o", "t", "1", "2", "3", "9", ":",
		"?", "/", "-", "d", "e", "f", "k", "m", "l", "c", "n", "y", "\"", "[", "+",
	}
	presses := 1000
	if underRace {
		presses = 300
	}
	for stage := range testAgenda() {
		r := rand.New(rand.NewPCG(uint64(stage), 7))
		d := tuitest.NewSessionDesk(t)
		d.Enter(stage)
		for range presses {
			if r.IntN(40) == 0 {
				size := sizes[r.IntN(len(sizes))]
				d.Resize(size.W, size.H)
			}
			if r.IntN(12) == 0 {
				d.Type([]string{"w legal: nobody knows", "11223", "s 👩‍👩‍👧‍👦 مرحبا", "2026-06-12", "w1 3"}[r.IntN(5)])
			}
			d.Keys(keys[r.IntN(len(keys))])
			tuitest.RequireDecent(t, d)
		}
	}
}

func testAgenda() []workshop.Stage { return tuitest.Content{}.Agendas()[0].Stages }
