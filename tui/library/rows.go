package library

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (l *Screen) View(a kit.Area) kit.Picture {
	if l.tabs.at != onSessions {
		return l.tabView(a)
	}
	w := a.W - kit.Margin - 1
	f := kit.Frame{Title: "swotshop", Tabs: l.head(), CursorX: -1, Hints: l.Hints(), Note: l.noteLine(w)}
	if l.listed && (!l.Filter.private || !l.Partly()) {
		f.Place = kit.Plural(l.all-l.hidden(), "session", "sessions")
	}
	if l.Filter.Open {
		f.Line, f.CursorX = l.Filter.in.View(l.kit.Theme, "/ ", filterExample, w)
	}
	l.places.Clear()
	f.Body = l.Body(kit.BodyArea(a, false, l.Filter.Open))
	d := f.Draw(l.kit.Theme, a)
	l.places.Shift(d.Body.X, d.Body.Y)
	return d
}

func (l *Screen) Body(a kit.Area) []string {
	switch t := l.kit.Theme; {
	case !l.listed, l.rows() == 0 && l.Partly():
		return []string{"", "  …"}
	case len(l.Sessions) == 0:
		return l.welcome(a)
	case l.rows() == 0 && l.hidden() == len(l.Sessions):
		return append([]string{"", t.Text.Render(t.Cut("  "+noneInHand(l.client), a.W))}, l.hiddenLine(a.W)...)
	case l.rows() == 0:
		return append([]string{"", t.Quiet.Render(t.Cut("  "+noMatches, a.W))}, l.hiddenLine(a.W)...)
	}
	middle, left := a, 0
	if middle.W, _ = halves(a.W); middle.W == a.W {
		middle, left = kit.Sheet(a, kit.WidestList)
	}
	last := l.hiddenLine(middle.W)
	middle.H -= len(last)
	return l.withSheet(kit.Indent(append(l.list(middle), last...), left), a)
}

// welcome greets anyone who has no session yet.
func (l *Screen) welcome(a kit.Area) []string {
	t := l.kit.Theme
	a, left := kit.Sheet(a, kit.Aloud+4)
	lines := make([]string, max(1, a.H/4))
	lines = append(lines, "  "+t.Strong.Render(welcomeQuestion), "",
		"  "+t.Text.Render(welcomeRecorded),
		"  "+t.Text.Render(welcomeResult), "", "")
	for _, h := range []kit.Hint{kit.Key("n").Does(welcomeNew), kit.Key("d").Does(welcomeDemo)} {
		lines = append(lines, "  "+t.Accent.Render(h.Label())+"   "+t.Text.Render(h.Deed))
	}
	for i := range lines {
		lines[i] = t.Cut(lines[i], a.W)
	}
	return kit.Indent(lines, left)
}

// list draws the rows around the selected one, and no others.
func (l *Screen) list(a kit.Area) []string {
	f, t := &l.Filter, l.kit.Theme
	height, lines := 1, []string{t.Quiet.Render(t.Cut("  "+l.arranged(), a.W))}
	switch {
	case a.W < kit.Folds && !f.order.grouped:
		height = 2
	case a.W >= kit.Folds && len(f.Shown) > 0:
		lines = append(lines, t.Quiet.Render(t.Cut(columns(t.Cells, a.W, f.order.grouped).heads(), a.W)))
	}
	shown, hits := len(f.Shown), len(f.Hits)
	upper, lower := share(shown+len(f.groups), hits, (a.H-len(lines))/height, 2/height)
	l.page = 0
	for _, at := range f.lines(min(l.Selected, shown-1), upper) {
		if at.head >= 0 {
			lines = append(lines, l.groupHead(f.groups[at.head], a.W))
			continue
		}
		l.page++
		l.places.Add(kit.Place{X: 0, Y: len(lines), W: a.W, H: height}, at.row)
		lines = append(lines, l.sessionRow(&l.Sessions[f.Shown[at.row]], at.row == l.Selected, a.W)...)
	}
	l.page = max(1, l.page)
	if hits == 0 {
		return lines
	}
	lines = append(lines, l.hitsHeading(shown > 0, a.W)...)
	height = len(l.hitRow(&f.Hits[0], false, a.W))
	from, to := kit.Window(max(0, l.Selected-shown), hits, lower)
	for i := from; i < to; i++ {
		l.places.Add(kit.Place{X: 0, Y: len(lines), W: a.W, H: height}, shown+i)
		lines = append(lines, l.hitRow(&f.Hits[i], i == l.Selected-shown, a.W)...)
	}
	return lines
}

// share divides the rows of a window between sessions and the hits below them,
// so that both show; the heading between them takes some.
func share(sessions, hits, rows, heading int) (upper, lower int) {
	if hits == 0 {
		return rows, 0
	}
	rows -= heading
	upper = min(sessions, max(rows/2, rows-hits))
	return max(0, upper), max(1, rows-upper)
}

// hitsHeading separates the hits from the sessions above them, if any.
func (l *Screen) hitsHeading(below bool, w int) []string {
	heading := l.kit.Theme.Quiet.Render(l.kit.Theme.Cut(textMatches(len(l.Filter.Hits)), w))
	if below {
		return []string{"", heading}
	}
	return []string{heading}
}

