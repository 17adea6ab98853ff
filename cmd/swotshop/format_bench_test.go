package main

import (
	"testing"

	"swotshop/e2e/held"
)

// Every format of a session of 5,000 items that needs no other program: see docs/benchmarks.md.
func BenchmarkFormats(b *testing.B) {
	log := held.Large(5000)
	m := material{ctx: b.Context(), env: nothingSet, w: log.State(), events: log.Events()}
	for _, as := range formats {
		if as.missing != nil {
			continue
		}
		b.Run(as.name, func(b *testing.B) {
			for b.Loop() {
				data, err := as.write(m)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(len(data)), "bytes")
			}
		})
	}
}
