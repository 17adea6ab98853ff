package tui_test

import (
	"fmt"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// BenchmarkKey is what a typed letter costs on the capture board: the update
// and the frame, without Bubble Tea's own part.
func BenchmarkKey(b *testing.B) {
	for _, items := range []int{0, 40, 400} {
		b.Run(fmt.Sprintf("items=%d", items), func(b *testing.B) {
			d := tuitest.NewSessionDesk(&testing.T{})
			d.Stage(workshop.StageCapture)
			for i := range items {
				d.Line(fmt.Sprintf("%s it: item number %d of many", []string{"s", "w", "o", "t"}[i%4], i))
			}
			for b.Loop() {
				d.Keys("a", "backspace")
				_ = d.View()
			}
		})
	}
}
