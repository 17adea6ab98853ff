package library

import (
	"swotshop/tui/screen"
)

// This file leads through the list from the session that is read: what shows there, in the
// order in which it shows, and nothing else.

// Turn selects what comes after what is read, or before. When there is nothing, it says so.
func (l *Screen) Turn(want screen.Turn) (next screen.OpenSession, why string) {
	if l.tabs.at == onActions {
		return l.turnAction(want)
	}
	row, ok := l.besides(want.By)
	if want.Hit {
		row, ok = l.hitBesides(want.By)
	}
	if !ok {
		return next, endReached(want)
	}
	l.Selected = row
	next, _ = l.enter().(screen.OpenSession)
	return next, ""
}

// hits begin at this row.
func (l *Screen) hitsBegin() int { return len(l.Filter.Shown) }

// hitBesides is the row of the next hit. From a session it is the first one in it, or the
// first of all.
func (l *Screen) hitBesides(by int) (row int, ok bool) {
	row = l.Selected + by
	if l.Selected < l.hitsBegin() {
		row = l.firstHit()
	}
	return row, l.hitsBegin() <= row && row < l.rows()
}

func (l *Screen) firstHit() int {
	s, _ := l.chosen()
	for i, h := range l.Filter.Hits {
		if h.Session.ID == s.ID {
			return l.hitsBegin() + i
		}
	}
	return l.hitsBegin()
}

// besides is the row of the next session, among hits that of its first one.
func (l *Screen) besides(by int) (row int, ok bool) {
	if row = l.Selected + by; l.Selected < l.hitsBegin() {
		return row, 0 <= row && row < l.hitsBegin()
	}
	for l.among(row) && l.sameSession(row, l.Selected) {
		row += by
	}
	if !l.among(row) {
		return row, false
	}
	for by < 0 && l.among(row-1) && l.sameSession(row-1, row) {
		row--
	}
	return row, true
}

// among reports whether a row is a hit.
func (l *Screen) among(row int) bool { return l.hitsBegin() <= row && row < l.rows() }

func (l *Screen) sameSession(row, other int) bool {
	a, _ := l.sessionAt(row)
	b, _ := l.sessionAt(other)
	return a.ID == b.ID
}

// spot is where the selected row stands; nowhere where it is the only session.
func (l *Screen) spot() screen.Spot {
	n := l.hitsBegin()
	switch {
	case l.Selected < n && n == 1:
		return screen.Spot{}
	case l.Selected < n:
		return screen.Spot{Says: sessionOf(l.Selected+1, n)}
	}
	h := l.Filter.Hits[l.Selected-n]
	return screen.Spot{Says: hitOf(l.Selected-n+1, len(l.Filter.Hits), h.Session), Hit: &h}
}
