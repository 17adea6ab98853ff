package tui

import (
	"math"
	"strconv"

	"charm.land/lipgloss/v2"

	"swotshop/tui/large"
	"swotshop/workshop"
)

// leastLarge is the rows that a line of the smallest large type takes, its
// white included.
const leastLarge = 6

// large sets text in large type, as large as an area allows; nil where it does
// not fit, and then the caller sets it plainly.
func (t theme) large(style lipgloss.Style, text string, a area) []string {
	lines, ok := large.Set(text, a.w, a.h)
	if !ok {
		return nil
	}
	return t.lines(style, lines)
}

// largeUpTo is large with at most so many rows for a line of text.
func (t theme) largeUpTo(rows int, style lipgloss.Style, text string, a area) []string {
	lines, ok := large.Style{Most: rows}.Set(text, a.w, a.h)
	if !ok {
		return nil
	}
	return t.lines(style, lines)
}

// leastColumns is how many lines the columns of a stance need to be read from
// the back.
const leastColumns = 7

// shift says in large type how far the middle moved: in words where they fit,
// or else in a few signs. It is nil while there is no shift, and where neither
// fits.
func (t theme) shift(r *workshop.Readings, a area) (lines []string, inWords bool) {
	steps, known := r.Shift()
	if !known {
		return nil, false
	}
	most := max(leastLarge, a.h/3) // the columns above it are seen before it is read
	if lines = t.largeUpTo(most, t.accent, moved(steps), a); lines != nil {
		return lines, true
	}
	return t.largeUpTo(most, t.accent, movedSigns(steps), a), false
}

// movedSigns is a move in a few signs. The arrow points to where the columns
// have moved.
func movedSigns(steps float64) string {
	words := " steps"
	if math.Abs(steps) <= 1 {
		words = " step"
	}
	size := strconv.FormatFloat(math.Abs(steps), 'f', -1, 64) + words
	switch {
	case steps < 0:
		return "← " + size
	case steps == 0:
		return "± 0"
	}
	return size + " →"
}
