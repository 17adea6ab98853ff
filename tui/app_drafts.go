package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

// unentered are the lines on the screen that nobody has entered, with something
// in them.
func (a *App) unentered() []Draft {
	var all []Draft
	switch s := a.screen.(type) {
	case *session:
		all = append(all, s.draft(), a.privatelyLeft())
	case *reader:
		all = append(all, s.unentered()...)
	case *opening:
		all = append(all, s.draft())
	case *form:
		all = append(all, s.draft())
	}
	return slices.DeleteFunc(all, func(d Draft) bool { return d.Text == "" && len(d.Fields) == 0 })
}

// privatelyLeft is what stands on the line of the private panel, wherever that
// lies.
func (a *App) privatelyLeft() Draft {
	for _, s := range []screen.Screen{a.overlay, a.under} {
		if p, ok := s.(*panel); ok && p.shown {
			return Draft{ID: p.l.notes.id(), Session: p.l.w().ID, Line: OnPanel, At: a.kit.Now(), Text: workshop.Clean(p.in.Text())}
		}
	}
	return Draft{}
}

// spent are drafts that were entered or cleared.
func (a *App) spent() []Draft {
	all := slices.Clone(a.formSpent)
	if a.live != nil {
		all = append(all, a.live.spent()...)
	}
	return all
}

// watchDrafts takes note of lines that are empty now, and forgets the drafts that
// were on them once what was entered is on the disk.
func (a *App) watchDrafts() tea.Cmd {
	if a.options.Remnants == nil {
		return nil
	}
	if s, ok := a.screen.(*session); ok {
		s.l.lines.watch(s.unentered() == "")
	}
	if p, ok := a.overlay.(*panel); ok && p.shown {
		p.l.notes.watch(p.in.Empty())
	}
	if f, ok := a.screen.(*form); ok && f.all() == f.before {
		a.formSpent = append(a.formSpent, f.spend()...)
	}
	spent := a.spent()
	if len(spent) == 0 || a.live != nil && !a.live.saver.Idle() {
		return nil
	}
	if a.formSpent = nil; a.live != nil {
		a.live.lines.spent, a.live.notes.spent = nil, nil
	}
	a.forgotten = append(a.forgotten, spent...)
	return a.forget(spent)
}

// forget removes drafts.
func (a *App) forget(drafts []Draft) tea.Cmd {
	remnants := a.options.Remnants
	return func() tea.Msg {
		for _, d := range drafts {
			remnants.Forget(d)
		}
		return nil
	}
}

// letGo stores the lines of a screen that goes, for when its session comes back.
func (a *App) letGo() tea.Cmd {
	left := a.unentered()
	if len(left) == 0 || a.options.Remnants == nil || a.over { // at the end the program does it
		return nil
	}
	remnants := a.options.Remnants
	return func() tea.Msg { return letGoMsg{left, remnants.Store(left...)} }
}

// letGoMsg says whether lines of a screen that has gone could be stored.
type letGoMsg struct {
	drafts []Draft
	err    error
}

// lostLines says what could not be stored. Private words are not said.
func (a *App) lostLines(msg letGoMsg) {
	if msg.err == nil {
		return
	}
	words := "! A line was typed and not entered, and could not be stored."
	if d := msg.drafts[0]; d.Line == OnStage {
		words = "! Typed, not entered, and not stored: " + d.Text
	}
	a.say(words)
}

// bequeath takes note of what would be left now. After the end of the session
// it is what was left then.
func (a *App) bequeath() {
	if a.options.Legacy == nil || a.over {
		return
	}
	left := Remains{Drafts: a.unentered(), Spent: append(a.spent(), a.forgotten...)}
	if l := a.copyable(); l != nil && !l.saver.Idle() {
		left.Unsaved = &Unsaved{l.log.Events(), len(l.saver.waiting)}
		left.Decided = a.decided
	}
	a.options.Legacy.set(left)
}
