package kit

import (
	"charm.land/lipgloss/v2"

	"swotshop/tui/large"
)

// LeastLarge is the rows that a line of the smallest large type takes, its
// white included.
const LeastLarge = 6

// Large sets text in large type, as large as an area allows; nil where it does
// not fit, and then the caller sets it plainly.
func (t Theme) Large(style lipgloss.Style, text string, a Area) []string {
	lines, ok := large.Set(text, a.W, a.H)
	if !ok {
		return nil
	}
	return t.Lines(style, lines)
}

// LargeUpTo is large with at most so many rows for a line of text.
func (t Theme) LargeUpTo(rows int, style lipgloss.Style, text string, a Area) []string {
	lines, ok := large.Style{Most: rows}.Set(text, a.W, a.H)
	if !ok {
		return nil
	}
	return t.Lines(style, lines)
}

// Headline sets the first of some sentences that fits in large type; nothing
// where none does.
func (t Theme) Headline(a Area, sentences ...string) (lines []string, said string) {
	for _, sentence := range sentences {
		if lines = t.Large(t.Accent, sentence, a); lines != nil {
			return lines, sentence
		}
	}
	return nil, ""
}
