package sessions_test

import (
	"fmt"
	"testing"
	"time"

	"swotshop/sessions"
	"swotshop/workshop"
)

// manyRecords is a library that knows of 10,000 sessions of 300 clients with 25,000
// actions.
func manyRecords(b *testing.B) *sessions.Library {
	lib := openIn(b, b.TempDir())
	for n := range 300 {
		s := seededScribe(fmt.Sprint("s", n), uint64(n))
		open := dated(s.id, fmt.Sprint("Client ", n), fmt.Sprintf("20%02d-%02d-15", 10+n%16, 1+n%12))
		open.Agenda.Stages = open.Agenda.Stages[:10]
		s.do(open)
		for range 12 {
			s.do(s.item())
		}
		for _, card := range s.log.State().Deck.Cards[:4] {
			for _, m := range []workshop.Moment{workshop.Before, workshop.After} {
				s.do(workshop.TakeStance{Card: card.ID, Moment: m, Counts: s.counts()})
			}
		}
		for range 2 + n%2 {
			s.do(workshop.WriteInitiative{Plan: workshop.Plan{
				What: fmt.Sprint("Publish the best answer of the week ", n), Owner: "Head of HR", Measure: "functions publishing per month", Target: "6", Due: "2026-06-01",
			}})
		}
		must(b, lib.Import(ctx, s.log))
	}
	sessions.Multiply(b, lib, 34)
	return lib
}

// BenchmarkRecords reads what figures need of 10,200 sessions, each time beside the bare
// list of them, so that the ratio does not depend on how busy the machine is. The goals
// are 100 ms for clients and actions, 0.5 s for all.
func BenchmarkRecords(b *testing.B) {
	lib := manyRecords(b)
	for _, c := range []struct {
		name  string
		of    sessions.Filter
		lists []string
	}{
		{"clients", sessions.Filter{}, []string{sessions.Actions, sessions.Reports}},
		{"readings", sessions.Filter{}, []string{sessions.Readings}},
		{"all", sessions.Filter{}, nil},
		{"client", sessions.Filter{Client: "client 7"}, nil},
	} {
		b.Run(c.name, func(b *testing.B) {
			var ours, lists []time.Duration
			for range b.N {
				start := time.Now()
				_, err := lib.List(ctx)
				must(b, err)
				lists = append(lists, time.Since(start))
				start = time.Now()
				_, err = lib.Records(ctx, c.of, c.lists...)
				must(b, err)
				ours = append(ours, time.Since(start))
			}
			b.ReportMetric(float64(median(lists).Microseconds()), "list-µs")
			b.ReportMetric(float64(median(ours).Microseconds()), "records-µs")
			b.ReportMetric(float64(median(ours))/float64(median(lists)), "ratio")
			b.ReportMetric(float64(percentile(ours, 10))/float64(percentile(lists, 10)), "ratio-p10")
		})
	}
}
