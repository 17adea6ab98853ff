package tables

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// This file is what surrounds the sheets of a workbook: the parts that every one has.

const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

// part is a file in a workbook.
type part struct{ name, text string }

// parts are all of a workbook.
func parts(all []Table) []part {
	const (
		relations = "http://schemas.openxmlformats.org/package/2006/relationships"
		office    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
		packaged  = "application/vnd.openxmlformats-package."
		types     = "application/vnd.openxmlformats-officedocument."
	)
	var sheets, links, kinds strings.Builder
	var files []part
	for n, name := range sheetNames(all) {
		number := strconv.Itoa(n + 1)
		sheets.WriteString(`<sheet name="` + escaped(name) + `" sheetId="` + number + `" r:id="rId` + number + `"/>`)
		links.WriteString(`<Relationship Id="rId` + number + `" Type="` + office + `/worksheet" Target="worksheets/sheet` + number + `.xml"/>`)
		kinds.WriteString(`<Override PartName="/xl/worksheets/sheet` + number + `.xml" ContentType="` + types + `spreadsheetml.worksheet+xml"/>`)
		files = append(files, part{"xl/worksheets/sheet" + number + ".xml", all[n].sheet(n == 0)})
	}
	styles := strconv.Itoa(len(all) + 1)
	return append([]part{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="` + packaged + `relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="` + types + `spreadsheetml.sheet.main+xml"/>` +
			`<Override PartName="/xl/styles.xml" ContentType="` + types + `spreadsheetml.styles+xml"/>` + kinds.String() +
			`<Override PartName="/docProps/app.xml" ContentType="` + types + `extended-properties+xml"/>` +
			`<Override PartName="/docProps/core.xml" ContentType="` + packaged + `core-properties+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="` + relations + `">` +
			`<Relationship Id="rId1" Type="` + office + `/officeDocument" Target="xl/workbook.xml"/>` +
			`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
			`<Relationship Id="rId3" Type="` + office + `/extended-properties" Target="docProps/app.xml"/></Relationships>`},
		{"docProps/app.xml", `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>` + author + `</Application></Properties>`},
		{"docProps/core.xml", `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
			` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
			`<dc:creator>` + author + `</dc:creator><cp:lastModifiedBy>` + author + `</cp:lastModifiedBy>` +
			`<dcterms:created xsi:type="dcterms:W3CDTF">` + workbookDate + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + workbookDate + `</dcterms:modified></cp:coreProperties>`},
		{"xl/workbook.xml", `<workbook xmlns="` + spreadsheet + `" xmlns:r="` + office + `"><sheets>` + sheets.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="` + relations + `">` + links.String() +
			`<Relationship Id="rId` + styles + `" Type="` + office + `/styles" Target="styles.xml"/></Relationships>`},
		{"xl/styles.xml", stylesOf()},
	}, files...)
}

// workbookDate is when every workbook was made. When it was really made would tell two
// exports of one session apart; the day of the session stands in the sheets.
const workbookDate = "2000-01-01T00:00:00Z"

// How cells look: their places among the formats of [stylesOf].
const lookOfHead = 1

var looks = map[Kind]int{Words: 2, Number: 3, Day: 4}

// stylesOf are the formats of cells. The formats of numbers 0 and 49 are built into every
// spreadsheet: as it comes, and as text, which stays text when somebody edits the cell.
func stylesOf() string {
	format := func(number, font int) string {
		return `<xf numFmtId="` + strconv.Itoa(number) + `" fontId="` + strconv.Itoa(font) + `" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">` +
			`<alignment vertical="top" wrapText="1"/></xf>`
	}
	const font = `<sz val="11"/><name val="Calibri"/><family val="2"/></font>`
	return `<styleSheet xmlns="` + spreadsheet + `"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>` +
		`<fonts count="2"><font>` + font + `<font><b/>` + font + `</fonts>` +
		`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
		`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
		`<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` + format(49, 1) + format(49, 0) + format(0, 0) + format(164, 0) + `</cellXfs>` +
		`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a builder takes everything
	return b.String()
}
