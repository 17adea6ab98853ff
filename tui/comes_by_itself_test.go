package tui_test

import (
	"testing"

	"swotshop/tui"
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
			o.Export = func(*workshop.Workshop) (string, error) { t.Error("it is exported"); return "", nil }
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
		d.Keys("esc", "t")
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
	d.Keys("tab")
	d.Run(load)
	d.Shows("▸ Stage by stage") // a key that is no text is one
}
