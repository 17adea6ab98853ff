package tui

import (
	"slices"
	"sync"

	"swotshop/tui/document"
)

// Documents are drawn once for each look of them in all tests of this package:
// that takes milliseconds, with the race detector a tenth of a second, and
// thousands of turns show the same few pages. Those who look at how a document
// is drawn call drawMarkdown.
func init() {
	type page struct {
		md   string
		look document.Look
	}
	var drawn sync.Map
	draw := document.DrawPages
	document.DrawPages = func(md string, l document.Look) []string {
		lines, known := drawn.Load(page{md, l})
		if !known {
			lines, _ = drawn.LoadOrStore(page{md, l}, draw(md, l))
		}
		return slices.Clone(lines.([]string)) // whoever changed one would change it for all
	}
}
