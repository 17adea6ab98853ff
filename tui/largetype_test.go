package tui

import (
	"strings"

	"swotshop/tui/large"
)

// showsLarge fails unless the screen shows a text in large type, of whatever
// size.
func (d *desk) showsLarge(text string) {
	d.t.Helper()
	if d.rowsOfLarge(text) == 0 {
		d.t.Fatalf("the screen does not show %q in large type:\n%s", text, d.screen())
	}
}

// rowsOfLarge is how many rows a text takes that stands on the screen in large
// type; 0 when it does not.
func (d *desk) rowsOfLarge(text string) int {
	rows := d.rows()
	for w := d.app.size.w; w > d.app.size.w-12; w-- {
		for h := d.app.size.h; h > 0; h-- {
			lines, ok := large.Set(text, w, h)
			for y := 0; ok && y+len(lines) <= len(rows); y++ {
				if stands(rows[y:], lines) {
					return len(lines)
				}
			}
		}
	}
	return 0
}

// stands says that lines are the first of some rows, wherever they begin.
func stands(rows, lines []string) bool {
	at := strings.Index(rows[0], lines[0])
	if at < 0 {
		return false
	}
	before := rows[0][:at]
	if strings.Trim(before, " ") != "" {
		before = strings.Repeat(" ", widthOf(before))
	}
	for i, l := range lines {
		if !strings.HasPrefix(rows[i], before+l) && l != "" {
			return false
		}
	}
	return true
}
