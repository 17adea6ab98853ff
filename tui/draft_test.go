package tui_test

import (
	"errors"
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// attics is the attic of a desk that has one.
func attic(d *tuitest.Desk) *tuitest.Attic { return d.Options.Remnants.(*tuitest.Attic) }

// newHeirDesk starts the program on what ends have left before.
func newHeirDesk(t testing.TB, store *tuitest.Library, left *tuitest.Attic, start tui.Start, change ...func(*tui.Options)) *tuitest.Desk {
	t.Helper()
	leaves := func(o *tui.Options) { o.Remnants, o.Legacy = left, &live.Legacy{} }
	return tuitest.NewDeskOn(t, store, start, append([]func(*tui.Options){leaves}, change...)...)
}

// dies ends the program as a kill in its middle would that leaves time to write
// what it has left: no key is pressed any more.
func dies(d *tuitest.Desk) live.Remains {
	left := d.Options.Legacy.Remains()
	if err := attic(d).Store(left.Drafts...); err != nil {
		d.T.Fatal(err)
	}
	for _, spent := range left.Spent {
		attic(d).Forget(spent)
	}
	return left
}

// reopened opens the newest session of a desk that has ended.
func reopened(d *tuitest.Desk) *tuitest.Desk {
	d.T.Helper()
	for id := range d.Store.Sessions {
		return newHeirDesk(d.T, d.Store, attic(d), tui.Start{Open: id})
	}
	d.T.Fatal("there is no session")
	return nil
}

func newCapturing(t *testing.T) *tuitest.Desk {
	t.Helper()
	return newHeirDesk(t, tuitest.NewLibrary(), &tuitest.Attic{}, tui.Start{New: &setup.NewSession{Client: "Acme Robotics", People: 8, Stage: workshop.StageCapture}})
}

// A line goes where it was going to go, although the letter for that was chosen
// with Tab.
func TestLineComesBackWithItsQuadrant(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	d.Keys("tab", "tab")
	d.Type("half a line")
	dies(d)
	d = reopened(d)
	d.Shows("O  half a line", "Typed on Thursday 09:00, not saved: Enter submits it, Ctrl+U clears it.")
	d.Keys("enter")
	if items := d.W().Items; len(items) != 1 || items[0].Quadrant != workshop.Opportunities {
		t.Errorf("it landed as %+v", items)
	}
	if len(attic(d).Lines) > 0 {
		t.Errorf("still there: %v", attic(d).Lines)
	}
}

// On another stage the same words would mean something else: they wait for a key, or
// for their stage. Words that change something come back to that.
func TestLineWaitsWhereItWouldMeanSomethingElse(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	d.Line("s one")
	d.Keys("up", "enter")
	d.Type(", and two")
	dies(d)
	d = reopened(d)
	d.Shows("S1 ▸ one, and two")
	d.Keys("enter")
	if items := d.W().Items; len(items) != 1 || items[0].Text != "one, and two" {
		t.Errorf("it landed as %+v", items)
	}

	d.Type("three")
	d.Keys("pgdown", "pgdown", "pgdown", "pgdown") // with it over stages
	dies(d)
	d = reopened(d)
	d.Shows("Unsaved line from Thursday 09:00 (Capture): F8 brings it here.")
	d.Type("x")
	d.Keys("f8")
	d.Shows("! Finish the line first")
	d.Keys("ctrl+u")
	for d.W().CurrentStage().Kind != workshop.StageCapture {
		d.Keys("pgup")
	}
	d.Shows("S  three")
}

// A line that somebody types before the session is there is not mixed with the
// one that was left.
func TestTextTypedMeanwhileIsNotMixedIn(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	d.Type("half a line")
	dies(d)
	id := d.W().ID
	d = newHeirDesk(t, d.Store, attic(d), tui.Start{})
	opening := d.App.Obey(screen.OpenSession{ID: id}) // what it brings is on its way
	d.Type("quick")
	d.Run(opening)
	d.Shows("S  quick")
	d.Keys("enter")
	d.Keys("f8")
	d.Shows("S  half a line")
}

// Keys that were typed for a session that did not come are there when it does.
func TestTextTypedForASessionThatFailsToOpenIsStored(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	id := d.W().ID
	dies(d)
	d = newHeirDesk(t, d.Store, attic(d), tui.Start{}, func(o *tui.Options) {
		o.Store = &tuitest.Refusing{Library: d.Store, Why: errors.New("the disk failed")}
	})
	opening := d.App.Obey(screen.OpenSession{ID: id})
	d.Type("w quick")
	d.Run(opening)
	d.Shows("The disk failed")
	d = reopened(d)
	d.Keys("f8")
	d.Shows("W  quick")
}

// A wish that is granted late finds a line that was typed since, and the private
// panel: neither is gone.
func TestLeavingLateLosesNoLine(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	d.Store.Fail = tuitest.Full
	d.Line("s one")
	d.Keys("f4", "end", "enter", "n", "f2", "f2")
	d.Type("ask the chair")
	d.Keys("ctrl+c", "n") // the question lies over the panel
	d.Want(screen.GoLibrary{})
	d.Store.Fail = nil
	d.Beat()
	if d.App.Live() != nil {
		t.Fatalf("it did not leave:\n%s", d.Screen())
	}
	d = reopened(d)
	d.Shows("An unsaved private note is waiting in your panel (F2).")
	d.Hides("chair")
	d.Keys("f2", "f2")
	d.Shows("▸ private note ask the chair")
}

// Another window takes over: what stood on the lines comes back with the session.
func TestUnenteredLinesSurviveATakeOver(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	d.Type("half a line")
	d.Keys("f2", "f2")
	d.Type("ask the chair")
	d.Store.Fail = tuitest.Led
	d.Beat()
	d.Shows("Typed but not entered: half a line")
	d.Hides("chair")
	d.Type(" and more")
	d.Store.Fail = nil
	d.Keys("esc")
	d.Choose("Take the session over")
	d.Keys("y")
	d.Shows("half a line and more")
	d.Keys("f2", "f2")
	d.Shows("ask the chair")
}

// Where lines cannot be stored it is said; the room’s line in its words.
func TestLinesThatCannotBeStoredAreReported(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	d.Type("half a line")
	attic(d).Fail = errors.New("the disk is full")
	d.Want(screen.GoLibrary{})
	d.Shows("! Typed but not entered, and not stored: half a line")
}

// A draft is hostile until it is shown to be harmless.
func TestDraftIsShownClean(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	dies(d)
	id := d.W().ID
	attic(d).Lines = []live.Draft{{ID: "x", Session: id, Line: live.OnStage, Stage: workshop.StageCapture, Text: "a\x1b[31mb\u202ec", At: d.Clock},
		{ID: "y", Session: id, Line: live.OnPanel, Text: "d\x1b]0;e\a", At: d.Clock}}
	d = reopened(d)
	d.Keys("f8")
	for _, content := range []string{d.View().Content, func() string { d.Keys("ctrl+u", "f2", "f2"); return d.View().Content }()} {
		if strings.ContainsAny(content, "\a\u202e") || strings.Contains(content, "\x1b]0") {
			t.Errorf("it shows %q", content)
		}
	}
}
