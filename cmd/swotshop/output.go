package main

import (
	"bytes"
	"encoding/csv"

	"github.com/spf13/cobra"

	"swotshop/workshop"
	"swotshop/workshop/blueprint/tables"
)

// output is how a command prints a table: for people, as JSON, or as CSV.
type output struct{ json, csv bool }

func (p *program) outputFlags(c *cobra.Command, o *output) {
	c.Flags().BoolVar(&o.json, "json", false, jsonFlag)
	c.Flags().BoolVar(&o.csv, "csv", false, csvFlag)
}

func (o output) check(c *cobra.Command) error {
	if o.json && o.csv {
		return wrongCall(c, jsonAndCSV)
	}
	return nil
}

// forPeople reports whether a table is printed that people read.
func (o output) forPeople() bool { return !o.json && !o.csv }

// ids says what of an id is printed: people get as much as tells it from all others.
func (o output) ids(all []workshop.Summary) func(id string) string {
	if o.forPeople() {
		return shortIDs(all)
	}
	return func(id string) string { return id }
}

// printTable prints things in the form that was asked for: as they are in JSON, and
// otherwise in columns.
func printTable[T any](p *program, o output, things []T, columns []columnOf[T]) error {
	switch {
	case o.json:
		return printJSON(p, things)
	case o.csv:
		text, err := tableOf(things, columns).csv()
		if err != nil {
			return fail(err, noCSVResult, err)
		}
		return p.print(text)
	}
	columns = narrow(columns)
	return p.print(tableOf(things, columns).draw(p.columns()))
}

// narrow are the columns that a terminal has room for.
func narrow[T any](columns []columnOf[T]) (some []columnOf[T]) {
	for _, c := range columns {
		if !c.file {
			some = append(some, c)
		}
	}
	return some
}

// csv is the table as RFC 4180 has it.
func (t *table) csv() (string, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	for _, row := range t.rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			if cells[i] = cell; !t.right[i] {
				cells[i] = tables.Defused(cell)
			}
		}
		if err := w.Write(cells); err != nil {
			return "", err
		}
	}
	w.Flush()
	return b.String(), w.Error()
}
