package library

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
	"swotshop/workshop/language"
	"swotshop/workshop/review"
)

// This file draws the clients, and what is known of the selected one: below them, or beside
// them where there is room.

const sessionsWidth = 8 // of the column that counts them

// longest is how wide the names of the clients are.
func (c *clientsTab) longest(cells kit.Cells) int {
	if c.wide.client == 0 || c.wide.Cells != cells {
		c.wide = longest{Cells: cells, client: wide(cells, headClient)}
		for i := range c.all {
			c.wide.client = max(c.wide.client, wide(cells, c.all[i].Client))
		}
	}
	return c.wide.client
}

// clientTable are the columns of the clients. Where there is no room for the day of the
// last session, it goes first.
func (l *Screen) clientTable(w int) (t table, last bool) {
	look := column{head: headLook, quiet: true}
	columns := []column{
		{head: headClient, w: l.tabs.clients.longest(l.kit.Theme.Cells), share: 1},
		{head: headLast, w: dateWidth, right: true, quiet: true},
		{head: headSessions, w: sessionsWidth, right: true, quiet: true},
	}
	if last = w >= kit.Folds; !last {
		columns = append(columns[:1], columns[2:]...)
	}
	look.w = leastLook
	t = tableIn(l.kit.Theme, w, append(columns, look)...)
	t.columns[len(t.columns)-1].w = min(w-t.width()+leastLook, mostLook)
	return t, last
}

// What a client has to look at is at least as wide as “to be erased” with its sign.
const (
	leastLook = 15
	mostLook  = 40
)

// clientRows draws clients: their columns, or two lines each.
type clientRows struct {
	l *Screen
	table
	last, narrow bool
	w            int
}

func (l *Screen) clientRows(w int, beside bool) clientRows {
	r := clientRows{l: l, w: w, narrow: w < kit.Folds && !beside}
	r.table, r.last = l.clientTable(w)
	return r
}

func (r clientRows) least() int {
	if r.narrow {
		return 2
	}
	return 1
}

func (r clientRows) cells(c *review.Client) []string {
	all := []string{c.Client, shortDate(c.Last), strconv.Itoa(c.Sessions)}
	if !r.last {
		all = append(all[:1], all[2:]...)
	}
	return append(all, r.look(c, r.columns[len(r.columns)-1].w))
}

func (r clientRows) look(c *review.Client, w int) string { return toLookAt(r.Cells, c, r.l.today(), w) }

func (r clientRows) draw(c *review.Client, selected bool) []string {
	if !r.narrow {
		return r.row(markOf(selected), selected, r.cells(c), 1)
	}
	name, rest := r.Text, r.Quiet
	if selected {
		name, rest = r.Strong, r.Strong
	}
	look := strings.TrimSpace(r.look(c, leastLook))
	client := cutWords(r.Cells, c.Client, r.w-kit.IDColumn-columnGap-r.Width(look))
	return []string{
		r.Spread(r.mark(markOf(selected))+name.Render(client), rest.Render(look), r.w),
		strings.Repeat(" ", kit.TextColumn) + rest.Render(r.Cut(sessionsUntil(c.Sessions, workshop.ShortDay(c.Last)), r.w-kit.TextColumn)),
	}
}

// toLookAt is what a client has to look at, the most pressing first, as much of it as has
// room.
func toLookAt(cells kit.Cells, c *review.Client, today string, w int) string {
	sign, parts := "  ", []string{}
	if c.Over {
		sign, parts = "! ", append(parts, toBeErased)
	}
	if c.Overdue() || c.NextReview != "" && c.Days == 0 {
		sign, parts = "! ", append(parts, workshop.ShortDay(c.NextReview))
	}
	if c.Late > 0 {
		sign, parts = "! ", append(parts, lateActions(c.Late))
	}
	if len(c.Unfinished) > 0 {
		if parts = append(parts, leftUnfinished); sign == "  " {
			sign = "… "
		}
	}
	if c.NextReview != "" && c.Days > 0 {
		parts = append(parts, workshop.ShortDay(c.NextReview))
	}
	if c.NextReview == "" && c.Open > 0 {
		if parts = append(parts, reviewUnset); sign == "  " {
			sign = "? "
		}
	}
	if len(parts) == 0 {
		return ""
	}
	look := sign + parts[0]
	for _, part := range parts[1:] {
		if cells.Width(look+", "+part) <= w {
			look += ", " + part
		}
	}
	return look
}

// clientsBody draws the clients, and what is known of the selected one.
func (l *Screen) clientsBody(a kit.Area) []string {
	left := l.clientsBeside(a.W)
	if left == a.W {
		lines, used := l.clientList(a, left, false)
		return append(lines, l.clientBelow(a.H-used, a.W)...)
	}
	list, _ := l.clientList(a, left, true)
	detail := cropped(l.kit.Theme, append([]string{""}, l.clientBeside(a.W-left-ruleGap)...), a.H)
	return besides(l.kit.Theme, list, detail, left, a.H)
}

// clientsBeside is how wide the list is where what is known of the selected client stands
// beside it, and else the whole width.
func (l *Screen) clientsBeside(w int) int {
	if w < besideFrom {
		return w
	}
	return max(w/2, w-ruleGap-leastSheet)
}

