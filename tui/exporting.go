package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/dialog"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file writes the paper of the session on the screen to a file, and copies its first
// page. A letter lists the forms, each with the file that it would be; Enter writes. Some
// forms take ten seconds, so that the screen stays usable meanwhile.

// writing is a paper on its way to a file. There is never more than one.
type writing struct {
	of    string // the session
	title string // of the form
	alone bool   // nobody has done anything since it was asked for
}

type (
	// writtenMsg is how that ended.
	writtenMsg struct {
		filed screen.Filed
		err   error
	}
	// pageCopiedMsg is what a copied page is to be sent as, and to which screen that is said.
	pageCopiedMsg struct {
		sequence string
		how      screen.Copied
	}
	// partedMsg says that everything at the end is done, but for a paper that is written.
	partedMsg struct{}
)

// byHand reports whether a message is something that a person does.
func byHand(msg tea.Msg) bool {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.MouseClickMsg, tea.MouseWheelMsg, tea.PasteMsg, orderMsg:
		return true
	}
	return false
}

// ends reports whether a message is the key that ends the program.
func ends(msg tea.Msg) bool {
	k, ok := msg.(tea.KeyPressMsg)
	return ok && kit.KeyOf(kit.Meant(k)) == kit.CtrlC
}

// exported is the session on the screen, where its paper can be written.
func (a *App) exported() (shown screen.Exporter, ok bool) {
	shown, ok = a.screen.(screen.Exporter)
	return shown, ok && a.options.Export != nil
}

// export lists the forms, or writes the paper in one of them.
func (a *App) export(want screen.Export) tea.Cmd {
	shown, ok := a.exported()
	if !ok {
		return nil
	}
	if a.writing != nil {
		shown.Say(screen.Remark(writeFirst(a.writing.title)))
		return nil
	}
	forms := a.options.Export.Forms(shown.Exported().State())
	if want.Form == "" {
		a.offerForms(shown.Exported(), forms)
		return nil
	}
	for _, f := range forms {
		switch {
		case f.Name != want.Form:
		case f.Missing != "":
			shown.Say(screen.Fault(formNeeds(f.Title, f.Missing)))
			return nil
		default:
			return a.write(shown, f)
		}
	}
	return nil
}

// offerForms lists the forms, with the one on top that was written last.
func (a *App) offerForms(log *workshop.Log, forms []screen.Form) {
	if a.kit.Lines {
		a.offered = formMenu(forms)
		return
	}
	place := func(form string) (file, there string) { return a.options.Export.Place(log.State(), form) }
	a.cover(dialog.NewForms(a.kit, exportAs, forms, a.form, place))
}

// formMenu are the forms for plain text mode, to be picked by name too.
func formMenu(forms []screen.Form) *screen.Menu {
	m := &screen.Menu{Title: exportAs + ":", None: noForms}
	for _, f := range forms {
		does := func() screen.Reply { return screen.Reply{Action: screen.Export{Form: f.Name}} }
		m.Choices = append(m.Choices, screen.Does(formRow(f.Title, kit.Or(f.Missing, f.Use)), does).WithRef(f.Name))
	}
	return m
}

// Offered returns, once, forms to choose from in plain text mode; or nil.
func (a *App) Offered() *screen.Menu {
	m := a.offered
	a.offered = nil
	return m
}

// write writes the paper as it is now, whatever is typed while that takes.
func (a *App) write(shown screen.Exporter, form screen.Form) tea.Cmd {
	events, exporter := shown.Exported().Events(), a.options.Export
	a.writing = &writing{of: shown.Exported().State().ID, title: form.Title, alone: true}
	a.form = form.Name
	shown.Say(screen.Remark(writingNow(form.Title)))
	return func() tea.Msg {
		log, err := workshop.Replay(events)
		if err != nil {
			return writtenMsg{err: err}
		}
		filed, err := exporter.Export(log.State(), form.Name)
		return writtenMsg{filed, err}
	}
}

