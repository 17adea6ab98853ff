package library

import (
	"fmt"
	"strings"
	"time"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file draws a session of the list: a row of columns, or two lines of a narrow window.

// The columns whose width does not depend on the window.
const (
	dateWidth    = 11
	nextWidth    = 17
	agendaWidth  = 10
	actionsWidth = 8
	columnGap    = 2

	moreFrom = 96 // half of a window of 200 columns, and all of one of 100
)

// listColumns are the columns of a list of one width. In a group, its head has the client.
type listColumns struct {
	kit.Cells
	grouped       bool
	more          bool // what a wide list has besides
	client, title int
}

func columns(cells kit.Cells, w int, grouped bool) listColumns {
	c := listColumns{Cells: cells, grouped: grouped, more: w >= moreFrom}
	room := w - 2 - dateWidth - nextWidth - 3*columnGap
	if c.more {
		room -= agendaWidth + actionsWidth + 2*columnGap
	}
	if c.grouped {
		c.title = room
		return c
	}
	c.client = room * 55 / 100
	c.title = room - c.client
	return c
}

// row is what the columns say.
type row struct{ mark, client, title, date, agenda, next, actions string }

// set sets a row. What stands out of it ends after head cells.
func (c listColumns) set(r row) (line string, head int) {
	gap := strings.Repeat(" ", columnGap)
	line = r.mark + c.Pad(r.client, c.client) + gap + c.Pad(r.title, c.title)
	head = 2 + c.client
	if c.grouped {
		line, head = gap+r.mark+c.Pad(r.title, c.title), 2+columnGap+c.title
	}
	line += gap + c.Pad(r.date, dateWidth)
	if c.more {
		line += gap + c.Pad(r.agenda, agendaWidth)
	}
	if line += gap + c.Pad(r.next, nextWidth); c.more {
		line += gap + c.Pad(r.actions, actionsWidth)
	}
	return line, head
}

// heads names the columns.
func (c listColumns) heads() string {
	line, _ := c.set(row{"  ", columnClient, columnTitle, columnDate, columnAgenda, "  " + columnNext, columnActions})
	return line
}

// sessionRow is a session in one line, or in two of a narrow window.
func (l *Screen) sessionRow(s *workshop.Summary, selected bool, w int) []string {
	t, f := l.kit.Theme, l.Filter.facts[s.ID]
	r := row{l.rowMark(s.ID, selected), s.Client, s.Title, shortDate(s.Date), f.agenda, l.next(s, f), actions(f)}
	name, rest := t.Text, t.Quiet
	if selected {
		name, rest = t.Strong, t.Strong
	}
	if w < kit.Folds && !l.Filter.order.grouped {
		says := strings.TrimSpace(r.next)
		if says == "" {
			says = r.agenda
		}
		return []string{
			name.Render(r.mark+t.Pad(s.Client, w-15)) + rest.Render("  "+t.PadLeft(r.date, dateWidth)),
			rest.Render(t.Spread("    "+t.Cut(s.Title, w-6-t.Width(says)), says, w)),
		}
	}
	line, head := columns(t.Cells, w, l.Filter.order.grouped).set(r)
	return []string{name.Render(t.Slice(line, 0, head)) + rest.Render(t.Slice(line, head, w))}
}

// next is what is to be done about a session, with a sign before it; nothing where it is
// closed and no review has been set.
func (l *Screen) next(s *workshop.Summary, f facts) string {
	today := l.today()
	switch {
	case f.overdue(today):
		return "! " + reviewOn(nearDate(f.review, today))
	case l.retentionOver(s.Client):
		return "! " + retentionOver
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
	return t.Quiet.Render(t.Cut("  "+t.Cut(g.client, w-5-t.Width(says))+" · "+says, w))
}

// shortDate shows 2026-03-12 as 12 Mar 2026, in eleven cells.
func shortDate(date string) string {
	d, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return fmt.Sprintf("%11.11s", date)
	}
	return fmt.Sprintf("%11s", d.Format("2 Jan 2006"))
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
