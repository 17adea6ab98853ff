package tui_test

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
)

// A form that was typed for another client than the one in hand is not offered, nor brought
// back; where nobody is in hand and the room may be looking, only after a yes; at the desk at
// once.
func TestAFormOfAnotherClientStaysAway(t *testing.T) {
	start := func(fields map[string]string, start tui.Start, private bool) *tuitest.Desk {
		left := &tuitest.Attic{Lines: []live.Draft{{ID: "a", Line: live.OnForm, Fields: fields}}}
		d := newHeirDesk(t, tuitest.NewLibrary(), left, start, func(o *tui.Options) { o.Settings.LibraryPrivate = private })
		d.Keys("n")
		return d
	}
	zenith := map[string]string{"client": "Zenith", "objective": "Sell the shipyard"}
	d := start(zenith, tui.Start{Client: "Acme"}, false)
	d.Hides("brings it back")
	d.Keys("f8")
	d.Hides("Zenith", "Sell the shipyard")
	if len(attic(d).Lines) != 1 {
		t.Error("the form that was not offered is gone")
	}
	for _, asks := range []*tuitest.Desk{start(zenith, tui.Start{}, true), start(map[string]string{"objective": "Sell the shipyard"}, tui.Start{Client: "Acme"}, false)} {
		asks.Shows("F8 brings it back")
		asks.Keys("f8", "n")
		asks.Hides("Sell the shipyard")
		asks.Keys("f8", "y")
		asks.Shows("Sell the shipyard", "not started yet")
	}
	for _, free := range []*tuitest.Desk{start(zenith, tui.Start{}, false), start(zenith, tui.Start{Client: "ZENITH"}, false)} {
		free.Keys("f8")
		free.Shows("Zenith", "Sell the shipyard")
	}
}

// After a run that led a session, a form is as private as the library.
func TestAFormAfterARunThatLed(t *testing.T) {
	d := tuitest.NewDesk(t, tui.Start{New: &setup.NewSession{Client: "Acme", People: 8}})
	d.Keys("ctrl+c")
	d.Store.Recalls = true
	left := &tuitest.Attic{Lines: []live.Draft{{ID: "a", Line: live.OnForm, Fields: map[string]string{"client": "Zenith"}}}}
	again := newHeirDesk(t, d.Store, left, tui.Start{Form: &setup.NewSession{}}, func(o *tui.Options) { o.Settings = kit.Settings{} })
	again.Keys("f8")
	again.Hides("Zenith")
}
