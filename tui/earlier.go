package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/live"
	"swotshop/workshop"
)

// This file finds out which cards were played with the client before. Nothing waits
// for it, and nothing is said when it cannot be found out.

// earlierMsg carries what was played before a session.
type earlierMsg struct {
	session string
	earlier workshop.Earlier
}

func (a *App) recall() tea.Cmd {
	store, recalls := a.options.Store.(live.Recaller)
	if !recalls {
		return nil
	}
	until, client, session := a.options.Until, a.live.W().Client, a.live.W().ID
	return func() tea.Msg {
		earlier, err := store.Earlier(until, client, session)
		if err != nil {
			return nil
		}
		return earlierMsg{session, earlier}
	}
}

func (a *App) onEarlier(msg earlierMsg) {
	if a.live != nil && a.live.W().ID == msg.session {
		a.live.Earlier = msg.earlier
	}
}
