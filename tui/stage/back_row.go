package stage

import "swotshop/tui/kit"

// This file sets one thing for the back row, beside what else a stage shows.

// leastHigh is the height of a body in which that is done.
const leastHigh = 25

// largeLine is how many rows a line of it takes: the same for all of one window.
func largeLine(a kit.Area) int { return max(5, a.H/9) }

// backRow sets what people said in three lines and in so many rows of a high body at most;
// nil elsewhere, and where it does not fit.
func (c *Context) backRow(text string, a kit.Area, rows int) []string {
	if a.H < leastHigh {
		return nil
	}
	line := largeLine(a)
	lines := c.theme().LargeUpTo(line, c.theme().Strong, text, kit.Area{W: a.ContentWidth(), H: min(rows, 3*line)})
	if lines == nil {
		return nil
	}
	return kit.Indent(lines, kit.IDColumn)
}
