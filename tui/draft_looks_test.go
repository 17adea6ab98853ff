package tui_test

import (
	"fmt"
	"testing"

	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// leftScenes are screens that something has come back to, or that ask about it.
func leftScenes() []scene {
	capturing := func(d live.Draft, keys ...string) func(*testing.T) *tuitest.Desk {
		return func(t *testing.T) *tuitest.Desk {
			before := newCapturing(t)
			tuitest.FillSome(before)
			before.Stage(workshop.StageCapture)
			dies(before)
			d.Session, d.At = before.W().ID, before.Clock
			attic(before).Lines = []live.Draft{d}
			after := reopened(before)
			after.Keys(keys...)
			return after
		}
	}
	onStage := live.Draft{ID: "a", Line: live.OnStage, Stage: workshop.StageCapture, About: workshop.Subject{Kind: workshop.SubjectItem, Quadrant: workshop.Weaknesses}, Text: "w legal: nobody knows who may"}
	all := []scene{
		{name: "line, back", start: capturing(onStage)},
		{name: "line, elsewhere", start: capturing(live.Draft{ID: "a", Line: live.OnStage, Stage: workshop.StageVote, About: workshop.Subject{Kind: workshop.SubjectVotes, ID: "c1"}, Text: "6"})},
		{name: "panel, waits", start: capturing(live.Draft{ID: "a", Line: live.OnPanel, Text: "ask the chair"})},
		{name: "panel, back", start: capturing(live.Draft{ID: "a", Line: live.OnPanel, Text: "ask the chair"}, "f2", "f2")},
		{name: "form, waits", start: func(t *testing.T) *tuitest.Desk {
			d := newCapturing(t)
			return newHeirDesk(t, d.Store, &tuitest.Attic{Lines: []live.Draft{{ID: "a", Line: live.OnForm, At: d.Clock, Fields: map[string]string{"client": "Acme"}}}}, tui.Start{Form: &setup.NewSession{}})
		}},
	}
	for _, state := range rescueStates {
		all = append(all, scene{name: fmt.Sprint("rescue ", state), start: func(t *testing.T) *tuitest.Desk {
			return newHeirDesk(t, tuitest.NewLibrary(), &tuitest.Attic{Lost: []live.Rescue{tuitest.Rescue(state)}}, tui.Start{})
		}})
	}
	return all
}

// What has come back tuitest.Looks as it did when it was last looked at.
func TestWhatWasLeftLooks(t *testing.T) {
	t.Parallel()
	for _, s := range leftScenes() {
		d := s.start(t)
		for _, size := range tuitest.Sizes {
			t.Run(fmt.Sprintf("%s_%dx%d", s.name, size[0], size[1]), func(t *testing.T) {
				d.Resize(size[0], size[1])
				d.Fits(t)
				tuitest.Looks(t, d)
			})
		}
	}
}
