package workshop

// This file says why a line of a list is no item that can be added.
const (
	listOnBoard      = "Already on the board: %s."
	listAsAbove      = "The same as in line %d."
	listTooLong      = "Too long for an item: %d characters, at most %d."
	lineTooLong      = "Too long: %d characters, at most %d."
	listNowhere      = "No heading above it names a quadrant."
	listStray        = "It is under a heading that names no quadrant."
	listNothing      = "No text."
	listNoColumn     = "It is in a column that names no quadrant."
	listNotAQuadrant = "“%s” is not a quadrant."
	listTitle        = "A heading that names no quadrant."
	listHead         = "Read as the head of a table."
	listColumns      = "Columns not used: %s."
)