// onWritten shows where the file went if somebody waits for that, and says it to anyone
// who does something else by now.
func (a *App) onWritten(msg writtenMsg) tea.Cmd {
	was := a.writing
	a.writing = nil
	switch {
	case a.ended:
		a.filed = filedWords(msg)
		return a.quitIfDone()
	case !a.shows(was.of):
		a.tellAnyone(elsewhere(msg))
		return nil
	case msg.err != nil:
		a.tellAnyone(screen.Fault(kit.ErrorText(msg.err)))
		return nil
	}
	a.tellAnyone(screen.Remark(msg.filed.Says))
	if was.alone && a.Over() == nil && !a.kit.Lines && !a.blank && a.frozen == nil {
		a.cover(dialog.NewFiled(a.kit, msg.filed))
	}
	return nil
}

// shows reports whether a session is on the screen.
func (a *App) shows(id string) bool {
	shown, ok := a.screen.(screen.Exporter)
	return ok && shown.Exported().State().ID == id
}

// elsewhere is what is said where the session is not on the screen any more: the room may
// belong to another client by now, and the file has the name of this one.
func elsewhere(msg writtenMsg) screen.Note {
	if msg.err != nil {
		return screen.Fault(notWrittenElsewhere)
	}
	return screen.Remark(writtenElsewhere)
}

// tellAnyone says something as soon as a screen can: not where one is being opened, or where
// what is typed, or why it was not taken, stands in the place of a note.
func (a *App) tellAnyone(n screen.Note) {
	a.news = n
	a.sayNews()
}

func (a *App) sayNews() {
	if _, can := a.screen.(screen.Noter); a.news.Text == "" || !can || a.busy() && !a.kit.Lines {
		return
	}
	n := a.news
	a.news = screen.Note{}
	a.say(n)
}

// busy reports whether something stands in the place of a note.
func (a *App) busy() bool {
	s, refuses := a.screen.(screen.Refuser)
	l, types := a.screen.(live.Typist)
	return refuses && s.Refused() != "" || types && l.Unentered() != ""
}

// copyPage copies the first page as it is now.
func (a *App) copyPage() tea.Cmd {
	shown, ok := a.screen.(screen.Exporter)
	if !ok || a.options.Clipboard == nil {
		return nil
	}
	events, clipboard := shown.Exported().Events(), a.options.Clipboard
	return func() tea.Msg {
		log, err := workshop.Replay(events)
		if err != nil {
			return nil // it was read from the library in the same way
		}
		sequence, how := clipboard.Copy(log.State())
		return pageCopiedMsg{sequence, how}
	}
}

// onPageCopied sends what the terminal is to be sent, and says how far that came.
func (a *App) onPageCopied(msg pageCopiedMsg) tea.Cmd {
	n := screen.Remark(copiedPage[msg.how])
	if msg.how == screen.CopyRefused || msg.how == screen.CopyTooLong {
		n.Kind = screen.WentWrong
	}
	a.tellAnyone(n)
	if msg.sequence == "" {
		return nil
	}
	return tea.Raw(msg.sequence)
}

// quitWritten ends the program, once a paper is written that is on its way; when it is to
// end again, without that.
func (a *App) quitWritten(again bool) tea.Cmd {
	switch {
	case a.writing == nil:
		return tea.Quit
	case again || a.kit.Lines:
		a.filed = leftUnwritten(a.writing.title)
		return tea.Quit
	}
	return func() tea.Msg { return partedMsg{} }
}

// onParted takes note that everything else at the end is done.
func (a *App) onParted() tea.Cmd {
	a.parted = true
	return a.quitIfDone()
}

func (a *App) quitIfDone() tea.Cmd {
	if !a.parted || a.writing != nil {
		return nil
	}
	return tea.Quit
}

// drawParting says what the end waits for.
func (a *App) drawParting() kit.Picture {
	t := a.kit.Theme
	f := kit.Frame{Title: writingNow(a.writing.title), Body: []string{"", t.Text.Render(endsWritten)}, CursorX: -1,
		Hints: []kit.Hint{kit.CtrlC.Does(endsWithout)}}
	return f.Draw(t, a.size)
}

// filedWords is what became of a paper, to be said after quitting.
func filedWords(msg writtenMsg) string {
	if msg.err != nil {
		return kit.ErrorText(msg.err)
	}
	return msg.filed.Says
}

// Filed is what to say of a paper after the program has ended; empty when there was none.
func (a *App) Filed() string { return a.filed }
