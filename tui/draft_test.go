package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// attics is the attic of a desk that has one.
func (d *desk) attic() *tuitest.Attic { return d.app.options.Remnants.(*tuitest.Attic) }

// newHeirDesk starts the program on what ends have left before.
func newHeirDesk(t *testing.T, store *tuitest.Library, left *tuitest.Attic, start Start) *desk {
	t.Helper()
	d := &desk{t: t, store: store, clock: time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC), ids: len(store.Sessions) * 1000}
	d.app = newStill(Options{
		Store: store, Content: tuitest.Content{}, Copier: tuitest.NewCopies(), Start: start, ReducedMotion: true,
		Remnants: left, Legacy: &live.Legacy{}, Now: func() time.Time { return d.clock },
		NewID: func() string { d.ids++; return fmt.Sprintf("%08d-0000", d.ids) },
	})
	d.run(d.app.Init())
	d.resize(80, 24)
	return d
}

// dies ends the program as a kill in its middle would that leaves time to write
// what it has left: no key is pressed any more.
func (d *desk) dies() live.Remains {
	left := d.app.options.Legacy.Remains()
	if err := d.attic().Store(left.Drafts...); err != nil {
		d.t.Fatal(err)
	}
	for _, spent := range left.Spent {
		d.attic().Forget(spent)
	}
	return left
}

// reopened opens the newest session of a desk that has ended.
func (d *desk) reopened() *desk {
	d.t.Helper()
	for id := range d.store.Sessions {
		return newHeirDesk(d.t, d.store, d.attic(), Start{Open: id})
	}
	d.t.Fatal("there is no session")
	return nil
}

func newCapturing(t *testing.T) *desk {
	t.Helper()
	return newHeirDesk(t, tuitest.NewLibrary(), &tuitest.Attic{}, Start{New: &setup.NewSession{Client: "Acme Robotics", People: 8, Stage: workshop.StageCapture}})
}

// A line goes where it was going to go, although the letter for that was chosen
// with Tab.
func TestLineComesBackWithItsQuadrant(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	d.keys("tab", "tab")
	d.typed("half a line")
	d.dies()
	d = d.reopened()
	d.shows("O  half a line", "Typed on Thursday 09:00, not saved: Enter submits it, Ctrl+U clears it.")
	d.keys("enter")
	if items := d.W().Items; len(items) != 1 || items[0].Quadrant != workshop.Opportunities {
		t.Errorf("it landed as %+v", items)
	}
	if len(d.attic().Lines) > 0 {
		t.Errorf("still there: %v", d.attic().Lines)
	}
}

// On another stage, or while something was being changed, the same words would
// mean something else: they wait for a key.
func TestLineWaitsWhereItWouldMeanSomethingElse(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	d.line("s one")
	d.keys("up", "enter")
	d.typed(", and two")
	d.dies()
	d = d.reopened()
	d.shows("Unsaved line from Thursday 09:00 (Capture): F8 brings it here.", "what is true of us")
	d.keys("up", "enter", "f8")
	d.shows("! Finish the line first")
	d.keys("ctrl+u", "f8")
	d.shows("text ▸ one, and two")
	d.keys("enter")
	if items := d.W().Items; len(items) != 1 || items[0].Text != "one, and two" {
		t.Errorf("it landed as %+v", items)
	}

	d.typed("three")
	d.keys("pgdown", "pgdown", "pgdown", "pgdown") // with it over stages
	d.dies()
	d = d.reopened()
	for d.W().CurrentStage().Kind != workshop.StageCapture {
		d.keys("pgup")
	}
	if !strings.Contains(d.screen(), "three") { // it was on another stage’s line last
		d.keys("f8")
	}
	d.shows("three")
}

// A line that somebody types before the session is there is not mixed with the
// one that was left.
func TestTextTypedMeanwhileIsNotMixedIn(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	d.typed("half a line")
	d.dies()
	id := d.W().ID
	d = newHeirDesk(t, d.store, d.attic(), Start{})
	d.app.open(screen.OpenSession{ID: id}, "") // what it brings is on its way
	d.typed("quick")
	leader, _ := d.store.Lead(t.Context(), id, false)
	d.send(openedMsg{want: screen.OpenSession{ID: id}, events: d.store.Sessions[id], leader: leader, drafts: d.attic().Drafts(id)})
	d.shows("S  quick")
	d.keys("enter")
	d.keys("f8")
	d.shows("S  half a line")
}

// Keys that were typed for a session that did not come are there when it does.
func TestTextTypedForASessionThatFailsToOpenIsStored(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	id := d.W().ID
	d.dies()
	d = newHeirDesk(t, d.store, d.attic(), Start{})
	d.app.open(screen.OpenSession{ID: id}, "")
	d.typed("w quick")
	d.send(openedMsg{want: screen.OpenSession{ID: id}, err: errors.New("the disk failed")})
	d.shows("The disk failed")
	d = d.reopened()
	d.keys("f8")
	d.shows("w quick")
}

// A wish that is granted late finds a line that was typed since, and the private
// panel: neither is gone.
func TestLeavingLateLosesNoLine(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	d.store.Fail = full
	d.line("s one")
	d.keys("esc", "n", "f2", "f2")
	d.typed("ask the chair")
	d.keys("ctrl+c", "n") // the question lies over the panel
	d.run(d.app.leaveFor(d.app.toLibrary))
	d.store.Fail = nil
	d.send(renewMsg{d.app.live.Leader()})
	if d.app.live != nil {
		t.Fatalf("it did not leave:\n%s", d.screen())
	}
	d = d.reopened()
	d.shows("An unsaved private note is waiting in your panel (F2).")
	d.hides("chair")
	d.keys("f2", "f2")
	d.shows("▸ private note ask the chair")
}

// Another window takes over: what stood on the lines comes back with the session.
func TestUnenteredLinesSurviveATakeOver(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	d.typed("half a line")
	d.keys("f2", "f2")
	d.typed("ask the chair")
	d.send(renewedMsg{d.app.live.Leader(), tuitest.Led})
	d.shows("Typed but not entered: half a line")
	d.hides("chair")
	d.typed(" and more")
	d.keys("esc", "t", "y")
	d.shows("half a line and more")
	d.keys("f2", "f2")
	d.shows("ask the chair")
}

// Where lines cannot be stored it is said; the room’s line in its words.
func TestLinesThatCannotBeStoredAreReported(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	d.typed("half a line")
	d.attic().Fail = errors.New("the disk is full")
	d.run(d.app.toLibrary())
	d.shows("! Typed but not entered, and not stored: half a line")
}

// A draft is hostile until it is shown to be harmless.
func TestDraftIsShownClean(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	d.dies()
	id := d.W().ID
	d.attic().Lines = []live.Draft{{ID: "x", Session: id, Line: live.OnStage, Stage: workshop.StageCapture, Text: "a\x1b[31mb\u202ec", At: d.clock},
		{ID: "y", Session: id, Line: live.OnPanel, Text: "d\x1b]0;e\a", At: d.clock}}
	d = d.reopened()
	d.keys("f8")
	for _, content := range []string{d.app.View().Content, func() string { d.keys("ctrl+u", "f2", "f2"); return d.app.View().Content }()} {
		if strings.ContainsAny(content, "\a\u202e") || strings.Contains(content, "\x1b]0") {
			t.Errorf("it shows %q", content)
		}
	}
}
