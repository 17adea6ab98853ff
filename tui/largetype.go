package tui

import (
	"math"
	"strconv"

	"charm.land/lipgloss/v2"

	"swotshop/tui/large"
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

// mostHeadline is how many lines a headline in large type takes at most in a
// body of h lines: the columns above it are seen before it is read.
func mostHeadline(h int) int { return max(2*leastLarge, h/3) }

// headline sets the first of some sentences that fits in large type; nothing
// where none does.
func (t theme) headline(a area, sentences ...string) (lines []string, said string) {
	for _, sentence := range sentences {
		if lines = t.large(t.accent, sentence, a); lines != nil {
			return lines, sentence
		}
	}
	return nil, ""
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

// restOf is what is left to be said of a move after so much was said in large
// type: signs do not say to which end it is.
func restOf(steps float64, said string) string {
	switch {
	case said == moved(steps):
		return ""
	case steps == 0:
		return moved(steps)
	}
	return "Towards " + towards(steps) + "."
}
