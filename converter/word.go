package converter

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Sheet is what a document of Word is printed on, and what stands at the foot of each page.
type Sheet struct {
	Width, Height int    // in twentieths of a point
	Left, Centre  string // at the foot; the page’s number is at the right
}

// Word turns Markdown into a document of Word with pandoc. The same Markdown gives the same
// bytes with the same pandoc.
func Word(ctx context.Context, pandoc string, markdown []byte, on Sheet, by By) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, Patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, pandoc, "--from", "markdown", "--to", "docx", "--output", "-")
	cmd.Env = append(os.Environ(), "SOURCE_DATE_EPOCH="+strconv.FormatInt(by.At.Unix(), 10))
	cmd.WaitDelay = time.Second
	cmd.Stdin = bytes.NewReader(markdown)
	made, err := cmd.Output()
	switch {
	case ctx.Err() != nil:
		return nil, context.Cause(ctx)
	case err != nil || len(made) == 0:
		return nil, errors.Join(ErrNothing, err)
	}
	return dressed(made, on)
}

// What a document of Word consists of, as far as it is changed here.
const (
	bodyPart   = "word/document.xml"
	stylesPart = "word/styles.xml"
	linksPart  = "word/_rels/document.xml.rels"
	typesPart  = "[Content_Types].xml"
	footPart   = "word/swotshop-foot.xml"

	footLink = "swotshop-foot" // by which the body finds the foot
)

// dressed gives what pandoc made a sheet, a foot with the number of the page, smaller letters
// in its tables, and page 1 a sheet of its own.
func dressed(made []byte, on Sheet) ([]byte, error) {
	from, err := zip.NewReader(bytes.NewReader(made), int64(len(made)))
	if err != nil {
		return nil, errors.Join(ErrNothing, err)
	}
	parts := map[string]string{footPart: foot(on)}
	var names []string
	for _, f := range from.File {
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		data, err := f.Open()
		if err != nil {
			return nil, err
		}
		text, err := io.ReadAll(data)
		if err = errors.Join(err, data.Close()); err != nil {
			return nil, err
		}
		parts[f.Name], names = string(text), append(names, f.Name)
	}
	names = append(names, footPart)
	parts[bodyPart] = rule().ReplaceAllString(titleBlock().ReplaceAllString(parts[bodyPart], ""), nextSheet)
	for _, e := range edits(on) {
		was := parts[e.part]
		if parts[e.part] = e.change.Replace(was); parts[e.part] == was && e.must {
			return made, nil // an unknown pandoc: its document as it is
		}
	}
	return packed(names, parts)
}

// titleBlock is what pandoc sets above the first heading, which says it better.
var titleBlock = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`<w:p><w:pPr><w:pStyle w:val="(?:Title|Date)" />.*?</w:p>`)
})

// rule is the line across the sheet with which page 1 ends.
var rule = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`<w:p><w:r><w:pict><v:rect [^>]*o:hr="t" */></w:pict></w:r></w:p>`)
})

// nextSheet begins a sheet, with a line that is too low to be seen.
const nextSheet = `<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>`

// edit is a change of a part. Without those that must be, the document would not be whole.
type edit struct {
	part   string
	must   bool
	change *strings.Replacer
}

