package replay_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/replay"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// led is a session in which something happened at each of some minutes: two items, one
// of them taken back, a private note, a stage, and an item more.
func led(t *testing.T) (d *tuitest.Desk, id string) {
	t.Helper()
	d = tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	for _, do := range []func(){
		func() { d.Line("s People answer in the open") },
		func() { d.Line("w Nobody may approve") },
		func() { d.Keys("ctrl+z") },
		func() { d.Do(workshop.NotePrivately{Text: "Ask Ann about the leak"}) },
		func() { d.Keys("f4", "down", "enter") },
		func() { d.Stage(workshop.StageVote) },
	} {
		d.Passes(3 * time.Second)
		do()
	}
	d.Passes(30 * time.Minute)
	d.Do(workshop.AddItem{Quadrant: workshop.Threats, Text: "A rumour"})
	return d, d.W().ID
}

func at(d *tuitest.Desk) int { return d.App.Screen().(*replay.Screen).W().Head }

// Looking never writes: what the library holds is the same after any keys.
func TestAReplayWritesNothing(t *testing.T) {
	for _, seed := range []uint64{1, 2} {
		led, id, _ := wandered(t, seed)
		before := slices.Clone(led.Store.Sessions[id])
		led.Store.Fail = errors.New("nothing may be saved")
		d := tuitest.NewDeskOn(t, led.Store, tui.Start{Replay: id})
		for _, key := range []string{"right", "pgdown", "5", "space", "u", "N", "end", "pgup", "left", "0", "enter", "ctrl+z", "ctrl+y", "ctrl+s", "f2", "f4", "f5", "f6", "f8", "f9", "del", "tab", "up", "down"} {
			d.Press(key, 3)
			d.Type("w A word")
			d.Ticks(20 * time.Second)
			for d.App.Over() != nil {
				d.Keys("esc")
			}
			if _, there := d.App.Screen().(*replay.Screen); !there {
				t.Fatalf("%s leaves the replay:\n%s", key, d.Screen())
			}
		}
		d.Keys("esc")
		if after := led.Store.Sessions[id]; !reflect.DeepEqual(before, after) || d.App.Live() != nil {
			t.Errorf("%d events became %d", len(before), len(after))
		}
	}
}

func TestFromEventToEventAndFromStageToStage(t *testing.T) {
	led, id := led(t)
	d := tuitest.NewDeskOn(t, led.Store, tui.Start{Replay: id})
	d.Shows("0:00 of 0:30 · The session begins")
	d.Keys("pgdown")
	d.Shows("“Capture” begins", "Capture ·")
	d.Keys("right")
	d.Shows("S1 added to Strengths: People answer in the open", "» People answer in the open")
	d.Keys("left", "left")
	d.Shows("The session begins")
	d.Keys("end")
	d.Shows("0:30 of 0:30 · T1 added to Threats: A rumour", "Vote")
	end := at(d)
	d.Keys("right", "right", "pgdown")
	if at(d) != end {
		t.Error("it goes beyond the end")
	}
	d.Keys("pgup")
	d.Shows("“Vote” begins")
	d.Keys("pgup")
	d.Shows("“Cluster” begins")
	d.Keys("home", "left", "pgup")
	d.Shows("The session begins")
	d.Keys("9")
	d.Shows("“Vote” begins", "0:00 of 0:30")
}

// What was taken back is left out, and shows when it is asked for.
func TestWhatWasTakenBack(t *testing.T) {
	led, id := led(t)
	d := tuitest.NewDeskOn(t, led.Store, tui.Start{Replay: id})
	walk := func() (all string) {
		d.Keys("home")
		for was := -1; was != at(d); d.Keys("right") {
			was, all = at(d), all+d.Screen()
		}
		return all
	}
	if strings.Contains(walk(), "Nobody may approve") {
		t.Error("what was taken back shows unasked")
	}
	d.Keys("u")
	if all := walk(); !strings.Contains(all, "taken back: W1 added to Weaknesses: Nobody may approve") || !strings.Contains(all, "taken back: Undone: item added to Weaknesses") {
		t.Errorf("what was taken back does not show, or is not marked:\n%s", all)
	}
	d.Keys("home")
	for !strings.Contains(d.Screen(), "taken back: W1") {
		d.Keys("right")
	}
	d.Keys("u")
	d.Shows("S1 added to Strengths", "What was taken back is left out.")
	d.Hides("Nobody may approve")
}

