package tui

import (
	"strconv"
	"strings"
	"time"

	"swotshop/workshop"
)

func (l *library) view(a area) drawn {
	w := a.w - margin - 1
	f := frame{title: "swotshop", cursorX: -1, hints: l.hints(), note: l.noteLine(w)}
	if l.listed {
		f.place = plural(l.all, "session", "sessions")
	}
	if l.filter.open {
		f.line, f.cursorX = l.filter.in.view(l.env.theme, "/ ", "client, title, date, or words in any text", w)
	}
	l.places.clear()
	f.body = l.body(bodyArea(a, false, l.filter.open))
	d := f.draw(l.env.theme, a)
	l.places.shift(d.body.x, d.body.y)
	return d
}

func (l *library) body(a area) []string {
	switch t := l.env.theme; {
	case !l.listed, l.rows() == 0 && l.partly():
		return []string{"", "  …"}
	case len(l.sessions) == 0:
		return l.welcome(a)
	case l.rows() == 0:
		return []string{"", t.quiet.Render(cut("  No session and no text has these words. Esc shows all.", a.w))}
	}
	middle, left := sheet(a, widestList)
	return indent(l.list(middle), left)
}

// welcome greets who has no session yet.
func (l *library) welcome(a area) []string {
	t := l.env.theme
	a, left := sheet(a, aloud+4)
	lines := make([]string, max(1, a.h/4))
	lines = append(lines, "  "+t.strong.Render("A board decides how the whole company uses social."), "",
		"  "+t.text.Render("You lead the talk, this terminal keeps every word of it,"),
		"  "+t.text.Render("and the blueprint is ready when the meeting ends."), "", "")
	for _, h := range []hint{Key("n").Does("start a session: Enter, Enter, Enter"), Key("d").Does("look at a finished example first")} {
		lines = append(lines, "  "+t.accent.Render(h.label())+"   "+t.text.Render(h.deed))
	}
	for i := range lines {
		lines[i] = cut(lines[i], a.w)
	}
	return indent(lines, left)
}

// list draws the rows around the selected one, and no others.
func (l *library) list(a area) []string {
	height, lines := 1, []string{""}
	switch {
	case a.w < folds:
		height = 2
	case len(l.filter.shown) > 0:
		heads := columns(a.w).set("  ", "Client", "Title", "Date", "Stage", "Items", "Init.")
		lines = append(lines, l.env.theme.quiet.Render(heads))
	}
	shown, hits := len(l.filter.shown), len(l.filter.hits)
	upper, lower := share(shown, hits, (a.h-len(lines))/height, 2/height)
	l.page = max(1, upper)
	from, to := around(min(l.selected, shown-1), shown, upper)
	for i := from; i < to; i++ {
		l.places.add(place{0, len(lines), a.w, height}, i)
		lines = append(lines, l.sessionRow(&l.sessions[l.filter.shown[i]], i == l.selected, a.w)...)
	}
	if hits == 0 {
		return lines
	}
	lines = append(lines, l.hitsHeading(shown > 0, a.w)...)
	from, to = around(max(0, l.selected-shown), hits, lower)
	for i := from; i < to; i++ {
		l.places.add(place{0, len(lines), a.w, height}, shown+i)
		lines = append(lines, l.hitRow(&l.filter.hits[i], i == l.selected-shown, a.w)...)
	}
	return lines
}

// share parts the rows of a window between sessions and the hits below them,
// so that both show; the heading between them takes some.
func share(sessions, hits, rows, heading int) (upper, lower int) {
	if hits == 0 {
		return rows, 0
	}
	rows -= heading
	upper = min(sessions, max(rows/2, rows-hits))
	return max(0, upper), max(1, rows-upper)
}

// listColumns are the widths of the columns whose texts are as long as people
// make them; the others are fixed.
type listColumns struct{ client, title int }

func columns(w int) listColumns {
	room := w - 46 // what set gives to the others, and the blanks between
	client := room * 55 / 100
	return listColumns{client, room - client}
}

func (c listColumns) set(mark, client, title, date, stage, items, initiatives string) string {
	return mark + pad(client, c.client) + "  " + pad(title, c.title) + "  " + pad(date, 11) + "  " +
		pad(stage, 14) + "  " + padLeft(items, 5) + " " + padLeft(initiatives, 5)
}

// sessionRow is a session in one line, or in two of a narrow window.
func (l *library) sessionRow(s *workshop.Summary, selected bool, w int) []string {
	t := l.env.theme
	mark, name, rest := "  ", t.text, t.quiet
	if selected {
		mark, name, rest = "▸ ", t.strong, t.strong
	}
	stage := s.Stage
	if s.Closed {
		stage = "✓ closed"
	}
	if w < folds {
		counts := stage + " · " + plural(s.Items, "item", "items")
		return []string{
			name.Render(mark+pad(s.Client, w-15)) + rest.Render("  "+padLeft(shortDate(s.Date), 11)),
			rest.Render(spread("    "+cut(s.Title, w-6-widthOf(counts)), counts, w)),
		}
	}
	c := columns(w)
	line := c.set(mark, s.Client, s.Title, shortDate(s.Date), stage, strconv.Itoa(s.Items), strconv.Itoa(s.Initiatives))
	head := 2 + c.client
	return []string{name.Render(between(line, 0, head)) + rest.Render(between(line, head, w))}
}

