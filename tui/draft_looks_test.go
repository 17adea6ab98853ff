package tui

import (
	"fmt"
	"testing"

	"swotshop/tui/live"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// leftScenes are screens that something has come back to, or that ask about it.
func leftScenes() []scene {
	capturing := func(d live.Draft, keys ...string) func(*testing.T) *desk {
		return func(t *testing.T) *desk {
			before := newCapturing(t)
			tuitest.FillSome(before)
			before.at(workshop.StageCapture)
			before.dies()
			d.Session, d.At = before.W().ID, before.clock
			before.attic().Lines = []live.Draft{d}
			after := before.reopened()
			after.keys(keys...)
			return after
		}
	}
	onStage := live.Draft{ID: "a", Line: live.OnStage, Stage: workshop.StageCapture, Asked: " W  goes to Weaknesses, Legal", Text: "w legal: nobody knows who may"}
	all := []scene{
		{name: "line, back", start: capturing(onStage)},
		{name: "line, elsewhere", start: capturing(live.Draft{ID: "a", Line: live.OnStage, Stage: workshop.StageVote, Asked: "x", Text: "6"})},
		{name: "panel, waits", start: capturing(live.Draft{ID: "a", Line: live.OnPanel, Text: "ask the chair"})},
		{name: "panel, back", start: capturing(live.Draft{ID: "a", Line: live.OnPanel, Text: "ask the chair"}, "f2", "f2")},
		{name: "form, waits", start: func(t *testing.T) *desk {
			d := newCapturing(t)
			return newHeirDesk(t, d.store, &tuitest.Attic{Lines: []live.Draft{{ID: "a", Line: live.OnForm, At: d.clock, Fields: map[string]string{"client": "Acme"}}}}, Start{Form: &setup.NewSession{}})
		}},
	}
	for _, state := range rescueStates {
		all = append(all, scene{name: fmt.Sprint("rescue ", state), start: func(t *testing.T) *desk {
			return newHeirDesk(t, tuitest.NewLibrary(), &tuitest.Attic{Lost: []live.Rescue{tuitest.Rescue(state)}}, Start{})
		}})
	}
	return all
}

// What has come back looks as it did when it was last looked at.
func TestWhatWasLeftLooks(t *testing.T) {
	t.Parallel()
	for _, s := range leftScenes() {
		d := s.start(t)
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s_%dx%d", s.name, size[0], size[1]), func(t *testing.T) {
				d.resize(size[0], size[1])
				d.fits(t)
				d.looks(t)
			})
		}
	}
}
