package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// This file holds how a session is left: never without a word while something
// is not saved.

// wish is what is done as soon as all is saved.
type wish struct {
	does string // “end”, before “and lose it”
	soon string // said while it waits
	do   func() tea.Cmd
}

// openCopy asks where a copy of the session is to go.
type openCopy struct{}

// tryAgain tries to save again.
type tryAgain struct{}

func (openCopy) isAction() {}
func (tryAgain) isAction() {}

// whenSaved grants a wish once everything is on the disk. When the last save
// failed, or the library does not answer and the wish is pressed for, it asks.
func (a *App) whenSaved(w wish) tea.Cmd {
	if a.live == nil || a.live.saver.idle() {
		return w.do()
	}
	pressed := a.then != nil
	a.then = &w
	if pressed || a.live.saver.err != nil {
		a.cover(a.partingQuestion())
	} else {
		a.say(w.soon)
	}
	return a.live.saver.save()
}

// leaving is the wish to leave the session for something else.
func leaving(do func() tea.Cmd) wish { return wish{"leave", "Leaves as soon as all is saved.", do} }

// grant does what was wished for, whatever is not saved.
func (a *App) grant() tea.Cmd {
	if a.then == nil {
		return nil
	}
	w, left := a.then, a.live.leftBehind()
	a.then, a.decided = nil, w.does == "end" && left != ""
	cmd := w.do()
	a.overlay, a.under = nil, nil      // not before: there may be a line on it
	if left != "" && w.does != "end" { // the end has words of its own
		a.say(left)
	}
	return cmd
}

// leftBehind is said when a session is let go of that is not all saved.
func (l *live) leftBehind() string {
	if l == nil || l.saver.idle() {
		return ""
	}
	changes := plural(len(l.saver.waiting), "change", "changes")
	switch {
	case l.whole():
		return "! " + changes + " not in the library: “swotshop import " + l.spare.typed() + "” adds what is missing."
	case l.spare.kept:
		return "! " + changes + " not saved. The copy lacks the last: " + l.spare.shown
	}
	return "! " + changes + " not saved, and in no copy."
}

// quit ends the program once all is saved; when saving fails it asks. Ctrl+C
// pressed again at that question is an answer to it.
func (a *App) quit() tea.Cmd {
	if _, asked := a.parting(); asked && a.then.does == "end" {
		return a.grant()
	}
	if l := a.stranded(); l != nil {
		return a.quitStranded(l)
	}
	return a.whenSaved(wish{"end", "Ends as soon as all is saved.", a.end})
}

// parting is the question whether to go without all saved, if it is asked now.
func (a *App) parting() (*question, bool) {
	q, ok := a.overlay.(*question)
	return q, ok && a.then != nil && q.action == (abandon{})
}

// askToPart asks whether to go without all saved, when a save failed while the
// wish waited; unless that is asked already, or an answer to it is being typed.
func (a *App) askToPart() {
	_, asked := a.parting()
	if _, copying := a.overlay.(*copier); !asked && !copying {
		a.cover(a.partingQuestion())
	}
}

func (a *App) partingQuestion() *question {
	l := a.live
	q := question{
		title: "Not everything is saved", action: abandon{},
		text: []string{plural(len(l.saver.waiting), "change is", "changes are") + " not in the library. " + l.whyUnsaved(!a.env.low)},
		yes:  a.then.does + " and lose " + itOrThem(len(l.saver.waiting)),
	}
	offer := "save a copy to…"
	switch {
	case l.whole():
		q.yes = a.then.does + ", with the copy"
		q.text = append(q.text, "A copy with everything is in "+l.spare.shown+". “swotshop import” adds it to the library when that works again.")
		offer = "another copy to…"
	case l.spare.kept:
		q.text = append(q.text, "The copy in "+l.spare.shown+" lacks the last of them.")
	}
	if l.spare.copier != nil {
		q.also = append(q.also, otherAnswer{"s", "copy", offer, openCopy{}})
	}
	q.also = append(q.also, otherAnswer{"t", "again", "try again", tryAgain{}})
	return q.over(a.env)
}

// whyUnsaved is why changes wait: in a full sentence, or in a few words.
func (l *live) whyUnsaved(full bool) string {
	switch {
	case l.saver.err == nil:
		return "It has not answered yet."
	case full:
		return sentence(spoken(l.saver.err))
	}
	why, _ := shortly(l.saver.err)
	return why
}

func howToImport(typed string) string {
	return "When the library works again, “swotshop import " + typed + "” adds to it what is missing."
}

func itOrThem(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}

// refresh keeps the question true to what has happened since it was asked.
func (a *App) refresh() {
	q, asked := a.parting()
	if !asked || a.live == nil {
		return
	}
	if now := a.partingQuestion(); !slices.Equal(now.text, q.text) || now.yes != q.yes {
		a.overlay = now
	}
}

// cover lays something about saving over the screen. What lay there comes back
// afterwards: there may be words on its line.
func (a *App) cover(s screen) {
	_, copying := a.overlay.(*copier)
	if _, asked := a.parting(); !asked && !copying {
		a.under = a.overlay
	}
	a.overlay = s
}

// uncover closes what lies over the screen. Whoever came from the question
// whether to go is asked again; whoever says no to it stays.
func (a *App) uncover() {
	if _, asked := a.parting(); asked {
		a.then = nil
	}
	if _, copying := a.overlay.(*copier); copying && a.then != nil {
		a.overlay = a.partingQuestion()
		return
	}
	a.overlay, a.under = a.under, nil
}

// Farewell is what is to be said after the program has ended: what is not in
// the library, and where it is instead. Nothing when all is saved.
func (a *App) Farewell() string { return a.farewell }

// Unentered is what stood on the input line when the program ended: Ctrl+C does
// not ask, and no typed word is to be gone. What was typed into the private
// panel is not among it, for whoever projects shows the shell, too.
func (a *App) Unentered() string { return a.halfway }

// lastWords are Farewell for a session that is let go of now.
func (l *live) lastWords() string {
	if l == nil || l.saver.idle() {
		return ""
	}
	words := "NOT SAVED: " + plural(len(l.saver.waiting), "change", "changes") + " of " + l.w().Client + ". " + l.whyUnsaved(false)
	switch {
	case l.whole():
		return words + " A copy with everything is in " + l.spare.shown + ". " + l.howToImport()
	case l.spare.kept:
		return words + " The copy in " + l.spare.shown + " lacks the last of them. " + l.howToImport()
	}
	if l.env.bequeaths { // the program says whether it could store them
		return words
	}
	return words + " There is no copy."
}
