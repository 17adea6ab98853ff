package workshop

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// This file reads the tables in a list: those of Markdown, and the rows of a
// spreadsheet, pasted (tabs) or from a file (commas or semicolons).

// tableRow is a row of a table.
type tableRow struct {
	typed string
	cells []tableCell
}

type tableCell struct {
	at   int // the line of the text, from 1
	text string
}

func (c tableCell) words() string { return unmarked(c.text) }

// cell is one of a row; empty behind its end.
func (r tableRow) cell(column int) tableCell {
	if column < 0 || column >= len(r.cells) {
		return tableCell{}
	}
	return r.cells[column]
}

func (r tableRow) at() int { return r.cells[0].at }

// tableRows are the lines at the beginning that are rows of a Markdown table.
func tableRows(lines []string, at int) (rows []tableRow) {
	for _, line := range lines {
		inner := strings.TrimSpace(line)
		if !strings.HasPrefix(inner, "|") || strings.Count(inner, "|") < 2 {
			break
		}
		row := tableRow{typed: Clean(line)}
		inner = strings.TrimSuffix(strings.TrimPrefix(inner, "|"), "|")
		for _, text := range strings.Split(strings.ReplaceAll(inner, `\|`, "\x00"), "|") {
			row.cells = append(row.cells, tableCell{at + len(rows), strings.ReplaceAll(text, "\x00", "|")})
		}
		rows = append(rows, row)
	}
	return rows
}

// sheetRows reads a text as the rows of a spreadsheet. ok is false for a text that
// only has commas in it: some column must be known by its head, or by what is in it.
func sheetRows(text string) (rows []tableRow, ok bool) {
	for _, comma := range []rune{'\t', ';', ','} {
		if !strings.ContainsRune(text, comma) {
			continue
		}
		if rows, ok = splitSheet(text, comma); ok && isSheet(rows) {
			return rows, true
		}
	}
	return nil, false
}

func splitSheet(text string, comma rune) (rows []tableRow, ok bool) {
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comma, reader.FieldsPerRecord, reader.LazyQuotes = comma, -1, true
	for {
		record, err := reader.Read()
		if err != nil {
			return rows, errors.Is(err, io.EOF)
		}
		row := tableRow{typed: Clean(strings.Join(record, string(comma)+" "))}
		for i, text := range record {
			at, _ := reader.FieldPos(i)
			row.cells = append(row.cells, tableCell{at, text})
		}
		rows = append(rows, row)
	}
}

func isSheet(rows []tableRow) bool {
	if len(rows) < 2 || len(rows[0].cells) < 2 {
		return false
	}
	first, even := rows[0], true
	for _, row := range rows[1:] {
		if len(row.cells) < 2 {
			return false
		}
		even = even && len(row.cells) == len(first.cells)
	}
	filled := slices.DeleteFunc(slices.Clone(first.cells), func(c tableCell) bool { return c.words() == "" })
	switch {
	case len(headsOf(first)) == len(filled): // a quadrant in each
		return len(filled) > 0
	case called(first, columnNames.text) >= 0:
		return even
	case called(first, columnNames.quadrant) >= 0:
		return quadrantColumn(rows) >= 0
	}
	return even && len(rows) > 2 && quadrantColumn(rows) >= 0
}

// headsOf are the columns of a row that name quadrants, when it is the head of a
// table with a column for each.
func headsOf(row tableRow) map[int]Quadrant {
	heads := map[int]Quadrant{}
	for i, c := range row.cells {
		name, _, _ := strings.Cut(c.words(), " (")
		if q, ok := quadrantCalled(name); ok {
			heads[i] = q
		}
	}
	if len(heads) < 2 {
		return nil
	}
	return heads
}

// columns says what is in the columns of a table; -1 is in none.
type columns struct {
	quadrant, function, text int
	headed                   bool // by its first row
	rest                     []string
}

// What columns are called, the likeliest first.
var columnNames = struct{ quadrant, function, text []string }{
	[]string{"quadrant", "swot", "category", "prompt", "section", "type", "column", "list", "kind", "group"},
	[]string{"function", "department", "team", "area"},
	[]string{"text", "content", "item", "items", "statement", "idea", "point", "note", "notes", "sticky note", "comment", "description", "title", "name", "card"},
}

// columnsOf finds out what is in the columns: by their heads, and the quadrant by
// what is in it.
func columnsOf(rows []tableRow) columns {
	first := rows[0]
	c := columns{quadrant: quadrantColumn(rows), function: called(first, columnNames.function), text: called(first, columnNames.text)}
	_, isValue := quadrantCalled(first.cell(c.quadrant).words())
	if c.quadrant < 0 {
		c.quadrant = called(first, columnNames.quadrant[:2])
	}
	c.headed = !isValue && (c.quadrant >= 0 || c.text >= 0)
	if !c.headed || c.text == c.quadrant {
		c.text = -1
	}
	if !c.headed {
		c.function = -1
	}
	if c.text < 0 && c.quadrant >= 0 {
		c.text = widest(rows, c.quadrant, c.function)
	}
	for i, cell := range first.cells {
		if c.headed && c.text >= 0 && i != c.quadrant && i != c.function && i != c.text && cell.words() != "" {
			c.rest = append(c.rest, cell.words())
		}
	}
	return c
}

