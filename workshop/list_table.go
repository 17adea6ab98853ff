package workshop

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
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
func (n quadrantNames) sheetRows(text string) (rows []tableRow, ok bool) {
	for _, comma := range []rune{'\t', ';', ','} {
		if !strings.ContainsRune(text, comma) {
			continue
		}
		if rows, ok = splitSheet(text, comma); ok && n.isSheet(rows) {
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

func (n quadrantNames) isSheet(rows []tableRow) bool {
	if len(rows) < 2 || len(rows[0].cells) < 2 || slices.ContainsFunc(rows, func(r tableRow) bool { return len(r.cells) < 2 }) {
		return false
	}
	first := rows[0]
	switch heads := n.headsOf(first); {
	case heads != nil && (even(rows) || len(n.others(first, heads)) == 0):
		return true
	case called(first, columnNames.text) >= 0:
		return even(rows)
	case called(first, columnNames.quadrant) >= 0:
		return n.quadrantColumn(rows) >= 0
	}
	if _, named := n.cellNames(first.cell(0)); named && n.quadrantColumn(rows) == 0 {
		return true
	}
	return even(rows) && len(rows) > 2 && n.quadrantColumn(rows) >= 0
}

// even reports whether all rows have as many cells as the first.
func even(rows []tableRow) bool {
	return !slices.ContainsFunc(rows, func(r tableRow) bool { return len(r.cells) != len(rows[0].cells) })
}

// cellNames finds the quadrant that is all that a cell names.
func (n quadrantNames) cellNames(c tableCell) (Quadrant, bool) {
	words := strings.TrimFunc(strings.TrimSuffix(c.words(), ":"), isOrnament)
	return n.quadrantOf(words, print{explicit: true})
}

// headsOf are the columns of a row that name quadrants, when it is the head of a
// table with a column for each.
func (n quadrantNames) headsOf(row tableRow) map[int]Quadrant {
	heads := map[int]Quadrant{}
	for i, c := range row.cells {
		if q, ok := n.cellNames(c); ok {
			heads[i] = q
		}
	}
	if len(heads) < 2 {
		return nil
	}
	return heads
}

// others are the words of a head that name no quadrant, nor a number, nor a side.
func (n quadrantNames) others(row tableRow, heads map[int]Quadrant) (all []string) {
	for i, c := range row.cells {
		if words := c.words(); heads[i] == "" && words != "" && !isNumberColumn(words) && sideOf(words) == "" {
			all = append(all, words)
		}
	}
	return all
}

// columns says what is in the columns of a table; -1 is in none.
type columns struct {
	quadrant, function, text int
	headed                   bool // by its first row
	rest                     []string
	between                  string // the cells of a row without a head, as one text
}

// What columns are called, the likeliest first.
var columnNames = struct{ quadrant, function, text, number []string }{
	[]string{"quadrant", "swot", "category", "prompt", "section", "type", "column", "list", "kind", "group"},
	[]string{"function", "department", "team", "area"},
	[]string{"text", "content", "item", "items", "statement", "idea", "point", "note", "notes", "sticky note", "comment", "description", "title", "name", "card"},
	[]string{"#", "nr", "nr.", "no", "no.", "nº", "n°", "n.º", "num", "number", "id", "pos", "pos.", "lfd. nr.", "row"},
}

// isNumberColumn reports whether a column is called as one that numbers the rows, or is
// a number.
func isNumberColumn(name string) bool {
	return onlyDigits(name) || slices.Contains(columnNames.number, strings.ToLower(name))
}

// columnsOf finds out what is in the columns: by their heads, and the quadrant by
// what is in it.
func (n quadrantNames) columnsOf(rows []tableRow) columns {
	first := rows[0]
	c := columns{quadrant: n.quadrantColumn(rows), function: called(first, columnNames.function), text: called(first, columnNames.text), between: " – "}
	_, isValue := n.cellNames(first.cell(c.quadrant))
	if c.quadrant < 0 {
		c.quadrant = called(first, columnNames.quadrant[:2])
	}
	c.headed = !isValue && (c.quadrant >= 0 || c.text >= 0)
	if !even(rows) { // the text has commas of its own
		c.between = ", "
	}
	if !c.headed {
		c.function, c.text = -1, -1
		return c
	}
	if c.text == c.quadrant {
		c.text = -1
	}
	if c.text < 0 && c.quadrant >= 0 {
		c.text = widest(rows, c.quadrant, c.function)
	}
	for i, cell := range first.cells {
		if words := cell.words(); c.text >= 0 && i != c.quadrant && i != c.function && i != c.text && words != "" && !isNumberColumn(words) {
			c.rest = append(c.rest, words)
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
func (n quadrantNames) quadrantColumn(rows []tableRow) int {
	found, most := -1, 0
	for column := range rows[0].cells {
		named, filled := 0, 0
		for i, row := range rows {
			if _, ok := n.cellNames(row.cell(column)); ok {
				named++
			} else if !isRule(row.cell(column).words()) && i > 0 {
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
	c, heads := r.names.columnsOf(rows), map[int]Quadrant(nil)
	ruled := len(rows) > 1 && isRule(rows[1].typed)
	sides := map[int]side(nil)
	for i, row := range rows {
		now := r.names.headsOf(row)
		if i > 0 && c.headed && c.quadrant >= 0 && heads == nil && sides == nil {
			now = nil
		}
		switch {
		case isRule(row.typed):
			r.add(ListEntry{At: row.at(), Typed: row.typed, Kind: EntryHeading})
		case now != nil:
			heads = now
			r.add(ListEntry{At: row.at(), Typed: row.typed, Kind: EntryHeading, Why: unread(r.names.others(row, heads))})
		case sides == nil && len(sidesOf(row)) == 2:
			sides = sidesOf(row)
			r.add(ListEntry{At: row.at(), Typed: row.typed, Kind: EntryHeading})
		case sides != nil && sideOf(row.cells[0].words()) != "":
			r.rowUnder(crossed(sides, sideOf(row.cells[0].words())), row)
		case heads != nil || r.names.hasSections(row):
			r.rowUnder(heads, row)
		case i == 0 && ruled && c.quadrant < 0 && r.onlyHead(row):
		case i == 0 && c.headed && called(row, columnNames.quadrant) < 0 && called(row, columnNames.text) < 0:
			r.add(ListEntry{At: row.at(), Typed: row.typed, Kind: EntryTitle, Why: listHead})
		case i == 0 && c.headed:
			r.add(ListEntry{At: row.at(), Typed: row.typed, Kind: EntryHeading, Why: unread(c.rest)})
		case i == 0 && ruled && c.quadrant < 0:
			r.add(ListEntry{At: row.at(), Typed: row.typed, Kind: EntryTitle, Why: listHead})
		default:
			r.row(c, row)
		}
	}
}

// onlyHead takes a head that names one quadrant: all of the table is about that.
func (r *listReader) onlyHead(row tableRow) bool {
	for _, cell := range row.cells {
		if q, ok := r.names.cellNames(cell); ok {
			r.here, r.of, r.level, r.stray = q, Untagged, levelBare, false
			e := ListEntry{At: row.at(), Typed: row.typed, Kind: EntryHeading}
			if len(row.cells) > 1 {
				e.Why = listHead
			}
			r.add(e)
			return true
		}
	}
	return false
}

// unread says which columns are not read.
func unread(columns []string) string {
	if len(columns) == 0 {
		return ""
	}
	return fmt.Sprintf(listColumns, strings.Join(columns, ", "))
}

// rowUnder reads a row of a table that has a column for each quadrant, or cells that
// begin with the name of one.
func (r *listReader) rowUnder(heads map[int]Quadrant, row tableRow) {
	for i, c := range row.cells {
		q := heads[i]
		for _, text := range partsOf(c.text) {
			e := r.entry(c.at, Clean(c.text), q, text)
			switch named, ok := r.names.quadrantOf(text, print{}); {
			case ok && len(text) > 1:
				q, e.Kind = named, EntryHeading
				r.add(e)
				continue
			case q == "" && (onlyDigits(text) || i == 0 && sideOf(text) != ""):
				e.Kind = EntryHeading
				r.add(e)
				continue
			}
			if own, rest, ok := r.names.cutQuadrant(text); ok {
				e = r.entry(c.at, Clean(c.text), own, rest)
			}
			if e.Quadrant == "" {
				e.Kind, e.Why = EntryRefused, listNoColumn
				r.add(e)
				continue
			}
			r.place(e, true)
		}
	}
}

// hasSections reports whether a cell of a row is a list under the name of a quadrant.
func (n quadrantNames) hasSections(row tableRow) bool {
	return slices.ContainsFunc(row.cells, func(c tableCell) bool {
		parts := partsOf(c.text)
		if len(parts) < 2 {
			return false
		}
		_, ok := n.quadrantOf(parts[0], print{})
		return ok
	})
}

// row reads a row of a table that has a column for the quadrant, or none.
func (r *listReader) row(c columns, row tableRow) {
	q, ok := r.names.cellNames(row.cell(c.quadrant))
	switch {
	case ok:
		r.here, r.stray = q, false
	case c.quadrant >= 0 && row.cell(c.quadrant).words() != "":
		r.add(ListEntry{At: row.at(), Typed: row.typed, Kind: EntryRefused, Why: fmt.Sprintf(listNotAQuadrant, row.cell(c.quadrant).words())})
		return
	}
	texts, of := partsOf(row.cell(c.text).text), row.cell(c.function).words()
	if c.text < 0 {
		texts = wholeRow(row, c)
	}
	f, known := ParseFunction(of)
	for _, text := range texts {
		e := r.entry(row.at(), row.typed, r.here, text)
		if f != Untagged {
			e.Function, e.Text = f, text
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

var (
	lineBreak = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)<br\s*/?>`) })
	inNumbers = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:^|\s)\(?(\d{1,2})[.)]\s+`) })
)

// partsOf are the items in a cell, which may have several: in lines, numbered, or with a
// bullet before each.
func partsOf(cell string) (parts []string) {
	for line := range strings.Lines(lineBreak().ReplaceAllString(cell, "\n")) {
		for _, part := range countedParts(line) {
			text, _ := cutBullet(part)
			if text = unmarked(text); text != "" {
				parts = append(parts, text)
			}
		}
	}
	return parts
}

// countedParts splits a line that counts: “1. brand 2. team”, “• brand • team”.
func countedParts(line string) (parts []string) {
	if sign, ok := strings.CutPrefix(strings.TrimSpace(line), "•"); ok {
		return strings.Split(sign, " •")
	}
	found := inNumbers().FindAllStringSubmatchIndex(line, -1)
	for n, at := range found {
		if line[at[2]:at[3]] != strconv.Itoa(n+1) || n == 0 && strings.TrimSpace(line[:at[0]]) != "" {
			return []string{line}
		}
		if n > 0 {
			parts = append(parts, line[found[n-1][0]:at[0]])
		}
	}
	if len(found) == 0 {
		return []string{line}
	}
	return append(parts, line[found[len(found)-1][0]:])
}

// wholeRow is all of a row as one item, where no column is known to have the text, or a
// cell that has several.
func wholeRow(row tableRow, c columns) []string {
	var all []tableCell
	for i, cell := range row.cells {
		if words := cell.words(); words != "" && i != c.quadrant && i != c.function && !onlyDigits(words) {
			all = append(all, cell)
		}
	}
	if len(all) == 1 {
		return partsOf(all[0].text)
	}
	var words []string
	for _, cell := range all {
		words = append(words, partsOf(cell.text)...)
	}
	if len(words) == 0 {
		return nil
	}
	return []string{strings.Join(words, c.between)}
}
