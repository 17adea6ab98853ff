package library

import (
	"strings"
	"time"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file draws a session of the list: a row of columns, or two lines of a narrow window.

// The columns whose width does not depend on what is in them.
const (
	dateWidth    = 11
	nextWidth    = 17
	signedWidth  = 2 + dateWidth // with the sign of what is next
	agendaWidth  = 10
	actionsWidth = 8
	hereWidth    = 4
)

// longest is how wide the columns of the sessions would be, were there room for all.
type longest struct {
	kit.Cells
	client, title int
	here          bool // this laptop has some of them too; only asked in the firm’s library
}

// longest is measured once for a list.
func (l *Screen) longest() longest {
	f := &l.Filter
	if f.longest != nil && f.longest.Cells == l.kit.Theme.Cells {
		return *f.longest
	}
	of := longest{Cells: l.kit.Theme.Cells, client: wide(l.kit.Theme.Cells, columnClient), title: wide(l.kit.Theme.Cells, columnTitle)}
	for i := range l.Sessions {
		if f.may(i) {
			of.client, of.title = max(of.client, wide(of.Cells, l.Sessions[i].Client)), max(of.title, wide(of.Cells, l.Sessions[i].Title))
		}
	}
	of.here = l.anyHere()
	f.longest = &of
	return of
}

// wholeList is how wide a list is in which nothing is cut. In a group, its head has the
// client.
func (l *Screen) wholeList() int {
	of := l.longest()
	whole := kit.IDColumn + of.title + columnGap + dateWidth + columnGap + nextWidth
	if of.here {
		whole += columnGap + hereWidth
	}
	if l.Filter.order.grouped {
		return max(whole, kit.IDColumn+of.client+len(" · 100 sessions"))
	}
	return whole + of.client + columnGap
}

// sessionTable are the columns of the list; narrow where a row is two lines. Beside a page,
// where words have no room, a sign stands for what is next, which the page says too.
func (l *Screen) sessionTable(w int, beside bool) (t table, signs, narrow bool) {
	of, grouped := l.longest(), l.Filter.order.grouped
	all := []column{{head: columnClient, w: of.client, share: 1}, {head: columnTitle, w: of.title, share: 1, quiet: !grouped}}
	if grouped {
		all = all[1:]
	}
	if of.here {
		all = append(all, column{head: columnHere, w: hereWidth, quiet: true})
	}
	whole := l.wholeList()
	if signs = beside && w < min(whole, kit.Folds); signs {
		all = append(all, column{head: "  " + columnDate, w: signedWidth, quiet: true})
	} else {
		all = append(all, column{head: columnDate, w: dateWidth, right: true, quiet: true}, column{head: "  " + columnNext, w: nextWidth, quiet: true})
	}
	if whole+agendaWidth+actionsWidth+2*columnGap <= w {
		all = append(all, column{head: columnAgenda, w: agendaWidth, quiet: true}, column{head: columnActions, w: actionsWidth, quiet: true})
	}
	return tableIn(l.kit.Theme, w, all...), signs, w < kit.Folds && !beside && !grouped
}

// sessionRows draws sessions: their columns, or two lines each.
type sessionRows struct {
	l *Screen
	table
	signs, narrow bool
	w             int
}

func (l *Screen) sessionRows(w int, beside bool) sessionRows {
	r := sessionRows{l: l, w: w}
	r.table, r.signs, r.narrow = l.sessionTable(w, beside)
	return r
}

// least is how many lines a row has at least.
func (r sessionRows) least() int {
	if r.narrow {
		return 2
	}
	return 1
}

// cells are what a session says in the columns.
func (r sessionRows) cells(s *workshop.Summary) []string {
	f := r.l.Filter.facts[s.ID]
	all := []string{s.Client, s.Title}
	if r.l.Filter.order.grouped {
		all = all[1:]
	}
	if r.l.longest().here {
		all = append(all, r.l.hereToo(s))
	}
	next := r.l.next(s, f)
	if r.signs {
		sign, _, _ := strings.Cut(next+" ", " ")
		return append(all, r.Pad(sign, 2)+shortDate(s.Date))
	}
	return append(all, shortDate(s.Date), next, f.agenda, actions(f))[:len(r.columns)]
}

// needs is in how many lines a session is whole.
func (r sessionRows) needs(s *workshop.Summary) int {
	if !r.narrow {
		return r.table.needs(r.cells(s))
	}
	return len(r.Wrap(s.Client, r.clientRoom())) + max(1, len(r.Wrap(s.Title, r.titleRoom(s))))
}

func (r sessionRows) clientRoom() int { return r.w - kit.IDColumn - columnGap - dateWidth }
func (r sessionRows) titleRoom(s *workshop.Summary) int {
	return r.w - kit.TextColumn - columnGap - r.Width(r.says(s))
}

// says is what stands behind the title in a narrow window, in half of a line at most.
func (r sessionRows) says(s *workshop.Summary) string {
	f := r.l.Filter.facts[s.ID]
	says := kit.Or(strings.TrimSpace(r.l.next(s, f)), f.agenda)
	room := (r.w - kit.TextColumn) / 2
	if both := joined(says, alsoHere); r.l.hereToo(s) != "" && r.Width(both) <= room {
		says = both
	}
	return cutWords(r.Cells, says, room)
}

// draw draws a session in at most h lines.
func (r sessionRows) draw(s *workshop.Summary, selected bool, h int) []string {
	mark := r.l.rowMark(s.ID, selected)
	if !r.narrow {
		return r.table.row(mark, selected, r.cells(s), h)
	}
	name, rest := r.Text, r.Quiet
	if selected {
		name, rest = r.Strong, r.Strong
	}
	title := r.WrapTo(s.Title, r.titleRoom(s), max(1, h-1))
	client := r.WrapTo(s.Client, r.clientRoom(), max(1, h-len(title)))
	lines := append(kit.Indent(r.Lines(name, client), kit.IDColumn), kit.Indent(r.Lines(rest, title), kit.TextColumn)...)
	lines[0] = r.Spread(r.mark(mark)+name.Render(at(client, 0)), rest.Render(shortDate(s.Date)), r.w)
	second := len(client)
	if second < len(lines) {
		lines[second] = r.Spread(lines[second], rest.Render(r.says(s)), r.w)
	}
	return lines
}

// next is what is to be done about a session, or who does it elsewhere, with a sign before
// it; nothing where it is closed and no review has been set.
func (l *Screen) next(s *workshop.Summary, f facts) string {
	today := l.today()
	switch {
	case f.overdue(today):
		return "! " + reviewOn(nearDate(f.review, today))
	case l.retentionOver(s.Client):
		return "! " + retentionOver
	case l.away(s) != "":
		return l.away(s)
	case !s.Closed:
		return "… " + s.Stage
	case f.review != "":
		return "  " + reviewOn(nearDate(f.review, today))
	}
	return ""
}

// actions says how many of the actions that were written in a session are open.
func actions(f facts) string {
	switch {
	case f.late > 0:
		return lateActions(f.late)
	case f.open > 0:
		return openActions(f.open)
	}
	return ""
}

// groupHead is the client of the rows below it.
func (l *Screen) groupHead(g group, w int) string {
	t := l.kit.Theme
	says := kit.Plural(g.n, "session", "sessions")
	name := cutWords(t.Cells, g.client, w-kit.IDColumn-3-t.Width(says))
	return strings.Repeat(" ", kit.IDColumn) + t.Strong.Render(name) + t.Quiet.Render(" · "+says)
}

// shortDate is a day in the cells of its column.
func shortDate(date string) string {
	return kit.ByCodePoints.PadLeft(workshop.ShortDay(date), dateWidth)
}

// nearDate is a date without its year where that is this one, and else without its day.
func nearDate(date, today string) string {
	d, err := time.Parse(time.DateOnly, date)
	switch {
	case err != nil:
		return date
	case date[:4] == today[:4]:
		return d.Format("2 Jan")
	}
	return d.Format("Jan 2006")
}
