package stage

import (
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// cell lists a quadrant's items in exactly p.H lines of p.W cells: all of them in full,
// in one column or in two, with their functions where these take no room from words;
// else each in the rows that it is dealt.
func (b board) cell(q workshop.Quadrant, p kit.Place) []string {
	ways := columnsOf(p)
	for _, tags := range []bool{true, false} {
		for _, places := range ways {
			s := b.set(q, places[0].W, tags)
			if parts, rows := s.whole(len(places)); rows <= p.H {
				return b.columns(s, parts, places, p.W, p.H >= kit.Low && fitLoose(parts, p.H))
			}
		}
	}
	places := ways[len(ways)-1]
	s := b.set(q, places[0].W, false)
	return b.columns(s, s.dealt(p.H, len(places)), places, p.W, false)
}

// needs is how many rows a quadrant of w cells needs to show all of its items in full.
func (b board) needs(q workshop.Quadrant, w int, tags bool) int {
	least := -1
	for _, places := range columnsOf(kit.Place{W: w}) {
		if _, rows := b.set(q, places[0].W, tags).whole(len(places)); least < 0 || rows < least {
			least = rows
		}
	}
	return least
}

// itemColumn is the least width of a column of items, where a quadrant has two, and
// itemGap the gap between them.
const (
	itemColumn = 40
	itemGap    = 3
)

// What stands on both sides of the words of an item: its marker, and its function, for
// which a quadrant has room from tagged cells on.
const (
	markerWidth = 2
	tagWidth    = 4
	tagged      = 44
)

// columnsOf are the ways to set items in a quadrant: in one column, and in a wide one in
// two.
func columnsOf(p kit.Place) (ways [][]kit.Place) {
	one, left := p, p
	one.W, left.W = min(p.W, markerWidth+kit.Aloud+tagWidth), (p.W-itemGap)/2
	ways = [][]kit.Place{{one}}
	if left.W >= itemColumn {
		right := left
		right.X += left.W + itemGap
		ways = append(ways, []kit.Place{left, right})
	}
	return ways
}

// columns draws parts of a quadrant next to each other, maybe with white between items.
func (b board) columns(s setting, parts []part, places []kit.Place, w int, white bool) []string {
	lines := make([]string, max(0, places[0].H))
	for i, place := range places {
		var rows []boardRow
		if i < len(parts) {
			rows = b.rows(s, parts[i], white)
		}
		gap := place.X - places[0].X
		for n, column := range b.column(s.quadrant, rows, place) {
			lines[n] = b.Pad(lines[n], gap) + column
		}
	}
	for n := range lines {
		lines[n] = b.Pad(lines[n], w)
	}
	return lines
}

// column sets rows in exactly p.H lines of p.W cells, and notes which item is where.
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

// boardRow is a line of a quadrant, and the item that it is of, if any.
type boardRow struct{ text, item string }

// rows draws a part: its items, and above and below them how many have no row. A click on
// such a line picks the next of those.
func (b board) rows(s setting, p part, white bool) (rows []boardRow) {
	if p.above > 0 {
		rows = append(rows, boardRow{b.Quiet.Render(b.room.notShown(p.above, 0)[0]), s.items[p.from-1].ID})
	}
	for i, share := range p.rows {
		if white && i > 0 {
			rows = append(rows, boardRow{})
		}
		rows = append(rows, b.itemRows(s, p.from+i, share)...)
	}
	if p.below > 0 {
		rows = append(rows, boardRow{b.Quiet.Render(b.room.notShown(0, p.below)[0]), s.items[p.to()].ID})
	}
	return rows
}

// itemRows draws an item in so many rows.
func (b board) itemRows(s setting, at, rows int) (set []boardRow) {
	item := s.items[at]
	m, room := b.mark(item), s.room()
	style := b.wordsOf(m)
	for n, words := range b.words(s, at, rows) {
		front, tag := strings.Repeat(" ", markerWidth), ""
		if n == 0 {
			front = marker(b.Theme, item, m)
		}
		if n == 0 && s.tags {
			tag = b.room.Tags.Of(string(item.Function))
		}
		text := front + style.Render(b.Pad(words, room))
		if s.tags {
			text += b.Quiet.Render(b.PadLeft(tag, tagWidth))
		}
		set = append(set, boardRow{text, item.ID})
	}
	return set
}

// words are the words of an item in so many rows. None is alone in the last row of them
// all.
func (b board) words(s setting, at, rows int) []string {
	words := s.words[at]
	if n := len(words); rows >= n && n > 1 && !strings.Contains(words[n-1], " ") {
		return b.Balance(b.room.Typeset(s.items[at].Text), s.room())
	}
	return b.Crop(words, s.room(), rows)
}

// wordsOf is how words look on the board: one item stands out, the picked one before the
// newest.
func (b board) wordsOf(m mark) lipgloss.Style {
	if m == landed && b.picked != "" {
		m = unmarked
	}
	return wordsOf(b.Theme, m)
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

// itemRow is an item in one line: marker, words, function.
func itemRow(t kit.Theme, item *workshop.Item, tag, words string, w int, m mark) string {
	return marker(t, item, m) + wordsOf(t, m).Render(t.Pad(words, w-markerWidth-tagWidth)) + t.Quiet.Render(t.PadLeft(tag, tagWidth))
}

// marker is what stands before the first line of an item.
func marker(t kit.Theme, item *workshop.Item, m mark) string {
	switch m {
	case picked:
		return t.Accent.Render(kit.Pointer + " ")
	case landed:
		return t.Quadrant[item.Quadrant].Render(kit.Latest + " ")
	}
	return t.Quadrant[item.Quadrant].Render(kit.Markers[item.Quadrant] + " ")
}

// wordsOf is how the words of an item look.
func wordsOf(t kit.Theme, m mark) lipgloss.Style {
	if m == unmarked {
		return t.Text
	}
	return t.Strong
}
