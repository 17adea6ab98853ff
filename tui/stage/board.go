package stage

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// boardRows is the least height of the whole board: its edges, and two items
// one above the other.
const boardRows = 3 + 2*2

// boardLook is what is marked on a board, and what was drawn where.
type boardLook struct {
	here           workshop.Quadrant // to which a line would go
	picked, landed string            // items that stand out
	places         kit.Hits[boardPlace]
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

// drawBoard draws the items of all four quadrants in an area. The quadrant to
// which a line would go is marked, and so is the picked item.
func drawBoard(t kit.Theme, w *workshop.Workshop, a kit.Area, look *boardLook) []string {
	if a.W < kit.Folds || a.H < boardRows {
		return foldedBoard(t, w, a, look)
	}
	here := look.here
	left := (a.W - 3) / 2
	right := a.W - 3 - left
	top := (a.H - 3 + 1) / 2
	bottom := a.H - 3 - top
	row := func(y int, l, r workshop.Quadrant, rows int) []string {
		look.places.Add(kit.Place{X: 0, Y: y - 1, W: left + 1, H: rows + 1}, boardPlace{quadrant: l}) // with the heading
		look.places.Add(kit.Place{X: left + 1, Y: y - 1, W: right + 1, H: rows + 1}, boardPlace{quadrant: r})
		cl := boardCell(t, w, l, kit.Place{X: 2, Y: y, W: left - 2, H: rows}, look)
		cr := boardCell(t, w, r, kit.Place{X: left + 3, Y: y, W: right - 2, H: rows}, look)
		bar := t.Line.Render("│")
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
	return append(lines, t.Line.Render("└"+strings.Repeat("─", left)+"┴"+strings.Repeat("─", right)+"┘"))
}

// boardEdge is a line of the board that carries the names of two quadrants.
func boardEdge(t kit.Theme,
	corners string, w *workshop.Workshop, left, right int, here, l, r workshop.Quadrant,
) string {
	c := []rune(corners)
	return t.Line.Render(string(c[0])) + quadrantHeading(t, w, l, left, here == l) +
		t.Line.Render(string(c[1])) + quadrantHeading(t, w, r, right, here == r) + t.Line.Render(string(c[2]))
}

// quadrantHeading is a quadrant's badge, name and count, followed by a line.
func quadrantHeading(t kit.Theme, w *workshop.Workshop, q workshop.Quadrant, width int, here bool) string {
	name := " " + q.Name()
	if n := len(w.ItemsIn(q)); n > 0 {
		name += " · " + strconv.Itoa(n)
	}
	if here {
		name += " ◂"
	}
	head := t.BadgeOf(q) + t.Quadrant[q].Render(name+" ")
	return head + t.Line.Render(strings.Repeat("─", max(0, width-t.Width(head))))
}

// boardRow is a line of a quadrant, and the item that it is of, if any.
type boardRow struct{ text, item string }

// boardCell lists a quadrant's items in exactly p.h rows of p.w cells: in full as
// long as they fit, then in two columns, then one line each, then the newest or
// those around the picked one.
func boardCell(t kit.Theme, w *workshop.Workshop, q workshop.Quadrant, p kit.Place, look *boardLook) []string {
	items := w.ItemsIn(q)
	if rows := fullRows(t, items, kit.Area{W: min(p.W, 2+kit.Aloud+tagWidth), H: p.H}, look); rows != nil {
		return column(t.Cells, q, rows, p, look)
	}
	if lines := twoColumns(t, q, items, p, look); lines != nil {
		return lines
	}
	return column(t.Cells, q, shortRows(t, items, kit.Area{W: p.W, H: p.H}, look), p, look)
}

// column sets rows in exactly p.h lines of p.w cells, and notes which item is
// where.
func column(c kit.Cells, q workshop.Quadrant, rows []boardRow, p kit.Place, look *boardLook) []string {
	lines := make([]string, max(0, p.H))
	for i := range lines {
		row := boardRow{}
		if i < len(rows) {
			row = rows[i]
		}
		lines[i] = c.Pad(row.text, p.W)
		if row.item != "" {
			look.places.Add(kit.Place{X: p.X, Y: p.Y + i, W: p.W, H: 1}, boardPlace{q, row.item})
		}
	}
	return lines
}

// itemColumn is the least width of a column of items, where a quadrant has two, and
// itemGap the gap between them.
const (
	itemColumn = 40
	itemGap    = 3
)

// twoColumns sets the items of a wide quadrant in two columns: in full, or else
// a row for each, as many as there is room for; nil where one column must do.
func twoColumns(t kit.Theme, q workshop.Quadrant, items []*workshop.Item, p kit.Place, look *boardLook) []string {
	left := kit.Place{X: p.X, Y: p.Y, W: (p.W - itemGap) / 2, H: p.H}
	if left.W < itemColumn || len(items) < 2 || p.H < 2 {
		return nil
	}
	all := len(items)
	if all > 2*p.H {
		left.H--
		from, to := kit.Window(indexOf(items, look.picked), all, 2*left.H)
		items = items[from:to]
	}
	right := left
	right.X += left.W + itemGap
	half := (len(items) + 1) / 2
	room := kit.Area{W: left.W, H: left.H}
	first, second := fullRows(t, items[:half], room, look), fullRows(t, items[half:], room, look)
	if first == nil || second == nil {
		first, second = shortRows(t, items[:half], room, look), shortRows(t, items[half:], room, look)
	}
	lines := column(t.Cells, q, first, left, look)
	for i, l := range column(t.Cells, q, second, right, look) {
		lines[i] = t.Pad(lines[i]+strings.Repeat(" ", itemGap)+l, p.W)
	}
	if hidden := all - len(items); hidden > 0 {
		lines = append(lines, t.Quiet.Render(t.Pad("  "+moreOf(hidden), p.W)))
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
func fullRows(t kit.Theme, items []*workshop.Item, a kit.Area, look *boardLook) []boardRow {
	if len(items) > a.H { // saves setting what cannot fit
		return nil
	}
	rows, loose := []boardRow{}, []boardRow{}
	for i, item := range items {
		if i > 0 {
			loose = append(loose, boardRow{})
		}
		set := itemRows(t, item, a.W, look)
		rows, loose = append(rows, set...), append(loose, set...)
		if len(rows) > a.H {
			return nil
		}
	}
	if a.H >= kit.Low && len(loose) <= a.H {
		return loose
	}
	return rows
}

// itemRows sets an item in as many rows as its words take.
func itemRows(t kit.Theme, item *workshop.Item, w int, look *boardLook) []boardRow {
	var rows []boardRow
	for n, words := range t.Wrap(item.Text, w-2-tagWidth) {
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
func shortRows(t kit.Theme, items []*workshop.Item, a kit.Area, look *boardLook) []boardRow {
	if a.H < 1 {
		return nil
	}
	from, to := max(0, len(items)-a.H), len(items)
	if from > 0 {
		from, to = kit.Window(indexOf(items, look.picked), len(items), a.H-1)
	}
	var rows []boardRow
	for _, item := range items[from:to] {
		rows = append(rows, boardRow{itemRow(t, item, item.Text, a.W, look.mark(item)), item.ID})
	}
	if hidden := len(items) - (to - from); hidden > 0 {
		rows = append(rows, boardRow{text: t.Quiet.Render(t.Pad("  "+moreOf(hidden), a.W))})
	}
	return rows
}

// tagWidth is what a function's tag takes at the right of an item.
const tagWidth = 4

// itemRow is an item's first line: marker, words, function.
func itemRow(t kit.Theme, item *workshop.Item, words string, w int, m mark) string {
	marker := t.Quadrant[item.Quadrant].Render(kit.Markers[item.Quadrant] + " ")
	switch m {
	case picked:
		marker = t.Accent.Render("▸ ")
	case landed:
		marker = t.Accent.Render("» ")
	}
	return itemLine(t, marker, words, item.Function.Short(), w, wordsOf(t, m))
}

// wordsOf is how the words of an item look.
func wordsOf(t kit.Theme, m mark) lipgloss.Style {
	if m == unmarked {
		return t.Text
	}
	return t.Accent
}

// itemLine is a line of an item: two cells of marker, words, tag.
func itemLine(t kit.Theme, marker, words, tag string, w int, style lipgloss.Style) string {
	return marker + style.Render(t.Pad(words, w-2-tagWidth)) + t.Quiet.Render(t.PadLeft(tag, tagWidth))
}

// tabWidth is what a quadrant's badge and count take above a folded board.
const tabWidth = 11

// foldedBoard shows one quadrant in full and counts the others.
func foldedBoard(t kit.Theme, w *workshop.Workshop, a kit.Area, look *boardLook) []string {
	here := look.here
	if item, ok := w.Item(look.picked); ok {
		here = item.Quadrant
	}
	tabs := make([]string, 0, len(workshop.Quadrants))
	look.places.Add(kit.Place{X: 0, Y: 1, W: a.W, H: a.H - 1}, boardPlace{quadrant: here})
	for i, q := range workshop.Quadrants {
		look.places.Add(kit.Place{X: i * (tabWidth + 1), Y: 0, W: tabWidth, H: 1}, boardPlace{quadrant: q})
		count := " " + strconv.Itoa(len(w.ItemsIn(q)))
		if q == here {
			count += " ◂"
		}
		tabs = append(tabs, t.BadgeOf(q)+t.Text.Render(t.Pad(count, tabWidth-3)))
	}
	lines := []string{strings.Join(tabs, " "), quadrantHeading(t, w, here, a.W, false)}
	return append(lines, boardCell(t, w, here, kit.Place{X: 0, Y: 2, W: a.W, H: max(0, a.H-2)}, look)...)
}
