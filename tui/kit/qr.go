package kit

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// quietZone is how many light modules belong around a QR code for a reader to find it.
const quietZone = 4

// The code is black on white in every theme: readers take others for noise, or read them
// only now and then.
var qrInk = lipgloss.NewStyle().Foreground(lipgloss.Color("#000000")).Background(lipgloss.Color("#FFFFFF"))

// QR draws the modules of a QR code, true for a dark one, as large as an area has room for:
// a module is one cell wide and half a cell high, or a multiple of that. It is nil where
// there is no room.
func (t Theme) QR(modules [][]bool, a Area) []string {
	side := len(modules) + 2*quietZone
	scale := min(a.W/side, 2*a.H/side)
	if len(modules) == 0 || scale < 1 {
		return nil
	}
	dark := func(x, y int) bool {
		x, y = x/scale-quietZone, y/scale-quietZone
		return x >= 0 && y >= 0 && y < len(modules) && x < len(modules[y]) && modules[y][x]
	}
	if t.Depth == NoColour && t.Name != LightTheme { // what is drawn is light there, and the ground is dark
		dark = func(dark func(x, y int) bool) func(x, y int) bool {
			return func(x, y int) bool { return !dark(x, y) }
		}(dark)
	}
	lines := make([]string, 0, (side*scale+1)/2)
	for y := 0; y < side*scale; y += 2 {
		var b strings.Builder
		for x := range side * scale {
			b.WriteString(halves(dark(x, y), y+1 < side*scale && dark(x, y+1)))
		}
		if line := b.String(); t.Depth == NoColour {
			lines = append(lines, line)
		} else {
			lines = append(lines, qrInk.Render(line))
		}
	}
	return lines
}

// halves is a cell of which the upper half, the lower, both or none have ink.
func halves(upper, lower bool) string {
	switch {
	case upper && lower:
		return "█"
	case upper:
		return "▀"
	case lower:
		return "▄"
	}
	return " "
}
