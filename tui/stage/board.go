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

// board is the items of all four quadrants, about to be drawn. The quadrant to
// which a line would go is marked, and so is the picked item.
type board struct {
	kit.Theme
	room room
	*boardLook
	items  map[workshop.Quadrant][]*workshop.Item
	needed map[workshop.Quadrant]int // rows, as far as they were counted
}

func newBoard(t kit.Theme, w *workshop.Workshop, look *boardLook) board {
	b := board{t, roomOf(w), look, map[workshop.Quadrant][]*workshop.Item{}, map[workshop.Quadrant]int{}}
	for _, q := range workshop.Quadrants {
		b.items[q] = w.ItemsIn(q)
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
		return b.needs(b.here, a.W, a.H) <= a.H-2
	}
	top, bottom := b.halves(a)
	return b.halfNeeds(a, workshop.Strengths, workshop.Weaknesses) <= top &&
		b.halfNeeds(a, workshop.Opportunities, workshop.Threats) <= bottom
}

// leastHalf is how many rows a half of the board keeps when the other needs more.
const leastHalf = 5

// halves shares the rows of the board between its halves: evenly, unless one is
// short of rows and the other has some to spare.
func (b board) halves(a kit.Area) (top, bottom int) {
	rows := a.H - 3
	top = (rows + 1) / 2
	bottom = rows - top
	upper, lower := b.halfNeeds(a, workshop.Strengths, workshop.Weaknesses), b.halfNeeds(a, workshop.Opportunities, workshop.Threats)
	switch {
	case upper > top:
		top += min(upper-top, max(0, bottom-max(lower, leastHalf)))
	case lower > bottom:
		top -= min(lower-bottom, max(0, top-max(upper, leastHalf)))
	}
	return top, rows - top
}

// halfNeeds is how many rows two quadrants side by side need to show all of their
// items in full.
func (b board) halfNeeds(a kit.Area, left, right workshop.Quadrant) int {
	w := (a.W-3)/2 - 2
	return max(b.needs(left, w, a.H), b.needs(right, w, a.H))
}

// half is two quadrants side by side under the edge with their names. The place is
// that of the right one.
func (b board) half(corners string, p kit.Place, l, r workshop.Quadrant) []string {
	b.places.Add(kit.Place{X: 0, Y: p.Y - 1, W: p.X + 1, H: p.H + 1}, boardPlace{quadrant: l}) // with the heading
	b.places.Add(kit.Place{X: p.X + 1, Y: p.Y - 1, W: p.W + 1, H: p.H + 1}, boardPlace{quadrant: r})
	left := b.cell(l, kit.Place{X: 2, Y: p.Y, W: p.X - 2, H: p.H})
	right := b.cell(r, kit.Place{X: p.X + 3, Y: p.Y, W: p.W - 2, H: p.H})
	c := []rune(corners)
	lines := []string{b.Line.Render(string(c[0])) + b.heading(l, p.X, b.here == l, left) +
		b.Line.Render(string(c[1])) + b.heading(r, p.W, b.here == r, right) + b.Line.Render(string(c[2]))}
	bar := b.Line.Render("│")
	for i := range p.H {
		lines = append(lines, bar+" "+left.lines[i]+" "+bar+" "+right.lines[i]+" "+bar)
	}
	return lines
}

// heading is a quadrant's badge, name and count, and how many of its items are not
// shown, with a line between them.
func (b board) heading(q workshop.Quadrant, width int, here bool, c cell) string {
	name := " " + b.room.Quadrants.Of(string(q))
	if n := len(b.items[q]); n > 0 {
		name += " · " + strconv.Itoa(n)
	}
	if here {
		name += " ◂"
	}
	head := b.BadgeOf(q) + b.Quadrant[q].Render(name+" ")
	room := max(0, width-b.Width(head))
	for _, words := range b.room.notShown(c.above, c.below) {
		if line := room - b.Width(words) - 3; line >= 0 {
			return head + b.Line.Render(strings.Repeat("─", line)) + " " + b.Text.Render(words) + " " + b.Line.Render("─")
		}
	}
	return head + b.Line.Render(strings.Repeat("─", room))
}

// tabWidth is what a quadrant's badge and count take above a folded board.
const tabWidth = 11

// folded shows one quadrant in full and counts the others.
func (b board) folded(a kit.Area) []string {
	tabs := make([]string, 0, len(workshop.Quadrants))
	b.places.Add(kit.Place{X: 0, Y: 1, W: a.W, H: a.H - 1}, boardPlace{quadrant: b.here})
	for i, q := range workshop.Quadrants {
		b.places.Add(kit.Place{X: i * (tabWidth + 1), Y: 0, W: tabWidth, H: 1}, boardPlace{quadrant: q})
		count := " " + strconv.Itoa(len(b.items[q]))
		if q == b.here {
			count += " ◂"
		}
		tabs = append(tabs, b.BadgeOf(q)+b.Text.Render(b.Pad(count, tabWidth-3)))
	}
	here := b.cell(b.here, kit.Place{X: 0, Y: 2, W: a.W, H: max(0, a.H-2)})
	return append([]string{strings.Join(tabs, " "), b.heading(b.here, a.W, false, here)}, here.lines...)
}
