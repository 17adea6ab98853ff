package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"swotshop/workshop/blueprint/calendar"
	"swotshop/workshop/blueprint/chart"
	"swotshop/workshop/blueprint/html"
	"swotshop/workshop/blueprint/tables"
)

// This file says what people read in a document that was written, whatever its format, so
// that it can be judged before it leaves.

// texts are what people read in a document of ours. What no eye can read is judged by what it
// was made from.
func (m material) texts(data []byte) ([]string, error) {
	switch {
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return m.printed()
	case calendar.Is(data):
		return []string{unfolded(string(data))}, nil
	case chart.Is(data):
		text, err := marked(data, "text", "title", "desc")
		return []string{unmeasured(data), text}, err
	case html.Is(data):
		return []string{unmeasured(data), m.paper().Foot()}, nil // the foot stands in its style
	case tables.IsCSV(data):
		_, rows, _ := strings.Cut(string(data), "\r\n") // the head is ours
		return []string{rows}, nil
	case utf8.Valid(data) && !slices.Contains(data, 0):
		return []string{string(data)}, nil
	}
	if z, err := zip.NewReader(bytes.NewReader(data), int64(len(data))); err == nil {
		return m.packed(z)
	}
	return []string{string(m.paper().Markdown())}, nil
}

// printed is what a PDF says: the page that the browser printed. A PDF’s own letters are
// numbers of shapes, which nobody can read without it.
func (m material) printed() ([]string, error) {
	page, err := html.Page(m.paper(), m.sheet)
	return []string{unmeasured(page), m.paper().Foot()}, err
}

var measure = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\s[a-zA-Z0-9-]+="[-0-9., ]+"`) })

// unmeasured is a page without the places and sizes of its pictures, which are no figures of a room.
func unmeasured(page []byte) string { return measure().ReplaceAllString(string(page), "") }

// packed are the texts of everything in a zip: the files of a bundle, with their names, or the
// parts of a document of Word or of a workbook, whose names are not ours to choose.
func (m material) packed(z *zip.Reader) (all []string, err error) {
	if z.Comment == bundleMark {
		m.pageOne = false
		for _, f := range z.File {
			data, err := unpacked(f)
			if err != nil {
				return nil, err
			}
			texts, err := m.texts(data)
			if err != nil {
				return nil, err
			}
			all = append(append(all, f.Name), texts...)
		}
		return all, nil
	}
	for _, f := range z.File {
		if !strings.HasSuffix(f.Name, ".xml") || isDress(f.Name) {
			continue
		}
		data, err := unpacked(f)
		if err != nil {
			return nil, err
		}
		text, err := marked(data, "p", "si", "is", "sheet", "bookmarkStart")
		if err != nil {
			return nil, err
		}
		all = append(all, text)
	}
	return all, nil
}

// isDress reports whether a part of an office file says how it looks: typefaces and the names
// of styles are not ours, and may be called like anybody.
func isDress(part string) bool {
	return slices.ContainsFunc([]string{"theme", "styles.xml", "fontTable.xml", "settings.xml", "Settings.xml", "numbering.xml", "[Content_Types].xml", "docProps/app.xml"},
		func(dress string) bool { return strings.Contains(part, dress) })
}

func unpacked(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(r)
	return data, errors.Join(err, r.Close())
}

// marked is what XML says: its letters, however many pieces a word is in, with a line for
// each of some elements, and what these are named.
func marked(data []byte, lines ...string) (string, error) {
	var b strings.Builder
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return b.String(), nil
		case err != nil:
			return "", err
		}
		switch e := token.(type) {
		case xml.StartElement:
			for _, a := range e.Attr {
				if e.Name.Local == "row" && a.Name.Local == "r" && a.Value == "1" { // the head of a table of ours
					if err := d.Skip(); err != nil {
						return "", err
					}
				}
				if a.Name.Local == "name" && slices.Contains(lines, e.Name.Local) {
					b.WriteString(a.Value + "\n")
				}
			}
		case xml.EndElement:
			if slices.Contains(lines, e.Name.Local) {
				b.WriteByte('\n')
			}
		case xml.CharData:
			b.Write(e)
		}
	}
}

// unfolded is a calendar without the breaks that its lines get at 75 bytes, and with those that
// were typed.
func unfolded(file string) string {
	return strings.NewReplacer("\r\n ", "", "\r\n\t", "", `\\`, `\`, `\n`, "\n", `\N`, "\n", `\,`, ",", `\;`, ";").Replace(file)
}
