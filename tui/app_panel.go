package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/prompter"
	"swotshop/tui/session"
)

// panel opens the panel, or closes it.
func (a *App) panel() tea.Cmd {
	switch p, open := a.overlay.(*session.Panel); {
	case open && p.Shown:
		return a.obey(p.Close())
	case open:
		p.Shown = true
		p.BringBack()
	case a.overlay == nil && a.live != nil:
		a.overlay = &session.Panel{Prompter: prompter.Prompter{Kit: a.kit, Knows: a.options.Prompter}, L: a.live, In: kit.NewInput()}
	}
	return nil
}
