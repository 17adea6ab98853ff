package tui

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/workshop"
)

// boardRows is the least height of the whole board: its edges, and two items
// one above the other.
const boardRows = 3 + 2*2

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

// drawBoard draws the items of all four quadrants in an area. The quadrant in
// which a line would land is marked, and so is the item that is picked.
func drawBoard(t theme, w *workshop.Workshop, a area, look *boardLook) []string {
	if a.w < folds || a.h < boardRows {
		return foldedBoard(t, w, a, look)
	}
	here := look.here
	left := (a.w - 3) / 2
	right := a.w - 3 - left
	top := (a.h - 3 + 1) / 2
	bottom := a.h - 3 - top
	row := func(y int, l, r workshop.Quadrant, rows int) []string {
		look.places.add(place{0, y - 1, left + 1, rows + 1}, boardPlace{quadrant: l}) // with the heading
		look.places.add(place{left + 1, y - 1, right + 1, rows + 1}, boardPlace{quadrant: r})
		cl := boardCell(t, w, l, place{2, y, left - 2, rows}, look)
		cr := boardCell(t, w, r, place{left + 3, y, right - 2, rows}, look)
		bar := t.line.Render("│")
		lines := make([]string, rows)
		for i := range lines {
			lines[i] = bar + " " + cl[i] + " " + bar + " " + cr[i] + " " + bar
		}
		return lines
	}
	lines := []string{boardEdge(t, "┌┬┐", w, left, right, here, workshop.Strengths, workshop.Weaknesses)}
	lines = append(lines, row(1, workshop.Strengths, workshop.Weaknesses, top)...)
	lines = append(lines, boardEdge(t, "├┼┤", w, left, right, here, workshop.Opportunities, workshop.Threats))
	lines = append(lines, row(top+2, workshop.Opportunities, workshop.Threats, bottom)...)
	return append(lines, t.line.Render("└"+strings.Repeat("─", left)+"┴"+strings.Repeat("─", right)+"┘"))
}

// boardEdge is a line of the board that carries the names of two quadrants.
func boardEdge(t theme,
	corners string, w *workshop.Workshop, left, right int, here, l, r workshop.Quadrant,
) string {
	c := []rune(corners)
	return t.line.Render(string(c[0])) + quadrantHeading(t, w, l, left, here == l) +
		t.line.Render(string(c[1])) + quadrantHeading(t, w, r, right, here == r) + t.line.Render(string(c[2]))
}

