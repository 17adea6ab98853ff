package library

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// This file is the tab of the insights: how rooms moved, whether it lasted, which themes
// come back, and how well sessions were run. Of one client it tells everything; of several
// only figures from which nobody learns about one of them.

// insightsTab leafs through four pages.
type insightsTab struct {
	at     int    // of insightPages
	top    int    // first line that shows
	page   int    // how many lines show
	chosen string // key of the client that was chosen among the clients; empty: the one in hand
	across bool   // figures of all clients, although one is chosen

	made  madeOf
	lines []figureLine
}

// madeOf is what the lines were made for.
type madeOf struct {
	at     int
	client string
	known  bool
}

// figureLine is a line of a page. What has no room beside it stands below.
type figureLine struct {
	main, more string
	head       bool
}

// insightPage is a page of figures: of one client, and of several.
type insightPage struct {
	name   string
	of     func([]review.Record) []figureLine
	across func([]review.Record) []figureLine
}

var insightPages = []insightPage{
	{insightDial, dialOf, dialAcross},
	{insightHolds, holdsOf, holdsAcross},
	{insightThemes, themesOf, themesAcross},
	{insightQuality, qualityOf, qualityAcross},
}

func (i *insightsTab) forget() { i.made, i.lines = madeOf{}, nil }

// leaf goes to another page.
func (i *insightsTab) leaf(to int) {
	i.at, i.top = (to+len(insightPages))%len(insightPages), 0
}

// insightOf is the key of the client of whom everything is told; empty where it is figures
// of several.
func (l *Screen) insightOf() string {
	i := &l.tabs.insights
	switch {
	case l.Filter.private:
		return l.Filter.client
	case i.across:
		return ""
	}
	return kit.Or(i.chosen, l.Filter.client)
}

func (l *Screen) insightsKey(key kit.Key) bool {
	i := &l.tabs.insights
	switch key {
	case kit.Left:
		i.leaf(i.at - 1)
	case kit.Right:
		i.leaf(i.at + 1)
	case "c":
		if !l.Filter.private {
			i.across, i.top = !i.across, 0
		}
	case kit.Up, "k":
		i.top--
	case kit.Down, "j":
		i.top++
	case kit.PgUp:
		i.top -= i.page
	case kit.PgDn:
		i.top += i.page
	case kit.Home:
		i.top = 0
	case kit.End:
		i.top = len(i.lines) * 2
	default:
		return false
	}
	return true
}

// insight are the lines of the page that shows; they are made once.
func (l *Screen) insight() []figureLine {
	t := l.figures()
	i, now := &t.insights, madeOf{t.insights.at, l.insightOf(), true}
	if i.made == now {
		return i.lines
	}
	i.made = now
	switch page := insightPages[i.at]; {
	case len(t.theirs) == 0:
		i.lines = nil
	case now.client == "":
		i.lines = page.across(t.theirs)
	default:
		i.lines = page.of(t.clients.of[now.client])
	}
	return i.lines
}

// insightsBody draws the page.
func (l *Screen) insightsBody(a kit.Area) []string {
	t, i := l.kit.Theme, &l.tabs.insights
	w := a.W - kit.IDColumn
	var all []string
	for _, f := range l.insight() {
		all = append(all, f.draw(t, w)...)
	}
	top := append(whiteAbove(a.H), l.leaves(a.W), "", "")
	i.page = max(1, a.H-len(top))
	i.top = max(0, min(i.top, len(all)-i.page))
	to := min(len(all), i.top+i.page)
	top[len(top)-2] = l.summary(l.insightAbout(), counted(i.top, to, len(all)), a.W)
	return append(top, kit.Indent(all[i.top:to], kit.IDColumn)...)
}

// leaves names the pages; the one that shows is marked and heavier.
func (l *Screen) leaves(w int) string {
	t := l.kit.Theme
	var b strings.Builder
	for i, page := range insightPages {
		if i == l.tabs.insights.at {
			b.WriteString(t.Accent.Render(kit.Pointer) + " " + t.Strong.Underline(true).Render(kit.UpperFirst(page.name)) + "   ")
		} else {
			b.WriteString(t.Quiet.Render("  "+kit.UpperFirst(page.name)) + "   ")
		}
	}
	return t.Cut(b.String(), w)
}

// insightAbout says of whom the figures are.
func (l *Screen) insightAbout() string {
	key := l.insightOf()
	if key == "" {
		return ofAllClients
	}
	if held := l.tabs.clients.of[key]; len(held) > 0 {
		return ofOneClient(held[len(held)-1].Client)
	}
	return ofOneClient(l.client)
}

func (f figureLine) draw(t kit.Theme, w int) []string {
	switch both := f.main + "  " + f.more; {
	case f.head:
		return t.Lines(t.Strong, t.Wrap(f.main, w))
	case f.more == "" && t.Width(f.main) > w:
		return t.Lines(t.Text, t.Wrap(f.main, w))
	case f.more == "" || t.Width(both) <= w:
		return []string{t.Text.Render(strings.TrimRight(both, " "))}
	}
	main := t.Wrap(strings.TrimRight(f.main, " "), w)
	more := strings.TrimPrefix(joined(strings.Join(main[1:], " "), f.more), "· ")
	first := t.Text.Render(strings.TrimRight(main[0], " ·"))
	return append([]string{first}, t.Lines(t.Quiet, t.Bullet(strings.Repeat(" ", kit.TextColumn-kit.IDColumn), more, w))...)
}

func heading(text string) figureLine { return figureLine{main: text, head: true} }
func said(text string) figureLine    { return figureLine{main: text} }

// joined leaves out what is empty.
func joined(parts ...string) string {
	var full []string
	for _, p := range parts {
		if p != "" {
			full = append(full, p)
		}
	}
	return strings.Join(full, " · ")
}

// pad fills a text that holds no wide characters.
func pad(text string, w int) string { return kit.ByCodePoints.Pad(text, w) }

// sameRoom is nothing, or why the two counts say little.
func sameRoom(same bool) string {
	if same {
		return ""
	}
	return review.NotTheSameRoom
}

func moved(counts, then [workshop.Steps]int, m workshop.Movement) string {
	return pad(review.Counts(counts)+" → "+review.Counts(then), 24) + "  " + pad(review.Steps(m), 8)
}
