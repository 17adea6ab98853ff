package reader_test

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The last screen of a session is its blueprint, with the way to a file and the way to
// the library, in every window.
func TestAfterClosingTheBlueprintShows(t *testing.T) {
	start := func(t *testing.T) *tuitest.Desk {
		return tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
	}
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		d.Keys(tuitest.Closing...)
		d.Shows("▸ Blueprint", "closed", "e export", "Esc library")
		d.Keys("esc")
		d.Shows("▸1 Sessions", "▸ Acme Robotics")
	})
}

// No single letter writes a file, and none of running text without a yes.
func TestNoLetterExports(t *testing.T) {
	written := 0
	d := tuitest.NewReaderDesk(t, closedLog(t), nil, func(o *tui.Options) {
		o.Export = tuitest.Paper{Write: func(*workshop.Workshop) (string, error) { written++; return "acme.md", nil }}
	})
	for r := 'a'; r <= 'z'; r++ {
		d.Keys(string(r))
		for d.App.Over() != nil {
			d.Keys("n")
		}
	}
	if written > 0 {
		t.Errorf("%d files were written", written)
	}
}
