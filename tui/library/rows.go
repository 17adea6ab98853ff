package library

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// widest is how wide the library is set at most: a list and a page beside it.
const widest = 164

// room is where the tabs stand in a body, and how far that is from its left edge: it ends
// as far from the right edge as text begins from the left one.
func room(body kit.Area) (room kit.Area, left int) {
	body.W -= kit.IDColumn
	return kit.Sheet(body, widest)
}

func (l *Screen) View(a kit.Area) kit.Picture {
	if l.tabs.at != onSessions {
		return l.tabView(a)
	}
	w := a.W - kit.Margin - 1
	f := kit.Frame{Title: "swotshop", Tabs: l.head(), CursorX: -1, Hints: l.Hints(), Note: l.noteLine(w)}
	if l.listed && (l.firm == nil || l.firm.failed == nil || len(l.Sessions) > 0) && (!l.Filter.private || !l.Partly()) {
		f.Place = kit.Plural(l.all-l.hidden(), "session", "sessions")
	}
	if l.Filter.Open {
		f.Line, f.CursorX = l.Filter.in.View(l.kit.Theme, "/ ", filterExample, w)
	}
	l.places.Clear()
	body := kit.BodyArea(a, l.firm != nil, l.Filter.Open)
	_, f.Inset = room(body)
	l.inset = f.Inset
	f.Rail = l.rail(w)
	f.Body = l.Body(body)
	d := f.Draw(l.kit.Theme, a)
	l.places.Shift(d.Body.X+f.Inset, d.Body.Y)
	return d
}

func (l *Screen) Body(a kit.Area) []string {
	t := l.kit.Theme
	middle, left := room(a)
	switch {
	case l.firm != nil && !l.listed:
		return kit.Indent([]string{"", t.Quiet.Render(t.Cut("  "+askingFirm, middle.W))}, left)
	case !l.listed, l.rows() == 0 && l.Partly():
		return []string{"", "  …"}
	case len(l.Sessions) == 0 && l.firm != nil:
		return kit.Indent(l.firmNothing(middle.W), left)
	case len(l.Sessions) == 0:
		return l.welcome(a)
	case l.rows() == 0 && l.hidden() == len(l.Sessions):
		return kit.Indent(append([]string{"", t.Text.Render(t.Cut("  "+noneInHand(l.client), middle.W))}, l.hiddenLine(middle.W)...), left)
	case l.rows() == 0:
		return kit.Indent(append([]string{"", t.Quiet.Render(t.Cut("  "+noMatches, middle.W))}, l.hiddenLine(middle.W)...), left)
	}
	return kit.Indent(l.withSheet(middle), left)
}

// mostWelcome is what the welcome has below its question, and the white at its end.
const mostWelcome = 8

// welcome greets anyone who has no session yet.
func (l *Screen) welcome(a kit.Area) []string {
	t := l.kit.Theme
	a, left := kit.Sheet(a, kit.Aloud+4)
	lines := make([]string, max(1, a.H/4))
	question := []string{t.Strong.Render(welcomeQuestion)}
	if large := t.Large(t.Strong, welcomeQuestion, kit.Area{W: a.ContentWidth(), H: a.H - mostWelcome - len(lines)}); large != nil {
		question = large
	}
	lines = append(append(lines, kit.Indent(question, kit.IDColumn)...), "",
		"  "+t.Text.Render(welcomeRecorded),
		"  "+t.Text.Render(welcomeResult), "")
	for _, h := range []kit.Hint{kit.Key("n").Does(welcomeNew), kit.Key("d").Does(welcomeDemo)} {
		lines = append(lines, strings.Repeat(" ", kit.IDColumn)+t.Strong.Render(t.Pad(h.Label(), kit.TextColumn-kit.IDColumn))+t.Text.Render(h.Deed))
	}
	for i := range lines {
		lines[i] = t.Cut(lines[i], a.W)
	}
	return kit.Indent(lines, left)
}

// list draws the rows around the selected one, and no others.
func (l *Screen) list(a kit.Area, beside bool) []string {
	f, t := &l.Filter, l.kit.Theme
	last := l.hiddenLine(a.W)
	rows, hits := l.sessionRows(a.W, beside), l.hitRows(a.W)
	top := l.leftLines(a)
	under := []string{}
	if !rows.narrow && len(f.Shown) > 0 {
		under = append(under, t.Cut(rows.heads(), a.W))
	}
	upper, lower := l.share(rows, hits, a.H-len(last)-len(top)-1-len(under))
	sessions, from := l.sessionLines(rows, len(top)+1+len(under), upper)
	lines := append(top, l.summary(l.arranged(), counted(from, from+l.page, l.inAll()), a.W))
	lines = append(append(lines, under...), sessions...)
	l.page = max(1, l.page)
	if len(f.Hits) > 0 {
		lines = append(lines, l.hitLines(hits, len(f.Shown) > 0, len(lines), lower)...)
	}
	return append(lines, last...)
}

