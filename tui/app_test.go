package tui

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// What the footer calls saved is in the library, in the order it was typed.
func TestEveryLineIsSavedInOrder(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	for _, line := range []string{"s one", "w two", "o three", "t four"} {
		d.line(line)
	}
	d.shows("● saved")
	log, err := workshop.Replay(d.store.Sessions[d.W().ID])
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
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	d.store.Fail = errors.New("the disk is full.")
	d.line("s the first")
	d.shows("NOT SAVED", "! The disk is full. 1 change pending.", "Ctrl+S try now   retrying automatically", "the first")
	d.line("w the second")
	d.shows("NOT SAVED", "the second")
	d.store.Fail = nil
	d.keys("ctrl+s")
	d.shows("● saved")
	log, err := workshop.Replay(d.store.Sessions[d.W().ID])
	if err != nil {
		t.Fatal(err)
	}
	if n := len(log.State().Items); n != 2 {
		t.Errorf("%d items in the library, want 2", n)
	}
}

// Once the fault is gone, saving resumes automatically.
func TestFailedSaveIsRetriedAutomatically(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	d.store.Fail = errors.New("the disk is full.")
	d.line("s kept")
	d.send(renewMsg{d.app.live.Leader()})
	d.shows("NOT SAVED")
	d.store.Fail = nil
	d.send(renewMsg{d.app.live.Leader()})
	d.shows("● saved")
	if log, err := workshop.Replay(d.store.Sessions[d.W().ID]); err != nil || len(log.State().Items) != 1 {
		t.Errorf("the library does not hold the item: %v", err)
	}
}

// Ctrl+C ends at once when all is saved, and asks when that cannot be.
func TestQuitWaitsForTheLibrary(t *testing.T) {
	d := newSessionDesk(t)
	d.store.Fail = errors.New("the disk is full.")
	d.stage(workshop.StageCapture)
	d.line("s kept")
	d.keys("ctrl+c")
	if d.ended {
		t.Fatal("the program ended with a change that was not saved")
	}
	d.shows("Not everything is saved")
	d.keys("n")
	d.store.Fail = nil
	d.keys("ctrl+s", "ctrl+c")
	if !d.ended {
		t.Error("the program did not end after all was saved")
	}
}

// Ctrl+C does not ask about a line that was not entered yet: what stood there is
// said afterwards. What was typed privately is not, and words that a field has
// already were not typed.
func TestUnenteredLineIsShownAfterwards(t *testing.T) {
	for name, c := range map[string]struct {
		stage workshop.StageKind
		do    func(d *desk)
		want  string
	}{
		"half a line": {workshop.StageCapture, func(d *desk) { d.typed("w half\u202e a li") }, "w half a li"},
		"under a question": {workshop.StageCapture, func(d *desk) {
			d.store.Fail = errors.New("full.")
			d.line("s kept")
			d.typed("w half")
			d.keys("ctrl+c")
		}, "w half"},
		"nothing":          {workshop.StageCapture, func(d *desk) { d.line("s entered") }, ""},
		"privately":        {workshop.StageCapture, func(d *desk) { d.keys("f2", "f2"); d.typed("the chair is bored") }, ""},
		"words of a field": {workshop.StageInitiatives, func(d *desk) { d.keys("tab") }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := newFilledDesk(t, tuitest.FillSome, c.stage)
			c.do(d)
			d.keys("ctrl+c")
			if got := d.app.Unentered(); !d.ended || got != c.want {
				t.Errorf("ended %v, and says %q, not %q", d.ended, got, c.want)
			}
		})
	}
}

// Losing what is not saved takes a yes, or Ctrl+C at that very question; one
// at another question does not count.
func TestAbandoningIsConfirmed(t *testing.T) {
	failing := func() *desk {
		d := newSessionDesk(t)
		d.stage(workshop.StageBlueprint)
		d.store.Fail = errors.New("the disk is full.")
		d.keys("pgup")
		d.line("+90")
		d.keys("pgdown")
		return d
	}
	for name, keys := range map[string][]string{
		"yes":        {"ctrl+c", "y"},
		"twice":      {"ctrl+c", "ctrl+c"},
		"no, others": {"ctrl+c", "n", "c", "ctrl+c"},
	} {
		d := failing()
		d.keys(keys...)
		if want := name != "no, others"; d.ended != want {
			t.Errorf("%s: ended %t, want %t:\n%s", name, d.ended, want, d.screen())
		}
	}
}

