package main

import (
	"bytes"
	"cmp"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"swotshop/e2e/faults"
	"swotshop/workshop"
	"swotshop/workshop/blueprint/calendar"
	"swotshop/workshop/blueprint/chart"
	"swotshop/workshop/blueprint/tables"
)

// judged is a session without names, what it was made from, and how a document of it is judged.
func judged(t *testing.T) (was *workshop.Workshop, m material, left func([]byte) bool) {
	t.Helper()
	log := namedSession(t, "Falkner Robotics plc")
	fitted, err := workshop.Audience{Redacted: true, Hide: []string{"Zephyr"}}.Fit(log.Events())
	if err != nil {
		t.Fatal(err)
	}
	m = material{ctx: t.Context(), env: nothingSet, w: fitted.Workshop, events: fitted.Events, fitted: fitted}
	return log.State(), m, func(data []byte) bool {
		err := m.noneLeft("x", data)
		if err != nil && !strings.HasPrefix(err.Error(), "Not exported: it still contains “") {
			t.Fatal(err)
		}
		return err != nil
	}
}

func nothingSet(string) string { return "" }

// A name that stands in one cell, one line, one picture or one page of a bundle alone keeps it
// from being written, although the paper has none.
func TestANameInOnePlaceAloneIsFound(t *testing.T) {
	was, m, left := judged(t)
	all := tables.Of(m.w)
	for _, name := range []string{"", "Falkner", "Anna Schmidt", "with Schmidt", "ask\nZephyr"} {
		all[1].Rows[0][1] = tables.Cell{Text: cmp.Or(name, "nobody")}
		sheets, err := tables.Workbook(all)
		if err != nil {
			t.Fatal(err)
		}
		table, err := tables.CSV(all[1], ',')
		if err != nil {
			t.Fatal(err)
		}
		for what, data := range map[string][]byte{"a workbook": sheets, "a table": table} {
			if left(data) != (name != "") {
				t.Errorf("%q in one cell of %s: found: %v", name, what, name == "")
			}
		}
	}
	board, drawn := chart.Of(was, chart.Board)
	if !drawn || !left(board.File()) {
		t.Error("a name in a picture is not found")
	}
	named := m
	named.w = was
	bundle, err := bundleOf(named)
	if err != nil {
		t.Fatal(err)
	}
	if !left(bundle) {
		t.Error("a bundle with names is not found")
	}
	clean, err := bundleOf(m)
	if err != nil {
		t.Fatal(err)
	}
	if left(clean) {
		t.Error("a bundle without a name is refused")
	}
	// A zip of ours that differs from this one in its folder alone: of that name.
	if folder := bytes.ReplaceAll(clean, []byte("the-client-"), []byte("x-falkner--")); !left(folder) {
		t.Error("a name in that of a folder is not found")
	}
}

// What spreads over pieces of a file is read as one: runs of Word, lines of a calendar.
func TestANameInPiecesIsFound(t *testing.T) {
	_, m, left := judged(t)
	entry := string(calendar.Of(m.w))
	for _, summary := range []string{"SUMMARY:with Sch\r\n midt", `SUMMARY:with\nSchmidt`, `SUMMARY:Schmidt\, Anna`} {
		file := strings.Replace(entry, "END:VCALENDAR", summary+"\r\nEND:VCALENDAR", 1)
		if !left([]byte(file)) {
			t.Errorf("%q is not found", summary)
		}
	}
	text, err := marked([]byte(`<w:p xmlns:w="w"><w:r><w:t>Schm</w:t></w:r><w:r><w:t>idt</w:t></w:r></w:p>`), "p")
	if err != nil || text != "Schmidt\n" {
		t.Errorf("two runs are read as %q, %v", text, err)
	}
	var sheet bytes.Buffer
	f := excelize.NewFile()
	if err := f.SetSheetName("Sheet1", "Anna Schmidt"); err != nil {
		t.Fatal(err)
	}
	if err := f.Write(&sheet); err != nil {
		t.Fatal(err)
	}
	if !left(sheet.Bytes()) {
		t.Error("a name of a sheet is not found")
	}
}

// A document of Word is judged by what pandoc made, a PDF by the page that was printed.
func TestANameInAConvertedDocumentIsFound(t *testing.T) {
	was, m, left := judged(t)
	pdf := []byte("%PDF-1.7 has no letters")
	if left(pdf) {
		t.Error("a PDF of a page without names is refused")
	}
	named := m
	named.w = was
	if err := named.noneLeft("x.pdf", pdf); err == nil {
		t.Error("a PDF of a page with names is written")
	}
	if why := noPandoc(os.Getenv); why != "" {
		faults.Tell(t, why)
		return
	}
	m.env, named.env = os.Getenv, os.Getenv
	for _, of := range []material{m, named} {
		document, err := asWordOf(of)
		if err != nil {
			t.Fatal(err)
		}
		if found := left(document); found != (of.w == was) {
			t.Errorf("a Word document with names: %v, found: %v", of.w == was, found)
		}
	}
}

// What a table’s head says is ours: a client may be called like one of its columns.
func TestAClientIsCalledLikeAColumn(t *testing.T) {
	log := namedSession(t, "Approval Kudos plc")
	fitted, err := workshop.Audience{Redacted: true}.Fit(log.Events())
	if err != nil {
		t.Fatal(err)
	}
	for _, as := range []format{asCSV, asWorkbook, asBundle} {
		m := material{ctx: t.Context(), env: nothingSet, w: fitted.Workshop, events: fitted.Events, fitted: fitted}
		data, err := as.write(m)
		if err != nil {
			t.Fatal(err)
		}
		if err := m.noneLeft("x", data); err != nil {
			t.Errorf("%s: %v", as.name, err)
		}
	}
}
