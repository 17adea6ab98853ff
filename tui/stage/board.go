package stage

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// boardRows is the least height of the whole board: its edges, and two items
// one above the other.
const boardRows = 3 + 2*2

// boardLook is what is marked on a board, and what was drawn where.
type boardLook struct {
	here           workshop.Quadrant // to which a line would go
	picked, landed string            // items that stand out: the picked one, and the newest
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
	landed // the newest
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

// board is the items of all four quadrants, about to be drawn. The quadrant to
// which a line would go is marked, and so are the picked item and the newest.
type board struct {
	kit.Theme
	room room
	*boardLook
	items  map[workshop.Quadrant][]*workshop.Item
	known  map[lineKey][]string // lines that were set already
	newest workshop.Quadrant    // which has the newest item
}

// lineKey is an item in lines of so many cells.
type lineKey struct {
	item string
	w    int
}

func newBoard(t kit.Theme, w *workshop.Workshop, look *boardLook) board {
	b := board{Theme: t, room: roomOf(w), boardLook: look, items: map[workshop.Quadrant][]*workshop.Item{}, known: map[lineKey][]string{}}
	for _, q := range workshop.Quadrants {
		b.items[q] = w.ItemsIn(q)
	}
	if newest, ok := w.Item(look.landed); ok {
		b.newest = newest.Quadrant
	}
	return b
}

// folds reports whether an area has room for one quadrant only.
func (b board) folds(a kit.Area) bool { return a.W < kit.Folds || a.H < boardRows }

func (b board) draw(a kit.Area) []string {
	if b.folds(a) {
		return b.folded(a)
	}
	left := (a.W - 3) / 2
	right := a.W - 3 - left
	top, bottom := b.halves(a)
	lines := b.half("┌┬┐", kit.Place{X: left, Y: 1, W: right, H: top}, workshop.Strengths, workshop.Weaknesses)
	lines = append(lines, b.half("├┼┤", kit.Place{X: left, Y: top + 2, W: right, H: bottom}, workshop.Opportunities, workshop.Threats)...)
	return append(lines, b.Line.Render("└"+strings.Repeat("─", left)+"┴"+strings.Repeat("─", right)+"┘"))
}

// whole reports whether an area shows all items in full.
func (b board) whole(a kit.Area) bool {
	if b.folds(a) {
		return b.needs(b.here, a.W, false) <= a.H-2
	}
	upper, lower := b.halvesNeed(a.W, false)
	return upper+lower <= a.H-3
}

// leastHalf is how many rows a half of the board keeps when the other needs more.
const leastHalf = 5

// halves shares the rows of the board between its halves: evenly where that does for
// both, else as each needs. Neither gets less than it needs for the newest item.
func (b board) halves(a kit.Area) (top, bottom int) {
	rows := a.H - 3
	upper, lower := b.halvesNeed(a.W, true)
	if upper+lower > rows { // functions give way first
		upper, lower = b.halvesNeed(a.W, false)
	}
	if upper+lower <= rows {
		top = max(upper, min((rows+1)/2, rows-lower))
		return top, rows - top
	}
	least := min(leastHalf, rows/2)
	leastTop, leastBottom := b.least(a.W, least)
	top = (2*rows*upper + upper + lower) / (2 * (upper + lower)) // rounded
	top = max(leastTop, min(top, rows-leastBottom))
	return top, rows - top
}

// halvesNeed is how many rows each half needs to show all of its items in full.
func (b board) halvesNeed(w int, tags bool) (top, bottom int) {
	w = quadrantWidth(w)
	return max(b.needs(workshop.Strengths, w, tags), b.needs(workshop.Weaknesses, w, tags)),
		max(b.needs(workshop.Opportunities, w, tags), b.needs(workshop.Threats, w, tags))
}

// least is how many rows each half keeps: so many, and enough for the newest item.
func (b board) least(w, rows int) (top, bottom int) {
	top, bottom = rows, rows
	newest := 0
	if in := b.items[b.newest]; len(in) > 0 {
		ways := columnsOf(kit.Place{W: quadrantWidth(w)})
		column := ways[len(ways)-1][0].W
		newest = len(b.lines(in[len(in)-1], column-markerWidth)) + min(1, len(in)-1) // with how many are earlier
	}
	switch b.newest {
	case workshop.Strengths, workshop.Weaknesses:
		top = max(top, newest)
	case workshop.Opportunities, workshop.Threats:
		bottom = max(bottom, newest)
	}
	return top, bottom
}

// quadrantWidth is how wide the items of a quadrant are set on a board of w cells.
func quadrantWidth(w int) int { return (w-3)/2 - 2 }

// half is two quadrants side by side under the edge with their names. The place is
// that of the right one.
func (b board) half(corners string, p kit.Place, l, r workshop.Quadrant) []string {
	b.places.Add(kit.Place{X: 0, Y: p.Y - 1, W: p.X + 1, H: p.H + 1}, boardPlace{quadrant: l}) // with the heading
	b.places.Add(kit.Place{X: p.X + 1, Y: p.Y - 1, W: p.W + 1, H: p.H + 1}, boardPlace{quadrant: r})
	left := b.cell(l, kit.Place{X: 2, Y: p.Y, W: p.X - 2, H: p.H})
	right := b.cell(r, kit.Place{X: p.X + 3, Y: p.Y, W: p.W - 2, H: p.H})
	c := []rune(corners)
	lines := []string{b.Line.Render(string(c[0])) + b.heading(l, p.X, b.here == l) +
		b.Line.Render(string(c[1])) + b.heading(r, p.W, b.here == r) + b.Line.Render(string(c[2]))}
	bar := b.Line.Render("│")
	for i := range p.H {
		lines = append(lines, bar+" "+left[i]+" "+bar+" "+right[i]+" "+bar)
	}
	return lines
}

// heading is a quadrant's badge, name and count, with a line behind them.
func (b board) heading(q workshop.Quadrant, width int, here bool) string {
	name := " " + b.room.Quadrants.Of(string(q))
	if n := len(b.items[q]); n > 0 {
		name += " · " + strconv.Itoa(n)
	}
	if here {
		name += " ◂"
	}
	head := b.BadgeOf(q) + b.Quadrant[q].Render(name+" ")
	return head + b.Line.Render(strings.Repeat("─", max(0, width-b.Width(head))))
}

// tabWidth is what a quadrant's badge and count take above a folded board.
const tabWidth = 11

// folded shows one quadrant in full and counts the others.
func (b board) folded(a kit.Area) []string {
	tabs := make([]string, 0, len(workshop.Quadrants))
	b.places.Add(kit.Place{X: 0, Y: 1, W: a.W, H: a.H - 1}, boardPlace{quadrant: b.here})
	for i, q := range workshop.Quadrants {
		b.places.Add(kit.Place{X: 1 + i*(tabWidth+1), Y: 0, W: tabWidth, H: 1}, boardPlace{quadrant: q})
		count := " " + strconv.Itoa(len(b.items[q]))
		if q == b.here {
			count += " ◂"
		}
		tabs = append(tabs, b.BadgeOf(q)+b.Text.Render(b.Pad(count, tabWidth-3)))
	}
	here := b.cell(b.here, kit.Place{X: 0, Y: 2, W: a.W, H: max(0, a.H-2)})
	return append(kit.Indent([]string{strings.Join(tabs, " "), b.heading(b.here, a.W-1, false)}, 1), here...)
}
