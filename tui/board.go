package tui

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/workshop"
)

// boardFolds is the width below which the board shows one quadrant at a time.
const boardFolds = 72

// boardLook is what is marked on a board, and what was drawn where.
type boardLook struct {
	here           workshop.Quadrant // in which a line would land
	picked, landed string            // items that stand out
	places         hits[boardPlace]
}

// boardPlace is a quadrant, or an item in it.
type boardPlace struct {
	quadrant workshop.Quadrant
	item     string
}

// mark says why an item stands out.
type mark int

const (
	unmarked mark = iota
	picked
	landed // just now
)

func (l *boardLook) mark(item *workshop.Item) mark {
	switch item.ID {
	case l.picked:
		return picked
	case l.landed:
		return landed
	}
	return unmarked
}

// board draws the items of all four quadrants in an area. The quadrant in
// which a line would land is marked, and so is the item that is picked.
func (t theme) board(w *workshop.Workshop, a area, look *boardLook) []string {
	if a.w < boardFolds {
		return t.foldedBoard(w, a, look)
	}
	here := look.here
	left := (a.w - 3) / 2
	right := a.w - 3 - left
	top := (a.h - 3 + 1) / 2
	bottom := a.h - 3 - top
	row := func(y int, l, r workshop.Quadrant, rows int) []string {
		look.places.add(place{0, y - 1, left + 1, rows + 1}, boardPlace{quadrant: l}) // with the heading
		look.places.add(place{left + 1, y - 1, right + 1, rows + 1}, boardPlace{quadrant: r})
		cl := t.cell(w, l, place{2, y, left - 2, rows}, look)
		cr := t.cell(w, r, place{left + 3, y, right - 2, rows}, look)
		bar := t.line.Render("│")
		lines := make([]string, rows)
		for i := range lines {
			lines[i] = bar + " " + cl[i] + " " + bar + " " + cr[i] + " " + bar
		}
		return lines
	}
	lines := []string{t.boardEdge("┌┬┐", w, left, right, here, workshop.Strengths, workshop.Weaknesses)}
	lines = append(lines, row(1, workshop.Strengths, workshop.Weaknesses, top)...)
	lines = append(lines, t.boardEdge("├┼┤", w, left, right, here, workshop.Opportunities, workshop.Threats))
	lines = append(lines, row(top+2, workshop.Opportunities, workshop.Threats, bottom)...)
	return append(lines, t.line.Render("└"+strings.Repeat("─", left)+"┴"+strings.Repeat("─", right)+"┘"))
}

// boardEdge is a line of the board that carries the names of two quadrants.
func (t theme) boardEdge(
	corners string, w *workshop.Workshop, left, right int, here, l, r workshop.Quadrant,
) string {
	c := []rune(corners)
	return t.line.Render(string(c[0])) + t.heading(w, l, left, here == l) +
		t.line.Render(string(c[1])) + t.heading(w, r, right, here == r) + t.line.Render(string(c[2]))
}

// heading is a quadrant's badge, name and count, followed by a line.
func (t theme) heading(w *workshop.Workshop, q workshop.Quadrant, width int, here bool) string {
	name := " " + q.Name()
	if n := len(w.ItemsIn(q)); n > 0 {
		name += " · " + strconv.Itoa(n)
	}
	if here {
		name += " ◂"
	}
	head := t.badgeOf(q) + t.quadrant[q].Render(name+" ")
	return head + t.line.Render(strings.Repeat("─", max(0, width-widthOf(head))))
}

// boardRow is a line of a quadrant, and the item that it is of, if any.
type boardRow struct{ text, item string }

// cell lists a quadrant's items in exactly p.h rows of p.w cells: in full as
// long as they fit, then one line each, then the newest or those around the
// picked one.
func (t theme) cell(w *workshop.Workshop, q workshop.Quadrant, p place, look *boardLook) []string {
	items := w.ItemsIn(q)
	rows := t.fullRows(items, area{p.w, p.h}, look)
	if rows == nil {
		rows = t.shortRows(items, area{p.w, p.h}, look)
	}
	lines := make([]string, p.h)
	for i := range lines {
		if i >= len(rows) {
			lines[i] = strings.Repeat(" ", p.w)
			continue
		}
		lines[i] = rows[i].text
		if rows[i].item != "" {
			look.places.add(place{p.x, p.y + i, p.w, 1}, boardPlace{q, rows[i].item})
		}
	}
	return lines
}