// No private note is on the screen before it is asked for, in any window; then it says
// that it is private.
func TestPrivateNotesShowOnlyWhenAskedFor(t *testing.T) {
	for seed := range uint64(4) {
		led, id, _ := wandered(t, seed)
		d := tuitest.NewDeskOn(t, led.Store, tui.Start{Replay: id})
		d.Keys("u")
		secrets := func() (n int) {
			d.Keys("home")
			for was := -1; was != at(d); d.Keys("right") {
				if was = at(d); strings.Contains(d.Screen(), "secret") {
					d.Shows("Private (not for the room): secret")
					n++
				}
			}
			return n
		}
		if n := secrets(); n > 0 {
			t.Fatalf("seed %d: %d private notes show", seed, n)
		}
		d.Keys("N")
		d.Shows("Private notes show now")
		if n, want := secrets(), len(d.App.Screen().(*replay.Screen).W().PrivateNotes); n < want {
			t.Errorf("seed %d: %d private notes of %d show", seed, n, want)
		}
	}
}

// It runs at the pace of the session, without its long silences, and pauses at the end.
func TestItRunsAtThePaceOfTheSession(t *testing.T) {
	led, id := led(t)
	d := tuitest.NewDeskOn(t, led.Store, tui.Start{Replay: id})
	if d.Ticks(time.Hour); at(d) != 1 {
		t.Fatal("it runs unasked")
	}
	d.Keys("pgdown", "space")
	d.Shows("“Capture” begins", "replay, running", "Space pause")
	d.Ticks(2 * time.Second)
	d.Shows("“Capture” begins")
	d.Ticks(time.Second)
	d.Shows("S1 added")
	d.Keys("space")
	d.Ticks(time.Minute)
	d.Shows("S1 added", "Space run")
	d.Keys("space", "f1")
	d.Ticks(time.Minute)
	d.Keys("esc")
	d.Shows("S1 added") // nothing is passed while it cannot be seen
	d.Ticks(time.Second)
	d.Hides("S1 added")
	for !strings.Contains(d.Screen(), "“Vote” begins") {
		d.Ticks(time.Second)
	}
	d.Ticks(time.Second) // for half an hour
	d.Shows("T1 added", "Space run")
	d.Keys("space")
	d.Shows("The session begins", "replay, running")
}

// From the library and from the reader, and back to where one was.
func TestItGoesBackToWhereItWasAskedFor(t *testing.T) {
	led, id := led(t)
	shelf := tuitest.NewShelf(40)
	d := tuitest.NewShelfDesk(t, shelf)
	d.Press("down", 25)
	list := d.Screen()
	shelf.Sessions[shelf.Rows[25].ID], shelf.Sessions[id] = led.Store.Sessions[id], led.Store.Sessions[id]
	d.Keys("w")
	d.Shows("The session begins")
	d.Keys("right", "esc")
	if got := d.Screen(); got != list {
		t.Errorf("the library has changed:\n%s\nwas\n%s", got, list)
	}
	d.Want(screen.OpenSession{ID: id, Read: true})
	d.Keys("right")
	read := d.Screen()
	d.Want(screen.Replay{Events: d.Reader().Log.Events()})
	d.Shows("The session begins")
	d.Keys("esc")
	if got := d.Screen(); got != read {
		t.Errorf("the reader has changed:\n%s\nwas\n%s", got, read)
	}
}

// A replay covers nothing that would be lost with it.
func TestWhatIsOnlyHereIsNotCovered(t *testing.T) {
	d := tuitest.NewUnsavedDesk(t, workshop.StageCapture)
	d.Type("w half a li")
	d.Store.Fail = tuitest.Led
	d.Keys("ctrl+s")
	d.Shows("Read-only here.")
	d.Keys("esc", "w")
	d.Shows("Read-only here.")
	d.Keys("tab")
	d.Shows("Back to the library")
	d.Hides("Replay it")
}

