package library

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
	"swotshop/workshop/language"
	"swotshop/workshop/review"
)

// This file is the tab of the actions: what was to be done, and whether it was.

// actionsTab lists the actions of all clients that may show.
type actionsTab struct {
	cursor
	sort  int  // of actionOrders
	ended bool // those that are no longer open show too
	all   []review.Followed
	rows  []review.Followed
	wide  longestAction

	clients int                         // of how many the rows are: 0, 1, or 2 for several
	asked   bool                        // somebody has said of one of the rows how it stands
	titles  map[string]workshop.Summary // of the sessions in the library
}

// actionOrder is a way to sort actions.
type actionOrder struct {
	name string
	key  func(*review.Followed) string
}

var actionOrders = []actionOrder{
	{byDue, func(f *review.Followed) string { return cmp.Or(f.Due, "9999") }},
	{byClient, func(f *review.Followed) string { return workshop.ClientKey(f.Client) }},
	{byOwner, func(f *review.Followed) string { return workshop.ClientKey(f.Owner) }},
	{byStatus, func(f *review.Followed) string { return strconv.Itoa(slices.Index(statusOrder, f.Status)) }},
}

// statusOrder begins with what needs somebody.
var statusOrder = []workshop.Status{workshop.Late, workshop.NotAsked, workshop.OnTrack, workshop.Kept, workshop.Done, workshop.Replaced, workshop.Dropped}

// take takes the actions. The one that was selected stays so.
func (a *actionsTab) take(f figures) {
	a.all, a.wide = f.actions, longestAction{}
	a.titles = make(map[string]workshop.Summary, len(f.theirs))
	for i := range f.theirs {
		a.titles[f.theirs[i].ID] = f.theirs[i].Summary
	}
	a.arrange()
}

// arrange applies the order, and whether those that are not open show.
func (a *actionsTab) arrange() {
	was, _ := a.chosen()
	a.rows, a.clients, a.asked = a.rows[:0], 0, false
	for _, f := range a.all {
		if !a.ended && !f.Open() {
			continue
		}
		a.rows = append(a.rows, f)
		a.asked = a.asked || statusOf(&f) != notAsked
		if a.clients == 0 || a.clients == 1 && workshop.ClientKey(f.Client) != workshop.ClientKey(a.rows[0].Client) {
			a.clients++
		}
	}
	sortBy(a.rows, actionOrders[a.sort].key)
	a.row = max(0, slices.IndexFunc(a.rows, func(f review.Followed) bool { return f.Origin == was.Origin }))
}

func (a *actionsTab) chosen() (review.Followed, bool) {
	if a.row < len(a.rows) {
		return a.rows[a.row], true
	}
	return review.Followed{}, false
}

func (l *Screen) actionsKey(key kit.Key) (want screen.Action, took bool) {
	a := &l.figures().actions
	if a.key(key, len(a.rows)) {
		return nil, true
	}
	switch key {
	case "s":
		a.sort = (a.sort + 1) % len(actionOrders)
		a.arrange()
	case "o":
		a.ended = !a.ended
		a.arrange()
	case kit.Enter:
		return l.readAction(), true
	default:
		return nil, false
	}
	return nil, true
}

// readAction reads the session in which the selected action was written, or the newest one
// that asked about it.
func (l *Screen) readAction() screen.Action {
	a := &l.tabs.actions
	f, ok := a.chosen()
	if !ok {
		return nil
	}
	in, there := a.sessionOf(&f)
	if !there {
		l.note = screen.Remark(notInLibrary)
		return nil
	}
	return screen.OpenSession{ID: in.ID, Read: true, Firm: l.isAt(in.ID), At: screen.Spot{
		Says: actionOf(a.row+1, len(a.rows)), Hit: &workshop.Hit{Session: in, What: f.Ref, Text: f.What, Marks: [][2]int{{0, len(f.What)}}},
	}}
}

func (a *actionsTab) sessionOf(f *review.Followed) (in workshop.Summary, there bool) {
	if in, there = a.titles[f.Session]; there {
		return in, true
	}
	for _, r := range slices.Backward(f.Reports) {
		if in, there = a.titles[r.Session]; there {
			return in, true
		}
	}
	return in, false
}

