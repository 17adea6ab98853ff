package session_test

import (
	"testing"

	"swotshop/tui/kit"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The rail opens the list of stages; only the Enter key goes to one.
func TestClicksOnTheRail(t *testing.T) {
	start := func(t *testing.T) *tuitest.Desk { return tuitest.NewSessionDesk(t) }
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		at := d.W().Stage
		d.Type("half a thought")
		d.ClickAt(kit.Margin, 1)
		d.Shows("Stages", "▸ ●    Open")
		d.Click("Esc")
		d.ClickAt(d.Window().W-2, 1)
		d.Shows("▸      Blueprint")
		d.Click("Cluster")
		d.Shows("▸      Cluster")
		d.Wheel(1)
		d.Shows("▸      Vote")
		d.Click("Vote", "Enter")
		if d.W().Stage != at {
			t.Error("a click went to another stage")
		}
		d.Keys("esc")
		d.Shows("half a thought")
		d.Keys("f4", "down", "enter")
		if d.W().Stage != at+1 {
			t.Error("the Enter key does not go there")
		}
	})
}

// The list of stages, where it begins farther down and where it is scrolled.
func TestClicksOnStages(t *testing.T) {
	start := func(t *testing.T) *tuitest.Desk {
		return tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageVote)
	}
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		d.Keys("f4")
		for _, title := range []string{"Evidence", "TOWS", "Silence", "Initiatives"} {
			d.Click("    " + title)
			d.Shows("▸      "+title, "●    Vote")
		}
	})
}