// called is the column with the first of these heads.
func called(row tableRow, names []string) int {
	for _, name := range names {
		if at := slices.IndexFunc(row.cells, func(c tableCell) bool { return strings.EqualFold(c.words(), name) }); at >= 0 {
			return at
		}
	}
	return -1
}

// quadrantColumn is the column that names a quadrant in most of its cells.
func quadrantColumn(rows []tableRow) int {
	found, most := -1, 0
	for column := range rows[0].cells {
		named, filled := 0, 0
		for i, row := range rows {
			name := row.cell(column).words()
			if _, ok := quadrantCalled(name); ok {
				named++
			} else if !isRule(name) && i > 0 {
				filled++
			}
		}
		if named > most && named > filled {
			found, most = column, named
		}
	}
	return found
}

// widest is the column with the most text in it, besides these.
func widest(rows []tableRow, besides ...int) int {
	found, most := -1, 0
	for column := range rows[0].cells {
		sum := 0
		for _, row := range rows {
			sum += Length(row.cell(column).words())
		}
		if sum > most && !slices.Contains(besides, column) {
			found, most = column, sum
		}
	}
	return found
}

// table reads the rows of a table.
func (r *listReader) table(rows []tableRow) {
	r.open = false
	c := columnsOf(rows)
	var heads map[int]Quadrant
	for i, row := range rows {
		switch now := headsOf(row); {
		case isRule(row.typed):
			r.add(ListEntry{At: row.at(), Typed: row.typed, Kind: EntryHeading})
		case now != nil:
			heads = now
			r.add(ListEntry{At: row.at(), Typed: row.typed, Kind: EntryHeading})
		case heads != nil:
			r.rowUnder(heads, row)
		case i == 0 && (c.headed || len(rows) > 1 && isRule(rows[1].typed)):
			r.add(ListEntry{At: row.at(), Typed: row.typed, Kind: EntryHeading, Why: unread(c.rest)})
		default:
			r.row(c, row)
		}
	}
}

// unread says which columns are not read.
func unread(columns []string) string {
	if len(columns) == 0 {
		return ""
	}
	return fmt.Sprintf(listColumns, strings.Join(columns, ", "))
}

// rowUnder reads a row of a table that has a column for each quadrant.
func (r *listReader) rowUnder(heads map[int]Quadrant, row tableRow) {
	for i, c := range row.cells {
		q, ok := heads[i]
		for _, text := range partsOf(c.text) {
			e := ListEntry{At: c.at, Typed: Clean(c.text), Line: Line{Quadrant: q}}
			if !ok {
				e.Kind, e.Why = EntryRefused, listNoColumn
				r.add(e)
				continue
			}
			e.Function, e.Text = cutFunction(text)
			r.place(e, true)
		}
	}
}

// row reads a row of a table that has a column for the quadrant, or none.
func (r *listReader) row(c columns, row tableRow) {
	q, ok := quadrantCalled(row.cell(c.quadrant).words())
	switch {
	case ok:
		r.here, r.stray = q, false
	case c.quadrant >= 0 && row.cell(c.quadrant).words() != "":
		r.add(ListEntry{At: row.at(), Typed: row.typed, Kind: EntryRefused, Why: fmt.Sprintf(listNotAQuadrant, row.cell(c.quadrant).words())})
		return
	}
	texts, of := partsOf(row.cell(c.text).text), row.cell(c.function).words()
	if c.text < 0 {
		texts = []string{wholeRow(row, c)}
	}
	f, known := ParseFunction(of)
	for _, text := range texts {
		e := ListEntry{At: row.at(), Typed: row.typed, Line: Line{Quadrant: r.here, Function: f, Text: text}}
		if f == Untagged {
			e.Function, e.Text = cutFunction(text)
		}
		if of != "" && !known { // not a function that we have: it says what the item is about
			e.Text = of + ": " + e.Text
		}
		r.place(e, ok)
	}
	if len(texts) == 0 {
		r.add(ListEntry{At: row.at(), Typed: row.typed, Kind: EntryRefused, Why: listNothing})
	}
}

// partsOf are the items in a cell, which may have several.
func partsOf(cell string) (parts []string) {
	cell = strings.NewReplacer("<br>", "\n", "<br/>", "\n", "<br />", "\n").Replace(cell)
	for line := range strings.Lines(cell) {
		text, _ := cutBullet(line)
		if text = unmarked(text); text != "" {
			parts = append(parts, text)
		}
	}
	return parts
}

// wholeRow is all of a row as one item, where no column is known to have the text.
func wholeRow(row tableRow, c columns) string {
	var all []string
	for i, cell := range row.cells {
		if text := cell.words(); text != "" && i != c.quadrant && i != c.function {
			all = append(all, text)
		}
	}
	return strings.Join(all, " – ")
}
