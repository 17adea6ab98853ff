package library

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is about whose sessions show. The room may be looking: then it is those of
// the client in hand, until somebody asks for the others and says yes.

// Hand is what somebody has in hand: a session, and whose it is.
type Hand struct{ Session, Client string }

// ShowOthers is the yes to showing the sessions of all clients.
type ShowOthers struct{}

// Hold makes the list begin at the session in hand, and private where the room may be
// looking.
func (l *Screen) Hold(h Hand, private bool) *Screen {
	l.hand, l.awaited, l.Filter.private = h, h.Session, private
	l.Filter.client = workshop.ClientKey(h.Client)
	return l
}

// stand selects the session in hand, once it is listed.
func (l *Screen) stand() {
	if l.choose(l.awaited) || !l.Partly() {
		l.awaited = ""
	}
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

// showOthers shows the sessions of all clients, until the library is left.
func (l *Screen) showOthers() tea.Cmd {
	return l.hide(false)
}

// hide shows the sessions of other clients no more, or again. The session that was
// selected stays so, if it shows.
func (l *Screen) hide(private bool) tea.Cmd {
	was, chosen := l.chosen()
	l.Filter.private, l.news = private, true
	l.Filter.Hits, l.Filter.sought = nil, ""
	l.Filter.renew(l.Sessions)
	if l.Selected = 0; chosen {
		l.choose(was.ID)
	}
	return l.seek()
}

// keepPrivate says whether the list is to be private from the start of every run.
// What is hidden now stays so.
func (l *Screen) keepPrivate() screen.Action {
	s := l.kit.Settings
	if s.LibraryPrivate = !s.LibraryPrivate; s.LibraryPrivate {
		l.close()
		l.hide(true)
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
	return []string{"", t.Quiet.Render(t.Cut("  "+line, w))}
}
