package tables_test

import (
	"testing"

	"swotshop/e2e/held"
	"swotshop/workshop/blueprint/tables"
)

// A session of 5,000 items, each voted on: see docs/benchmarks.md.
func BenchmarkCSV(b *testing.B) {
	w := held.Large(5000).State()
	for b.Loop() {
		for _, t := range tables.Of(w) {
			if _, err := tables.CSV(t, ','); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkWorkbook(b *testing.B) {
	w := held.Large(5000).State()
	for b.Loop() {
		if _, err := tables.Workbook(tables.Of(w)); err != nil {
			b.Fatal(err)
		}
	}
}
