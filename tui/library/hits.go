package library

import (
	"strings"
	"unicode/utf8"

	"swotshop/tui/kit"
	"swotshop/workshop"
	"swotshop/workshop/language"
)

// This file draws the texts that a search found, below the sessions.

// hitRows draws them: where each is and of when, and the words around the mark, which have
// a line of their own unless a row has room for all.
type hitRows struct {
	table
	narrow bool
	w      int
}

func (l *Screen) hitRows(w int) hitRows {
	t := l.kit.Theme
	client, what := 0, 0
	for i := range l.Filter.Hits {
		h := &l.Filter.Hits[i]
		client, what = max(client, wide(t.Cells, h.Session.Client)), max(what, wide(t.Cells, h.What))
	}
	if w < kit.Wide-kit.IDColumn {
		return hitRows{narrow: true, w: w, table: table{Theme: t}}
	}
	return hitRows{w: w, table: tableIn(t, w,
		column{w: client, share: 4}, column{w: dateWidth, right: true, quiet: true}, column{w: what, share: 3, quiet: true}, column{w: w, share: 5},
	)}
}

// room is how wide the found text is set.
func (r hitRows) room() int {
	if r.narrow {
		return r.w - kit.TextColumn
	}
	return r.columns[len(r.columns)-1].w
}

func (r hitRows) least() int {
	if r.narrow {
		return 2
	}
	return 1
}

func (r hitRows) cells(h *workshop.Hit) []string {
	return []string{h.Session.Client, shortDate(h.Session.Date), h.What}
}

// needs is in how many lines a hit is whole.
func (r hitRows) needs(h *workshop.Hit) int {
	n := len(r.Wrap(excerptOf(h).text, r.room()))
	if r.narrow {
		return 1 + n
	}
	return max(n, table{r.Theme, r.columns[:3]}.needs(r.cells(h)))
}

func (r hitRows) draw(h *workshop.Hit, selected bool, lines int) []string {
	if !r.narrow {
		all := table{r.Theme, r.columns[:3]}
		return r.Beside(all.row(markOf(selected), selected, r.cells(h), lines), hitLines(r.Theme, h, r.room(), lines), all.width()+columnGap)
	}
	name := r.Quiet
	if selected {
		name = r.Strong
	}
	where := cutWords(r.Cells, h.Session.Client+" · "+h.What, r.w-kit.IDColumn-columnGap-dateWidth)
	first := r.Spread(r.mark(markOf(selected))+name.Render(where), name.Render(shortDate(h.Session.Date)), r.w)
	return append([]string{first}, kit.Indent(hitLines(r.Theme, h, r.room(), lines-1), kit.TextColumn)...)
}

// hitLines draws the hits in h lines under a heading, which is a line of the body.
func (l *Screen) hitLines(rows hitRows, below bool, first, h int) []string {
	f, t := &l.Filter, l.kit.Theme
	chosen := l.Selected - len(f.Shown)
	whole := rows.least()
	if chosen >= 0 {
		whole = wholeIn(h, whole, rows.needs(&f.Hits[chosen]))
	}
	from, to := kit.Window(max(0, chosen), len(f.Hits), max(1, (h-whole+rows.least())/rows.least()))
	needs := make([]int, to-from)
	for i := range needs {
		needs[i] = rows.needs(&f.Hits[from+i])
	}
	shares := dealt(h, rows.least(), needs, max(-1, chosen-from))
	heading := t.Quiet.Render(t.Spread(textMatches(len(f.Hits)), counted(from, to, len(f.Hits)), rows.w-kit.IDColumn))
	lines := kit.Indent([]string{heading}, kit.IDColumn)
	if below {
		lines = append([]string{""}, lines...)
	}
	for i, share := range shares {
		drawn := rows.draw(&f.Hits[from+i], from+i == chosen, share)
		l.places.Add(kit.Place{X: 0, Y: first + len(lines), W: rows.w, H: len(drawn)}, len(f.Shown)+from+i)
		lines = append(lines, drawn...)
	}
	return lines
}

