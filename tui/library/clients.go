package library

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// This file is the tab of the clients: who needs somebody, and what became of each.

// clientsTab lists the clients.
type clientsTab struct {
	cursor
	sort int             // of clientOrders
	all  []review.Client // as review has them
	rows []review.Client
	of   map[string][]review.Record   // of each client, oldest first
	owed map[string][]review.Followed // of each client, those that are open
	wide longest                      // how wide the longest name is
}

// clientOrder is a way to sort clients. Without a key they stay as review has them.
type clientOrder struct {
	name string
	key  func(*review.Client) string
}

var clientOrders = []clientOrder{
	{byReview, func(*review.Client) string { return "" }},
	{byClient, func(c *review.Client) string { return workshop.ClientKey(c.Client) }},
	{byLast, func(c *review.Client) string { return descending(c.Last) }},
	{byLate, func(c *review.Client) string { return fmt.Sprintf("%9d%9d", 1e8-c.Late, 1e8-c.Open) }},
}

// descending turns the order of days round.
func descending(day string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '0' + '9' - r
		}
		return r
	}, day)
}

// sortBy sorts by a key that is made once for each.
func sortBy[T any](rows []T, key func(*T) string) {
	type keyed struct {
		key string
		row T
	}
	all := make([]keyed, len(rows))
	for i := range rows {
		all[i] = keyed{key(&rows[i]), rows[i]}
	}
	slices.SortStableFunc(all, func(a, b keyed) int { return strings.Compare(a.key, b.key) })
	for i := range all {
		rows[i] = all[i].row
	}
}

// take takes the clients.
func (c *clientsTab) take(f figures) {
	c.all, c.of = f.clients, f.held
	c.owed = map[string][]review.Followed{}
	for _, f := range f.actions {
		if f.Open() {
			key := workshop.ClientKey(f.Client)
			c.owed[key] = append(c.owed[key], f)
		}
	}
	c.wide = longest{}
	c.arrange()
}

// arrange applies the order. The client that was selected stays so.
func (c *clientsTab) arrange() {
	was := c.chosenKey()
	c.rows = slices.Clone(c.all)
	sortBy(c.rows, clientOrders[c.sort].key)
	c.choose(was)
}

// choose selects a client, or the first.
func (c *clientsTab) choose(key string) {
	c.row = max(0, slices.IndexFunc(c.rows, func(r review.Client) bool { return workshop.ClientKey(r.Client) == key }))
}

func (c *clientsTab) chosen() (review.Client, bool) {
	if c.row < len(c.rows) {
		return c.rows[c.row], true
	}
	return review.Client{}, false
}

func (c *clientsTab) chosenKey() string {
	r, _ := c.chosen()
	return workshop.ClientKey(r.Client)
}

func (l *Screen) clientsKey(key kit.Key) (want screen.Action, cmd tea.Cmd, took bool) {
	c := &l.figures().clients
	if c.key(key, len(c.rows)) {
		return nil, nil, true
	}
	chosen, ok := c.chosen()
	switch {
	case key == "s":
		c.sort = (c.sort + 1) % len(clientOrders)
		c.arrange()
		return nil, nil, true
	case !ok:
		return nil, nil, false
	case key == kit.Enter:
		return nil, l.showSessionsOf(chosen.Client), true
	case key == "f":
		return l.follow("", chosen.Client), nil, true
	case key == "p":
		want, cmd = l.prepare(chosen.Client, "")
		return want, cmd, true
	}
	return nil, nil, false
}

// showSessionsOf narrows the list to the sessions of a client.
func (l *Screen) showSessionsOf(client string) tea.Cmd {
	l.close()
	l.Filter.Open = true
	l.Filter.in.Set(termOfClient + client)
	l.Filter.apply(l.Sessions)
	l.Selected = 0
	l.tabs.at = onSessions
	return l.seek()
}

func actionsOf(c *review.Client) string {
	switch {
	case c.Late > 0:
		return lateActions(c.Late)
	case c.Open > 0:
		return openActions(c.Open)
	}
	return noneOpen
}
