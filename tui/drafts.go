package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/live"
	"swotshop/tui/screen"
)

// layers are the screen and what is over it, the topmost last.
func (a *App) layers() []screen.Screen { return append([]screen.Screen{a.screen}, a.dialogs...) }

// unentered are the lines that nobody has entered, with something in them: on the
// screen, and those that wait for their line and are stored nowhere.
func (a *App) unentered() []live.Draft {
	var all []live.Draft
	if a.live != nil {
		all = slices.DeleteFunc(slices.Clone(a.live.Lines.Waiting), func(d live.Draft) bool { return d.ID != "" })
	}
	for _, s := range a.layers() {
		if s, ok := s.(live.Drafter); ok {
			all = append(all, s.LeftOn()...)
		}
	}
	return slices.DeleteFunc(all, func(d live.Draft) bool { return d.Text == "" && len(d.Fields) == 0 })
}

// spentDrafts are drafts that were entered or cleared.
func (a *App) spentDrafts() []live.Draft {
	all := slices.Clone(a.spent)
	if a.live != nil {
		all = append(all, a.live.Spent()...)
	}
	return all
}

// spend takes note that what was brought back to the screen is no longer
// needed, since the screen is left on purpose.
func (a *App) spend() {
	if s, ok := a.screen.(live.Spender); ok {
		a.spent = append(a.spent, s.Spend()...)
	}
}

// watchDrafts takes note of lines that are empty now, and forgets the drafts that
// were on them once what was entered is on the disk.
func (a *App) watchDrafts() tea.Cmd {
	if a.options.Remnants == nil {
		return nil
	}
	for _, s := range a.layers() {
		if s, ok := s.(live.Drafter); ok {
			a.spent = append(a.spent, s.Watch()...)
		}
	}
	spent := a.spentDrafts()
	if len(spent) == 0 || a.live != nil && !a.live.Saved() {
		return nil
	}
	if a.spent = nil; a.live != nil {
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
	if len(left) == 0 || a.options.Remnants == nil || a.ended { // at the end of the program it does this
		return nil
	}
	remnants := a.options.Remnants
	return func() tea.Msg { return letGoMsg{left, remnants.Store(left...)} }
}

// letGoMsg says whether the lines of a screen that was left could be stored.
type letGoMsg struct {
	drafts []live.Draft
	err    error
}

// reportNotStored says what could not be stored. Private words are not said.
func (a *App) reportNotStored(msg letGoMsg) {
	if msg.err == nil {
		return
	}
	words := lineNotStored
	if d := msg.drafts[0]; d.Line == live.OnStage {
		words = textNotStored(d.Text)
	}
	a.say(screen.Fault(words))
}

// Bequeath records what would be left if the program ended now. After the end
// it stays what was left then.
func (a *App) Bequeath() {
	if a.options.Legacy == nil || a.ended {
		return
	}
	left := live.Remains{Drafts: a.unentered(), Spent: append(a.spentDrafts(), a.forgotten...)}
	if l := a.Unsaved(); l != nil && !l.Saved() {
		left.Unsaved = &live.Unsaved{Events: l.Log.Events(), Changes: l.Pending()}
		left.Decided = a.decided
	}
	a.options.Legacy.Set(left)
}
