package stage

import "swotshop/tui/kit"

// This file sets one thing for the back row, beside what else a stage shows.

// besideBoard is how many rows a line of it takes below a board, which needs its own, and
// besideWords how many above a few words. Each is the same for all of one window.
func besideBoard(a kit.Area) int { return max(5, a.H/9) }
func besideWords(a kit.Area) int { return max(5, a.H/6) }

// largeRows is how many rows a line of large type takes at most where it is not
// alone: the type grows with the window.
func largeRows(a kit.Area) int { return max(kit.LeastLarge, a.H/5) }

// backRow sets what people said in three lines of so many rows, and in so many rows of a high
// body at most; nil elsewhere, and where it does not fit.
func (c *Context) backRow(text string, a kit.Area, line, rows int) []string {
	if a.H < kit.High {
		return nil
	}
	lines := c.theme().LargeUpTo(line, c.theme().Strong, text, kit.Area{W: a.ContentWidth(), H: min(rows, 3*line)})
	if lines == nil {
		return nil
	}
	return kit.Indent(lines, kit.IDColumn)
}
