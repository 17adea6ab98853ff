package tui

import (
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
