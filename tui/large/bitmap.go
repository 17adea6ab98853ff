package large

import (
	"strings"
	"unicode/utf8"
)

// bitmap is pixels that have ink or not, row by row.
type bitmap [][]bool

func newBitmap(w, h int) bitmap {
	b := make(bitmap, h)
	for i := range b {
		b[i] = make([]bool, w)
	}
	return b
}

// press puts a stamp's pixels onto a bitmap.
func (b bitmap) press(s stamp, x, y int) {
	for i, row := range s.pixels {
		for j, ink := range row {
			if ink {
				b[y+i][x+j] = true
			}
		}
	}
}

// quadrants are the block characters, by which of their quarters have ink:
// 1 top left, 2 top right, 4 bottom left, 8 bottom right.
var quadrants = []rune(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")

// cells draws the bitmap, two by two pixels a cell.
func (b bitmap) cells() []string {
	at := func(x, y, bit int) int {
		if x < len(b[y]) && b[y][x] {
			return bit
		}
		return 0
	}
	var lines []string
	for y := 0; y < len(b); y += 2 {
		var line strings.Builder
		for x := 0; x < len(b[0]); x += 2 {
			line.WriteRune(quadrants[at(x, y, 1)+at(x+1, y, 2)+at(x, y+1, 4)+at(x+1, y+1, 8)])
		}
		lines = append(lines, strings.TrimRight(line.String(), " "))
	}
	return lines
}

// centred moves lines together into the middle of w cells.
func centre(lines []string, w int) []string {
	widest := 0
	for _, l := range lines {
		widest = max(widest, utf8.RuneCountInString(l))
	}
	before := strings.Repeat(" ", max(0, (w-widest)/2))
	out := make([]string, len(lines))
	for i, l := range lines {
		if l != "" {
			out[i] = before + l
		}
	}
	return out
}
