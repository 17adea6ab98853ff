package calendar_test

import (
	"testing"

	"swotshop/e2e/held"
	"swotshop/workshop/blueprint/calendar"
)

// A session of 5,000 items and a hundred initiatives: see docs/benchmarks.md.
func BenchmarkOf(b *testing.B) {
	w := held.Large(5000).State()
	for b.Loop() {
		calendar.Of(w)
	}
}
