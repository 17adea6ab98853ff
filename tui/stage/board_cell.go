package stage

import (
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// cell is a quadrant of the board as it was set: its rows, and how many of its
// items have none.
type cell struct {
	lines        []string
	above, below int
}

// boardRow is a line of a quadrant, and the item that it is of, if any.
type boardRow struct{ text, item string }

// cell lists a quadrant's items in exactly p.H rows of p.W cells: all of them
// in full, in one column or in two; else the rows are dealt, to the picked item or
// the newest first.
func (b board) cell(q workshop.Quadrant, p kit.Place) cell {
	items := b.items[q]
	if rows := b.wholeRows(items, kit.Area{W: min(p.W, 2+kit.Aloud+tagWidth), H: p.H}); rows != nil {
		return cell{lines: b.column(q, rows, p)}
	}
	left, right := itemColumns(p)
	if right.W == 0 || len(items) < 2 {
		return b.dealt(q, p)
	}
	middle := (len(items) + 1) / 2
	room := kit.Area{W: left.W, H: left.H}
	first, second := b.wholeRows(items[:middle], room), b.wholeRows(items[middle:], room)
	if first == nil || second == nil {
		return b.dealtTwice(q, left, right)
	}
	return cell{lines: b.sideBySide(b.column(q, first, left), b.column(q, second, right), p.W)}
}

// needs is how many of at most so many rows of w cells the items of a quadrant need in
// full, without their functions. A board is asked for one width.
func (b board) needs(q workshop.Quadrant, w, most int) int {
	needs, known := b.needed[q]
	if !known {
		needs = b.count(b.items[q], w, most)
		b.needed[q] = needs
	}
	return needs
}

// count counts those rows. An item takes one at least.
func (b board) count(items []*workshop.Item, w, most int) int {
	left, right := itemColumns(kit.Place{W: w})
	columns := 1
	if right.W > 0 {
		columns = 2
	}
	rows := len(items)
	for i := 0; i < len(items) && rows <= columns*most; i++ {
		rows += len(b.Wrap(items[i].Text, left.W-2)) - 1
	}
	return (rows + columns - 1) / columns
}

// itemColumn is the least width of a column of items, where a quadrant has two, and
// itemGap the gap between them.
const (
	itemColumn = 40
	itemGap    = 3
)

// itemColumns are the two columns of a wide quadrant; the right one is empty where one
// must do.
func itemColumns(p kit.Place) (left, right kit.Place) {
	left = kit.Place{X: p.X, Y: p.Y, W: (p.W - itemGap) / 2, H: p.H}
	if left.W < itemColumn {
		return p, kit.Place{}
	}
	right = left
	right.X += left.W + itemGap
	return left, right
}

// sideBySide sets two columns of items next to each other.
func (b board) sideBySide(left, right []string, w int) []string {
	lines := make([]string, len(left))
	for i := range lines {
		lines[i] = b.Pad(left[i]+strings.Repeat(" ", itemGap)+right[i], w)
	}
	return lines
}

// dealt sets as many items as there is room for in one column.
func (b board) dealt(q workshop.Quadrant, p kit.Place) cell {
	s := b.set(b.items[q], p.W, p.H)
	from, shares := kit.Deal(p.H, s.needs(), s.first)
	return cell{
		lines: b.column(q, b.rows(s, from, shares, p.W), p),
		above: s.from + from, below: len(b.items[q]) - s.from - from - len(shares),
	}
}

// dealtTwice sets as many as there is room for in two columns. No item is in both.
func (b board) dealtTwice(q workshop.Quadrant, left, right kit.Place) cell {
	s := b.set(b.items[q], left.W, 2*left.H)
	needs := s.needs()
	from, shares := kit.Deal(2*left.H, needs, s.first)
	middle, rows := from, 0
	for _, share := range shares {
		if rows += share; rows > left.H {
			break
		}
		middle++
	}
	inLeft, inRight := -1, s.first-middle // the one that is set whole
	if inRight < 0 {
		inLeft = s.first - from
	}
	skipped, first := kit.Deal(left.H, needs[from:middle], inLeft)
	between, second := kit.Deal(right.H, needs[middle:from+len(shares)], max(-1, inRight))
	hidden := len(b.items[q]) - len(first) - len(second)
	above := s.from + from + skipped
	return cell{
		lines: b.sideBySide(b.column(q, b.rows(s, from+skipped, first, left.W), left),
			b.column(q, b.rows(s, middle+between, second, right.W), right), 2*left.W+itemGap),
		above: above, below: hidden - above,
	}
}

// column sets rows in exactly p.H lines of p.W cells, and notes which item is
// where.
func (b board) column(q workshop.Quadrant, rows []boardRow, p kit.Place) []string {
	lines := make([]string, max(0, p.H))
	for i := range lines {
		row := boardRow{}
		if i < len(rows) {
			row = rows[i]
		}
		lines[i] = b.Pad(row.text, p.W)
		if row.item != "" {
			b.places.Add(kit.Place{X: p.X, Y: p.Y + i, W: p.W, H: 1}, boardPlace{q, row.item})
		}
	}
	return lines
}

// wholeRows sets every item in as many rows as its words take, with white
// between them in a high quadrant; nil when that is more than there are.
func (b board) wholeRows(items []*workshop.Item, a kit.Area) []boardRow {
	if len(items) > a.H { // saves setting what cannot fit
		return nil
	}
	rows, loose := []boardRow{}, []boardRow{}
	for i, item := range items {
		if i > 0 {
			loose = append(loose, boardRow{})
		}
		set := taggedRows(b.Theme, item, b.tag(item), a.W, b.mark(item))
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

// setting is the items that could have a row, each with its words in as many lines
// as they take. The function's tag gives way to them.
type setting struct {
	items []*workshop.Item
	words [][]string
	from  int // the first of them among all items
	first int // the one that is set whole before others are
}

// set sets the items that could have one of so many rows.
func (b board) set(items []*workshop.Item, w, rows int) setting {
	first := indexOf(items, b.picked)
	from, to := kit.Window(first, len(items), min(len(items), rows))
	s := setting{items: items[from:to], from: from, first: first - from}
	for _, item := range s.items {
		s.words = append(s.words, b.Wrap(item.Text, w-2))
	}
	return s
}

// needs are how many rows the items take in full.
func (s setting) needs() []int {
	needs := make([]int, len(s.words))
	for i, words := range s.words {
		needs[i] = len(words)
	}
	return needs
}

// rows sets items in the rows that they were dealt.
func (b board) rows(s setting, from int, shares []int, w int) []boardRow {
	var rows []boardRow
	for i, share := range shares {
		item, m := s.items[from+i], b.mark(s.items[from+i])
		words := b.Crop(s.words[from+i], w-2, share)
		for n, line := range words {
			front, tag := "  ", ""
			if n == 0 {
				front = marker(b.Theme, item, m)
			}
			if short := b.tag(item); n == len(words)-1 && b.Width(line)+2+b.Width(short) <= w-2 {
				tag = short
			}
			text := front + wordsOf(b.Theme, m).Render(b.Pad(line, w-2-b.Width(tag))) + b.Quiet.Render(tag)
			rows = append(rows, boardRow{text, item.ID})
		}
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

// tagWidth is what a function's tag takes at the right of an item.
const tagWidth = 4

// taggedRows sets an item in as many rows as its words take beside its function.
func taggedRows(t kit.Theme, item *workshop.Item, tag string, w int, m mark) []boardRow {
	var rows []boardRow
	for n, words := range t.Wrap(item.Text, w-2-tagWidth) {
		text := itemLine(t, "  ", words, "", w, wordsOf(t, m))
		if n == 0 {
			text = itemRow(t, item, tag, words, w, m)
		}
		rows = append(rows, boardRow{text, item.ID})
	}
	return rows
}

// tag is the sign of an item's function.
func (b board) tag(item *workshop.Item) string { return b.room.Tags.Of(string(item.Function)) }

// itemRow is an item's first line: marker, words, function.
func itemRow(t kit.Theme, item *workshop.Item, tag, words string, w int, m mark) string {
	return itemLine(t, marker(t, item, m), words, tag, w, wordsOf(t, m))
}

// marker is what stands before the first line of an item.
func marker(t kit.Theme, item *workshop.Item, m mark) string {
	switch m {
	case picked:
		return t.Accent.Render("▸ ")
	case landed:
		return t.Accent.Render("» ")
	}
	return t.Quadrant[item.Quadrant].Render(kit.Markers[item.Quadrant] + " ")
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
