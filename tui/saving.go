package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file serves a session with unsaved changes: the session knows what to
// ask, the root acts on the answer.

// Unsaved is the session that may have unsaved changes: the live one, or what a
// take-over has left here; or nil.
func (a *App) Unsaved() *live.Session {
	if a.live != nil {
		return a.live
	}
	return a.stranded()
}

// stranded is the session on the screen that another window has taken over
// while something in it was not saved; or nil.
func (a *App) stranded() *live.Session {
	if r, ok := a.screen.(live.Stranded); ok {
		return r.Stranded()
	}
	return nil
}

// part grants a wish once everything is on the disk, or asks.
func (a *App) part(w live.Wish) tea.Cmd {
	l := a.Unsaved()
	if l == nil || l == a.live && l.Saved() {
		return w.Do()
	}
	cmd := l.Part(w)
	if l.Waits() {
		a.say(screen.Remark(w.Soon))
	}
	return tea.Batch(a.grant(), cmd)
}

// instead lets somebody do something else than wish. A wish that waits is withdrawn
// before, so that nothing is done later that was wished for earlier.
func (a *App) instead(do func() tea.Cmd) tea.Cmd {
	l := a.Unsaved()
	if l == nil || !l.Waits() {
		return do()
	}
	said := l.CarryOn()
	back := l.TakeBack()
	cmd := do()
	if !l.Waits() {
		a.say(said)
	}
	return tea.Batch(back, cmd)
}

// leaveFor leaves the session for something else.
func (a *App) leaveFor(do func() tea.Cmd) tea.Cmd {
	if a.live == nil {
		return do()
	}
	return a.part(live.Wish{Does: toLeave, Soon: willLeave, Stays: staysOpen, Fails: cannotLeave, Do: do})
}

// Quit ends the program once everything is saved; when saving fails it asks.
func (a *App) Quit() tea.Cmd {
	return a.part(live.Wish{Does: toQuit, Soon: willQuit, Stays: staysRunning, Fails: cannotQuit, Ends: true, Do: a.End})
}

// closeAnyway closes the session, with what waits to be admitted thrown away.
type closeAnyway struct{ why string }

// close closes the session, and asks before it throws away what people wrote on phones and
// nobody has let onto the board.
func (a *App) close(why string) tea.Cmd {
	n := 0
	if a.live != nil {
		n = len(a.live.Submissions())
	}
	if n == 0 {
		return a.part(a.toClose(why))
	}
	how := howToAdmit
	if a.kit.Lines {
		how = howToAdmitPlain
	}
	return a.Obey(screen.Ask{Question: screen.Question{
		Title: closeQuestion, Text: []string{waitingIsLost(n), how}, Yes: closeAll, No: leaveOpen, Action: closeAnyway{why},
	}})
}

// toClose closes the session, for a reason where something stops its paper. That is a fact like any other: it is written when
// everything else is saved, and shown as done when it is saved itself. As long as
// saving fails there is nothing to be had but leaving.
func (a *App) toClose(why string) live.Wish {
	return live.Wish{Does: toLeave, Soon: willClose, Stays: staysUnclosed, Fails: cannotClose, Do: func() tea.Cmd { return a.closeSession(why) }}
}

func (a *App) closeSession(why string) tea.Cmd {
	if !a.live.Saved() {
		return a.toLibrary()
	}
	cmd, err := a.live.Do(workshop.CloseSession{Why: why})
	if err != nil {
		a.say(screen.Fault(kit.ErrorText(err)))
		return nil
	}
	w := a.toClose(why)
	w.Do, w.Back = a.showClosed, a.reopen
	return tea.Batch(cmd, a.part(w))
}

// reopen takes back a closing that is not saved: who goes back must be able to go on.
func (a *App) reopen() tea.Cmd {
	if a.live == nil || !a.live.W().Closed {
		return nil
	}
	cmd, err := a.live.Do(workshop.ReopenSession{})
	if err != nil {
		a.say(screen.Fault(kit.ErrorText(err)))
	}
	return cmd
}

// grant does what was wished for, if it can be done now.
func (a *App) grant() tea.Cmd {
	l := a.Unsaved()
	if l == nil {
		return nil
	}
	w, ok := l.Grant()
	if !ok {
		return nil
	}
	left := l.LeftBehind()
	a.decided = w.Ends && !l.Saved() && (a.options.Lines || !a.size.TooSmall()) // there the question could not be seen
	if a.live == nil {
		a.farewell = l.LastWords()
	}
	cmd := w.Do()
	a.dialogs = nil                 // not before: a dialog may have a line on it
	if left.Text != "" && !w.Ends { // the end has words of its own
		a.say(left)
	}
	return cmd
}

// deed does what a dialog about saving asks for.
func (a *App) deed(d live.Deed) tea.Cmd {
	if d == live.SaveCopy {
		return a.saveCopy()
	}
	l := a.Unsaved()
	if l == nil {
		return nil
	}
	cmd := l.Obey(d)
	return tea.Batch(cmd, a.grant())
}

// saveCopy asks where a copy should go.
func (a *App) saveCopy() tea.Cmd {
	l := a.Unsaved()
	if l == nil || !l.Copyable() {
		return nil
	}
	if a.live == nil {
		a.dialogs = nil // the reader’s question, which changes with a copy
	}
	cmd := l.OpenCopy()
	return tea.Batch(cmd, l.TakeBack())
}

// onSaved handles the end of a save: what waited for it is done, or asked about.
func (a *App) onSaved(msg live.SavedMsg) tea.Cmd {
	if a.live == nil {
		return nil
	}
	news, cmd := a.live.TakeSaved(msg)
	if news.TakenOver != nil {
		return a.showTakenOver(news.TakenOver)
	}
	if news.Note.Text != "" {
		a.say(news.Note)
	}
	back := a.live.TakeBack()
	return tea.Batch(cmd, back, a.grant())
}

// keepCopy keeps the copy of the session up to date.
func (a *App) keepCopy() tea.Cmd {
	if l := a.Unsaved(); l != nil {
		return l.KeepCopy()
	}
	return nil
}

// onCopied reports how a copy ended.
func (a *App) onCopied(msg live.CopiedMsg) {
	if l := a.Unsaved(); l != nil {
		if n := l.TakeCopied(msg); n.Text != "" {
			a.say(n)
		}
	}
}

// onSuggested fills in where the copy may go.
func (a *App) onSuggested(msg live.SuggestedMsg) {
	if l := a.Unsaved(); l != nil {
		l.TakeSuggested(msg)
	}
}

// notice is empty while saving works.
func (a *App) notice() live.Notice {
	if a.live == nil {
		return live.Notice{}
	}
	_, footless := a.front().(screen.Footless)
	return a.live.Notice(a.size.W, footless)
}

// Farewell is what to say after the program has ended: what is not in the
// library, and where it is instead. Empty when everything is saved.
func (a *App) Farewell() string { return a.farewell }

// Unentered is what was on the input line when the program ended: Ctrl+C does not
// ask, and no typed word may be lost. It leaves out the private panel, since the
// shell may be projected, too.
func (a *App) Unentered() string { return a.halfway }