// A save in flight is waited for: Ctrl+C pressed right after Enter loses nothing.
func TestQuitDuringASaveLosesNothing(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	d.typed("s last words")
	_, save := d.app.Update(keyPress("enter"))
	_, quit := d.app.Update(keyPress("ctrl+c"))
	d.run(quit)
	if d.ended {
		t.Fatal("the program ended before the save")
	}
	d.run(save)
	if !d.ended {
		t.Error("the program did not end after the save")
	}
	log, _ := workshop.Replay(d.store.Sessions["00000001-0000"])
	if n := len(log.State().Items); n != 1 {
		t.Errorf("%d items in the library, want 1", n)
	}
}

// The black key hides everything, and the key that ends it does nothing else.
func TestBlank(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	d.keys(".")
	if s := strings.TrimSpace(d.screen()); s != "" {
		t.Errorf("the blank screen shows %q", s)
	}
	d.keys("x")
	d.shows("Capture")
	if d.app.screen.(*session.Screen).In.Text() != "" {
		t.Error("the key that ended the blank screen was typed")
	}
	d.line("s 3.5 days.")
	d.shows("3.5 days.")
}

// ? is help on an empty line and a character in a sentence.
func TestHelp(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	d.keys("?")
	d.shows("Help: Capture", "Ctrl+Z Ctrl+Y")
	d.keys("esc")
	d.line("w who answers?")
	d.shows("who answers?")
	d.keys("f1")
	d.shows("Help: Capture")
}

func TestUndoAndRedoAreNamed(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	d.line("t a rival answers first")
	d.keys("ctrl+z")
	d.shows("Undone: item added to Threats")
	d.hides("a rival answers first")
	d.keys("ctrl+y")
	d.shows("Redone: item added to Threats", "a rival answers first")
	d.keys("ctrl+y")
	d.shows("There is nothing to redo.")
}

// A refused line stays to be fixed.
func TestRefusedLineStays(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	d.send(tea.PasteMsg{Content: strings.Repeat("many words ", 909)})
	d.keys("enter")
	d.shows("Too long for an item: 9998 characters, at most 280.")
	if n := len(d.app.screen.(*session.Screen).In.Text()); n < 9990 {
		t.Errorf("%d characters are left of the line", n)
	}
}

// Another window has taken over: this one reads, and says what was not saved.
func TestTakenOver(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	d.store.Fail = &live.LedElsewhereError{Host: "board-room", Since: d.clock}
	d.line("s too late")
	d.shows("board-room")
	d.hides("● saved")
	if d.app.live != nil {
		t.Error("the window still leads")
	}
}

// The clock shows how much is left of the stage and of the session.
func TestTime(t *testing.T) {
	d := newSessionDesk(t)
	d.clock = d.clock.Add(3 * time.Minute)
	d.shows("Open · 2 min left · 3 of 90")
	d.clock = d.clock.Add(4 * time.Minute)
	d.shows("Open · 2 min over · 7 of 90")
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
		d := newSessionDesk(t)
		d.run(d.app.Obey(screen.Intend(workshop.EnterStage{Stage: stage})))
		for range presses {
			if r.IntN(40) == 0 {
				size := sizes[r.IntN(len(sizes))]
				d.resize(size.W, size.H)
			}
			if r.IntN(12) == 0 {
				d.typed([]string{"w legal: nobody knows", "11223", "s 👩‍👩‍👧‍👦 مرحبا", "2026-06-12", "w1 3"}[r.IntN(5)])
			}
			d.keys(keys[r.IntN(len(keys))])
			requireDecent(t, d)
		}
	}
}

func testAgenda() []workshop.Stage { return tuitest.Content{}.Agendas()[0].Stages }

// requireDecent fails on a line that is too wide, too many lines, or a
// private note.
func requireDecent(t *testing.T, d *desk) {
	t.Helper()
	content := d.app.View().Content
	lines := strings.Split(content, "\n")
	if len(lines) > d.app.size.H {
		t.Fatalf("%d lines in a window of %d:\n%s", len(lines), d.app.size.H, d.screen())
	}
	for _, line := range lines {
		if lipgloss.Width(line) > d.app.size.W {
			t.Fatalf("a line of %d cells in a window of %d:\n%s", lipgloss.Width(line), d.app.size.W, d.screen())
		}
	}
	if strings.Contains(content, "PRIVATE") {
		t.Fatalf("the facilitator’s note is projected:\n%s", d.screen())
	}
}