// What is pressed while the session is still loaded is done afterwards.
func TestKeysWaitForTheSession(t *testing.T) {
	led, _ := led(t)
	led.Leave()
	d := tuitest.NewDeskOn(t, led.Store, tui.Start{})
	_, load := d.App.Update(tuitest.KeyPress("w"))
	d.Keys("end", "pgup")
	d.Hides("Vote")
	d.Run(load)
	d.Shows("“Vote” begins")
	d.Keys("esc")
	list := d.Screen()
	_, load = d.App.Update(tuitest.KeyPress("y"))
	d.Keys("esc")
	d.Run(load)
	if got := d.Screen(); got != list {
		t.Errorf("it comes after all:\n%s", got)
	}
}

// Whoever sees the screen of a replay reads no other client's name, nor when it is left.
func TestNoOtherClientShows(t *testing.T) {
	led, id := led(t)
	other := slices.Clone(led.Store.Sessions[id][:1])
	opened := other[0].Fact.(workshop.Opened)
	opened.Session, opened.Client = "other-0001", "Bäckerei Stern"
	other[0].Fact = opened
	led.Store.Sessions[opened.Session] = other
	d := tuitest.NewDeskOn(t, led.Store, tui.Start{Replay: id})
	for was := -1; was != at(d); d.Keys("right") {
		was = at(d)
		d.Hides("Bäckerei")
	}
	d.Keys("esc")
	d.Shows("Acme Robotics", "1 session of another client hidden")
	d.Hides("Bäckerei")
}

// Blanked as elsewhere, by both keys.
func TestItIsBlankedAsElsewhere(t *testing.T) {
	led, id := led(t)
	d := tuitest.NewDeskOn(t, led.Store, tui.Start{Replay: id})
	for _, key := range []string{".", "b"} {
		if d.Keys(key); !d.Blank() {
			t.Errorf("%s does not blank the screen", key)
		}
		d.Keys("right")
		d.Shows("The session begins")
	}
}

// A session in which nothing happened, and one that cannot be read, say so.
func TestNothingToReplay(t *testing.T) {
	led, id := led(t)
	events := led.Store.Sessions[id]
	for says, broken := range map[string][]workshop.Event{"there is nothing to replay": events[:1], "cannot be replayed: ": {events[0], events[2]}} {
		led.Store.Sessions[id] = broken
		d := tuitest.NewDeskOn(t, led.Store, tui.Start{Replay: id})
		d.Shows(says)
		d.Keys("right", "space", "5", "end", "u", "N", "pgdown")
		d.Ticks(time.Minute)
		d.Shows(says)
		d.Keys("esc")
		d.Hides(says)
	}
}

// It begins where it is told to.
func TestItBeginsAtATime(t *testing.T) {
	led, id := led(t)
	d := tuitest.NewDeskOn(t, led.Store, tui.Start{Replay: id, From: time.Second})
	d.Shows("S1 added")
	d = tuitest.NewDeskOn(t, led.Store, tui.Start{Replay: id, From: 20 * time.Minute})
	d.Shows("T1 added")
	d = tuitest.NewDeskOn(t, led.Store, tui.Start{Replay: id, From: 31 * time.Minute})
	d.Shows("T1 added")
}

// In every window something sound is drawn, at stops of all stages.
func TestItIsSoundInEveryWindow(t *testing.T) {
	led, id, _ := wandered(t, 3)
	d := replayed(t, led.Store, id)
	sizes := []kit.Area{{W: 20, H: 5}, {W: 50, H: 15}, {W: 60, H: 18}, {W: 73, H: 20}, {W: 80, H: 24}, {W: 120, H: 40}, {W: 200, H: 60}, {W: 300, H: 9}}
	for i, was := 0, -1; was != at(d); i++ {
		was = at(d)
		d.Resize(sizes[i%len(sizes)].W, sizes[i%len(sizes)].H)
		tuitest.Sound(t, d, kit.ByCodePoints, false)
		d.Resize(80, 24)
		d.Keys("right")
	}
}