// inAll is how many sessions the list has, those that are still to come with them.
func (l *Screen) inAll() int {
	if l.Partly() && !l.Filter.private && !l.Filter.narrowed() && !l.Filter.order.unfinished {
		return l.all
	}
	return len(l.Filter.Shown)
}

// share divides the lines of a window between sessions and the hits below them, so that
// both show; the heading between them takes some.
func (l *Screen) share(rows sessionRows, hits hitRows, h int) (upper, lower int) {
	f := &l.Filter
	if len(f.Hits) == 0 {
		return h, 0
	}
	if len(f.Shown) == 0 {
		return 0, h - 1
	}
	h -= 2
	sessions := len(f.groups) + most(h, len(f.Shown), func(row int) int { return rows.needs(&l.Sessions[f.Shown[row]]) })
	found := most(h, len(f.Hits), func(row int) int { return hits.needs(&f.Hits[row]) })
	upper = min(sessions, max(h/2, h-found)) / rows.least() * rows.least()
	return upper, max(1, h-upper)
}

// sessionLines draws the sessions in h lines, the first of which is a line of the body, and
// says which row is the first.
func (l *Screen) sessionLines(rows sessionRows, first, h int) (lines []string, from int) {
	f := &l.Filter
	chosen := min(l.Selected, len(f.Shown)-1)
	whole := rows.least()
	if chosen >= 0 && chosen == l.Selected {
		whole = wholeIn(h, whole, rows.needs(&l.Sessions[f.Shown[chosen]]))
	}
	shown := f.lines(chosen, (h-whole+rows.least())/rows.least())
	needs, pointer := make([]int, len(shown)), -1
	l.page, from = 0, -1
	for i, at := range shown {
		needs[i] = 1
		if at.head >= 0 {
			continue
		}
		needs[i] = rows.needs(&l.Sessions[f.Shown[at.row]])
		if l.page++; from < 0 {
			from = at.row
		}
		if at.row == l.Selected {
			pointer = i
		}
	}
	shares := dealt(h, rows.least(), needs, pointer)
	for i, at := range shown {
		if at.head >= 0 {
			lines = append(lines, l.groupHead(f.groups[at.head], rows.w))
			continue
		}
		drawn := rows.draw(&l.Sessions[f.Shown[at.row]], at.row == l.Selected, shares[i])
		l.places.Add(kit.Place{X: 0, Y: first + len(lines), W: rows.w, H: len(drawn)}, at.row)
		lines = append(lines, drawn...)
	}
	return lines, max(0, from)
}

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
		return t.Quiet.Render(cutWords(t.Cells, offers, w))
	}
	all := len(l.Sessions) - l.hidden()
	switch left := filtered(len(f.Shown), all, len(f.Hits)); {
	case !f.asked.terms():
		return t.Quiet.Render(cutWords(t.Cells, left, w))
	case f.asked.text == "":
		return t.Note(t.Quiet, f.asked.inWords()+": "+leftOf(len(f.Shown), all), w)
	default:
		return t.Note(t.Quiet, f.asked.inWords()+": "+left, w)
	}
}

func (l *Screen) Hints() []kit.Hint {
	switch {
	case l.Filter.Open:
		return []kit.Hint{kit.Enter.Does(read), kit.Keys{kit.Up, kit.Down}.Does(choose), kit.Tab.Does(completeIt), kit.Esc.Does(allSessions), kit.F1.Does(help)}
	case l.firm != nil:
		return l.firmHints()
	case !l.listed:
		return []kit.Hint{kit.Key("n").Does(newSession), kit.CtrlC.Does(quit)}
	case len(l.Sessions) == 0:
		return append([]kit.Hint{kit.Key("n").Does(newSession), kit.Key("d").Does(example)}, append(l.twinHint(), kit.F1.Does(help), kit.CtrlC.Does(quit))...)
	}
	rest := append(l.twinHint(), kit.Key("/").Does(find), kit.Key("s").Does(sortIt), kit.F1.Does(help), kit.CtrlC.Does(quit))
	return append(append(l.opens(), kit.Key("n").Does(newSession)), rest...)
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
