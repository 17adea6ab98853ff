package tui_test

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// replayScenes are sessions that are shown again: at their end, with all that can be shown,
// running, and where there is nothing to show.
func replayScenes() []scene {
	of := func(start func(t *testing.T) *tuitest.Desk, keys ...string) func(t *testing.T) *tuitest.Desk {
		return func(t *testing.T) *tuitest.Desk {
			led := start(t)
			led.Do(workshop.NotePrivately{Text: hostile[0]}, workshop.AddItem{Quadrant: workshop.Threats, Text: hostile[1]}, workshop.Undo{})
			d := tuitest.NewDesk(t, tui.Start{})
			d.Want(screen.Replay{Events: led.App.Live().Log.Events()})
			d.Keys(keys...)
			return d
		}
	}
	var all []scene
	for _, kind := range []workshop.StageKind{workshop.StageCapture, workshop.StageVote, workshop.StageInitiatives} {
		start := func(t *testing.T) *tuitest.Desk { return newHostileDesk(t, kind) }
		all = append(all, scene{name: "replay, " + string(kind), slow: true, start: of(start, "end"), more: []string{"left", "right"}},
			scene{name: "replay, undone, " + string(kind), slow: true, start: of(start, "u", "end", "left")},
			scene{name: "replay, private, " + string(kind), slow: true, start: of(start, "N", "end")})
	}
	first := func(t *testing.T) *tuitest.Desk { return newHostileDesk(t, workshop.StageOpen) }
	return append(all, scene{name: "replay, runs", slow: true, start: of(first, "space"), more: []string{"f1", "esc"}},
		scene{name: "replay, nothing", slow: true, start: func(t *testing.T) *tuitest.Desk {
			d := tuitest.NewDesk(t, tui.Start{})
			d.Want(screen.Replay{Events: first(t).App.Live().Log.Events()[:1]})
			return d
		}})
}
