package tui_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"swotshop/tui/kit"
	"swotshop/tui/library"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// BenchmarkKeyUnderLoad is what a key costs at every kind of stage with 2,000
// items on the board: the update and the frame, each in turn with a session
// that has none (ratio) and with one of 40, whose screen is as full (full).
func BenchmarkKeyUnderLoad(b *testing.B) {
	for _, kind := range workshop.StageKinds {
		b.Run(string(kind), func(b *testing.B) {
			desks := []*tuitest.Desk{deskWith(b, kind, 2000), deskWith(b, kind, 0), deskWith(b, kind, 40)}
			times := make([][]time.Duration, len(desks))
			for b.Loop() {
				for i, d := range desks {
					begin := time.Now()
					for _, key := range []string{"a", "backspace", "down", "up"} {
						d.Keys(key)
						_ = d.View()
					}
					times[i] = append(times[i], time.Since(begin)/4)
				}
			}
			loaded, empty, full := medianOf(times[0]), medianOf(times[1]), medianOf(times[2])
			b.ReportMetric(float64(loaded.Microseconds()), "key-µs")
			b.ReportMetric(float64(loaded)/float64(empty), "ratio")
			b.ReportMetric(float64(loaded)/float64(full), "full")
		})
	}
}

func medianOf(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}

// deskWith stands at a stage of a session with so many items, of which the
// first eight are the clusters that were voted for.
func deskWith(b *testing.B, kind workshop.StageKind, items int) *tuitest.Desk {
	d := tuitest.NewSessionDesk(&testing.T{})
	do := func(i workshop.Intent) {
		cmd, err := d.App.Live().Do(i)
		if err != nil {
			b.Fatal(err)
		}
		d.Run(cmd)
	}
	for i := range items {
		do(workshop.AddItem{Quadrant: workshop.Quadrants[i%4], Text: fmt.Sprintf("Item number %d of many, said in some words", i)})
	}
	for i := range min(items, 8) {
		do(workshop.CountVotes{Cluster: d.W().Clusters[i].ID, Votes: 1 + i%3})
	}
	d.Stage(kind)
	return d
}

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
			b.ReportMetric(float64(medianOf(times[0]).Microseconds()), "key-µs")
			b.ReportMetric(float64(medianOf(times[0]))/float64(medianOf(times[1])), "ratio")
		})
	}
}

func libraryWith(sessions int) *library.Screen {
	s := tuitest.NewShelf(sessions)
	l := library.New(&kit.Kit{Theme: kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints), Now: time.Now}, s)
	list, err := s.List(context.Background())
	l.Update(library.ListedMsg{Sessions: list, Err: err})
	return l
}
