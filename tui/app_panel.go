package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
)

// panel opens the panel, or closes it.
func (a *App) panel() tea.Cmd {
	switch p, open := a.overlay.(*panel); {
	case open && p.shown:
		return a.obey(p.close())
	case open:
		p.shown = true
		p.bringBack()
	case a.overlay == nil && a.live != nil:
		a.overlay = &panel{prompter: prompter{kit: a.kit, knows: a.options.Prompter}, l: a.live, in: kit.NewInput()}
	}
	return nil
}
