package terminal

import "fmt"

// Sheet is several pictures on one: rows of columns, and in a column pictures
// that stand above each other.
type Sheet [][][]*Picture

// ground is what a sheet lies on: none of the themes has it.
const sheetGround = "#8c9099"

// SVG draws the sheet. Each picture has its size above it.
func (s Sheet) SVG() string {
	d := newDocument()
	caption := d.class("fill:#000")
	w, y := 0, gap
	for _, columns := range s {
		x, below := gap, y
		for _, column := range columns {
			top, wide := y, 0
			for _, p := range column {
				fmt.Fprintf(&d.body, `<text class="%s" x="%d" y="%d">%d×%d</text>`+"\n", caption, x+edge, top-10, p.w, p.h)
				d.picture(p, x, top)
				top, wide = top+p.height()+gap, max(wide, p.width())
			}
			x, below = x+wide+gap, max(below, top)
		}
		w, y = max(w, x), below
	}
	return d.whole(w, y, sheetGround)
}
