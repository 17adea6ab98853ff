package tui_test

import (
	"fmt"
	"testing"
	"time"

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
			loaded, empty, full := tuitest.Median(times[0]), tuitest.Median(times[1]), tuitest.Median(times[2])
			b.ReportMetric(float64(loaded.Microseconds()), "key-µs")
			b.ReportMetric(float64(loaded)/float64(empty), "ratio")
			b.ReportMetric(float64(loaded)/float64(full), "full")
		})
	}
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
