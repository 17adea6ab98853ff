package library

import (
	"slices"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is about what was left open: the session that somebody most likely wants to go
// on with. It stands above all others.

// leftOpen is the session that was led here last, or else the newest that is not closed, and
// its row; none where nothing was left open, or where it is the only one that shows.
func (l *Screen) leftOpen() (s *workshop.Summary, row int) {
	f := &l.Filter
	at := f.unfinished
	if l.left != "" {
		led := slices.IndexFunc(l.Sessions, func(s workshop.Summary) bool { return s.ID == l.left && !s.Closed })
		if led >= 0 && f.may(led) {
			at = led
		}
	}
	if l.firm != nil || f.Open || at < 0 || at >= len(l.Sessions) || len(f.Shown) < 2 {
		return nil, -1
	}
	return &l.Sessions[at], slices.Index(f.Shown, at)
}

// goToLeft selects what was left open.
func (l *Screen) goToLeft() {
	if _, row := l.leftOpen(); row >= 0 {
		l.Selected = row
	}
}

// newestUnfinished is the newest session that may show and is not closed; negative where
// all are.
func (f *filter) newestUnfinished(sessions []workshop.Summary) int {
	for i := range sessions {
		if !sessions[i].Closed && f.may(i) {
			return i
		}
	}
	return -1
}

// leftLines says in w cells what was left open, and which key goes on with it. A low window
// has a line for it.
func (l *Screen) leftLines(a kit.Area) []string {
	s, row := l.leftOpen()
	if s == nil {
		return nil
	}
	t, w := l.kit.Theme, a.W-kit.IDColumn
	hint := kit.Key("o").Does(goToIt)
	if row == l.Selected {
		hint = kit.Key("g").Does(goOn)
	}
	key := t.Strong.Render(hint.Label()) + " " + t.Quiet.Render(hint.Deed)
	cut := func(text string, w int) string { return cutWords(t.Cells, text, w) }
	name, stopped := s.Client, stoppedAt(s.Stage, workshop.ShortDay(s.Date))
	lines := []string{
		"",
		t.Spread(t.Strong.Render(cut(name, w-t.Width(key)-columnGap)), key, w),
		t.Text.Render(cut(joined(cut(s.Title, w-t.Width(" · "+stopped)), stopped), w)),
	}
	if a.H < kit.Roomy {
		room := w - t.Width(key) - columnGap
		name = cut(name, room)
		if stopped = " · " + stateOf(*s); t.Width(name+stopped) > room {
			stopped = ""
		}
		lines = []string{t.Spread(t.Strong.Render(name)+t.Text.Render(stopped), key, w)}
	}
	lines = kit.Indent(lines, kit.IDColumn)
	l.places.Add(kit.Place{X: 0, Y: len(lines) - min(2, len(lines)), W: a.W, H: min(2, len(lines))}, row)
	return lines
}
