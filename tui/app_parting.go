package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/dialog"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/session"
)

// copyable is the session of which a copy can be made: the live one, or what a
// take-over has left unsaved here.
func (a *App) copyable() *live.Session {
	if a.live != nil {
		return a.live
	}
	return a.Stranded()
}

// Stranded is the session on the screen that another window has taken over
// while something in it was not saved; or nil.
func (a *App) Stranded() *live.Session {
	if r, ok := a.screen.(interface{ Stranded() *live.Session }); ok {
		return r.Stranded()
	}
	return nil
}

// quitStranded asks before the end loses words. Ctrl+C at that question is an
// answer to it.
func (a *App) quitStranded(l *live.Session) tea.Cmd {
	if q, asked := a.overlay.(*dialog.Question); asked && q.Action == (endLost{}) {
		return a.endStranded()
	}
	a.then = nil
	q := screen.Question{Title: "Not everything is saved", Text: l.StrandedText(), Yes: "end and lose " + kit.ItOrThem(len(l.Saver.Waiting)), Action: endLost{}}
	if l.Whole() {
		q.Yes = "end, with the copy"
	}
	a.overlay = dialog.NewQuestion(a.kit, l.Offer(q))
	return nil
}

func (a *App) endStranded() tea.Cmd {
	a.farewell, a.decided = a.Stranded().LastWords(), true
	return a.end()
}

// endLost ends the program although words are in this window alone.
type endLost struct{}

// whenSaved grants a wish once everything is on the disk. When the last save
// failed, or the library does not answer and the wish is pressed for, it asks.
func (a *App) whenSaved(w wish) tea.Cmd {
	if a.live == nil || a.live.Saver.Idle() {
		return w.do()
	}
	pressed := a.then != nil
	a.then = &w
	if pressed || a.live.Saver.Err != nil {
		a.cover(a.partingQuestion())
	} else {
		a.Say(w.soon)
	}
	return a.live.Saver.Save()
}

// grant does what was wished for, whatever is not saved.
func (a *App) grant() tea.Cmd {
	if a.then == nil {
		return nil
	}
	w, left := a.then, a.live.LeftBehind()
	a.then, a.decided = nil, w.does == "end" && left != ""
	cmd := w.do()
	a.overlay, a.under = nil, nil      // not before: there may be a line on it
	if left != "" && w.does != "end" { // the end has words of its own
		a.Say(left)
	}
	return cmd
}

// quit ends the program once all is saved; when saving fails it asks. Ctrl+C
// pressed again at that question is an answer to it.
func (a *App) quit() tea.Cmd {
	if _, asked := a.parting(); asked && a.then.does == "end" {
		return a.grant()
	}
	if l := a.Stranded(); l != nil {
		return a.quitStranded(l)
	}
	return a.whenSaved(wish{"end", "Ends as soon as all is saved.", a.end})
}

// parting is the question whether to go without all saved, if it is asked now.
func (a *App) parting() (*dialog.Question, bool) {
	q, ok := a.overlay.(*dialog.Question)
	return q, ok && a.then != nil && q.Action == (screen.Abandon{})
}

// askToPart asks whether to go without all saved, when a save failed while the
// wish waited; unless that is asked already, or an answer to it is being typed.
func (a *App) askToPart() {
	_, asked := a.parting()
	if _, copying := a.overlay.(*live.CopyDialog); !asked && !copying {
		a.cover(a.partingQuestion())
	}
}