// hitRow is a hit: where it is and of when, and the words around the mark.
func (l *Screen) hitRow(h *workshop.Hit, selected bool, w int) []string {
	t := l.kit.Theme
	mark, name := "  ", t.Quiet
	if selected {
		mark, name = "▸ ", t.Strong
	}
	if w < kit.Folds {
		return []string{
			name.Render(t.Spread(t.Cut(mark+h.Session.Client+" · "+h.What, w-13), shortDate(h.Session.Date), w)),
			"    " + HitText(t, h, w-4),
		}
	}
	client := (w - 48) * 55 / 100 // the words found have the rest
	where := mark + t.Pad(h.Session.Client, client) + "  " + shortDate(h.Session.Date) + "  " + t.Pad(h.What, 14) + "  "
	return []string{name.Render(where) + HitText(t, h, w-t.Width(where))}
}

// HitText is a found text in w cells, cut around its first mark so that this
// shows. Marks are bold and underlined.
func HitText(t kit.Theme, h *workshop.Hit, w int) string {
	shown, gone := h.Text, 0
	if len(h.Marks) > 0 {
		at := t.Width(h.Text[:within(h.Marks[0][0], h.Text)])
		shown, gone = cutBefore(t.Cells, h.Text, at, w)
	}
	shown = t.Cut(shown, w)
	var marks []kit.Stretch
	for _, m := range h.Marks {
		from := t.Width(h.Text[:within(m[0], h.Text)]) - gone
		to := t.Width(h.Text[:within(m[1], h.Text)]) - gone
		from, to = max(min(gone, 1), from), min(to, t.Width(shown))
		if from < to {
			marks = append(marks, kit.Stretch{From: from, To: to, Style: t.Strong.Underline(true)})
		}
	}
	return t.Cut(t.Restyle(t.Text.Render(shown), marks), w)
}

// cutBefore leaves out the start of a text that does not fit into w cells, so
// that the cell at shows in its first third. Gone is by how many cells the rest
// moves to the left. A wide character that would be cut in two goes as a whole.
func cutBefore(c kit.Cells, text string, at, w int) (shown string, gone int) {
	total := c.Width(text)
	left := min(at-w/3, total-w)
	if left <= 0 {
		return text, 0
	}
	rest := c.After(text, left+1)
	if total-c.Width(rest) < left+1 {
		rest = c.After(text, left+2)
	}
	return "…" + rest, total - c.Width(rest) - 1
}

// within limits a place to a text, whatever the store says.
func within(at int, text string) int { return max(0, min(at, len(text))) }

func (l *Screen) noteLine(w int) string {
	t := l.kit.Theme
	switch f := &l.Filter; {
	case l.problem != "":
		return t.Note(t.Strong, "! "+l.problem, w)
	case f.narrowed() && f.fault != "":
		return t.Note(t.Strong, f.fault, w)
	case f.narrowed() && len(l.Sessions) > 0 && !l.Partly():
		return l.filteredLine(w)
	case l.note.Text != "":
		return t.Note(t.Strong, l.note.String(), w)
	}
	if line := l.standing(w); line != "" {
		return line
	}
	return t.Quiet.Render(t.Cut(l.kit.ReachLine(w+kit.Margin+1), w))
}

// filteredLine says what the line of the filter leaves, or how it can go on.
func (l *Screen) filteredLine(w int) string {
	t, f := l.kit.Theme, &l.Filter
	if offers := f.offering(l.Sessions); offers != "" {
		return t.Quiet.Render(t.Cut(offers, w))
	}
	all := len(l.Sessions) - l.hidden()
	switch left := filtered(len(f.Shown), all, len(f.Hits)); {
	case !f.asked.terms():
		return t.Quiet.Render(t.Cut(left, w))
	case f.asked.text == "":
		return t.Note(t.Quiet, f.asked.inWords()+": "+leftOf(len(f.Shown), all), w)
	default:
		return t.Note(t.Quiet, f.asked.inWords()+": "+left, w)
	}
}

func (l *Screen) Hints() []kit.Hint {
	switch {
	case l.Filter.Open:
		return []kit.Hint{kit.Enter.Does(read), kit.Keys{kit.Up, kit.Down}.Does(choose), kit.Tab.Does(completeIt), kit.Esc.Does(allSessions)}
	case !l.listed:
		return []kit.Hint{kit.Key("n").Does(newSession), kit.CtrlC.Does(quit)}
	case len(l.Sessions) == 0:
		return []kit.Hint{kit.Key("n").Does(newSession), kit.Key("d").Does(example), kit.F1.Does(help), kit.CtrlC.Does(quit)}
	}
	rest := []kit.Hint{kit.Key("n").Does(newSession), kit.Key("/").Does(find), kit.Key("s").Does(sortIt), kit.F1.Does(help), kit.CtrlC.Does(quit)}
	return append(l.opens(), rest...)
}

// opens are the two ways to open the selected session, the likelier one first.
func (l *Screen) opens() []kit.Hint {
	reads := kit.Enter.Does(read)
	switch s, ok := l.chosen(); {
	case !ok:
		return nil
	case s.Closed:
		return []kit.Hint{reads}
	case s.ID == l.left:
		return []kit.Hint{kit.Key("g").Does(goOnLeading), reads}
	case screen.Recent(s, l.kit.Now()):
		return []kit.Hint{kit.Key("g").Does(lead), reads}
	}
	return []kit.Hint{reads, kit.Key("g").Does(lead)}
}
