package library

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

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
	of   map[string][]review.Record // of each client, oldest first
	wide int                        // how many letters the longest name has
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
	c.wide = 0
	for i := range c.all {
		c.wide = max(c.wide, utf8.RuneCountInString(c.all[i].Client))
	}
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
		return screen.FollowUp{Client: chosen.Client}, nil, true
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

// clientsBody draws the clients, and below them what is known of the selected one.
func (l *Screen) clientsBody(a kit.Area) []string {
	t, c := l.kit.Theme, &l.figures().clients
	lines := []string{l.summary(clientsHeld(len(c.rows), len(l.tabs.theirs), kit.Date(l.today())), clientOrders[c.sort].name, a.W)}
	height := 1
	if a.W < kit.Folds {
		height = 2
	} else {
		lines = append(lines, t.Quiet.Render(l.clientColumns(a.W).set("  ", headClient, headLast, headReview, headActions, headDial)))
	}
	about, held := l.clientAbout(a.W)
	upper, lower := split(len(c.rows)*height, len(about)+len(held), a.H-len(lines), height)
	c.page = max(1, upper/height)
	from, to := kit.Window(c.row, len(c.rows), c.page)
	for i := from; i < to; i++ {
		l.places.Add(kit.Place{X: 0, Y: len(lines), W: a.W, H: height}, i)
		lines = append(lines, l.clientRow(&c.rows[i], i == c.row, a.W)...)
	}
	return append(lines, l.below(append(about, l.history(held, lower-1-len(about), a.W)...), lower, a.W)...)
}

// split divides the lines of a window between a list and the detail below it, which takes
// a line more for the rule. Either gets what the other leaves.
func split(list, detail, h, height int) (upper, lower int) {
	if detail == 0 {
		return h, 0
	}
	lower = min(detail+1, max(h*2/5, h-list))
	upper = (h - lower) / height * height
	return upper, h - upper
}

// below is the detail under a rule, cut to so many lines.
func (l *Screen) below(detail []string, h, w int) []string {
	if h < 2 {
		return nil
	}
	rule := l.kit.Theme.Quiet.Render(strings.Repeat("─", w))
	return append([]string{rule}, kit.Fit(detail, h-1)...)
}

// summary is the first line of a tab: what there is, and how it is sorted.
func (l *Screen) summary(what, order string, w int) string {
	t := l.kit.Theme
	sorted := sortedBy(order)
	return t.Quiet.Render(t.Spread(t.Cut(what, w-t.Width(sorted)-2), sorted, w))
}

// clientWidths are the columns of the clients; only the name is as long as there is room.
type clientWidths struct {
	kit.Cells
	client int
}

func (l *Screen) clientColumns(w int) clientWidths {
	room := w - 2 - 11 - 15 - 9 - 5 - 8
	return clientWidths{l.kit.Theme.Cells, min(room, max(28, 6+l.tabs.clients.wide))}
}

func (c clientWidths) set(mark, client, last, next, actions, dial string) string {
	return mark + c.Pad(client, c.client) + "  " + c.PadLeft(last, 11) + "  " + c.Pad(next, 15) + "  " + c.Pad(actions, 9) + "  " + c.Pad(dial, 5)
}

func (l *Screen) clientRow(c *review.Client, selected bool, w int) []string {
	t := l.kit.Theme
	mark, name, rest := "  ", t.Text, t.Quiet
	if selected {
		mark, name, rest = "▸ ", t.Strong, t.Strong
	}
	next, actions, dial := reviewOf(c), actionsOf(c), bars(c.Now)
	if w < kit.Folds {
		return []string{
			name.Render(mark+t.Pad(c.Client, w-19)) + rest.Render("  "+t.Pad(next, 15)),
			rest.Render(t.Spread("    "+strings.TrimSpace(shortDate(c.Last))+" · "+actions, dial, w)),
		}
	}
	columns := l.clientColumns(w)
	line := columns.set(mark, c.Client, shortDate(c.Last), next, actions, dial)
	head := 2 + columns.client
	return []string{name.Render(t.Slice(line, 0, head)) + rest.Render(t.Slice(line, head, w))}
}

// reviewOf says when to look at a client again.
func reviewOf(c *review.Client) string {
	switch {
	case c.NextReview != "":
		return reviewDay(shortDay(c.NextReview), c.Days)
	case len(c.Unfinished) > 0:
		return reviewUnfinished
	}
	return reviewUnset
}

// shortDay is a day without its year.
func shortDay(date string) string {
	d, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return d.Format("2 Jan")
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

// barSigns are bars from the lowest to the highest.
var barSigns = []rune("▁▂▃▄▅▆▇█")

// bars draws how many people stand on each step.
func bars(r *review.Reading) string {
	if r == nil {
		return ""
	}
	sum := 0
	for _, n := range r.Counts {
		sum += n
	}
	var b strings.Builder
	for _, n := range r.Counts {
		if n == 0 {
			b.WriteRune('·')
			continue
		}
		b.WriteRune(barSigns[(n*len(barSigns)-1)/sum])
	}
	return b.String()
}

// clientAbout sums the selected client up; held are its sessions.
func (l *Screen) clientAbout(w int) (about []string, held []review.Record) {
	c, ok := l.tabs.clients.chosen()
	if !ok {
		return nil, nil
	}
	t := l.kit.Theme
	held = l.tabs.clients.of[workshop.ClientKey(c.Client)]
	return t.Lines(t.Strong, t.WrapTo(clientInWords(&c, held[0].Date), w, 2)), held
}
