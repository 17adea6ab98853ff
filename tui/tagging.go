package tui

import (
	"context"
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file tags a cluster of a session that is read: it leads the session for as long as
// that takes.

// taggedMsg is a session with its new event, or why there is none.
type taggedMsg struct {
	session string
	events  []workshop.Event
	err     error
}

func (a *App) tag(want screen.Tag) tea.Cmd {
	store, until := a.options.Store, a.options.Until
	stamp := workshop.Stamp{At: a.kit.Now(), NewID: a.options.NewID, Actor: "facilitator"}
	return func() tea.Msg {
		events, err := tagIn(until, store, want, stamp)
		return taggedMsg{want.Session, events, err}
	}
}

// tagIn writes the event, and returns all of the session.
func tagIn(ctx context.Context, store live.Store, want screen.Tag, stamp workshop.Stamp) (all []workshop.Event, err error) {
	leader, err := store.Lead(ctx, want.Session, false)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, leader.Release(ctx)) }()
	events, err := store.Events(ctx, want.Session)
	if err != nil {
		return nil, err
	}
	log, err := workshop.Replay(events)
	if err != nil {
		return nil, err
	}
	made, err := log.Do(workshop.TagCluster{Cluster: want.Cluster, Tags: want.Tags, Outside: true}, stamp)
	if err != nil || len(made) == 0 {
		return log.Events(), err
	}
	return log.Events(), leader.Append(ctx, made)
}

// onTagged shows what became of it to whoever still reads that session.
func (a *App) onTagged(msg taggedMsg) {
	r, ok := a.screen.(*reader.Screen)
	if !ok || r.W().ID != msg.session {
		return
	}
	if head := len(r.Log.Events()); msg.err == nil && len(msg.events) > head {
		msg.err = r.Log.Extend(msg.events[head:])
	}
	for _, layer := range slices.Backward(a.layers()) { // help may lie over the list of tags
		if t, tags := layer.(screen.Tagger); tags {
			t.Tagged(msg.err)
			return
		}
	}
}
