package tables

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// Workbook is tables as the sheets of an Excel workbook: the head bold, frozen and with
// filters, days as days, numbers as numbers, and words as words, whatever they look like.
// The same tables give the same bytes: the workbook has no name of a person or a machine,
// and its date is always the same one.
func Workbook(all []Table) ([]byte, error) {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }() // only closes files that it never opened
	look, err := newLook(f)
	if err != nil {
		return nil, err
	}
	for n, name := range sheetNames(all) {
		if err := cmp.Or(addSheet(f, n, name), look.fill(f, name, all[n])); err != nil {
			return nil, err
		}
	}
	if err := cmp.Or(
		f.SetDocProps(&excelize.DocProperties{Creator: author, LastModifiedBy: author, Created: workbookDate, Modified: workbookDate}),
		f.SetAppProps(&excelize.AppProperties{Application: author}),
	); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// workbookDate is when every workbook was made. When it was really made would tell two
// exports of one session apart; the day of the session stands in the sheets.
const workbookDate = "2000-01-01T00:00:00Z"

// addSheet adds a sheet; a new workbook comes with the first.
func addSheet(f *excelize.File, n int, name string) error {
	if n == 0 {
		return f.SetSheetName(f.GetSheetName(0), name)
	}
	_, err := f.NewSheet(name)
	return err
}

// look is how cells of each kind look.
type look struct {
	head int
	of   map[Kind]int
}

// The formats of numbers, as every spreadsheet numbers them.
const (
	asGeneral = 0
	asText    = 49 // stays text when somebody edits the cell
)

func newLook(f *excelize.File) (look, error) {
	iso := "yyyy-mm-dd"
	var failed error
	style := func(s excelize.Style) int {
		s.Alignment = &excelize.Alignment{Vertical: "top", WrapText: true}
		id, err := f.NewStyle(&s)
		failed = cmp.Or(failed, err)
		return id
	}
	l := look{
		head: style(excelize.Style{Font: &excelize.Font{Bold: true}, NumFmt: asText}),
		of: map[Kind]int{
			Words:  style(excelize.Style{NumFmt: asText}),
			Number: style(excelize.Style{NumFmt: asGeneral}),
			Day:    style(excelize.Style{CustomNumFmt: &iso}),
		},
	}
	return l, failed
}

// fill writes a table on a sheet.
func (l look) fill(f *excelize.File, sheet string, t Table) error {
	if err := l.frame(f, sheet, t); err != nil {
		return err
	}
	for y, row := range t.Rows {
		if n := lines(t, row); n > 1 {
			if err := f.SetRowHeight(sheet, y+2, float64(n*lineHeight)); err != nil {
				return err
			}
		}
		for x, c := range row {
			if c.Empty() {
				continue
			}
			at, err := excelize.CoordinatesToCellName(x+1, y+2)
			if err = cmp.Or(err, set(f, sheet, at, c)); err != nil {
				return err
			}
			if err := f.SetCellStyle(sheet, at, at, l.of[c.Kind]); err != nil {
				return err
			}
		}
	}
	return nil
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

// frame is the head of a sheet and the widths of its columns.
func (l look) frame(f *excelize.File, sheet string, t Table) error {
	last, err := excelize.CoordinatesToCellName(len(t.Columns), 1)
	if err != nil {
		return err
	}
	for x, c := range t.Columns {
		column, err := excelize.ColumnNumberToName(x + 1)
		if err = cmp.Or(err, f.SetColWidth(sheet, column, column, float64(c.Width)), f.SetCellStr(sheet, column+"1", c.Name)); err != nil {
			return err
		}
	}
	end, err := excelize.CoordinatesToCellName(len(t.Columns), len(t.Rows)+1)
	return cmp.Or(
		err,
		f.SetCellStyle(sheet, "A1", last, l.head),
		f.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}),
		f.AutoFilter(sheet, "A1:"+end, nil),
		f.SetSheetDimension(sheet, "A1:"+end),
	)
}

// set writes a value. Words are only ever strings: never a formula, a link or a number.
func set(f *excelize.File, sheet, at string, c Cell) error {
	switch c.Kind {
	case Number:
		return f.SetCellFloat(sheet, at, c.Number, -1, 64)
	case Day:
		t, err := time.Parse(time.DateOnly, c.Text)
		if err != nil {
			return err
		}
		return f.SetCellFloat(sheet, at, serial(t), -1, 64)
	}
	return f.SetCellStr(sheet, at, literal(fitting(c.Text)))
}

// serial is a day as spreadsheets count them, which begin before 1900 with a leap day that
// never was.
func serial(t time.Time) float64 {
	return t.Sub(time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24
}

// fitting is as much of a text as a cell can hold. What people type is far shorter.
func fitting(text string) string {
	room := excelize.TotalCellChars
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
// The library has a way of its own for that, with which two texts could end up as one; this
// one leaves it nothing to do.
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
	room := excelize.MaxSheetNameLength
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
