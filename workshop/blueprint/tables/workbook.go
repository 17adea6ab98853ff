package tables

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
)

// Workbook is tables as the sheets of an Excel workbook: the head bold, frozen and with
// filters, days as days, numbers as numbers, and words as words, whatever they look like.
// The same tables give the same bytes: the workbook has no name of a person or a machine,
// and its date is always the same one.
//
// It is written here, in the little of SpreadsheetML (ECMA-376, part 1, 18) that it needs,
// since the library for it would add a tenth to the time that the whole program takes to
// start. The tests read it with that library.
func Workbook(all []Table) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts(all) {
		w, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate})
		if err == nil {
			_, err = io.WriteString(w, xml.Header+p.text)
		}
		if err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}

// sheet is a table as a part of a workbook.
func (t Table) sheet(first bool) string {
	var b strings.Builder
	last := cellName(len(t.Columns)-1, len(t.Rows))
	b.WriteString(`<worksheet xmlns="` + spreadsheet + `"><dimension ref="A1:` + last + `"/><sheetViews><sheetView`)
	if first {
		b.WriteString(` tabSelected="1"`)
	}
	b.WriteString(` workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	for x, c := range t.Columns {
		n := strconv.Itoa(x + 1)
		b.WriteString(`<col min="` + n + `" max="` + n + `" width="` + strconv.Itoa(c.Width) + `" customWidth="1"/>`)
	}
	b.WriteString(`</cols><sheetData><row r="1">`)
	for x, c := range t.Columns {
		words := Cell{Text: c.Name}
		words.write(&b, cellName(x, 0), lookOfHead)
	}
	b.WriteString(`</row>`)
	for y, row := range t.Rows {
		b.WriteString(`<row r="` + strconv.Itoa(y+2) + `"`)
		if n := lines(t, row); n > 1 {
			b.WriteString(` ht="` + strconv.Itoa(n*lineHeight) + `" customHeight="1"`)
		}
		b.WriteString(`>`)
		for x, c := range row {
			if !c.Empty() {
				c.write(&b, cellName(x, y+1), looks[c.Kind])
			}
		}
		b.WriteString(`</row>`)
	}
	b.WriteString(`</sheetData><autoFilter ref="A1:` + last + `"/></worksheet>`)
	return b.String()
}

// write writes a cell. Words are only ever strings: never a formula, a link or a number.
func (c Cell) write(b *strings.Builder, at string, look int) {
	b.WriteString(`<c r="` + at + `" s="` + strconv.Itoa(look) + `"`)
	value := c.Number
	if c.Kind == Day {
		day, err := time.Parse(time.DateOnly, c.Text)
		if err != nil {
			c.Kind = Words
		}
		value = serial(day)
	}
	if c.Kind != Words {
		b.WriteString(`><v>` + strconv.FormatFloat(value, 'f', -1, 64) + `</v></c>`)
		return
	}
	b.WriteString(` t="inlineStr"><is><t xml:space="preserve">`)
	_ = xml.EscapeText(b, []byte(literal(fitting(c.Text)))) // a builder takes everything
	b.WriteString(`</t></is></c>`)
}

// cellName is what spreadsheets call a cell, counted from 0: "A1", "AB12".
func cellName(x, y int) string {
	column := ""
	for x++; x > 0; x = (x - 1) / 26 {
		column = string(rune('A'+(x-1)%26)) + column
	}
	return column + strconv.Itoa(y+1)
}

// The height of a line in points, and how many lines a row has room for.
const (
	lineHeight = 15
	mostLines  = 409 / lineHeight
)

// lines is how many lines a row takes, more or less: not every program that opens
// a workbook makes its rows as high as their words, and none may hide one.
func lines(t Table, row []Cell) int {
	most := 1
	for x, c := range row {
		n := 0
		for part := range strings.SplitSeq(c.Text, "\n") {
			n += 1 + wide(part)*10/(8*t.Columns[x].Width) // words break before the end of a line
		}
		most = max(most, n)
	}
	return min(most, mostLines)
}

// wide is how much room a text takes, more or less: a Chinese character as much as two
// letters.
func wide(text string) (n int) {
	for _, r := range text {
		if n++; r >= 0x2e80 {
			n++
		}
	}
	return n
}

// serial is a day as spreadsheets count them, which begin before 1900 with a leap day that
// never was.
func serial(t time.Time) float64 {
	return t.Sub(time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24
}

// What a cell and the name of a sheet have room for, in units of UTF-16.
const (
	mostInCell  = 32767
	longestName = 31
)

// fitting is as much of a text as a cell can hold. What people type is far shorter.
func fitting(text string) string {
	room := mostInCell
	if len(text) <= room {
		return text
	}
	end := 0 // of what has room beside the sign that more follows
	for at, r := range text {
		if room >= 1 {
			end = at
		}
		if room -= utf16.RuneLen(r); room < 0 {
			return text[:end] + "…"
		}
	}
	return text
}

// literal is a text of which a spreadsheet takes no part for the number of a character:
// “_x0041_” would be read as an A. Each x that could begin one is written as such a number itself.
func literal(text string) string {
	var b strings.Builder
	from := 0
	for at := range text {
		if isCharacter(text[at:]) {
			b.WriteString(text[from:at] + "__x0078_")
			from = at + len("_x")
		}
	}
	return b.String() + text[from:]
}

// isCharacter reports whether a text begins with what a spreadsheet takes for the number of a
// character.
func isCharacter(text string) bool {
	const form = "_x0041_"
	if len(text) < len(form) || !strings.HasPrefix(text, "_x") || text[len(form)-1] != '_' {
		return false
	}
	_, err := strconv.ParseUint(text[len("_x"):len(form)-1], 16, 16)
	return err == nil
}

// sheetNames are what the sheets are called: as the session says it, as far as
// a spreadsheet can. A name that cannot be is that of the file.
func sheetNames(all []Table) (names []string) {
	for _, t := range all {
		name := sheetName(t.Title)
		if name == "" || slices.ContainsFunc(names, func(other string) bool { return strings.EqualFold(name, other) }) {
			name = t.Name
		}
		names = append(names, name)
	}
	return names
}

// sheetName is a name without what a spreadsheet refuses in one; empty when nothing is left.
func sheetName(title string) string {
	name := strings.Trim(title, "' ")
	room := longestName
	for at, r := range name {
		if room -= utf16.RuneLen(r); room < 0 {
			name = strings.TrimRight(name[:at], "' ")
			break
		}
	}
	if strings.ContainsAny(name, `:\/?*[]`) || strings.EqualFold(name, "History") { // which Excel has for itself
		return ""
	}
	return name
}
