package tuitest

import (
	"slices"
	"sync"

	"swotshop/tui/document"
	"swotshop/tui/kit"
)

// drawnPages are the documents that tests have drawn.
var drawnPages sync.Map

// drawOnce draws a document once for each look of it: that takes milliseconds,
// with the race detector a tenth of a second, and thousands of turns show the
// same few pages. Tests of how a document is drawn call DrawMarkdown.
func drawOnce(md string, w int, t kit.Theme) []string {
	type page struct {
		md, theme string
		w         int
		depth     kit.Depth
		cells     kit.Cells
	}
	p := page{md, t.Name, w, t.Depth, t.Cells}
	lines, known := drawnPages.Load(p)
	if !known {
		lines, _ = drawnPages.LoadOrStore(p, document.DrawMarkdown(md, w, t))
	}
	return slices.Clone(lines.([]string)) // anyone who changed one would change it for all
}