// turnAction selects the next action, or the one before, and reads where it was written.
func (l *Screen) turnAction(want screen.Turn) (next screen.OpenSession, why string) {
	a := &l.tabs.actions
	to := a.row + want.By
	if to < 0 || to >= len(a.rows) {
		return next, actionsEnd(want.By > 0)
	}
	a.row = to
	next, there := l.readAction().(screen.OpenSession)
	if !there {
		l.note = screen.Note{}
		return next, notInLibrary
	}
	return next, ""
}

// actionsBody draws the actions, and below them what was said of the selected one.
func (l *Screen) actionsBody(a kit.Area) []string {
	of, rows := &l.figures().actions, l.actionRows(a.W)
	top := whiteAbove(a.H)
	var heads []string
	if !rows.narrow {
		heads = []string{rows.heads()}
	}
	h := a.H - len(top) - 1 - len(heads)
	detail := append([]string{""}, l.actionDetail(a.W)...)
	list := max(1, most(h, len(of.rows), func(row int) int { return rows.needs(&of.rows[row]) }))
	upper := h - min(len(detail), max(h*2/5, h-list))
	whole, chosen := rows.least(), -1
	if f, ok := of.chosen(); ok {
		whole, chosen = wholeIn(upper, whole, rows.needs(&f)), of.row
	}
	of.page = max(1, (upper-whole+rows.least())/rows.least())
	from, to := kit.Window(of.row, len(of.rows), of.page)
	needs := make([]int, to-from)
	for i := range needs {
		needs[i] = rows.needs(&of.rows[from+i])
	}
	lines := append(append(top, l.summary(sortedBy(actionsHeld(len(of.rows), len(of.all), of.ended), actionOrders[of.sort].name), counted(from, to, len(of.rows)), a.W)), heads...)
	for i, share := range dealt(upper, rows.least(), needs, max(-1, chosen-from)) {
		drawn := rows.draw(&of.rows[from+i], from+i == of.row, share)
		l.places.Add(kit.Place{X: 0, Y: len(lines), W: a.W, H: len(drawn)}, from+i)
		lines = append(lines, drawn...)
	}
	return append(lines, cropped(l.kit.Theme, detail, a.H-len(lines))...)
}

// actionRows draws actions: their columns, or two lines each. What says the same in every
// row has no column: the client where it is one, the state where nobody has been asked.
type actionRows struct {
	l *Screen
	table
	refs, clients, states, narrow bool
	w                             int
}

const (
	refWidth    = 3
	dueWidth    = 2 + dateWidth
	statusWidth = 11
)

func (l *Screen) actionRows(w int) actionRows {
	a := &l.tabs.actions
	of := a.longest(l.kit.Theme.Cells)
	r := actionRows{l: l, w: w, narrow: w < kit.Folds, clients: a.clients > 1, states: a.asked}
	columns := []column{{head: headWhat, w: of.what, share: 4}, {head: headOwner, w: of.owner, share: 3, quiet: true}, {head: headDue, w: dueWidth, quiet: true}}
	if r.clients {
		columns = slices.Insert(columns, 0, column{head: headClient, w: of.client, share: 2, quiet: true})
	}
	if r.states {
		columns = append(columns, column{head: headNow, w: statusWidth, quiet: true})
	}
	whole := kit.IDColumn + refWidth
	for _, c := range columns {
		whole += columnGap + c.w
	}
	if r.refs = whole <= w; r.refs {
		columns = slices.Insert(columns, 0, column{head: headRef, w: refWidth})
	}
	r.table = tableIn(l.kit.Theme, w, columns...)
	return r
}

// longestAction is how wide the columns of the actions would be, were there room for all.
type longestAction struct {
	kit.Cells
	client, what, owner int
}

// longest is measured once for all actions.
func (a *actionsTab) longest(cells kit.Cells) longestAction {
	if a.wide.what > 0 && a.wide.Cells == cells {
		return a.wide
	}
	a.wide = longestAction{cells, wide(cells, headClient), wide(cells, headWhat), wide(cells, headOwner)}
	for i := range a.all {
		f := &a.all[i]
		a.wide.client = max(a.wide.client, wide(cells, f.Client))
		a.wide.what = max(a.wide.what, wide(cells, f.What))
		a.wide.owner = max(a.wide.owner, wide(cells, kit.Or(f.Owner, nobody)))
	}
	return a.wide
}