// quadrantHeading is a quadrant's badge, name and count, followed by a line.
func quadrantHeading(t theme, w *workshop.Workshop, q workshop.Quadrant, width int, here bool) string {
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

// boardCell lists a quadrant's items in exactly p.h rows of p.w cells: in full as
// long as they fit, then in two columns, then one line each, then the newest or
// those around the picked one.
func boardCell(t theme, w *workshop.Workshop, q workshop.Quadrant, p place, look *boardLook) []string {
	items := w.ItemsIn(q)
	if rows := fullRows(t, items, area{min(p.w, 2+aloud+tagWidth), p.h}, look); rows != nil {
		return column(q, rows, p, look)
	}
	if lines := twoColumns(t, q, items, p, look); lines != nil {
		return lines
	}
	return column(q, shortRows(t, items, area{p.w, p.h}, look), p, look)
}

// column sets rows in exactly p.h lines of p.w cells, and notes which item lies
// where.
func column(q workshop.Quadrant, rows []boardRow, p place, look *boardLook) []string {
	lines := make([]string, max(0, p.h))
	for i := range lines {
		row := boardRow{}
		if i < len(rows) {
			row = rows[i]
		}
		lines[i] = pad(row.text, p.w)
		if row.item != "" {
			look.places.add(place{p.x, p.y + i, p.w, 1}, boardPlace{q, row.item})
		}
	}
	return lines
}

// itemColumn is the least width of a column of items, where a quadrant has two,
// and itemGap what lies between them.
const (
	itemColumn = 40
	itemGap    = 3
)

// twoColumns sets the items of a wide quadrant in two columns: in full, or else
// a row for each, as many as there is room for; nil where one column must do.
func twoColumns(t theme, q workshop.Quadrant, items []*workshop.Item, p place, look *boardLook) []string {
	left := place{p.x, p.y, (p.w - itemGap) / 2, p.h}
	if left.w < itemColumn || len(items) < 2 || p.h < 2 {
		return nil
	}
	all := len(items)
	if all > 2*p.h {
		left.h--
		from, to := around(indexOf(items, look.picked), all, 2*left.h)
		items = items[from:to]
	}
	right := left
	right.x += left.w + itemGap
	half := (len(items) + 1) / 2
	room := area{left.w, left.h}
	first, second := fullRows(t, items[:half], room, look), fullRows(t, items[half:], room, look)
	if first == nil || second == nil {
		first, second = shortRows(t, items[:half], room, look), shortRows(t, items[half:], room, look)
	}
	lines := column(q, first, left, look)
	for i, l := range column(q, second, right, look) {
		lines[i] = pad(lines[i]+strings.Repeat(" ", itemGap)+l, p.w)
	}
	if hidden := all - len(items); hidden > 0 {
		lines = append(lines, t.quiet.Render(pad("  "+strconv.Itoa(hidden)+" more", p.w)))
	}
	return lines
}

// indexOf is the place of the picked item; without one, of the newest.
func indexOf(items []*workshop.Item, picked string) int {
	for i, item := range items {
		if item.ID == picked {
			return i
		}
	}
	return len(items) - 1
}

// fullRows sets every item in as many rows as its words take, with white
// between them in a high quadrant; nil when that is more than there are.
func fullRows(t theme, items []*workshop.Item, a area, look *boardLook) []boardRow {
	if len(items) > a.h { // saves setting what cannot fit
		return nil
	}
	rows, loose := []boardRow{}, []boardRow{}
	for i, item := range items {
		if i > 0 {
			loose = append(loose, boardRow{})
		}
		set := itemRows(t, item, a.w, look)
		rows, loose = append(rows, set...), append(loose, set...)
		if len(rows) > a.h {
			return nil
		}
	}
	if a.h >= low && len(loose) <= a.h {
		return loose
	}
	return rows
}

// itemRows sets an item in as many rows as its words take.
func itemRows(t theme, item *workshop.Item, w int, look *boardLook) []boardRow {
	var rows []boardRow
	for n, words := range wrap(item.Text, w-2-tagWidth) {
		row := boardRow{item: item.ID}
		if n == 0 {
			row.text = itemRow(t, item, words, w, look.mark(item))
		} else {
			row.text = itemLine(t, "  ", words, "", w, wordsOf(t, look.mark(item)))
		}
		rows = append(rows, row)
	}
	return rows
}

// shortRows sets a row for each item, as many as there is room for.
func shortRows(t theme, items []*workshop.Item, a area, look *boardLook) []boardRow {
	if a.h < 1 {
		return nil
	}
	from, to := max(0, len(items)-a.h), len(items)
	if from > 0 {
		from, to = around(indexOf(items, look.picked), len(items), a.h-1)
	}
	var rows []boardRow
	for _, item := range items[from:to] {
		rows = append(rows, boardRow{itemRow(t, item, item.Text, a.w, look.mark(item)), item.ID})
	}
	if hidden := len(items) - (to - from); hidden > 0 {
		rows = append(rows, boardRow{text: t.quiet.Render(pad("  "+strconv.Itoa(hidden)+" more", a.w))})
	}
	return rows
}

// tagWidth is what a function's tag takes at the right of an item.
const tagWidth = 4

// itemRow is an item's first line: marker, words, function.
func itemRow(t theme, item *workshop.Item, words string, w int, m mark) string {
	marker := t.quadrant[item.Quadrant].Render(markers[item.Quadrant] + " ")
	switch m {
	case picked:
		marker = t.accent.Render("▸ ")
	case landed:
		marker = t.accent.Render("» ")
	}
	return itemLine(t, marker, words, item.Function.Short(), w, wordsOf(t, m))
}

// wordsOf is how the words of an item look.
func wordsOf(t theme, m mark) lipgloss.Style {
	if m == unmarked {
		return t.text
	}
	return t.accent
}

// itemLine is a line of an item: two cells of marker, words, tag.
func itemLine(t theme, marker, words, tag string, w int, style lipgloss.Style) string {
	return marker + style.Render(pad(words, w-2-tagWidth)) + t.quiet.Render(padLeft(tag, tagWidth))
}

// tabWidth is what a quadrant's badge and count take above a folded board.
const tabWidth = 11

// foldedBoard shows one quadrant in full and counts the others.
func foldedBoard(t theme, w *workshop.Workshop, a area, look *boardLook) []string {
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
	lines := []string{strings.Join(tabs, " "), quadrantHeading(t, w, here, a.w, false)}
	return append(lines, boardCell(t, w, here, place{0, 2, a.w, max(0, a.h-2)}, look)...)
}
