package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/dialog"
	"swotshop/tui/kit"
	"swotshop/tui/library"
	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
)

// This file holds who gets a key, and what a screen may ask for.

// key handles the keys that mean the same everywhere; the rest goes to the
// screen that has the focus.
func (a *App) key(k tea.KeyPressMsg) tea.Cmd {
	a.kit.Motion.End()
	if kit.KeyOf(k) == kit.CtrlC {
		if a.ended && a.writing != nil {
			return a.End()
		}
		a.blank, a.frozen = false, nil // what it asks has to be seen: Ctrl+C would be a yes to it
		return a.Quit()
	}
	return a.instead(func() tea.Cmd {
		if a.frozen != nil {
			return a.resume(k)
		}
		return a.press(k)
	})
}

// press handles a key, or a step that the console ordered.
func (a *App) press(k tea.KeyPressMsg) tea.Cmd {
	if cmd, text := a.onLine(k); text {
		return cmd
	}
	if a.blank {
		a.blank = false
		return nil
	}
	switch key := kit.KeyOf(k); {
	case key == kit.F1, key == "?" && !a.front().Typing():
		if a.helps() {
			a.take(k, true)
			a.cover(dialog.NewHelp(a.kit, a.front().Help()))
			return nil
		}
	case key == kit.F3:
		return a.nextTheme()
	case key == kit.F6:
		a.freeze()
		return nil
	case key == kit.F7 && a.Over() == nil:
		a.cover(dialog.NewRoom(a.kit))
		return nil
	case key == kit.F9 && a.Unsaved() != nil:
		return a.saveCopy()
	case key == kit.CtrlS && a.live != nil:
		return a.live.Save()
	case key == "." && !a.front().Typing(), key == "b" && a.blanks():
		a.take(k, true)
		a.blank = true
		return nil
	}
	return a.give(k)
}

// helps reports whether there is help for what has the focus: for every screen, and for what
// lies over one as long as it has a footer. A question and a list name their keys themselves.
func (a *App) helps() bool {
	if l := a.Unsaved(); l != nil && l.Dialog() != nil {
		return false // nothing lies over that
	}
	switch a.Over().(type) {
	case *dialog.Help, screen.Footless:
		return false
	}
	return true
}

// blanks reports whether a b blanks the screen.
func (a *App) blanks() bool {
	s, ok := a.front().(screen.Blanker)
	return ok && s.Blanks()
}

// Over is what is over the screen and gets the keys: the question about unsaved
// changes, or else the last dialog; or nil.
func (a *App) Over() screen.Screen {
	if l := a.Unsaved(); l != nil {
		if d := l.Dialog(); d != nil {
			return d
		}
	}
	if n := len(a.dialogs); n > 0 {
		return a.dialogs[n-1]
	}
	return nil
}

// front is the screen that has the focus.
func (a *App) front() screen.Screen {
	if d := a.Over(); d != nil {
		return d
	}
	return a.screen
}

// cover opens a dialog over the screen and any other dialog.
func (a *App) cover(d screen.Screen) { a.dialogs = append(a.dialogs, d) }

// uncover closes what has the focus.
func (a *App) uncover() tea.Cmd {
	if l := a.Unsaved(); l != nil && l.Dialog() != nil {
		l.Close()
		return l.TakeBack()
	}
	if n := len(a.dialogs); n > 0 {
		a.dialogs = a.dialogs[:n-1]
	}
	return nil
}

// show replaces the screen and everything over it.
func (a *App) show(s screen.Screen) { a.screen, a.dialogs = s, nil }

// give hands a message to the screen that has the focus and does what it wants.
func (a *App) give(msg tea.Msg) tea.Cmd {
	want, cmd := a.front().Update(msg)
	return tea.Batch(cmd, a.Obey(want))
}

// Obey does what a screen wants, at once.
func (a *App) Obey(want screen.Action) tea.Cmd {
	switch want := want.(type) {
	case screen.Cover:
		a.cover(want.Dialog)
	case screen.Ask:
		a.cover(dialog.NewQuestion(a.kit, want.Question))
	case screen.Offer:
		a.cover(dialog.NewList(a.kit, want.Menu))
	case screen.Answered:
		a.closeQuestion()
		return a.Obey(want.Action)
	case screen.Uncover:
		cmd := a.uncover()
		return tea.Batch(cmd, a.Obey(want.Then))
	case screen.Reply:
		return a.reply(want)
	case screen.Blank:
		a.blank = true
	case screen.Tag:
		return a.tag(want)
	case screen.Export:
		return a.export(want)
	case screen.CopyPage:
		return a.copyPage()
	case screen.Close:
		return a.close(want.Why)
	case closeAnyway:
		return a.part(a.toClose(want.why))
	case screen.KeepSettings:
		return a.keep(want.Settings)
	case screen.TypedOn:
		a.typedOn(want.Typed)
	case screen.TypeAgain:
		if a.blank || a.Over() != nil { // something else was done since
			return nil
		}
		return a.replay(want.Typed)
	case live.Deed:
		return a.deed(want)
	case rescueDeed:
		return a.rescueDeed(want)
	case screen.ShowPhones:
		return a.showPhones()
	case live.TurnOn:
		return a.turnOn(want.At)
	case live.TurnOff:
		return a.turnOff()
	case live.Admit:
		return a.admit(want.Keys)
	case live.Decline:
		return a.decline(want.Keys)
	default:
		return a.visit(want)
	}
	return nil
}

// visit goes to another screen.
func (a *App) visit(want screen.Action) tea.Cmd {
	switch want := want.(type) {
	case screen.GoLibrary:
		return a.leaveFor(a.toLibrary)
	case screen.OpenSession:
		return a.leaveFor(func() tea.Cmd { return a.open(want, "") })
	case screen.Turn:
		return a.turn(want)
	case screen.GoNew:
		return a.openForm(setup.NewSession{})
	case screen.FollowUp:
		return a.leaveFor(func() tea.Cmd { return a.followUp(want) })
	case setup.Start:
		return a.start(want.Session)
	case library.ShowOthers:
		return a.answer(want)
	case library.Brought:
		return a.bring(want)
	case library.ShowFirm:
		return a.showFirm(want)
	case library.ShowOwn:
		return a.showOwn()
	case screen.CopyHere:
		return a.copyHere(want)
	case screen.Replay:
		return a.openReplay(want, a.screen, 0)
	case screen.Return:
		return a.goBack(want.To)
	case screen.OpenDemo:
		return a.demo()
	}
	return nil
}

// closeQuestion closes a question that was answered with yes. Anyone who agrees to
// leave a form no longer needs what was brought back to it.
func (a *App) closeQuestion() {
	if l := a.Unsaved(); l != nil && l.Dialog() != nil {
		return
	}
	a.dialogs = nil
	a.spend()
}

// reply lets the screen of a session carry out what was chosen over it.
func (a *App) reply(r screen.Reply) tea.Cmd {
	s, ok := a.screen.(screen.Replier)
	if !ok {
		return a.Obey(r.Action)
	}
	want, cmd := s.Obey(r)
	return tea.Batch(cmd, a.Obey(want))
}

// demo shows the worked example, which is in no library.
func (a *App) demo() tea.Cmd {
	if a.options.Demo == nil {
		return nil
	}
	log, err := a.options.Demo()
	if err != nil {
		return a.showFailure(err, nil)
	}
	a.screen = reader.NewDemo(a.kit, log)
	return nil
}
