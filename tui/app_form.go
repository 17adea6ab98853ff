package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/setup"
)

// openForm asks for what a new session starts with.
func (a *App) openForm(wanted setup.NewSession) tea.Cmd {
	a.screen = setup.NewForm(a.kit, a.options.Content, wanted)
	remnants := a.options.Remnants
	if remnants == nil {
		return nil
	}
	return func() tea.Msg { return setup.FormDraftsMsg{Drafts: remnants.Drafts("")} }
}

// discardForm takes note that a form is left on purpose, after a question.
func (a *App) discardForm() {
	if f, ok := a.screen.(*setup.Form); ok {
		a.formSpent = append(a.formSpent, f.Spend()...)
	}
}
