package tui_test

import (
	"slices"
	"testing"

	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// runningText has a letter for everything that a screen or a question which comes
// by itself might take for an answer.
const runningText = "they say yes, and nobody does or reads"

// A reader that comes by itself, since another window has taken the session over,
// takes running text for text: nothing is asked, taken over, exported or read again.
func TestATakeOverTakesNoRunningText(t *testing.T) {
	for _, unsaved := range []bool{true, false} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture, func(o *tui.Options) {
			o.Export = tuitest.Paper{Write: func(*workshop.Workshop) (string, error) { t.Error("it is exported"); return "", nil }}
		})

		if unsaved {
			d.Store.Fail = tuitest.Led
			d.Line("s too late")
		} else {
			d.Store.Fail = tuitest.Led
			d.Beat()
		}
		d.Shows("Read-only here.", "If you were typing, carry on", "Esc continue reading")
		d.Type(runningText)
		d.Shows("Typed but not entered: " + runningText)
		r, ok := d.App.Screen().(*reader.Screen)
		if !ok || d.App.Over() != nil || d.App.Live() != nil {
			t.Fatalf("running text did something:\n%s", d.Screen())
		}
		if left := r.LeftOn(); len(left) != 1 || left[0].Text != runningText || left[0].Session != r.W().ID {
			t.Errorf("it leaves %+v", left)
		}
		d.Keys("esc")
		d.Choose("Take the session over")
		d.Shows("Take the session over?")
	}
}

// What is typed while a session is loaded was meant for its line, and not for the
// reader that shows instead where another window runs it.
func TestWhatWasTypedForASessionIsNoKeyToItsReader(t *testing.T) {
	d := tuitest.NewDesk(t, tui.Start{})
	d.Want(setup.Start{Session: setup.NewSession{Client: "Acme Robotics", People: 8}})
	id := d.W().ID
	d.Want(screen.GoLibrary{})
	d.Store.Led = tuitest.Led
	load := d.App.Obey(screen.OpenSession{ID: id})
	d.Type(runningText)
	d.Run(load)
	if d.App.Over() != nil || d.App.Live() != nil {
		t.Fatalf("it did something:\n%s", d.Screen())
	}
	d.Type(" it")
	d.Shows("Read-only here.", "Typed but not entered: "+runningText+" it")
	load = d.App.Obey(screen.OpenSession{ID: id})
	d.Keys("right")
	d.Run(load)
	d.Shows("▸ Stage by stage") // a key that is no text is one
}

// A question that comes by itself at the start takes a letter only as a line of its
// own. What is typed at it is for what comes next.
func TestAQuestionAtTheStartTakesNoRunningText(t *testing.T) {
	for _, state := range rescueStates {
		left := &tuitest.Attic{Lost: []live.Rescue{tuitest.Rescue(state)}}
		d := newHeirDesk(t, tuitest.NewLibrary(), left, tui.Start{New: &setup.NewSession{Client: "Acme Robotics", People: 8, Stage: workshop.StageCapture}})
		d.Shows("type the letter, then Enter")
		d.Type("y" + runningText + "y")
		d.Shows(runningText)
		d.Keys("enter")
		d.Line("yn dy")
		d.Type("s half")
		if d.App.Over() == nil || len(left.Added) > 0 || len(left.Lost) != 1 {
			t.Fatalf("running text answered:\n%s", d.Screen())
		}
		d.Keys("esc", "d", "backspace", "n") // a letter can be taken back
		d.Keys("enter")
		var items []string
		for _, i := range d.W().Items {
			items = append(items, i.Text)
		}
		if want := []string{"y" + runningText + "y", "yn dy"}; !slices.Equal(items, want) || len(left.Added) > 0 || len(left.Lost) != 1 {
			t.Errorf("the session has %q, want %q, and %d rescues are left", items, want, len(left.Lost))
		}
	}
}

// What was typed while a session was loaded is on its line, also where nothing is asked
// for, and outlives the end of it.
func TestWhatWasTypedForASessionIsOnItsLine(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	id := d.W().ID
	d.Stage(workshop.StageBlueprint)
	dies(d)
	d = newHeirDesk(t, d.Store, attic(d), tui.Start{})
	load := d.App.Obey(screen.OpenSession{ID: id})
	d.Type("certainly " + runningText)
	d.Run(load)
	if d.App.Over() != nil || d.App.Live() == nil || d.W().Closed {
		t.Fatalf("it did something:\n%s", d.Screen())
	}
	d.Shows("a commitment: certainly")
	d.Store.Fail = tuitest.Led
	d.Beat()
	d.Store.Fail = nil
	d.Type("and more")
	d.Keys("esc", "esc")
	d = newHeirDesk(t, d.Store, attic(d), tui.Start{Open: id, Stage: workshop.StageCapture})
	d.Keys("f8")
	d.Shows("certainly " + runningText)
}
