package tables

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
)

// byteOrderMark says that a file is UTF-8: without it Excel reads a file as one of its own old code pages.
const byteOrderMark = "\ufeff"

// CSV is a table as RFC 4180 has it, in UTF-8 with a byte order mark. Cells with words are
// [Defused], numbers and days of ours are not. Excel splits at the separator
// of its country: a comma, or in much of Europe a semicolon. The error is for
// a person to read: the separator is none.
func CSV(t Table, separator rune) ([]byte, error) {
	if !Separates(separator) {
		return nil, fmt.Errorf(badSeparator, separator)
	}
	var b bytes.Buffer
	b.WriteString(byteOrderMark)
	out := csv.NewWriter(&b)
	out.Comma, out.UseCRLF = separator, true
	// Its errors stay until the end: see Flush.
	cells := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		cells[i] = c.Name
	}
	_ = out.Write(cells)
	for _, row := range t.Rows {
		for i, c := range row {
			if cells[i] = c.Text; c.Kind == Words {
				cells[i] = Defused(c.Text)
			}
		}
		_ = out.Write(cells)
	}
	out.Flush()
	return b.Bytes(), out.Error()
}

// separators are what spreadsheets split at.
var separators = []rune{',', ';', '\t', '|'}

// Separates reports whether cells can be separated so: by what no number and no
// word is made of.
func Separates(separator rune) bool { return slices.Contains(separators, separator) }
