package tui_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// tabScenes are the tabs of a library with a session in which every word is hostile, and
// what is shown over them.
func tabScenes() []scene {
	left := func(keys ...string) func(*testing.T) *tuitest.Desk {
		return func(t *testing.T) *tuitest.Desk {
			d := newHostileDesk(t, workshop.StageStatus)
			d.Leave()
			d.Keys(keys...)
			return d
		}
	}
	return []scene{
		{name: "clients", start: left("2"), list: true},
		{name: "actions", start: left("3", "o", "end"), list: true},
		{name: "insights", start: left("4"), more: []string{"right", "right", "right", "end"}},
		{name: "two sessions", slow: true, start: func(t *testing.T) *tuitest.Desk {
			d := left()(t)
			for id, events := range d.Store.Sessions {
				other := append([]workshop.Event(nil), events[:len(events)/2]...)
				opened := other[0].Fact.(workshop.Opened)
				opened.Session = id + "-2"
				other[0].Fact = opened
				d.Store.Sessions[opened.Session] = other
				break
			}
			d.Keys("n", "esc", "home", "m", "down", "m", "=")
			return d
		}, more: []string{"a", "end"}},
	}
}
