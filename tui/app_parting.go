package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

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

// quitStranded asks before the end loses words. Ctrl+C at that question is an
// answer to it.
func (a *App) quitStranded(l *live) tea.Cmd {
	if q, asked := a.overlay.(*questionDialog); asked && q.Action == (endLost{}) {
		return a.endStranded()
	}
	a.then = nil
	q := screen.Question{Title: "Not everything is saved", Text: l.strandedText(), Yes: "end and lose " + kit.ItOrThem(len(l.saver.waiting)), Action: endLost{}}
	if l.whole() {
		q.Yes = "end, with the copy"
	}
	a.overlay = newQuestion(a.kit, l.offer(q))
	return nil
}

func (a *App) endStranded() tea.Cmd {
	a.farewell, a.decided = a.stranded().lastWords(), true
	return a.end()
}

// endLost ends the program although words are in this window alone.
type endLost struct{}

// whenSaved grants a wish once everything is on the disk. When the last save
// failed, or the library does not answer and the wish is pressed for, it asks.
func (a *App) whenSaved(w wish) tea.Cmd {
	if a.live == nil || a.live.saver.Idle() {
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
func (a *App) parting() (*questionDialog, bool) {
	q, ok := a.overlay.(*questionDialog)
	return q, ok && a.then != nil && q.Action == (screen.Abandon{})
}

// askToPart asks whether to go without all saved, when a save failed while the
// wish waited; unless that is asked already, or an answer to it is being typed.
func (a *App) askToPart() {
	_, asked := a.parting()
	if _, copying := a.overlay.(*copier); !asked && !copying {
		a.cover(a.partingQuestion())
	}
}

func (a *App) partingQuestion() *questionDialog {
	l := a.live
	q := screen.Question{
		Title: "Not everything is saved", Action: screen.Abandon{},
		Text: []string{kit.Plural(len(l.saver.waiting), "change is", "changes are") + " not in the library. " + l.whyUnsaved(!a.kit.Low)},
		Yes:  a.then.does + " and lose " + kit.ItOrThem(len(l.saver.waiting)),
	}
	offer := "save a copy to…"
	switch {
	case l.whole():
		q.Yes = a.then.does + ", with the copy"
		q.Text = append(q.Text, "A copy with everything is in "+l.spare.shown+". “swotshop import” adds it to the library when that works again.")
		offer = "another copy to…"
	case l.spare.kept:
		q.Text = append(q.Text, "The copy in "+l.spare.shown+" lacks the last of them.")
	}
	if l.spare.copier != nil {
		q.Also = append(q.Also, screen.Answer{Key: "s", Word: "copy", Does: offer, Action: openCopy{}})
	}
	q.Also = append(q.Also, screen.Answer{Key: "t", Word: "again", Does: "try again", Action: tryAgain{}})
	return newQuestion(a.kit, q)
}

// refresh keeps the question true to what has happened since it was asked.
func (a *App) refresh() {
	q, asked := a.parting()
	if !asked || a.live == nil {
		return
	}
	if now := a.partingQuestion(); !slices.Equal(now.Text, q.Text) || now.Yes != q.Yes {
		a.overlay = now
	}
}

// cover lays something about saving over the screen. What lay there comes back
// afterwards: there may be words on its line.
func (a *App) cover(s screen.Screen) {
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

// tryAgain tries to save again.
type tryAgain struct{}

// wish is what is done as soon as all is saved.
type wish struct {
	does string // “end”, before “and lose it”
	soon string // said while it waits
	do   func() tea.Cmd
}

// leaving is the wish to leave the session for something else.
func leaving(do func() tea.Cmd) wish { return wish{"leave", "Leaves as soon as all is saved.", do} }

// keepCopy keeps the copy of the session up to date.
func (a *App) keepCopy() tea.Cmd {
	if l := a.copyable(); l != nil {
		return l.copies()
	}
	return nil
}

// copyTo asks for a copy in a file.
func (a *App) copyTo(file string) tea.Cmd {
	l := a.copyable()
	l.spare.asked = file
	return l.copies()
}

// copied tells how a copy ended whoever asked for it.
func (a *App) copied(msg copiedMsg) {
	l := a.copyable()
	if l == nil || l != msg.live {
		return
	}
	l.copied(msg)
	c, open := a.overlay.(*copier)
	switch {
	case !msg.asked:
	case msg.err != nil && open:
		c.problem = kit.ErrorText(msg.err)
	case msg.err != nil:
		a.say("! " + kit.ErrorText(msg.err))
	default:
		if a.live != nil && (!l.spare.kept || a.kit.Low) { // else the notice or the reader says so, and goes on saying it
			a.say("A copy of the session is in " + l.spare.shown + ".")
		}
		if open {
			a.uncover()
		}
	}
}

// openCopier asks where a copy is to go.
func (a *App) openCopier() tea.Cmd {
	l := a.copyable()
	if l == nil || l.spare.copier == nil {
		return nil
	}
	if _, open := a.overlay.(*copier); open {
		return nil
	}
	if a.live == nil {
		a.overlay = nil // a question of the reader, which a copy makes another one
	}
	a.cover(newCopier(a.kit, l))
	if file := l.spare.file; file != "" {
		return func() tea.Msg { return suggestedMsg{l, file} }
	}
	copier, w := l.spare.copier, l.w()
	return func() tea.Msg { return suggestedMsg{l, copier.Suggest(w)} }
}

// suggested fills in where the copy may go, unless something is typed already.
func (a *App) suggested(msg suggestedMsg) {
	if c, open := a.overlay.(*copier); open && c.l == msg.live && c.in.Empty() {
		c.in.Set(msg.file)
	}
}

// notice is empty while all is well.
func (a *App) notice() notice {
	if a.live == nil || a.live.saver.err == nil {
		return notice{}
	}
	l, t, w := a.live, a.kit.Theme, a.size.W-kit.Margin-1
	n := notice{brief: t.Strong.Render(l.brief(w)), mark: l.mark(t)}
	if a.kit.Low {
		return n
	}
	n.lines = []string{t.Strong.Render(l.trouble(w))}
	if _, copying := a.overlay.(*copier); !copying { // it says more itself
		second, hints := l.wayOut(t, w-a.besideMark(n))
		n.lines, n.hints = append(n.lines, second), hints
	}
	return n
}

// besideMark is how much of the last line the mark takes, on screens that have
// nothing at their foot.
func (a *App) besideMark(n notice) int {
	switch a.front().(type) {
	case *questionDialog, *spotlight:
		return kit.Width(n.mark) + 1
	}
	return 0
}
