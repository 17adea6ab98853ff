package library

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// This file is the tab of the actions: what was to be done, and whether it was.

// actionsTab lists the actions of all clients that may show.
type actionsTab struct {
	cursor
	sort   int  // of actionOrders
	ended  bool // those that are no longer open show too
	all    []review.Followed
	rows   []review.Followed
	titles map[string]workshop.Summary // of the sessions in the library
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
	a.all = f.actions
	a.titles = make(map[string]workshop.Summary, len(f.theirs))
	for i := range f.theirs {
		a.titles[f.theirs[i].ID] = f.theirs[i].Summary
	}
	a.arrange()
}

// arrange applies the order, and whether those that are not open show.
func (a *actionsTab) arrange() {
	was, _ := a.chosen()
	a.rows = a.rows[:0]
	for _, f := range a.all {
		if a.ended || f.Open() {
			a.rows = append(a.rows, f)
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
	return screen.OpenSession{ID: in.ID, Read: true, At: screen.Spot{
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
	t, of := l.kit.Theme, &l.figures().actions
	lines := []string{l.summary(actionsHeld(len(of.rows), len(of.all), of.ended), actionOrders[of.sort].name, a.W)}
	height := 1
	if a.W < kit.Folds {
		height = 2
	} else {
		lines = append(lines, t.Quiet.Render(l.actionColumns(a.W).set("  ", headRef, headClient, headWhat, headOwner, headDue, headNow)))
	}
	detail := l.actionDetail(a.W)
	upper, lower := split(max(1, len(of.rows))*height, len(detail), a.H-len(lines), height)
	of.page = max(1, upper/height)
	from, to := kit.Window(of.row, len(of.rows), of.page)
	for i := from; i < to; i++ {
		l.places.Add(kit.Place{X: 0, Y: len(lines), W: a.W, H: height}, i)
		lines = append(lines, l.actionRow(&of.rows[i], i == of.row, a.W)...)
	}
	return append(lines, l.below(detail, lower, a.W)...)
}

// actionWidths are the columns of the actions. Where all are of one client, it has none.
type actionWidths struct {
	kit.Cells
	client, what int
}

func (l *Screen) actionColumns(w int) actionWidths {
	room := w - 2 - 3 - 12 - 11 - 9 - 8
	if l.Filter.private {
		return actionWidths{l.kit.Theme.Cells, 0, room}
	}
	client := (room - 2) * 2 / 5
	return actionWidths{l.kit.Theme.Cells, client, room - 2 - client}
}

func (c actionWidths) set(mark, ref, client, what, owner, due, now string) string {
	if c.client > 0 {
		client = c.Pad(client, c.client) + "  "
	} else {
		client = ""
	}
	return mark + c.Pad(ref, 3) + "  " + client + c.Pad(what, c.what) + "  " + c.Pad(owner, 12) + "  " + c.Pad(due, 11) + "  " + c.Pad(now, 9)
}

func (l *Screen) actionRow(f *review.Followed, selected bool, w int) []string {
	t := l.kit.Theme
	mark, name, rest := "  ", t.Text, t.Quiet
	if selected {
		mark, name, rest = "▸ ", t.Strong, t.Strong
	}
	due, owner, now := dueOf(f, l.today()), kit.Or(f.Owner, nobody), statusOf(f)
	if w < kit.Folds {
		return []string{
			name.Render(mark+t.Pad(t.Cut(f.Ref+"  "+f.What, w-15), w-15)) + rest.Render("  "+t.Pad(due, 11)),
			rest.Render(t.Spread(t.Cut("    "+f.Client+" · "+owner, w-2-t.Width(now)), now, w)),
		}
	}
	c := l.actionColumns(w)
	line := c.set(mark, f.Ref, f.Client, f.What, owner, due, now)
	head := w - 12 - 11 - 9 - 6
	return []string{name.Render(t.Slice(line, 0, head)) + rest.Render(t.Slice(line, head, w))}
}

// dueOf is the day of an action, with a mark where it has passed and the action is open.
func dueOf(f *review.Followed, today string) string {
	day := f.Due
	if d, err := time.Parse(time.DateOnly, f.Due); err == nil {
		day = d.Format("2 Jan 06")
	}
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
	t := l.kit.Theme
	a := &l.tabs.actions
	var lines []string
	if f, ok := a.chosen(); ok {
		for _, line := range t.WrapTo(f.Ref+" "+f.What, w, 2) {
			lines = append(lines, t.Strong.Render(line))
		}
		for _, line := range l.actionInWords(&f) {
			lines = append(lines, t.Text.Render(t.Cut("  "+line, w)))
		}
	}
	if len(a.all) > 0 {
		lines = append(lines, t.Quiet.Render(t.Cut(followedThrough(review.Through(a.all, l.today())), w)))
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
