package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is how the list comes: the first screenful at once, however many
// sessions there are, and then all of them.

// screenful is how many sessions are asked for first: more than the largest
// window shows.
const screenful = 100

// listedMsg brings sessions of the library, newest first.
type listedMsg struct {
	sessions []workshop.Summary
	all      int // how many there are, where that is more
	err      error
}

// listFirst fetches what shows of the list.
func listFirst(store Store) tea.Cmd {
	return func() tea.Msg {
		sessions, all, err := store.Newest(context.Background(), screenful)
		return listedMsg{sessions, all, err}
	}
}

// listAll fetches the whole list.
func listAll(store Store) tea.Cmd {
	return func() tea.Msg {
		sessions, err := store.List(context.Background())
		return listedMsg{sessions: sessions, err: err}
	}
}

// partly says that not all of the list is there yet.
func (l *library) partly() bool { return !l.listed || len(l.sessions) < l.all }

// take shows a list that arrived and, when it was the first part, fetches all.
// The selection stays on its row, wherever that is now; then come the keys that
// had to wait. When the list could not be read, what there is stays.
func (l *library) take(msg listedMsg) (screen.Action, tea.Cmd) {
	l.listed = true
	if msg.err != nil {
		l.all, l.early = len(l.sessions), nil // what was typed was for rows that do not come
		l.problem = "The library cannot be read: " + workshop.Clean(msg.err.Error())
		return nil, nil
	}
	was, chosen := l.chosen()
	hit := l.selected - len(l.filter.shown)
	l.sessions, l.all = msg.sessions, max(msg.all, len(msg.sessions))
	l.filter.renew(l.sessions)
	switch {
	case chosen && hit >= 0:
		l.selected = len(l.filter.shown) + hit
	case chosen:
		l.choose(was.ID)
	}
	l.move(0)
	if l.partly() {
		return nil, listAll(l.store)
	}
	return l.release(), listRetentions(l.store)
}

// choose selects a session if the list shows it.
func (l *library) choose(id string) {
	for row, i := range l.filter.shown {
		if l.sessions[i].ID == id {
			l.selected = row
		}
	}
}

// release gives the keys that had to wait to the root once more.
func (l *library) release() screen.Action {
	if len(l.early) == 0 {
		return nil
	}
	typed := l.early
	l.early = nil
	return screen.TypeAgain{Typed: typed}
}

// tooEarly says that a key has to wait for the whole list: it goes to a row that
// is not there yet, or comes after one that does. Hits are never in parts.
func (l *library) tooEarly(key kit.Key) bool {
	if !l.partly() || len(l.early) > 0 {
		return l.partly()
	}
	_, chosen := l.chosen()
	last := len(l.filter.shown) - 1
	if chosen && l.selected > last {
		return false
	}
	switch key {
	case kit.End:
		return true
	case kit.Down:
		return l.selected+1 > last
	case kit.PgDn:
		return l.selected+l.page > last
	case kit.Enter:
		return !chosen
	case "j":
		return !l.filter.open && l.selected+1 > last
	case "e", "r":
		return !l.filter.open && !chosen
	}
	return false
}
