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

// board draws the items of all four quadrants in an area. The quadrant in
// which a line would land is marked, and so is the item that is picked.
func (t theme) board(w *workshop.Workshop, a area, here workshop.Quadrant, picked string) []string {
	if a.w < folds || a.h < boardRows {
		return t.foldedBoard(w, a, here, picked)
	}
	left := (a.w - 3) / 2
	right := a.w - 3 - left
	top := (a.h - 3 + 1) / 2
	bottom := a.h - 3 - top
	row := func(l, r workshop.Quadrant, rows int) []string {
		cl, cr := t.cell(w, l, area{left - 2, rows}, picked), t.cell(w, r, area{right - 2, rows}, picked)
		bar := t.line.Render("│")
		lines := make([]string, rows)
		for i := range lines {
			lines[i] = bar + " " + cl[i] + " " + bar + " " + cr[i] + " " + bar
		}
		return lines
	}
	lines := []string{t.boardEdge("┌┬┐", w, left, right, here, workshop.Strengths, workshop.Weaknesses)}
	lines = append(lines, row(workshop.Strengths, workshop.Weaknesses, top)...)
	lines = append(lines, t.boardEdge("├┼┤", w, left, right, here, workshop.Opportunities, workshop.Threats))
	lines = append(lines, row(workshop.Opportunities, workshop.Threats, bottom)...)
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

// cell lists a quadrant's items in exactly a.h rows of a.w cells: in full as
// long as they fit, then one line each, then the newest or those around the
// picked one.
func (t theme) cell(w *workshop.Workshop, q workshop.Quadrant, a area, picked string) []string {
	items := w.ItemsIn(q)
	rows := t.fullRows(items, area{min(a.w, 2+aloud+tagWidth), a.h}, picked)
	if rows == nil {
		rows = t.columnRows(items, a, picked)
	}
	if rows == nil {
		rows = t.shortRows(items, a, picked)
	}
	for len(rows) < a.h {
		rows = append(rows, "")
	}
	rows = rows[:max(0, a.h)]
	for i := range rows {
		rows[i] = pad(rows[i], a.w)
	}
	return rows
}

// itemColumn is the least width of a column of items, where a quadrant has two.
const itemColumn = 40

// columnRows sets the items of a wide quadrant in two columns: in full, or else
// a row for each, as many as there is room for; nil where one column must do.
func (t theme) columnRows(items []*workshop.Item, a area, picked string) []string {
	const gap = 3
	column := area{(a.w - gap) / 2, a.h}
	if column.w < itemColumn || len(items) < 2 || a.h < 2 {
		return nil
	}
	all := len(items)
	if all > 2*a.h {
		column.h--
		from, to := around(indexOf(items, picked), all, 2*column.h)
		items = items[from:to]
	}
	half := (len(items) + 1) / 2
	left, right := t.fullRows(items[:half], column, picked), t.fullRows(items[half:], column, picked)
	if left == nil || right == nil {
		left, right = t.shortRows(items[:half], column, picked), t.shortRows(items[half:], column, picked)
	}
	rows := beside(left, right, column.w+gap)
	if hidden := all - len(items); hidden > 0 {
		rows = append(rows, t.quiet.Render("  "+strconv.Itoa(hidden)+" more"))
	}
	return rows
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
func (t theme) fullRows(items []*workshop.Item, a area, picked string) []string {
	if len(items) > a.h { // saves setting what cannot fit
		return nil
	}
	var rows, loose []string
	for i, item := range items {
		if i > 0 {
			loose = append(loose, "")
		}
		before := len(rows)
		for n, words := range wrap(item.Text, a.w-2-tagWidth) {
			if n == 0 {
				rows = append(rows, t.itemRow(item, words, a.w, item.ID == picked))
			} else {
				rows = append(rows, t.itemLine("  ", words, "", a.w, t.wordsOf(item.ID == picked)))
			}
		}
		if len(rows) > a.h {
			return nil
		}
		loose = append(loose, rows[before:]...)
	}
	if a.h >= low && len(loose) <= a.h {
		return loose
	}
	return rows
}

// shortRows sets a row for each item, as many as there is room for.
func (t theme) shortRows(items []*workshop.Item, a area, picked string) []string {
	if a.h < 1 {
		return nil
	}
	from, to := max(0, len(items)-a.h), len(items)
	if from > 0 {
		from, to = around(indexOf(items, picked), len(items), a.h-1)
	}
	var rows []string
	for _, item := range items[from:to] {
		rows = append(rows, t.itemRow(item, item.Text, a.w, item.ID == picked))
	}
	if hidden := len(items) - (to - from); hidden > 0 {
		rows = append(rows, t.quiet.Render(pad("  "+strconv.Itoa(hidden)+" more", a.w)))
	}
	return rows
}

// tagWidth is what a function's tag takes at the right of an item.
const tagWidth = 4

// itemRow is an item's first line: marker, words, function.
func (t theme) itemRow(item *workshop.Item, words string, w int, picked bool) string {
	marker := t.quadrant[item.Quadrant].Render(markers[item.Quadrant] + " ")
	if picked {
		marker = t.accent.Render("▸ ")
	}
	return t.itemLine(marker, words, item.Function.Short(), w, t.wordsOf(picked))
}

// wordsOf is how the words of an item look.
func (t theme) wordsOf(picked bool) lipgloss.Style {
	if picked {
		return t.accent
	}
	return t.text
}

// itemLine is a line of an item: two cells of marker, words, tag.
func (t theme) itemLine(marker, words, tag string, w int, style lipgloss.Style) string {
	return marker + style.Render(pad(words, w-2-tagWidth)) + t.quiet.Render(padLeft(tag, tagWidth))
}

// foldedBoard shows one quadrant in full and counts the others.
func (t theme) foldedBoard(w *workshop.Workshop, a area, here workshop.Quadrant, picked string) []string {
	if item, ok := w.Item(picked); ok {
		here = item.Quadrant
	}
	tabs := make([]string, 0, len(workshop.Quadrants))
	for _, q := range workshop.Quadrants {
		count := " " + strconv.Itoa(len(w.ItemsIn(q)))
		if q == here {
			count += " ◂"
		}
		tabs = append(tabs, t.badgeOf(q)+t.text.Render(pad(count, 8)))
	}
	lines := []string{strings.Join(tabs, " "), t.heading(w, here, a.w, false)}
	return append(lines, t.cell(w, here, area{a.w, max(0, a.h-2)}, picked)...)
}