// fullRows sets every item in as many rows as its words take; nil when that
// is more than there are.
func (t theme) fullRows(items []*workshop.Item, a area, look *boardLook) []boardRow {
	if len(items) > a.h { // saves setting what cannot fit
		return nil
	}
	var rows []boardRow
	for _, item := range items {
		for n, words := range wrap(item.Text, a.w-2-tagWidth) {
			row := boardRow{item: item.ID}
			if n == 0 {
				row.text = t.itemRow(item, words, a.w, look.mark(item))
			} else {
				row.text = t.itemLine("  ", words, "", a.w, t.wordsOf(look.mark(item)))
			}
			rows = append(rows, row)
		}
		if len(rows) > a.h {
			return nil
		}
	}
	return rows
}

// shortRows sets a row for each item, as many as there is room for.
func (t theme) shortRows(items []*workshop.Item, a area, look *boardLook) []boardRow {
	selected := len(items) - 1
	for i, item := range items {
		if item.ID == look.picked {
			selected = i
		}
	}
	from, to := max(0, len(items)-a.h), len(items)
	if from > 0 {
		from, to = around(selected, len(items), a.h-1)
	}
	var rows []boardRow
	for _, item := range items[from:to] {
		rows = append(rows, boardRow{t.itemRow(item, item.Text, a.w, look.mark(item)), item.ID})
	}
	if hidden := len(items) - (to - from); hidden > 0 {
		rows = append(rows, boardRow{text: t.quiet.Render(pad("  "+strconv.Itoa(hidden)+" more", a.w))})
	}
	return rows
}

// tagWidth is what a function's tag takes at the right of an item.
const tagWidth = 4

// itemRow is an item's first line: marker, words, function.
func (t theme) itemRow(item *workshop.Item, words string, w int, m mark) string {
	marker := t.quadrant[item.Quadrant].Render(markers[item.Quadrant] + " ")
	switch m {
	case picked:
		marker = t.accent.Render("▸ ")
	case landed:
		marker = t.accent.Render("» ")
	}
	return t.itemLine(marker, words, item.Function.Short(), w, t.wordsOf(m))
}

// wordsOf is how the words of an item look.
func (t theme) wordsOf(m mark) lipgloss.Style {
	if m == unmarked {
		return t.text
	}
	return t.accent
}

// itemLine is a line of an item: two cells of marker, words, tag.
func (t theme) itemLine(marker, words, tag string, w int, style lipgloss.Style) string {
	return marker + style.Render(pad(words, w-2-tagWidth)) + t.quiet.Render(padLeft(tag, tagWidth))
}

// tabWidth is what a quadrant's badge and count take above a folded board.
const tabWidth = 11

// foldedBoard shows one quadrant in full and counts the others.
func (t theme) foldedBoard(w *workshop.Workshop, a area, look *boardLook) []string {
	here := look.here
	if item, ok := w.Item(look.picked); ok {
		here = item.Quadrant
	}
	tabs := make([]string, 0, len(workshop.Quadrants))
	look.places.add(place{0, 1, a.w, a.h - 1}, boardPlace{quadrant: here})
	for i, q := range workshop.Quadrants {
		look.places.add(place{i * (tabWidth + 1), 0, tabWidth, 1}, boardPlace{quadrant: q})
		count := " " + strconv.Itoa(len(w.ItemsIn(q)))
		if q == here {
			count += " ◂"
		}
		tabs = append(tabs, t.badgeOf(q)+t.text.Render(pad(count, tabWidth-3)))
	}
	lines := []string{strings.Join(tabs, " "), t.heading(w, here, a.w, false)}
	return append(lines, t.cell(w, here, place{0, 2, a.w, max(0, a.h-2)}, look)...)
}
