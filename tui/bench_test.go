package tui

import (
	"fmt"
	"testing"

	"swotshop/workshop"
)

// BenchmarkKey is what a typed letter costs on the capture board: the update
// and the frame, without Bubble Tea's own part.
func BenchmarkKey(b *testing.B) {
	for _, items := range []int{0, 40, 400} {
		b.Run(fmt.Sprintf("items=%d", items), func(b *testing.B) {
			d := newSessionDesk(&testing.T{})
			d.stage(workshop.StageCapture)
			for i := range items {
				d.line(fmt.Sprintf("%s it: item number %d of many", []string{"s", "w", "o", "t"}[i%4], i))
			}
			for b.Loop() {
				d.keys("a", "backspace")
				_ = d.app.View()
			}
		})
	}
}
