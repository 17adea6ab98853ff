package library

import (
	"cmp"
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is about whose sessions show. The room may be looking: then it is those of
// the client in hand, until somebody asks for the others and says yes.

// ShowOthers is the yes to showing the sessions of all clients.
type ShowOthers struct{}

// Hold makes the list that of a client, and private where the room may be looking.
func (l *Screen) Hold(client string, private bool) *Screen {
	l.client, l.Filter.client, l.Filter.private = client, workshop.ClientKey(client), private
	return l
}

// InHand is the client whose sessions the list is of; alone reports whether no other shows.
func (l *Screen) InHand() (client string, alone bool) { return l.client, l.Filter.private }

// Reads takes note of the session that is read.
func (l *Screen) Reads(w *workshop.Workshop) {
	for _, of := range l.both() {
		of.Hold(w.Client, of.Filter.private)
		if of.Filter.private {
			of.regard()
		}
	}
	if s, ok := l.chosen(); l.tabs.at == onSessions && (!ok || s.ID != w.ID) {
		l.awaited = w.ID
		l.stand()
	}
}

// LedElsewhere takes note of a session that is read since another window leads it. The room
// is looking, if not at this window.
func (l *Screen) LedElsewhere(w *workshop.Workshop) {
	l.hold(w.Client)
	l.Reads(w)
}

// hold leaves only the sessions of a client, since the room may be looking.
func (l *Screen) hold(client string) {
	for _, of := range l.both() {
		of.Hold(client, true)
		of.tabs.led = true
		of.Filter.forgetHits()
		of.regard()
	}
}

// LedLately looks up the session that an earlier run led, if it is no longer ago than a
// session is led without a question: Ctrl+C, a crash and a restart are no reason to show the
// room the other clients. The library says so itself, wherever it was carried. Nil where it
// is none, or is known.
func (l *Screen) LedLately() func(context.Context) *workshop.Summary {
	book, knows := l.store.(live.Logbook)
	if !knows || l.looked {
		return func(context.Context) *workshop.Summary { return nil }
	}
	from, to := screen.Lately(l.kit.Now())
	return func(ctx context.Context) *workshop.Summary {
		last, found, err := book.LedLast(ctx, from, to) // of a library that cannot be read nothing shows
		if err != nil || !found {
			return nil
		}
		return &last
	}
}

// lookBack begins where an earlier run has left off, if that was lately. A client that is in
// hand by now stays so.
func (l *Screen) lookBack(led *workshop.Summary) {
	known := l.looked
	if l.looked = true; known || led == nil {
		return
	}
	l.left = led.ID
	if l.client == "" || workshop.ClientKey(l.client) == workshop.ClientKey(led.Client) {
		l.awaited = cmp.Or(l.awaited, led.ID)
	}
	l.hold(cmp.Or(l.client, led.Client))
}

// Led takes note of the session that was led. The list begins at it, and it may be new or
// closed by now; and the room has been looking.
func (l *Screen) Led(w *workshop.Workshop) {
	for _, of := range l.both() {
		of.Hold(w.Client, true)
		of.Forget()
		of.tabs.at, of.tabs.led, of.tabs.insights.chosen = onSessions, true, ""
	}
	l.left, l.awaited, l.looked = w.ID, w.ID, true
}

// both are this library and the other one, if there is one.
func (l *Screen) both() []*Screen {
	if l.twin == nil {
		return []*Screen{l}
	}
	return []*Screen{l, l.twin}
}

// stand selects the session that is waited for, once it is listed. A filter that hides it
// ends, and so does the wish to see only unfinished ones.
func (l *Screen) stand() {
	if l.awaited == "" || !l.choose(l.awaited) && l.Partly() {
		return
	}
	if s, _ := l.chosen(); s.ID != l.awaited && l.Filter.Open {
		l.close()
		l.choose(l.awaited)
	}
	if s, _ := l.chosen(); s.ID != l.awaited && l.Filter.order.unfinished {
		l.reorder(func(o *order) { o.unfinished = false })
		l.choose(l.awaited)
	}
	l.awaited = ""
}

// sort finds out which sessions are the client's.
func (f *filter) sort(sessions []workshop.Summary) {
	f.hidden, f.others = 0, nil
	if !f.private {
		return
	}
	f.others = make([]bool, len(sessions))
	for i, s := range sessions {
		if f.others[i] = !f.theirs(s); f.others[i] {
			f.hidden++
		}
	}
}

// theirs reports whether a session is one of the client in hand.
func (f *filter) theirs(s workshop.Summary) bool {
	return f.client != "" && workshop.ClientKey(s.Client) == f.client
}

// may reports whether a session may show.
func (f *filter) may(i int) bool { return f.others == nil || !f.others[i] }

// takeTheirs leaves out what was found in other sessions.
func (f *filter) takeTheirs(hits []workshop.Hit) []workshop.Hit {
	if !f.private {
		return hits
	}
	var theirs []workshop.Hit
	for _, h := range hits {
		if f.theirs(h.Session) {
			theirs = append(theirs, h)
		}
	}
	return theirs
}

// hidden is how many sessions are not shown, as far as that is known.
func (l *Screen) hidden() int {
	if l.Partly() {
		return 0
	}
	return l.Filter.hidden
}

// askForOthers asks before the names of other clients show.
func (l *Screen) askForOthers() screen.Action {
	if !l.Filter.private {
		return nil
	}
	return screen.Ask{Question: screen.Question{Title: showOthersQuestion, Text: []string{showOthersAbout}, Yes: showThem, Action: ShowOthers{}}}
}

// showOthers shows the sessions of all clients, until the next session is led.
func (l *Screen) showOthers() tea.Cmd {
	return l.hide(false)
}

// hide shows the sessions of other clients no more, or again. The session that was
// selected stays so, if it shows.
func (l *Screen) hide(private bool) tea.Cmd {
	l.Filter.private, l.news = private, true
	l.Filter.forgetHits()
	l.regard()
	return l.seek()
}

// regard applies whose sessions may show to what shows. What was selected stays so, if it
// shows.
func (l *Screen) regard() {
	was, chosen := l.chosen()
	l.Filter.renew(l.Sessions)
	l.Filter.Hits = l.Filter.chosenHits(l.Sessions)
	l.unmarkHidden()
	if l.Selected = 0; chosen {
		l.choose(was.ID)
	}
}

// keepPrivate says whether the list is to be private from the start of every run.
// What is hidden now stays so.
func (l *Screen) keepPrivate() screen.Action {
	s := l.kit.Settings
	if s.LibraryPrivate = !s.LibraryPrivate; s.LibraryPrivate {
		for _, of := range l.both() {
			of.close()
			of.hide(true)
		}
		l.note = screen.Remark(alwaysPrivate)
	} else {
		l.note = screen.Remark(notAlwaysPrivate)
	}
	return screen.KeepSettings{Settings: s}
}

// hiddenLine says how many sessions are hidden, and how to show them.
func (l *Screen) hiddenLine(w int) []string {
	if l.hidden() == 0 {
		return nil
	}
	t := l.kit.Theme
	line := othersHidden(l.hidden())
	if !l.Filter.Open {
		line += " " + othersShown
	}
	return []string{"", strings.Repeat(" ", kit.IDColumn) + t.Quiet.Render(cutWords(t.Cells, line, w-kit.IDColumn))}
}
