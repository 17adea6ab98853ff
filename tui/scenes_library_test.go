package tui_test

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/screen"
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
		{name: "the firm’s library", start: hostileFirm("l"), more: []string{"g", "esc", "2", "f"}},
		{name: "the firm’s library, as it was", start: hostileFirm("l", "end"), list: true},
		{name: "a session of the firm", slow: true, start: hostileFirm("l", "enter")},
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

// hostileFirm stands in a firm’s library in which every word is hostile, before some keys.
func hostileFirm(keys ...string) func(*testing.T) *tuitest.Desk {
	return func(t *testing.T) *tuitest.Desk {
		filled := newHostileDesk(t, workshop.StageStatus)
		filled.Leave()
		f := tuitest.NewFirm(12, tuitest.NewLibrary())
		f.Called = short(0)
		if len(keys) > 1 {
			f.Since = tuitest.Led.Since
		}
		for i := range f.Rows {
			f.Rows[i].Client, f.Rows[i].Title, f.Rows[i].Stage = short(i), short(i+1), short(i+2)
			f.Away[f.Rows[i].ID] = screen.Whereabouts{Laptop: short(i + 3), Who: short(i + 4), Since: tuitest.Led.Since, Here: i%2 == 0}
		}
		for _, events := range filled.Store.Sessions {
			f.Fill(events, screen.Whereabouts{Laptop: short(5), Who: short(6)})
		}
		d := tuitest.NewDeskOn(t, f.Laptop, tui.Start{}, func(o *tui.Options) { o.Firm = f })
		d.Keys(keys...)
		return d
	}
}