// clientList draws the clients in the lines that what is below them leaves.
func (l *Screen) clientList(a kit.Area, w int, beside bool) (lines []string, used int) {
	c, rows := &l.figures().clients, l.clientRows(w, beside)
	var heads []string
	if !rows.narrow {
		heads = []string{rows.heads()}
	}
	top := whiteAbove(a.H)
	room := a.H - len(top) - 1 - len(heads)
	if !beside {
		room -= l.belowClients(room, len(c.rows)*rows.least(), a.W)
	}
	white := beside && kit.Spacious(len(c.rows), room)
	c.page = max(1, room/rows.least())
	from, to := kit.Window(c.row, len(c.rows), c.page)
	lines = append(append(top, l.summary(sortedBy(clientsHeld(len(c.rows), len(l.tabs.theirs)), clientOrders[c.sort].name), counted(from, to, len(c.rows)), w)), heads...)
	for i := from; i < to; i++ {
		if white && i > from {
			lines = append(lines, "")
		}
		drawn := rows.draw(&c.rows[i], i == c.row)
		l.places.Add(kit.Place{X: 0, Y: len(lines), W: w, H: len(drawn)}, i)
		lines = append(lines, drawn...)
	}
	return lines, len(lines)
}

// whiteAbove is the white under the first line of a window, where there is room for it.
func whiteAbove(h int) []string {
	if h < kit.Roomy {
		return nil
	}
	return []string{""}
}

// belowClients is how many lines of h what is known of the selected client gets below a list
// of so many lines: what that leaves, and some in any case.
func (l *Screen) belowClients(h, list, w int) int {
	return min(len(l.clientBelow(h, w)), max(h*2/5, h-list))
}

// clientBelow sums the selected client up, and lists its sessions, the newest first.
func (l *Screen) clientBelow(h, w int) []string {
	c, ok := l.tabs.clients.chosen()
	if !ok {
		return nil
	}
	t := l.kit.Theme
	held := l.tabs.clients.of[workshop.ClientKey(c.Client)]
	about := summedUp(t, c.Client, clientFacts(&c, held[0].Date), w-kit.IDColumn)
	lines := append([]string{""}, kit.Indent(about, kit.IDColumn)...)
	return append(lines, l.history(held, h-len(lines), w)...)
}

// summedUp sets a name and facts in two lines of w cells, with no fact broken. The last
// facts give way.
func summedUp(t kit.Theme, name string, facts []string, w int) []string {
	name = t.Cut(name, w)
	lines, used := []string{t.Strong.Render(name)}, t.Width(name)
	for _, fact := range facts {
		between := " · "
		if used+t.Width(between+fact) > w {
			if len(lines) == 2 {
				break
			}
			lines, used, between = append(lines, ""), 0, ""
		}
		fact = t.Cut(between+fact, w)
		lines[len(lines)-1] += t.Text.Render(fact)
		used += t.Width(fact)
	}
	return lines
}

// clientBeside tells what is known of the selected client.
func (l *Screen) clientBeside(w int) []string {
	c, ok := l.tabs.clients.chosen()
	if !ok {
		return nil
	}
	t := l.kit.Theme
	key := workshop.ClientKey(c.Client)
	held := l.tabs.clients.of[key]
	lines := t.Lines(t.Strong, t.WrapTo(c.Client, w, 2))
	lines = append(append(lines, ""), l.historyBeside(held, w)...)
	if owed := l.tabs.clients.owed[key]; len(owed) > 0 {
		lines = append(append(lines, "", t.Strong.Render(promised)), owedLines(t, owed, l.today(), w)...)
	}
	if c.Now != nil {
		lines = append(lines, "", t.Strong.Render(stoodAt)+"  "+t.Text.Render(bars(c.Now)+"  "+review.Counts(c.Now.Counts)))
	}
	if c.KeepUntil != "" {
		lines = append(lines, "", t.Text.Render(t.Cut(storedUntil(kit.Date(c.KeepUntil), c.Over), w)))
	}
	return lines
}

const ownerWidth = 20

// owedLines are the open actions of a client: who, what and by when.
func owedLines(t kit.Theme, owed []review.Followed, today string, w int) (lines []string) {
	for i := range owed {
		f := &owed[i]
		what := t.WrapTo(language.English().Typeset(f.What), w-ownerWidth-columnGap, 2)
		if f.Due != "" {
			what = append(what, promisedBy(workshop.ShortDay(f.Due), f.Overdue(today)))
		}
		owner := t.WrapTo(kit.Or(f.Owner, nobody), ownerWidth, 2)
		for n := range max(len(what), len(owner)) {
			lines = append(lines, strings.TrimRight(t.Text.Render(t.Pad(at(owner, n), ownerWidth))+"  "+t.Quiet.Render(at(what, n)), " "))
		}
	}
	return lines
}

// barSigns are bars from the lowest to the highest.
var barSigns = []rune("▁▂▃▄▅▆▇█")

// bars draws how many people stand on each step.
func bars(r *review.Reading) string {
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