// hitLines sets a found text in at most so many lines of w cells, whole where they suffice.
func hitLines(t kit.Theme, h *workshop.Hit, w, most int) []string {
	found := excerptOf(h)
	lines := t.Wrap(found.text, w)
	for room := w * most; len(lines) > max(1, most); room -= max(1, w/8) {
		part := found
		if part = found.around(t.Cells, max(w, room)); room <= w {
			return []string{t.Cut(part.draw(t, 0, len(part.text)), w)}
		}
		if lines = t.Wrap(part.text, w); len(lines) <= most {
			found = part
		}
	}
	at := 0
	for i, line := range lines {
		from := at + max(0, strings.Index(found.text[at:], line))
		at = from + len(line)
		lines[i] = t.Cut(found.draw(t, from, at), w)
	}
	return lines
}

// excerpt is a found text, or a part of it, as it is set, with the places of its marks.
type excerpt struct {
	text  string
	marks [][2]int
}

// excerptOf is all of a text, in the marks of a printed page: see [language.Words.Typeset].
// One in which these would move the places stays as it was typed.
func excerptOf(h *workshop.Hit) excerpt {
	set := language.English().Typeset(h.Text)
	if utf8.RuneCountInString(set) != utf8.RuneCountInString(h.Text) {
		set = h.Text
	}
	places := make([]int, 0, len(set)+1) // of each letter
	for at := range set {
		places = append(places, at)
	}
	places = append(places, len(set))
	place := func(at int) int { // whatever the store says
		return places[utf8.RuneCountInString(h.Text[:max(0, min(at, len(h.Text)))])]
	}
	e := excerpt{text: set}
	for _, m := range h.Marks {
		if from, to := place(m[0]), place(m[1]); from < to {
			e.marks = append(e.marks, [2]int{from, to})
		}
	}
	return e
}

// around is the part of a text that shows in w cells: whole words, with the first mark after
// a third of the room at most. A word without end is cut at the mark.
func (e excerpt) around(c kit.Cells, w int) excerpt {
	from := 0
	if len(e.marks) > 0 && c.Width(e.text) > w {
		mark := e.wordAt(e.marks[0][0])
		if c.Width(e.text[mark:e.marks[0][1]]) > w-2 {
			mark = e.marks[0][0]
		}
		for from = mark; from > 0; {
			before := e.wordAt(from - 1)
			little := c.Width(e.text[before:]) < w // what comes after it leaves room
			if c.Width(e.text[before:mark]) > w/3 && !little {
				break
			}
			from = before
		}
	}
	room := w - min(1, from)
	if c.Width(e.text[from:]) <= room {
		return e.part(from, len(e.text))
	}
	to := from + len(c.Shorten(e.text[from:], room-1, ""))
	if blank := strings.LastIndex(e.text[from:to+1], " "); blank > 0 {
		to = from + blank
	}
	return e.part(from, to)
}

// wordAt is where the word begins that a place is in.
func (e excerpt) wordAt(at int) int { return strings.LastIndex(e.text[:at], " ") + 1 }

// part is a part of it, with an ellipsis where it was cut.
func (e excerpt) part(from, to int) excerpt {
	const cut = "…"
	part := excerpt{text: e.text[from:to]}
	moved := -from
	if from > 0 {
		part.text, moved = cut+part.text, moved+len(cut)
	}
	if to < len(e.text) {
		part.text += cut
	}
	for _, m := range e.marks {
		if begins, ends := max(m[0], from), min(m[1], to); begins < ends {
			part.marks = append(part.marks, [2]int{begins + moved, ends + moved})
		}
	}
	return part
}

// draw draws what is between two places. What is marked is found by its cells: a place may
// be inside of what is drawn as one letter.
func (e excerpt) draw(t kit.Theme, from, to int) string {
	line := e.text[from:to]
	cells := func(at int) int { return t.Width(line[:max(0, min(at-from, len(line)))]) }
	var marks []kit.Stretch
	for _, m := range e.marks {
		if begins, ends := cells(m[0]), cells(m[1]); begins < ends {
			marks = append(marks, kit.Stretch{From: begins, To: ends, Style: t.Strong.Underline(true)})
		}
	}
	return t.Restyle(t.Text.Render(line), marks)
}
