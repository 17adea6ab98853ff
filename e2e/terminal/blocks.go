package terminal

// Characters that fill parts of a cell are drawn as rectangles: fonts leave
// gaps between them, and large type is made of them.

// part is a rectangle within a cell, in pixels of the picture.
type part struct{ x, y, w, h float64 }

// drawing is what a character is made of, and how dense it is.
type drawing struct {
	parts   []part
	opacity float64
}

// drawn says how to draw a character without a font; false for one that needs
// a font.
func drawn(char string) (drawing, bool) {
	runes := []rune(char)
	if len(runes) != 1 {
		return drawing{}, false
	}
	r := runes[0]
	switch {
	case r >= '▀' && r <= '▟':
		return block(r), true
	case arms[r] != [4]float64{}:
		return drawing{lines(arms[r]), 1}, true
	case r == '╌':
		return drawing{[]part{across(0, 4, light), across(6, 10, light)}, 1}, true
	}
	return drawing{}, false
}

// quarters are the quarters of a cell that ▖ and those after it fill: 1 the
// upper left, 2 the upper right, 4 the lower left, 8 the lower right.
var quarters = []int{4, 8, 1, 1 | 4 | 8, 1 | 8, 1 | 2 | 4, 1 | 2 | 8, 2, 2 | 4, 2 | 4 | 8}

// block draws the block elements.
func block(r rune) drawing {
	const eighthWide, eighthHigh = cellWidth / 8.0, cellHeight / 8.0
	whole := part{0, 0, cellWidth, cellHeight}
	switch {
	case r == '▀':
		whole.h /= 2
	case r <= '█': // from ▁, one eighth more each
		eighths := float64(r-'▁') + 1
		whole.y, whole.h = (8-eighths)*eighthHigh, eighths*eighthHigh
	case r <= '▏': // from ▉, one eighth less each
		whole.w = float64('▐'-r) * eighthWide
	case r == '▐':
		whole.x, whole.w = cellWidth/2, cellWidth/2
	case r <= '▓':
		return drawing{[]part{whole}, float64(r-'░'+1) / 4}
	case r == '▔':
		whole.h = eighthHigh
	case r == '▕':
		whole.x, whole.w = cellWidth-eighthWide, eighthWide
	default:
		return drawing{quartered(quarters[r-'▖']), 1}
	}
	return drawing{[]part{whole}, 1}
}

func quartered(filled int) []part {
	var parts []part
	for i := range 4 {
		if filled&(1<<i) != 0 {
			parts = append(parts, part{float64(i%2) * cellWidth / 2, float64(i/2) * cellHeight / 2, cellWidth / 2, cellHeight / 2})
		}
	}
	return parts
}

// How thick lines are.
const (
	light = 2
	heavy = 4
)

// arms are how thick a line leaves the middle of a cell: up, to the right,
// down, to the left.
var arms = map[rune][4]float64{
	'─': {0, light, 0, light}, '━': {0, heavy, 0, heavy}, '│': {light, 0, light, 0}, '┃': {heavy, 0, heavy, 0},
	'┌': {0, light, light, 0}, '┐': {0, 0, light, light}, '└': {light, light, 0, 0}, '┘': {light, 0, 0, light},
	'├': {light, light, light, 0}, '┤': {light, 0, light, light}, '┬': {0, light, light, light},
	'┴': {light, light, 0, light}, '┼': {light, light, light, light}, '╸': {0, 0, 0, heavy}, '╺': {0, heavy, 0, 0},
}

// lines draws the arms of a character, as far as the middle and over it by half
// their thickness, so that corners close.
func lines(arms [4]float64) []part {
	const x, y = cellWidth / 2.0, cellHeight / 2.0
	up, right, down, left := arms[0], arms[1], arms[2], arms[3]
	over := 0.0
	if up+down > 0 {
		over = light / 2
	}
	var parts []part
	switch {
	case left > 0 && right > 0:
		parts = append(parts, across(0, cellWidth, left))
	case left > 0:
		parts = append(parts, across(0, x+over, left))
	case right > 0:
		parts = append(parts, across(x-over, cellWidth, right))
	}
	switch {
	case up > 0 && down > 0:
		parts = append(parts, part{x - up/2, 0, up, cellHeight})
	case up > 0:
		parts = append(parts, part{x - up/2, 0, up, y + over})
	case down > 0:
		parts = append(parts, part{x - down/2, y - over, down, y + over})
	}
	return parts
}

// across is a line through the middle of a cell, from one column of pixels to
// another.
func across(from, to, thick float64) part {
	return part{from, (cellHeight - thick) / 2, to - from, thick}
}
