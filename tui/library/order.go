package library

import (
	"cmp"
	"slices"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is the order in which the sessions are listed. It stays until it is changed,
// whatever is read or led meanwhile.

// sorting is what the list goes by.
type sorting int

const (
	sortDate   sorting = iota // the newest first, as the library gives them
	sortClient                // by name; of one client the newest first
	sortReview                // what is due first, and then what has no review
	sortings
)

// order is how the list is arranged.
type order struct {
	by         sorting
	grouped    bool // the sessions of a client stand together
	unfinished bool // those that are closed do not show
}

// group is the sessions of a client that show below each other.
type group struct {
	first, n int // rows
	line     int // of its head, among all lines
	client   string
}

// reorder changes the order. The selected session stays selected.
func (l *Screen) reorder(change func(*order)) {
	l.keeping(func() {
		change(&l.Filter.order)
		l.Filter.ranked = nil
		l.Filter.apply(l.Sessions)
		l.Filter.Hits = l.Filter.chosenHits(l.Sessions)
	})
}

// orderKey carries out a key that changes the order, and reports whether it is one.
func (l *Screen) orderKey(key kit.Key) bool {
	switch key {
	case "s":
		l.reorder(func(o *order) { o.by = (o.by + 1) % sortings })
	case "c":
		l.reorder(func(o *order) { o.grouped = !o.grouped })
	case "u":
		l.reorder(func(o *order) { o.unfinished = !o.unfinished })
	default:
		return false
	}
	return true
}

// arranged says in which order the sessions show, unless it is as at the start.
func (l *Screen) arranged() string {
	if l.Filter.order == (order{}) {
		return ""
	}
	return arrangedAs(l.Filter.order, len(l.Filter.Shown), len(l.Sessions)-l.hidden())
}

// keeping changes the list. What was selected stays so, if it shows.
func (l *Screen) keeping(change func()) {
	was, chosen := l.chosen()
	hit := l.Selected - len(l.Filter.Shown)
	change()
	switch {
	case chosen && hit >= 0:
		l.Selected = len(l.Filter.Shown) + hit
	case chosen:
		l.choose(was.ID)
	}
	l.move(0)
}

// rank puts the sessions in order, once for a list.
func (f *filter) rank(sessions []workshop.Summary) {
	if len(f.ranked) == len(sessions) {
		return
	}
	f.ranked = make([]int, len(sessions))
	for i := range f.ranked {
		f.ranked[i] = i
	}
	if f.order.by == sortDate && !f.order.grouped {
		return
	}
	var less func(a, b int) int
	keys := f.keysOf(sessions)
	switch first := f.firsts(sessions, keys); {
	case f.order.by == sortClient:
		less = func(a, b int) int { return cmp.Compare(keys[a], keys[b]) }
	case f.order.by == sortReview && f.order.grouped:
		less = func(a, b int) int {
			one, other := first[keys[a]], first[keys[b]]
			return cmp.Or(cmp.Compare(one.review, other.review), cmp.Compare(one.at, other.at))
		}
	case f.order.by == sortReview:
		less = func(a, b int) int { return cmp.Compare(f.due(sessions[a]), f.due(sessions[b])) }
	default:
		less = func(a, b int) int { return cmp.Compare(first[keys[a]].at, first[keys[b]].at) }
	}
	slices.SortStableFunc(f.ranked, less)
}

// foremost is where a client’s newest session is in the list, and when it is to be reviewed.
type foremost struct {
	at     int
	review string
}

func (f *filter) firsts(sessions []workshop.Summary, keys []string) map[string]foremost {
	if !f.order.grouped {
		return nil
	}
	first := map[string]foremost{}
	for i, s := range sessions {
		one, met := first[keys[i]]
		if !met {
			one = foremost{i, neverDue}
		}
		one.review = min(one.review, f.due(s))
		first[keys[i]] = one
	}
	return first
}

// neverDue stands behind every day.
const neverDue = "9999"

// due is the day on which a session is to be reviewed.
func (f *filter) due(s workshop.Summary) string { return cmp.Or(f.facts[s.ID].review, neverDue) }

// keysOf are the clients of sessions, however their names are written: made once for a list.
func (f *filter) keysOf(sessions []workshop.Summary) []string {
	if len(f.keys) == len(sessions) {
		return f.keys
	}
	f.keys = make([]string, len(sessions))
	known := map[string]string{}
	for i, s := range sessions {
		key, ok := known[s.Client]
		if !ok {
			key = workshop.ClientKey(s.Client)
			known[s.Client] = key
		}
		f.keys[i] = key
	}
	return f.keys
}

// group finds the sessions of one client that stand together.
func (f *filter) group(sessions []workshop.Summary) {
	f.groups = f.groups[:0]
	if !f.order.grouped {
		return
	}
	keys := f.keysOf(sessions)
	for row, i := range f.Shown {
		if row == 0 || keys[i] != keys[f.Shown[row-1]] {
			f.groups = append(f.groups, group{first: row, line: row + len(f.groups), client: sessions[i].Client})
		}
		f.groups[len(f.groups)-1].n++
	}
}

// line is a line of the list of sessions: a row, or the head of a group.
type line struct{ row, head int } // one of them, the other is negative

// lines are those that a window of h lines shows, with the selected row among them. The
// head of the group at the top always shows.
func (f *filter) lines(selected, h int) []line {
	if len(f.groups) == 0 {
		from, to := kit.Window(selected, len(f.Shown), h)
		lines := make([]line, 0, to-from)
		for row := from; row < to; row++ {
			lines = append(lines, line{row, -1})
		}
		return lines
	}
	heads := f.groupAt(selected) + 1
	all := len(f.Shown) + len(f.groups)
	from, to := kit.Window(selected+heads, all, h)
	var lines []line
	for at := from; at < to; at++ {
		lines = append(lines, f.lineAt(at))
	}
	if len(lines) == 0 || lines[0].head >= 0 {
		return lines
	}
	if top := lines[0].row; top == selected { // only a window of one or two lines
		return lines
	}
	lines[0] = line{-1, f.groupAt(lines[0].row)}
	return lines
}

// groupAt is the group of a row.
func (f *filter) groupAt(row int) int {
	after, _ := slices.BinarySearchFunc(f.groups, row+1, func(g group, row int) int { return cmp.Compare(g.first, row) })
	return after - 1
}

// lineAt is one of all lines, where the head of each group stands above its rows.
func (f *filter) lineAt(at int) line {
	g, head := slices.BinarySearchFunc(f.groups, at, func(g group, at int) int { return cmp.Compare(g.line, at) })
	if head {
		return line{-1, g}
	}
	return line{at - g, -1}
}