func (a *App) partingQuestion() *dialog.Question {
	l := a.live
	q := screen.Question{
		Title: "Not everything is saved", Action: screen.Abandon{},
		Text: []string{kit.Plural(len(l.Saver.Waiting), "change is", "changes are") + " not in the library. " + l.WhyUnsaved(!a.kit.Low)},
		Yes:  a.then.does + " and lose " + kit.ItOrThem(len(l.Saver.Waiting)),
	}
	offer := "save a copy to…"
	switch {
	case l.Whole():
		q.Yes = a.then.does + ", with the copy"
		q.Text = append(q.Text, "A copy with everything is in "+l.Spare.Shown+". “swotshop import” adds it to the library when that works again.")
		offer = "another copy to…"
	case l.Spare.Kept:
		q.Text = append(q.Text, "The copy in "+l.Spare.Shown+" lacks the last of them.")
	}
	if l.Spare.Copier != nil {
		q.Also = append(q.Also, screen.Answer{Key: "s", Word: "copy", Does: offer, Action: live.OpenCopy{}})
	}
	q.Also = append(q.Also, screen.Answer{Key: "t", Word: "again", Does: "try again", Action: tryAgain{}})
	return dialog.NewQuestion(a.kit, q)
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
	_, copying := a.overlay.(*live.CopyDialog)
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
	if _, copying := a.overlay.(*live.CopyDialog); copying && a.then != nil {
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
		return l.Copies()
	}
	return nil
}

// copyTo asks for a copy in a file.
func (a *App) copyTo(file string) tea.Cmd {
	l := a.copyable()
	l.Spare.Asked = file
	return l.Copies()
}

// copied tells how a copy ended whoever asked for it.
func (a *App) copied(msg live.CopiedMsg) {
	l := a.copyable()
	if l == nil || l != msg.Live {
		return
	}
	l.Copied(msg)
	c, open := a.overlay.(*live.CopyDialog)
	switch {
	case !msg.Asked:
	case msg.Err != nil && open:
		c.Problem = kit.ErrorText(msg.Err)
	case msg.Err != nil:
		a.Say("! " + kit.ErrorText(msg.Err))
	default:
		if a.live != nil && (!l.Spare.Kept || a.kit.Low) { // else the notice or the reader says so, and goes on saying it
			a.Say("A copy of the session is in " + l.Spare.Shown + ".")
		}
		if open {
			a.uncover()
		}
	}
}

// openCopier asks where a copy is to go.
func (a *App) openCopier() tea.Cmd {
	l := a.copyable()
	if l == nil || l.Spare.Copier == nil {
		return nil
	}
	if _, open := a.overlay.(*live.CopyDialog); open {
		return nil
	}
	if a.live == nil {
		a.overlay = nil // a question of the reader, which a copy makes another one
	}
	a.cover(live.NewCopyDialog(a.kit, l))
	if file := l.Spare.File; file != "" {
		return func() tea.Msg { return live.SuggestedMsg{Live: l, File: file} }
	}
	copier, w := l.Spare.Copier, l.W()
	return func() tea.Msg { return live.SuggestedMsg{Live: l, File: copier.Suggest(w)} }
}

// suggested fills in where the copy may go, unless something is typed already.
func (a *App) suggested(msg live.SuggestedMsg) {
	if c, open := a.overlay.(*live.CopyDialog); open && c.L == msg.Live && c.In.Empty() {
		c.In.Set(msg.File)
	}
}

// notice is empty while all is well.
func (a *App) notice() live.Notice {
	if a.live == nil || a.live.Saver.Err == nil {
		return live.Notice{}
	}
	l, t, w := a.live, a.kit.Theme, a.size.W-kit.Margin-1
	n := live.Notice{Brief: t.Strong.Render(l.Brief(w)), Mark: l.Mark(t)}
	if a.kit.Low {
		return n
	}
	n.Lines = []string{t.Strong.Render(l.Trouble(w))}
	if _, copying := a.overlay.(*live.CopyDialog); !copying { // it says more itself
		second, hints := l.WayOut(t, w-a.besideMark(n))
		n.Lines, n.Hints = append(n.Lines, second), hints
	}
	return n
}

// besideMark is how much of the last line the mark takes, on screens that have
// nothing at their foot.
func (a *App) besideMark(n live.Notice) int {
	switch a.front().(type) {
	case *dialog.Question, *session.Spotlight:
		return kit.Width(n.Mark) + 1
	}
	return 0
}
