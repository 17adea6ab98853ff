package library

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file loads the list: the first screenful at once, however many sessions
// there are, and then all of them.

// Screenful is how many sessions are asked for first: more than the largest
// window shows.
const Screenful = 100

// Brought is what a library asked for: the one that For names, or without one that which
// shows.
type Brought interface{ For() *Screen }

func (m ListedMsg) For() *Screen     { return m.Of }
func (m FoundMsg) For() *Screen      { return m.Of }
func (m retentionsMsg) For() *Screen { return m.of }

// ListedMsg brings sessions of the library, newest first.
type ListedMsg struct {
	Of       *Screen // who asked
	asked    int     // when: what comes after the next list was asked for is for nobody
	Sessions []workshop.Summary
	all      int               // how many there are, where that is more
	led      *workshop.Summary // the session that an earlier run led lately; nil: none
	Err      error
	standing // of the firm’s library
}

// List fetches what shows of the list, and then all of it.
func (l *Screen) List() tea.Cmd {
	l.asked++
	asked, ledLately := l.asked, l.LedLately()
	l.lists()
	return func() tea.Msg {
		led := ledLately(context.Background())
		sessions, all, err := l.store.Newest(context.Background(), Screenful)
		return ListedMsg{l, asked, sessions, all, led, err, l.firm.standsNow(context.Background())}
	}
}

// listAll fetches the whole list.
func (l *Screen) listAll() tea.Cmd {
	l.asked++
	asked := l.asked
	l.lists()
	return func() tea.Msg {
		sessions, err := l.store.List(context.Background())
		return ListedMsg{Of: l, asked: asked, Sessions: sessions, Err: err, standing: l.firm.standsNow(context.Background())}
	}
}

// Back comes back to the library. What it showed shows again at once, and is renewed
// when the list has come.
func (l *Screen) Back() tea.Cmd {
	l.Early = nil
	if l.Partly() {
		return l.List()
	}
	return l.listAll()
}

// Forget forgets the list: no row of it is what it was.
func (l *Screen) Forget() {
	l.Sessions, l.listed, l.all, l.Selected = nil, false, 0, 0
	l.Filter.forgetHits()
	l.Filter.flying = false
	l.beside.drawn = nil
	l.Filter.renew(nil)
	l.tabs.forgetRecords()
}

// Partly reports whether some of the list is still missing.
func (l *Screen) Partly() bool { return !l.listed || len(l.Sessions) < l.all }

// take shows a list that arrived and, when it was the first part, fetches all.
// The selection stays on its row, wherever that is now; then come the keys that
// had to wait. When the list could not be read, what there is stays.
func (l *Screen) take(msg ListedMsg) (screen.Action, tea.Cmd) {
	if msg.Of != l || msg.asked != l.asked {
		return nil, nil
	}
	l.listed = true
	l.lookBack(msg.led)
	l.takeStanding(msg)
	if msg.Err != nil {
		l.all, l.Early = len(l.Sessions), nil                    // what was typed was for rows that do not come
		if l.firm == nil || len(l.Sessions) > 0 || l.kit.Lines { // else the body says it
			l.problem = l.readFailed(msg.Err)
		}
		return nil, nil
	}
	l.keeping(func() {
		l.Sessions, l.all = msg.Sessions, max(msg.all, len(msg.Sessions))
		l.Filter.renew(l.Sessions)
	})
	l.stand()
	l.move(0)
	if l.Partly() {
		return nil, l.listAll()
	}
	return l.release(), tea.Batch(l.seek(), l.listRetentions(), l.fetch())
}

// choose selects a session if the list shows it, and reports whether it does.
func (l *Screen) choose(id string) bool {
	for row, i := range l.Filter.Shown {
		if l.Sessions[i].ID == id {
			l.Selected = row
			return true
		}
	}
	return false
}

// release gives the keys that had to wait to the root once more.
func (l *Screen) release() screen.Action {
	if len(l.Early) == 0 {
		return nil
	}
	typed := l.Early
	l.Early = nil
	return screen.TypeAgain{Typed: typed}
}

// tooEarly reports whether a key has to wait for the whole list: it goes to a row that
// is not there yet, as the one to begin at may be, or comes after one that does. Hits
// are never in parts. A list in another order waits for what that goes by, too.
func (l *Screen) tooEarly(key kit.Key) bool {
	switch {
	case l.tabs.at != onSessions, l.firm != nil: // no key waits for a server
		return false
	case !l.Partly():
		return l.tabs.waits && (len(l.Early) > 0 || l.Filter.lacksFacts() && !l.Filter.editedBy(key))
	case len(l.Early) > 0, l.awaited != "", l.Filter.order != order{}:
		return true
	}
	_, chosen := l.chosen()
	last := len(l.Filter.Shown) - 1
	if chosen && l.Selected > last {
		return false
	}
	switch key {
	case kit.End:
		return true
	case kit.Down:
		return l.Selected+1 > last
	case kit.PgDn:
		return l.Selected+l.page > last
	case kit.Enter:
		return !chosen
	case "j":
		return !l.Filter.Open && l.Selected+1 > last
	case "e", "g", "w", "f", "p", "m":
		return !l.Filter.Open && !chosen
	case "s", "c", "u", "o":
		return !l.Filter.Open
	case kit.Tab:
		return l.Filter.Open
	}
	return false
}