// shortDate shows 2026-03-12 as 12 Mar 2026, in eleven cells.
func shortDate(date string) string {
	d, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return padLeft(d.Format("2 Jan 2006"), 11)
}

// hitsHeading parts the hits from the sessions above them, if any.
func (l *library) hitsHeading(below bool, w int) []string {
	heading := l.env.theme.quiet.Render(cut("In the texts: "+plural(len(l.filter.hits), "hit", "hits"), w))
	if below {
		return []string{"", heading}
	}
	return []string{heading}
}

// hitRow is a hit: where it is, and the words around the mark.
func (l *library) hitRow(h *workshop.Hit, selected bool, w int) []string {
	t := l.env.theme
	mark, name := "  ", t.quiet
	if selected {
		mark, name = "▸ ", t.strong
	}
	if w < folds {
		return []string{
			name.Render(cut(mark+h.Session.Client+" · "+h.What, w)),
			"    " + hitText(t, h, w-4),
		}
	}
	client := columns(w).client
	where := mark + pad(h.Session.Client, client) + "  " + pad(h.What, 14) + "  "
	return []string{name.Render(where) + hitText(t, h, w-client-20)}
}

// hitText is a found text in w cells, cut around its first mark so that this
// shows. Marks are bold and underlined.
func hitText(t theme, h *workshop.Hit, w int) string {
	shown, gone := h.Text, 0
	if len(h.Marks) > 0 {
		at := widthOf(h.Text[:within(h.Marks[0][0], h.Text)])
		shown, gone = cutBefore(h.Text, at, w)
	}
	shown = cut(shown, w)
	var marks []stretch
	for _, m := range h.Marks {
		from := widthOf(h.Text[:within(m[0], h.Text)]) - gone
		to := widthOf(h.Text[:within(m[1], h.Text)]) - gone
		from, to = max(min(gone, 1), from), min(to, widthOf(shown))
		if from < to {
			marks = append(marks, stretch{from, to, t.strong.Underline(true)})
		}
	}
	return cut(restyled(t.text.Render(shown), marks), w)
}

// cutBefore leaves out the start of a text that does not fit into w cells, so
// that the cell at shows in its first third. Gone is by how many cells the rest
// moves to the left. A wide character that would be cut in two goes as a whole.
func cutBefore(text string, at, w int) (shown string, gone int) {
	total := widthOf(text)
	left := min(at-w/3, total-w)
	if left <= 0 {
		return text, 0
	}
	rest := method.TruncateLeft(text, left+1, "")
	if total-widthOf(rest) < left+1 {
		rest = method.TruncateLeft(text, left+2, "")
	}
	return "…" + rest, total - widthOf(rest) - 1
}

// within keeps a place in a text, whatever the store says.
func within(at int, text string) int { return max(0, min(at, len(text))) }

func (l *library) noteLine(w int) string {
	t := l.env.theme
	switch f := &l.filter; {
	case l.problem != "":
		return t.strong.Render(cut("! "+l.problem, w))
	case f.open && f.words() != "" && len(l.sessions) > 0 && !l.partly():
		return t.quiet.Render(cut(strings.Join([]string{
			strconv.Itoa(len(f.shown)) + " of " + plural(len(l.sessions), "session", "sessions"),
			plural(len(f.hits), "hit", "hits") + " in their texts"}, " · "), w))
	case l.note != "":
		return t.strong.Render(cut(l.note, w))
	}
	if line, _ := l.retention(); line != "" {
		return l.retentionLine(w)
	}
	return t.quiet.Render(cut(l.env.reachLine(w+margin+1), w))
}

func (l *library) hints() []hint {
	switch {
	case l.filter.open:
		return []hint{Enter.Does("open"), Keys{Up, Down}.Does("choose"), Esc.Does("all sessions")}
	case !l.listed:
		return []hint{Key("n").Does("new session"), CtrlC.Does("end")}
	case len(l.sessions) == 0:
		return []hint{Key("n").Does("new session"), Key("d").Does("example"), F1.Does("help"), CtrlC.Does("end")}
	}
	open := "resume"
	if s, ok := l.chosen(); ok && s.Closed {
		open = "read"
	}
	return []hint{Enter.Does(open), Key("n").Does("new session"), Key("/").Does("find"), F1.Does("help"), CtrlC.Does("end")}
}
