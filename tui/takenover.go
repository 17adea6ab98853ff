package tui

import (
	"errors"

	tea "charm.land/bubbletea/v2"
)

// This file holds what becomes of words that could not be saved before another
// window took the session over: they are in this window alone, until a copy is
// made or they are let go of on purpose.

// endLost ends the program although words are in this window alone.
type endLost struct{}

func (endLost) isAction() {}

// copyable is the session of which a copy can be made: the live one, or what a
// take-over has left unsaved here.
func (a *App) copyable() *live {
	if a.live != nil {
		return a.live
	}
	return a.stranded()
}

// stranded is the session on the screen that another window has taken over
// while something in it was not saved; or nil.
func (a *App) stranded() *live {
	if r, ok := a.screen.(interface{ stranded() *live }); ok {
		return r.stranded()
	}
	return nil
}

// takenOver says that another window writes the session now.
func (l *live) takenOver() bool {
	led := new(LedElsewhereError)
	return errors.As(l.saver.err, &led)
}

// quitStranded asks before the end loses words. Ctrl+C at that question is an
// answer to it.
func (a *App) quitStranded(l *live) tea.Cmd {
	if q, asked := a.overlay.(*question); asked && q.action == (endLost{}) {
		return a.endStranded()
	}
	a.then = nil
	q := question{title: "Not everything is saved", text: l.strandedText(), yes: "end and lose " + itOrThem(len(l.saver.waiting)), action: endLost{}}
	if l.whole() {
		q.yes = "end, with the copy"
	}
	a.overlay = q.offering(l).over(a.env)
	return nil
}

func (a *App) endStranded() tea.Cmd {
	a.farewell, a.decided = a.stranded().lastWords(), true
	return a.end()
}

// strandedText says how much is here alone, or where the copy of it is.
func (l *live) strandedText() []string {
	changes := plural(len(l.saver.waiting), "change", "changes") + " typed here "
	if l.whole() {
		return []string{changes + "did not reach the library. A copy with everything is in " + l.spare.shown + ".",
			"“swotshop import --as-new” brings it into the library, beside the session that goes on there."}
	}
	are := "they are"
	if len(l.saver.waiting) == 1 {
		are = "it is"
	}
	return []string{changes + "will be gone: " + are + " in no file. “Not saved” lists " + itOrThem(len(l.saver.waiting)) + "."}
}

// offering adds the answer that makes a copy, where there are copies.
func (q question) offering(l *live) question {
	if l.spare.copier != nil && !l.whole() {
		q.also = append(q.also, otherAnswer{"s", "copy", "save a copy to…", openCopy{}})
	}
	return q
}

// howToImport says how a copy comes back into a library. The session there has
// gone on in another window.
func (l *live) howToImport() string {
	if l.takenOver() {
		return "“swotshop import " + l.spare.typed() + " --as-new” brings it into the library, beside the session that goes on there."
	}
	return howToImport(l.spare.typed())
}
