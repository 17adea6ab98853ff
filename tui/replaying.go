package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/live"
	"swotshop/tui/replay"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file shows a session again, and goes back to the screen that asked for it.

// openReplay shows a replay, which goes back to a screen and begins at a time.
func (a *App) openReplay(want screen.Replay, back screen.Screen, from time.Duration) tea.Cmd {
	r := replay.New(a.kit, back, from)
	a.show(r)
	var store live.Reader = a.options.Store
	if want.Firm {
		store = a.options.Firm
	}
	ctx := a.options.Until
	return r.Load(func() ([]workshop.Event, error) {
		if want.Events != nil {
			return want.Events, nil
		}
		return store.Events(ctx, want.ID)
	})
}

// onReplayed brings a replay its events, if it still shows.
func (a *App) onReplayed(msg replay.LoadedMsg) tea.Cmd {
	if a.screen != screen.Screen(msg.Of) {
		return nil
	}
	want, cmd := msg.Of.Update(msg)
	if w := msg.Of.W(); w != nil {
		a.library.Reads(w)
		a.began = true
	}
	return tea.Batch(cmd, a.Obey(want))
}

// goBack goes back to a screen that was left for a while.
func (a *App) goBack(to screen.Screen) tea.Cmd {
	if to == nil {
		return a.toLibrary()
	}
	a.show(to)
	return nil
}
