package stage

import (
	"math"
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// columns are a stance as it is drawn: before is hollow, after is full, so that the shift
// is seen before it is read. Either may be missing.
type columns struct {
	r      *workshop.Readings
	at     steps
	person float64 // how many rows one person is high
	grown  float64 // how far the full ones have come on their way out of the hollow ones
}

// draw draws no more rows than the highest column takes, with the number on top of it.
func (c columns) draw(t kit.Theme) []string {
	before, after := c.r.At(workshop.Before), c.r.At(workshop.After)
	scale := c.scale()
	var lines []string
	for level := c.tallest() + 1; level >= 1; level-- {
		lines = append(lines, c.at.row(t.Cells, func(step int) string {
			hollow, full := stanceBar(t, before, step, FillBefore, level, scale), stanceBar(t, after, step, FillAfter, level, scale)
			switch {
			case after == nil:
				return hollow
			case before == nil:
				return full
			case c.grown < 1:
				full = GrowingBar(t, c.r, step, level, scale, c.grown)
			}
			return hollow + full
		}))
	}
	return lines
}

// tallest is how many rows the highest column takes.
func (c columns) tallest() (rows int) {
	for _, m := range []workshop.Moment{workshop.Before, workshop.After} {
		for step := range workshop.Steps {
			if r := c.r.At(m); r != nil {
				rows = max(rows, c.scale().height(r, step))
			}
		}
	}
	return rows
}

// scale says that one count has the whole step, and two share it.
func (c columns) scale() BarScale {
	if c.r.At(workshop.Before) != nil && c.r.At(workshop.After) != nil {
		return BarScale{c.person, PairWidth(c.at[workshop.Steps]), true}
	}
	return BarScale{c.person, BarWidth(c.at[workshop.Steps]), false}
}

// Before is half the ink of after. A quarter of it would have a contrast of
// less than 2:1 on every background, and be gone on a weak projector.
const (
	FillBefore = "▒"
	FillAfter  = "█"
)

// BarScale says how large bars are drawn: how many rows one person is high, and how many
// cells a bar is wide.
type BarScale struct {
	Person float64
	Wide   int
	Pair   bool // there is another bar beside each
}

// height is how many rows a bar takes: at least one, if anybody is there.
func (s BarScale) height(r *workshop.Reading, step int) int {
	n := r.Counts[step]
	return max(min(1, n), int(math.Round(float64(n)*s.Person)))
}

// stanceBar is one row of one bar, with its count standing on top of it.
func stanceBar(t kit.Theme, r *workshop.Reading, step int, fill string, level int, s BarScale) string {
	if r == nil || r.Counts[step] == 0 {
		return strings.Repeat(" ", s.Wide)
	}
	height := s.height(r, step)
	switch {
	case level <= height:
		return t.Text.Render(strings.Repeat(fill, s.Wide))
	case level == height+1:
		return s.number(t, r.Counts[step])
	}
	return strings.Repeat(" ", s.Wide)
}

// number is a count on top of its bar: over the name of the step, and in the middle of a bar
// beside which there is another.
func (s BarScale) number(t kit.Theme, n int) string {
	words := strconv.Itoa(n)
	if s.Pair {
		words = strings.Repeat(" ", (s.Wide-t.Width(words))/2) + words
	}
	return t.Strong.Render(t.Pad(words, s.Wide))
}

// eighths are the tops of a bar that ends within a row.
var eighths = []string{"", "▁", "▂", "▃", "▄", "▅", "▆", "▇"}

// GrowingBar is one row of a bar of the second stance on its way from the
// height of the first to its own. Its count stays on top of it all the way.
func GrowingBar(t kit.Theme, r *workshop.Readings, step, level int, s BarScale, grown float64) string {
	from, to := float64(s.height(r.Before, step)), float64(s.height(r.After, step))
	height := int(math.Round(8 * (from + (to-from)*kit.Ease(grown)))) // in eighths of a row
	full, rest := height/8, height%8
	switch top := (height + 7) / 8; {
	case level <= full:
		return t.Text.Render(strings.Repeat("█", s.Wide))
	case level == full+1 && rest > 0:
		return t.Text.Render(strings.Repeat(eighths[rest], s.Wide))
	case level == top+1 && r.After.Counts[step] > 0:
		return s.number(t, r.After.Counts[step])
	}
	return strings.Repeat(" ", s.Wide)
}
