package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

// unentered are the lines on the screen that nobody has entered, with something
// in them.
func (a *App) unentered() []live.Draft {
	var all []live.Draft
	switch s := a.screen.(type) {
	case *session.Screen:
		all = append(all, s.Draft(), a.privatelyLeft())
	case *reader.Screen:
		all = append(all, s.Unentered()...)
	case *opening:
		all = append(all, s.draft())
	case *setup.Form:
		all = append(all, s.Draft())
	}
	return slices.DeleteFunc(all, func(d live.Draft) bool { return d.Text == "" && len(d.Fields) == 0 })
}

// privatelyLeft is what stands on the line of the private panel, wherever that
// lies.
func (a *App) privatelyLeft() live.Draft {
	for _, s := range []screen.Screen{a.overlay, a.under} {
		if p, ok := s.(*session.Panel); ok && p.Shown {
			return live.Draft{ID: p.L.Notes.Id(), Session: p.L.W().ID, Line: live.OnPanel, At: a.kit.Now(), Text: workshop.Clean(p.In.Text())}
		}
	}
	return live.Draft{}
}

// spent are drafts that were entered or cleared.
func (a *App) spent() []live.Draft {
	all := slices.Clone(a.formSpent)
	if a.live != nil {
		all = append(all, a.live.Spent()...)
	}
	return all
}

// watchDrafts takes note of lines that are empty now, and forgets the drafts that
// were on them once what was entered is on the disk.
func (a *App) watchDrafts() tea.Cmd {
	if a.options.Remnants == nil {
		return nil
	}
	if s, ok := a.screen.(*session.Screen); ok {
		s.L.Lines.Watch(s.Unentered() == "")
	}
	if p, ok := a.overlay.(*session.Panel); ok && p.Shown {
		p.L.Notes.Watch(p.In.Empty())
	}
	if f, ok := a.screen.(*setup.Form); ok && f.All() == f.Before {
		a.formSpent = append(a.formSpent, f.Spend()...)
	}
	spent := a.spent()
	if len(spent) == 0 || a.live != nil && !a.live.Saver.Idle() {
		return nil
	}
	if a.formSpent = nil; a.live != nil {
		a.live.Lines.Spent, a.live.Notes.Spent = nil, nil
	}
	a.forgotten = append(a.forgotten, spent...)
	return a.forget(spent)
}

// forget removes drafts.
func (a *App) forget(drafts []live.Draft) tea.Cmd {
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
	drafts []live.Draft
	err    error
}

// lostLines says what could not be stored. Private words are not said.
func (a *App) lostLines(msg letGoMsg) {
	if msg.err == nil {
		return
	}
	words := "! A line was typed and not entered, and could not be stored."
	if d := msg.drafts[0]; d.Line == live.OnStage {
		words = "! Typed, not entered, and not stored: " + d.Text
	}
	a.Say(words)
}

// bequeath takes note of what would be left now. After the end of the session
// it is what was left then.
func (a *App) bequeath() {
	if a.options.Legacy == nil || a.over {
		return
	}
	left := live.Remains{Drafts: a.unentered(), Spent: append(a.spent(), a.forgotten...)}
	if l := a.copyable(); l != nil && !l.Saver.Idle() {
		left.Unsaved = &live.Unsaved{Events: l.Log.Events(), Changes: len(l.Saver.Waiting)}
		left.Decided = a.decided
	}
	a.options.Legacy.Set(left)
}