func (r actionRows) least() int {
	if r.narrow {
		return 2
	}
	return 1
}

func (r actionRows) cells(f *review.Followed) []string {
	var all []string
	add := func(shows bool, text string) {
		if shows {
			all = append(all, text)
		}
	}
	add(r.refs, f.Ref)
	add(r.clients, f.Client)
	add(true, language.English().Typeset(f.What))
	add(true, kit.Or(f.Owner, nobody))
	add(true, dueOf(f, r.l.today()))
	add(r.states, statusOf(f))
	return all
}

// needs is in how many lines an action is whole.
func (r actionRows) needs(f *review.Followed) int {
	if !r.narrow {
		return r.table.needs(r.cells(f))
	}
	return 1 + len(r.Wrap(language.English().Typeset(f.What), r.whatRoom()))
}

func (r actionRows) whatRoom() int { return r.w - kit.IDColumn - columnGap - dueWidth }

func (r actionRows) draw(f *review.Followed, selected bool, h int) []string {
	if !r.narrow {
		return r.row(markOf(selected), selected, r.cells(f), h)
	}
	name, rest := r.Text, r.Quiet
	if selected {
		name, rest = r.Strong, r.Strong
	}
	what := r.WrapTo(language.English().Typeset(f.What), r.whatRoom(), max(1, h-1))
	lines := kit.Indent(r.Lines(name, what), kit.IDColumn)
	lines[0] = r.Spread(r.mark(markOf(selected))+name.Render(at(what, 0)), rest.Render(r.Pad(dueOf(f, r.l.today()), dueWidth)), r.w)
	parts := []string{kit.Or(f.Owner, nobody)}
	if r.clients {
		parts = append(parts, f.Client)
	}
	now := ""
	if r.states {
		now = statusOf(f)
	}
	who := cutWords(r.Cells, strings.Join(parts, " · "), r.w-kit.TextColumn-columnGap-r.Width(now))
	return append(lines, r.Spread(strings.Repeat(" ", kit.TextColumn)+rest.Render(who), rest.Render(now), r.w))
}

// dueOf is the day of an action, with a mark where it has passed and the action is open.
func dueOf(f *review.Followed, today string) string {
	day := cmp.Or(workshop.ShortDay(f.Due), noDate)
	if f.Overdue(today) {
		return "! " + day
	}
	return "  " + day
}

func statusOf(f *review.Followed) string {
	now := cmp.Or(string(f.Status), notAsked)
	if f.Reopened {
		return now + " ↺"
	}
	return now
}

// actionDetail is what is known of the selected action: what was said, oldest first, and
// how much is done of all.
func (l *Screen) actionDetail(w int) []string {
	t, w := l.kit.Theme, w-kit.IDColumn
	a := &l.tabs.actions
	var lines []string
	if f, ok := a.chosen(); ok {
		lines = t.Row("", t.Strong.Render(f.Ref), t.Lines(t.Strong, t.WrapTo(language.English().Typeset(f.What), w-kit.TextColumn, 2)))
		for _, line := range l.actionInWords(&f) {
			lines = append(lines, kit.Indent(t.Lines(t.Text, t.WrapTo(line, w-kit.TextColumn, 2)), kit.TextColumn)...)
		}
	}
	if len(a.all) > 0 {
		lines = append(lines, strings.Repeat(" ", kit.IDColumn)+t.Quiet.Render(t.Cut(followedThrough(review.Through(a.all, l.today())), w)))
	}
	return lines
}

// actionInWords is where an action comes from, and each report of it.
func (l *Screen) actionInWords(f *review.Followed) []string {
	in, there := l.tabs.actions.titles[f.Session]
	title := ""
	if there {
		title = in.Title
	}
	lines := []string{writtenOn(kit.Date(f.Written), f.Client, title)}
	if f.Measure != "" {
		lines = append(lines, measuredBy(f.Measure, f.Target))
	}
	for _, r := range f.Reports {
		lines = append(lines, reported(r))
	}
	return lines
}
