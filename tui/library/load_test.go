package library_test

import (
	"testing"
	"time"

	"swotshop/tui/kit"
	"swotshop/tui/library"
	"swotshop/tui/tuitest"
)

// BenchmarkLibraryUnderLoad is what a key costs in a library of 10,000
// sessions, and a letter in its filter, in turn with a library of 100.
func BenchmarkLibraryUnderLoad(b *testing.B) {
	for _, open := range []bool{false, true} {
		b.Run(map[bool]string{false: "list", true: "filter"}[open], func(b *testing.B) {
			times := make([][]time.Duration, 2)
			libraries := []*library.Screen{libraryWith(10_000), libraryWith(100)}
			for b.Loop() {
				for i, l := range libraries {
					l.Filter.Open = open
					begin := time.Now()
					for _, key := range []string{"down", "m", "ü", "backspace", "backspace"} {
						l.Update(tuitest.KeyPress(key))
						l.View(kit.Area{W: 80, H: 24})
					}
					times[i] = append(times[i], time.Since(begin)/5)
				}
			}
			b.ReportMetric(float64(tuitest.Median(times[0]).Microseconds()), "key-µs")
			b.ReportMetric(float64(tuitest.Median(times[0]))/float64(tuitest.Median(times[1])), "ratio")
		})
	}
}

func libraryWith(sessions int) *library.Screen {
	s := tuitest.NewShelf(sessions)
	l := library.New(&kit.Kit{Theme: kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints), Now: time.Now}, s)
	for cmd := l.List(); cmd != nil; {
		_, cmd = l.Update(cmd())
	}
	return l
}
