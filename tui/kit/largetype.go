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

// FitsLarge reports whether text fits in large type.
func FitsLarge(text string, a Area) bool {
	_, ok := large.Set(text, a.W, a.H)
	return ok
}

// LargeAlike is large at the size at which all texts of its kind fit, so that what is
// alike has one size. A text that does not fit at it, since it is not one of them, is as
// large as it can be.
func (t Theme) LargeAlike(style lipgloss.Style, text string, kind []string, a Area) []string {
	size, _ := large.Alike(kind, a.W, a.H)
	if lines, ok := (large.Style{Size: size}).Set(text, a.W, a.H); ok {
		return t.Lines(style, lines)
	}
	return t.Large(style, text, a)
}

// LargeRows is how many rows the highest of a kind takes that is set alike; 0 where none
// fits.
func LargeRows(kind []string, a Area) int {
	_, rows := large.Alike(kind, a.W, a.H)
	return rows
}

// LargeLines is how many lines of large type are read in one look.
const LargeLines = 4

// LargeStatement is LargeUpTo for what somebody said, which may be long: in more lines
// than are read in one look it is set plainly.
func (t Theme) LargeStatement(rows int, style lipgloss.Style, text string, a Area) []string {
	lines, ok := large.Style{Most: rows, Lines: LargeLines}.Set(text, a.W, a.H)
	if !ok {
		return nil
	}
	return t.Lines(style, lines)
}