func edits(on Sheet) []edit {
	const ofOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	return []edit{
		{typesPart, true, strings.NewReplacer("</Types>", `<Override PartName="/`+footPart+`" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>`)},
		{linksPart, true, strings.NewReplacer("</Relationships>", `<Relationship Id="`+footLink+`" Type="`+ofOffice+`/footer" Target="swotshop-foot.xml"/></Relationships>`)},
		{bodyPart, true, strings.NewReplacer("<w:sectPr />", fmt.Sprintf(section, footLink, on.Width, on.Height))},
		{stylesPart, false, strings.NewReplacer(
			`<w:sz w:val="24" />`, `<w:sz w:val="20" />`, `<w:szCs w:val="24" />`, `<w:szCs w:val="20" />`,
			`<w:sz w:val="28" />`, `<w:sz w:val="23" />`, `<w:szCs w:val="28" />`, `<w:szCs w:val="23" />`,
			`<w:sz w:val="32" />`, `<w:sz w:val="30" />`, `<w:szCs w:val="32" />`, `<w:szCs w:val="30" />`,
			// The face of the headings, for all.
			`w:asciiTheme="minorHAnsi"`, `w:asciiTheme="majorHAnsi"`, `w:hAnsiTheme="minorHAnsi"`, `w:hAnsiTheme="majorHAnsi"`,
			`<w:spacing w:after="180" w:before="180" />`, `<w:spacing w:after="60" w:before="60" />`,
			`<w:spacing w:after="36" w:before="36" />`, `<w:spacing w:after="20" w:before="20" />`,
			`<w:spacing w:after="0" w:before="480" />`, `<w:spacing w:after="40" w:before="0" />`,
			`<w:spacing w:after="0" w:before="200" />`, `<w:spacing w:after="20" w:before="160" />`,
			`<w:color w:themeColor="accent1" w:val="4F81BD" />`, `<w:color w:val="1A1A1A" />`,
			`<w:color w:themeColor="accent1" w:themeShade="B5" w:val="345A8A" />`, `<w:color w:val="1A1A1A" />`,
			`<w:left w:type="dxa" w:w="108" />`, `<w:left w:type="dxa" w:w="50" />`, `<w:right w:type="dxa" w:w="108" />`, `<w:right w:type="dxa" w:w="50" />`,
			"<w:qFormat />\n    <w:tblPr>", `<w:qFormat /><w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr><w:tblPr>`,
			`<w:tblCellMar>`, `<w:tblBorders><w:insideH w:val="single" w:sz="4" w:space="0" w:color="B0B0B0"/></w:tblBorders><w:tblCellMar>`,
		)},
	}
}

// section is the sheet that all of the body stands on, with margins of two centimetres.
const section = `<w:sectPr><w:footerReference w:type="default" r:id="%s"/><w:pgSz w:w="%d" w:h="%d"/>` +
	`<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`

// foot is the foot of each page: what it is of, how it is classified, and its number.
func foot(on Sheet) string {
	const run = `<w:r><w:rPr>%s<w:sz w:val="16"/></w:rPr>%s</w:r>`
	said := func(text string) string {
		var b strings.Builder
		_ = xml.EscapeText(&b, []byte(text)) // a builder takes everything
		return `<w:t xml:space="preserve">` + b.String() + `</w:t>`
	}
	field := func(name string) string {
		return `<w:fldChar w:fldCharType="begin"/><w:instrText xml:space="preserve"> ` + name + ` </w:instrText><w:fldChar w:fldCharType="end"/>`
	}
	middle := (on.Width - 2*1134) / 2
	return xml.Header + `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:tabs>` +
		fmt.Sprintf(`<w:tab w:val="center" w:pos="%d"/><w:tab w:val="right" w:pos="%d"/>`, middle, 2*middle) + `</w:tabs></w:pPr>` +
		fmt.Sprintf(run, "", said(on.Left)+`<w:tab/>`) + fmt.Sprintf(run, "<w:b/>", said(on.Centre)+`<w:tab/>`) +
		fmt.Sprintf(run, "", field("PAGE")) + fmt.Sprintf(run, "", said(" / ")) + fmt.Sprintf(run, "", field("NUMPAGES")) + `</w:p></w:ftr>`
}

// packed puts parts into a zip, in an order and with a time that never change.
func packed(names []string, parts map[string]string) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err == nil {
			_, err = io.WriteString(w, parts[name])
		}
		if err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}

// IsWord reports whether a file was made by [Word] of Markdown of ours: pandoc stores the
// front matter in the document.
func IsWord(data []byte) bool {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return false
	}
	f, err := z.Open("docProps/custom.xml")
	if err != nil {
		return false
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, 1<<20))
	return err == nil && bytes.Contains(text, []byte(`name="generator"><vt:lpwstr>swotshop `))
}
