package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/screen"
)

// This file writes the blueprint of the session on the screen to a file: after a
// question where a letter asks for it, since running text may do so too.

// exportDeed is the yes to that.
type exportDeed struct{ page screen.Page }

// askToExport says where the blueprint would go; what was chosen from a list, as in plain
// text mode, goes there at once.
func (a *App) askToExport(want screen.Export) tea.Cmd {
	shown, ok := a.screen.(screen.Exporter)
	switch {
	case !ok || a.options.Export == nil:
		return nil
	case a.kit.Lines, want.Chosen:
		return a.export(want.Page)
	}
	file, there := a.options.Export.Place(shown.Exported(), want.Page)
	text := []string{file}
	if there != "" {
		text = append(text, staysAsItIs(there))
	}
	title := exportQuestion(shown.Exported(), want.Page)
	return a.Obey(screen.Ask{Question: screen.Question{Title: title, Text: text, Yes: exportIt, Action: exportDeed{want.Page}}})
}

func (a *App) export(page screen.Page) tea.Cmd {
	shown, ok := a.screen.(screen.Exporter)
	if !ok || a.options.Export == nil {
		return nil
	}
	file, err := a.options.Export.Export(shown.Exported(), page)
	if err != nil {
		shown.Say(screen.Fault(err.Error()))
		return nil
	}
	shown.Say(screen.Remark(paperWritten(shown.Exported(), page, file)))
	return nil
}
