package library

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// HitText is a found text in one line of w cells.
func HitText(t kit.Theme, h *workshop.Hit, w int) string {
	return strings.Join(hitLines(t, h, w, 1), "")
}
