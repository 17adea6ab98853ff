package kit

import "strings"

// The grid of a body, in its cells: signs and the pointer stand in the first column, ids
// and what has none in the second, text behind an id in the third. Nothing else begins a
// line, but for what is large or has a border. On a window they are columns 2, 4 and 9.
const (
	IDColumn   = 2
	TextColumn = 7
)

// AskedRow is the line of a body on which what is asked stands: row 4 of a window with a
// rail.
const AskedRow = 1

// Pointer stands before what is chosen; Latest before what came last.
const (
	Pointer = "▸"
	Latest  = "»"
)

// ContentWidth is how wide text from the second column on is at most, so that it ends as
// far from the right edge as it begins from the left.
func (a Area) ContentWidth() int { return max(1, a.W-2*IDColumn) }

// RowWidth is how wide the text behind an id is at most.
func (a Area) RowWidth() int { return max(1, a.W-IDColumn-TextColumn) }

// Row sets text behind an id and a sign, each drawn already, with the lines after the
// first below the text. An id that is wider than its column moves the text.
func (c Cells) Row(sign, id string, text []string) []string {
	head := c.Pad(sign, IDColumn) + id
	head += strings.Repeat(" ", max(1, TextColumn-c.Width(head)))
	if id == "" {
		head = c.Pad(sign, TextColumn)
	}
	lines := Indent(text, c.Width(head))
	if len(lines) == 0 {
		return []string{strings.TrimRight(head, " ")}
	}
	lines[0] = head + text[0]
	return lines
}

// Asked is what a screen asks, in its place: strong, balanced, on the fourth row.
func (t Theme) Asked(question string, a Area) []string {
	lines := t.Lines(t.Strong, t.Balance(question, min(Aloud, a.ContentWidth())))
	return append(make([]string, AskedRow), Indent(lines, IDColumn)...)
}
