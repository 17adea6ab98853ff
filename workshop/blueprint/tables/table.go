package tables

import (
	"strconv"
	"strings"
	"time"

	"swotshop/workshop"
)

// Table is rows of cells under a head.
type Table struct {
	Name    string // for files, the same in every language: "initiatives"
	Title   string // for people, in the language of the session
	Columns []Column
	Rows    [][]Cell // each with a cell for every column
}

// Column is what a column is called, and how wide it is on a sheet.
type Column struct {
	Name  string
	Width int // characters
}

// Kind is what a cell is.
type Kind int

// The kinds of cell.
const (
	Words  Kind = iota // somebody may have typed it: nothing in it means anything
	Number             // counted by the program, never typed
	Day                // of the calendar
)

// Cell is one value. The zero value says nothing.
type Cell struct {
	Kind   Kind
	Text   string // as it stands in a file: of a day 2026-03-12; lines end with \n
	Number float64
}

// Empty reports whether the cell says nothing.
func (c Cell) Empty() bool { return c.Text == "" }

// Of is a session as tables: initiatives, items, votes, stances and actions. A table
// of which the session knows nothing has its head alone, so that a script finds it. What the
// room has not been shown is in none of them, nor is a private note.
func Of(w *workshop.Workshop) []Table {
	return []Table{initiatives(w), items(w), votes(w), stances(w), actions(w)}
}

// words is what people typed, in one line or in several. It is cleaned once more: a
// session may come from a file.
func words(lines ...string) Cell {
	var some []string
	for _, line := range lines {
		if line = workshop.Clean(line); line != "" {
			some = append(some, line)
		}
	}
	return Cell{Text: strings.Join(some, "\n")}
}

func number(n int) Cell { return figure(float64(n)) }

func figure(n float64) Cell {
	return Cell{Kind: Number, Text: strconv.FormatFloat(n, 'f', -1, 64), Number: n}
}

// day is a day of the calendar; what is not one stays as it was written.
func day(text string) Cell {
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		return words(text)
	}
	return Cell{Kind: Day, Text: text}
}

// mark is 1 for what holds and 0 for what does not, so that it can be counted.
func mark(holds bool) Cell {
	if holds {
		return number(1)
	}
	return number(0)
}
