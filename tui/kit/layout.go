package kit

// The rules of the layout, for all screens. A screen looks at the room that it
// got, never at the window, and asks it only these questions; what a rule of a
// single picture is, a bar or a label, is with that picture.
//
// What stays in every window from leastWidth by leastHeight: the first line
// with the place, the rail, the row that is selected, the input line with its
// cursor, the line that says what went wrong, the keys, and the save mark.
// Below that one line shows how large the window must be; keys still work.
//
//	width of the room    what changes
//	under folds          one column: the board shows one quadrant and counts the
//	                     others, the two sides of a strategy are above each
//	                     other, and a row of the library takes two lines
//	from folds           four quadrants, two sides, tables with headings
//	from wide            a second column: what is selected shows in full beside
//	                     the list, the ground rules beside the plan
//	from broad           two pages of a document side by side, two columns of
//	                     items in a quadrant; what needs less than the width
//	                     is in the middle of it, not in a corner
//
//	height of the room   what changes
//	under low            what explains goes: poles, places, drawings
//	from roomy           white between parts; talk and drawing together
//	from high            one thing is large: the window has thirty rows
//	from tall            white between the rows of a list, details of what is
//	                     shown, and the strategies of the other pairings
//
// A body of 80×24 cells is 78 by 19, one of 60×18 is 58 by 13, one of 120×40
// is 118 by 35, one of 200×60 is 198 by 55.
const (
	Folds = 72
	Wide  = 98
	Broad = 140

	Low   = 12
	Roomy = 18
	High  = 25
	Tall  = 31
)

// The smallest window that is drawn; below it one line says so.
const (
	LeastWidth  = 50
	LeastHeight = 15
)

// How wide things are set at most: text that is read aloud; keys with what they
// do; a drawing that is to be one picture, such as five columns or eight bars;
// a document or a form, in which longer lines lose the eye on its way back; a
// card with its columns, which are seen in one look; and a table, of which a row
// is read in one.
const (
	Aloud        = 60
	WidestHelp   = 84
	WidestStance = 90
	WidestText   = 100
	WidestCard   = 150
	WidestList   = 150
)

// PageGap separates two pages of a document side by side.
const PageGap = 6

// Sheet is the middle of a room for what is at most so wide, and how far it
// is from the left. Only a broad room has a middle: in others what is
// narrower keeps the left edge of everything else.
func Sheet(a Area, most int) (room Area, left int) {
	if a.W < Broad || a.W <= most {
		return a, 0
	}
	return Area{most, a.H}, (a.W - most) / 2
}

// Middle sets lines of one width in the middle of a room.
func (c Cells) Middle(lines []string, a Area) []string {
	left := 0
	if len(lines) > 0 {
		left = max(0, (a.W-c.Width(lines[0]))/2)
	}
	above := make([]string, max(0, (a.H-len(lines))/2))
	return append(above, Indent(lines, left)...)
}

// Lower puts lines a little below the top of a high room, where the eye looks
// for what is on its own.
func Lower(lines []string, h int) []string {
	if h < Tall {
		return lines
	}
	return append(make([]string, max(0, (h-len(lines))/4)), lines...)
}

// PageWidth is how wide a document is set in w cells: in a broad room two pages
// are side by side.
func PageWidth(w int) int {
	if w < Broad {
		return w
	}
	return (w - PageGap) / 2
}

// Screenful is how many lines of a document an area shows.
func (a Area) Screenful() int {
	if a.W < Broad {
		return a.H
	}
	return 2 * a.H
}

// Spacious reports whether the rows of a list have room for white between them.
func Spacious(rows, h int) bool { return h >= Tall && 2*rows-1 <= h }

// SpaceOut puts a blank line between the rows of a list.
func SpaceOut(rows []string) []string {
	var lines []string
	for i, row := range rows {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, row)
	}
	return lines
}

// Above is how many lines a part takes with a blank line above it.
func Above(part []string) int {
	if len(part) == 0 {
		return 0
	}
	return len(part) + 1
}

// Join sets parts below each other in h lines, with a blank line between
// them as far as there is room, the first parts first.
func Join(h int, parts ...[]string) []string {
	for _, part := range parts {
		h -= len(part)
	}
	var lines []string
	for _, part := range parts {
		if len(lines) > 0 && len(part) > 0 && h > 0 {
			lines, h = append(lines, ""), h-1
		}
		lines = append(lines, part...)
	}
	return lines
}

// WheelLines is how far one step of the wheel moves a text.
const WheelLines = 3
