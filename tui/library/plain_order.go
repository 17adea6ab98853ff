package library

import (
	"slices"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is the order of the list in plain text mode.

// sortWords are how an order is asked for.
var sortWords = [sortings]string{"date", "client", "review"}

// hearOrder takes a line that changes the order, if it is one.
func (l *Screen) hearOrder(word, rest string) (screen.Told, bool) {
	switch word {
	case "sort":
		by := slices.Index(sortWords[:], strings.ToLower(strings.TrimSpace(rest)))
		if by < 0 {
			return screen.Refuses(whichSorting), true
		}
		l.reorder(func(o *order) { o.by = sorting(by) })
	case "group":
		l.reorder(func(o *order) { o.grouped = !o.grouped })
	case "unfinished":
		l.reorder(func(o *order) { o.unfinished = !o.unfinished })
	default:
		return screen.Told{}, false
	}
	l.tabs.at = onSessions
	return l.Tell(), true
}

// groupBefore is the line above a row that begins a group.
func (l *Screen) groupBefore(row int) []string {
	for _, g := range l.Filter.groups {
		if g.first == row {
			return []string{g.client + ", " + kit.Plural(g.n, "session", "sessions")}
		}
	}
	return nil
}

// inWords is a session of the list.
func (l *Screen) inWords(s workshop.Summary) string {
	f, today := l.Filter.facts[s.ID], l.today()
	says := []string{s.Client, s.Title, kit.Date(s.Date), stateOf(s), kit.Plural(s.Items, "item", "items")}
	switch {
	case f.overdue(today):
		says = append(says, reviewOverdue(kit.Date(f.review)))
	case f.review != "":
		says = append(says, reviewOn(kit.Date(f.review)))
	}
	if doing := actions(f); doing != "" {
		says = append(says, actionsAre(doing))
	}
	if is := whereInRow(l.whereIs(&s)); is != "" {
		says = append(says, is)
	}
	return strings.Join(says, ", ")
}
