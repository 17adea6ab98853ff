package kit

import (
	"strconv"
	"strings"
)

// Tabs are the pages of a screen, of which one shows. Their keys are 1, 2, 3 and so on.
type Tabs struct {
	Names []string
	At    int // the one that shows
}

// tabGap is how many cells part two tabs, the mark of the second aside.
const tabGap = 1

// label is a tab as it is drawn, with its key and room for the mark.
func (t Tabs) label(i int) (mark, name string) {
	if mark = " "; i == t.At {
		mark = "▸"
	}
	return mark, strconv.Itoa(i+1) + " " + t.Names[i]
}

// draw names the tabs; the one that shows is marked and heavier.
func (t Tabs) draw(theme Theme) string {
	parts := make([]string, len(t.Names))
	for i := range t.Names {
		mark, name := t.label(i)
		if i == t.At {
			parts[i] = theme.Strong.Render(mark) + theme.Strong.Underline(true).Render(name)
		} else {
			parts[i] = theme.Quiet.Render(mark + name)
		}
	}
	return strings.Join(parts, strings.Repeat(" ", tabGap))
}

func (t Tabs) width(c Cells) (w int) {
	for i := range t.Names {
		mark, name := t.label(i)
		w += c.Width(mark+name) + tabGap
	}
	return max(0, w-tabGap)
}

// keys are the places of the tabs in the first line, which end before a column.
func (t Tabs) keys(c Cells, end int) (keys Hits[Key]) {
	x := end - t.width(c)
	for i := range t.Names {
		mark, name := t.label(i)
		w := c.Width(mark + name)
		keys.Add(Place{x, 0, w, 1}, Key(strconv.Itoa(i+1)))
		x += w + tabGap
	}
	return keys
}
