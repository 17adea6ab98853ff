package library

import (
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
)

// This file sets the tables of the library: columns as wide as what is in them, and rows in
// as many lines as they need, where there is room.

const columnGap = 2

// column is a column of a table.
type column struct {
	head  string
	w     int // cells
	share int // it gives way, in this proportion, where not all have room; 0: never
	right bool
	quiet bool
}

// table is columns in a width.
type table struct {
	kit.Theme
	columns []column
}

// tableIn makes the columns fit into w cells. Those that give way share what the others
// leave; one that needs less than its share leaves that to the rest.
func tableIn(t kit.Theme, w int, columns ...column) table {
	room := w - kit.IDColumn - columnGap*(len(columns)-1)
	shares, open := 0, make([]bool, len(columns))
	for i, c := range columns {
		if open[i] = c.share > 0; open[i] {
			shares += c.share
		} else {
			room -= c.w
		}
	}
	for settled := true; settled; {
		settled = false
		for i, c := range columns {
			if open[i] && c.w*shares <= room*c.share {
				open[i], settled = false, true
				room, shares = room-c.w, shares-c.share
			}
		}
	}
	for i := range columns {
		if c := &columns[i]; open[i] {
			c.w = max(1, (room*c.share+shares-1)/shares)
			room, shares = room-c.w, shares-c.share
		}
	}
	return table{t, columns}
}

// width is how wide the table is.
func (t table) width() int {
	w := kit.IDColumn + columnGap*(len(t.columns)-1)
	for _, c := range t.columns {
		w += c.w
	}
	return w
}

// heads names the columns.
func (t table) heads() string {
	cells := make([]string, len(t.columns))
	for i, c := range t.columns {
		cells[i] = c.head
	}
	line := strings.Repeat(" ", kit.IDColumn)
	for i, c := range t.columns {
		line += t.pad(cells[i], c) + strings.Repeat(" ", columnGap)
	}
	return t.Quiet.Render(strings.TrimRight(line, " "))
}

func (t table) pad(text string, c column) string {
	if c.right {
		return t.PadLeft(text, c.w)
	}
	return t.Pad(text, c.w)
}

// needs is in how many lines a row is whole.
func (t table) needs(cells []string) int {
	n := 1
	for i, text := range cells {
		if wide(t.Cells, text) > t.columns[i].w {
			n = max(n, len(t.Wrap(text, t.columns[i].w)))
		}
	}
	return n
}

// row sets a row in at most h lines. What has no room in them is cut after a word.
func (t table) row(mark string, selected bool, cells []string, h int) []string {
	all := make([][]string, len(cells))
	height := 1
	for i, text := range cells {
		all[i] = t.WrapTo(text, t.columns[i].w, h)
		height = max(height, len(all[i]))
	}
	lines := make([]string, height)
	for n := range lines {
		line, blanks := t.mark(mark), 0
		if n > 0 {
			line, blanks = "", kit.IDColumn
		}
		for i, c := range t.columns {
			text := strings.TrimRight(at(all[i], n), " ")
			padded := t.pad(text, c)
			if text == "" {
				blanks += c.w + columnGap
				continue
			}
			line += strings.Repeat(" ", blanks) + t.style(c, selected).Render(strings.TrimRight(padded, " "))
			blanks = columnGap + t.Width(padded) - t.Width(strings.TrimRight(padded, " "))
		}
		lines[n] = line
	}
	return lines
}

func (t table) style(c column, selected bool) lipgloss.Style {
	switch {
	case selected:
		return t.Strong
	case c.quiet:
		return t.Quiet
	}
	return t.Text
}

// mark is what stands before a row, in two cells, as it is drawn.
func (t table) mark(mark string) string { return drawMark(t.Theme, mark) }

func drawMark(t kit.Theme, mark string) string {
	if rest, pointed := strings.CutPrefix(mark, kit.Pointer); pointed {
		return t.Accent.Render(kit.Pointer) + t.Strong.Render(rest)
	}
	return t.Strong.Render(mark)
}

// markOf is the mark of a row without one of its own.
func markOf(selected bool) string {
	if selected {
		return kit.Pointer + " "
	}
	return "  "
}

// wholeIn is how many lines of h the chosen row of a list gets: as many as it needs, but
// never more than half of them.
func wholeIn(h, least, needs int) int { return max(least, min(needs, h/2)) }

// dealt shares h lines among rows that have at least least each. The chosen one is served
// first, so that it is whole if it can be, and others get what is left.
func dealt(h, least int, needs []int, chosen int) []int {
	over := make([]int, len(needs))
	for i, n := range needs {
		over[i] = max(1, n-least+1)
	}
	h -= (least - 1) * len(needs)
	if chosen >= 0 {
		over[chosen] = max(1, min(over[chosen], h-len(needs)+1))
	}
	_, shares := kit.Deal(h, over, chosen)
	for i := range shares {
		shares[i] += least - 1
	}
	return shares
}

// most is how many lines the rows of a list would take, at most so many.
func most(h, rows int, needs func(row int) int) (lines int) {
	for row := 0; row < rows && lines < h; row++ {
		lines += needs(row)
	}
	return min(lines, h)
}

// wide is how many cells a text takes; of plain letters that is known at once.
func wide(c kit.Cells, text string) int {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return c.Width(text)
		}
	}
	return len(text)
}

// summary is the line above a list: what there is and how it is sorted, and how many rows
// show where others are hidden.
func (l *Screen) summary(says, rows string, w int) string {
	t, w := l.kit.Theme, w-kit.IDColumn
	room := w
	if rows != "" {
		room -= columnGap + t.Width(rows)
	}
	return strings.Repeat(" ", kit.IDColumn) + t.Quiet.Render(t.Spread(cutWords(t.Cells, says, room), rows, w))
}

// cutWords cuts a line to w cells, after a word.
func cutWords(c kit.Cells, text string, w int) string { return at(c.WrapTo(text, w, 1), 0) }

// cropped is the first h of some lines; a sign says that there are more.
func cropped(t kit.Theme, lines []string, h int) []string {
	if h < 1 || len(lines) <= h {
		return lines[:min(len(lines), max(0, h))]
	}
	return append(lines[:h-1:h-1], strings.Repeat(" ", kit.IDColumn)+t.Quiet.Render(more))
}

// counted is how many rows of a list show, where that is not all of them, and where the
// others are; else nothing.
func counted(from, to, all int) string {
	if to-from >= all {
		return ""
	}
	where := ""
	if from > 0 {
		where = "↑"
	}
	if to < all {
		where += "↓"
	}
	return rowsOf(to-from, all, where)
}
