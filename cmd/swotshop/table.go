package main

import (
	"encoding/json"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"swotshop/workshop"
)

// table is rows of cells for people.
type table struct {
	right map[int]bool // columns of numbers
	rows  [][]string
}

// columnOf is a column of a table: its head, and what it says of each thing.
type columnOf[T any] struct {
	head   string
	of     func(T) string
	number bool // ours, to be set to the right
	file   bool // only in a file: a terminal has no room for it
}

// tableOf sets each thing in a row.
func tableOf[T any](things []T, columns []columnOf[T]) *table {
	t := &table{right: map[int]bool{}}
	row := func(cell func(columnOf[T]) string) {
		cells := make([]string, len(columns))
		for i, c := range columns {
			cells[i] = cell(c)
		}
		t.add(cells...)
	}
	row(func(c columnOf[T]) string { return c.head })
	for _, thing := range things {
		row(func(c columnOf[T]) string { return c.of(thing) })
	}
	for i, c := range columns {
		t.right[i] = c.number
	}
	return t
}

// add takes a row. What people wrote is cleaned here, on its way out.
func (t *table) add(cells ...string) {
	for i := range cells {
		cells[i] = workshop.Clean(cells[i])
	}
	t.rows = append(t.rows, cells)
}

// gap is what stands between two columns.
const gap = "  "

// draw sets the table in columns; with a width, no line is longer.
func (t *table) draw(width int) string {
	widths := t.widths()
	var b strings.Builder
	for _, row := range t.rows {
		var line strings.Builder
		for i, cell := range row {
			fill := strings.Repeat(" ", widths[i]-ansi.StringWidth(cell))
			if i > 0 {
				line.WriteString(gap)
			}
			if t.right[i] {
				line.WriteString(fill + cell)
			} else {
				line.WriteString(cell + fill)
			}
		}
		text := strings.TrimRight(line.String(), " ")
		if width > 0 {
			text = ansi.Truncate(text, width, "…")
		}
		b.WriteString(text + "\n")
	}
	return b.String()
}

func (t *table) widths() []int {
	var widths []int
	for _, row := range t.rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], ansi.StringWidth(cell))
		}
	}
	return widths
}

// printJSON writes an array or object and nothing else. Nothing is [], not
// null.
func printJSON[T any](p *program, list []T) error {
	if list == nil {
		list = []T{}
	}
	return printAsJSON(p, list)
}

// printAsJSON prints a thing as an object, or several as an array.
func printAsJSON(p *program, thing any) error {
	data, err := json.MarshalIndent(thing, "", "  ")
	if err != nil {
		return fail(err, noJSONResult, err)
	}
	return p.print(string(data) + "\n")
}

// leastID is how much of an id a table shows at least.
const leastID = 8

// shortIDs says how much of each id tells it from all others. In a library that
// was tampered with two may look the same: then they are shown whole.
func shortIDs(all []workshop.Summary) func(id string) string {
	longest := leastID
	for _, s := range all {
		longest = max(longest, len(s.ID))
	}
	n := leastID
	for seen := map[string]bool{}; n < longest; n++ {
		clear(seen)
		for _, s := range all {
			seen[s.ID[:min(n, len(s.ID))]] = true
		}
		if len(seen) == len(all) {
			break
		}
	}
	return func(id string) string { return id[:min(n, len(id))] }
}
