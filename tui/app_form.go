package tui

import tea "charm.land/bubbletea/v2"

// openForm asks for what a new session starts with.
func (a *App) openForm(setup NewSession) tea.Cmd {
	a.screen = newForm(a.kit, a.options.Content, setup)
	remnants := a.options.Remnants
	if remnants == nil {
		return nil
	}
	return func() tea.Msg { return formDraftsMsg{remnants.Drafts("")} }
}

// discardForm takes note that a form is left on purpose, after a question.
func (a *App) discardForm() {
	if f, ok := a.screen.(*form); ok {
		a.formSpent = append(a.formSpent, f.spend()...)
	}
}
