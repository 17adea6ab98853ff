package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

// This file finds what a new session takes over from an earlier one of the client.

// formerMsg carries the session that a new one follows.
type formerMsg struct {
	of     *opening      // the screen that waits for it
	before screen.Screen // the one that stood there: a form has what was typed
	wanted setup.NewSession
	form   bool // it is asked about first
	parent *workshop.Workshop
	err    error
}

// seekParent looks for an earlier session of the client. It is nil where there is nothing to
// look for.
func (a *App) seekParent(wanted setup.NewSession) tea.Cmd {
	history, ok := a.options.Store.(live.Historian)
	if !ok || wanted.Follows != nil || wanted.Client == "" {
		return nil
	}
	without := formerMsg{wanted: wanted, err: errors.New(beforeNotAwaited)}
	return a.seek(formerMsg{wanted: wanted}, &without, func(ctx context.Context) (*workshop.Workshop, error) {
		all, err := history.WorkshopsOf(ctx, wanted.Client)
		parent, _ := workshop.Parent(all)
		return parent, err
	})
}

// followUp asks for what a follow-up starts with.
func (a *App) followUp(want screen.FollowUp) tea.Cmd {
	if want.Copy {
		return a.followCopy(want)
	}
	history, ok := a.options.Store.(live.Historian)
	if !ok {
		return nil
	}
	return a.seek(formerMsg{form: true, wanted: setup.NewSession{Client: want.Client}}, nil, func(ctx context.Context) (*workshop.Workshop, error) {
		all, err := history.WorkshopsOf(ctx, want.Client)
		parent, _ := workshop.ParentOf(all, want.ID)
		return parent, err
	})
}

// seek looks for a session while a screen says so, which saves what is typed meanwhile.
// Where there is something to do without it, Esc does not wait.
func (a *App) seek(msg formerMsg, without *formerMsg, find func(context.Context) (*workshop.Workshop, error)) tea.Cmd {
	return a.seekOn(a.options.Until, &opening{kit: a.kit}, msg, without, find)
}

// seekOn seeks behind a screen.
func (a *App) seekOn(ctx context.Context, waits *opening, msg formerMsg, without *formerMsg, find func(context.Context) (*workshop.Workshop, error)) tea.Cmd {
	a.screen, msg.of, msg.before = waits, waits, a.screen
	if without != nil {
		without.of, without.before = waits, msg.before
		waits.without = *without
	}
	return func() tea.Msg {
		msg.parent, msg.err = find(ctx)
		return msg
	}
}

// onFormer starts the session that waited, or asks for what it starts with. One that can
// be held without knowing what was before is not kept waiting by a library that fails.
func (a *App) onFormer(msg formerMsg) tea.Cmd {
	if a.screen != screen.Screen(msg.of) {
		return nil
	}
	typed := a.typedMeanwhile()
	switch {
	case msg.form && msg.err != nil:
		return a.showFailure(msg.err, nil)
	case msg.form && msg.parent == nil:
		return tea.Batch(a.openForm(msg.wanted), a.replay(typed))
	case msg.form:
		return tea.Batch(a.openForm(setup.FollowUp(msg.parent, a.options.Content)), a.replay(typed))
	}
	a.screen = msg.before // what waits there is spent, or shown again
	if msg.parent != nil {
		msg.wanted.Follows = msg.parent.Follow()
	}
	cmd := a.startNow(msg.wanted)
	if n, ok := a.screen.(screen.Noter); ok && msg.err != nil {
		n.Say(screen.Fault(beforeUnread(msg.err)))
	}
	return tea.Batch(cmd, a.replay(typed))
}
