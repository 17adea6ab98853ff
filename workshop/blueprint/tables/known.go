package tables

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"

	"swotshop/workshop"
)

// IsCSV reports whether a file is a table of ours, by its head.
func IsCSV(data []byte) bool {
	head, _, ended := bytes.Cut(data, []byte("\r\n"))
	return ended && slices.ContainsFunc(Of(workshop.NewLog().State()), func(t Table) bool {
		return slices.ContainsFunc(separators, func(separator rune) bool {
			empty, err := CSV(Table{Columns: t.Columns}, separator)
			return err == nil && bytes.Equal(empty, append(head[:len(head):len(head)], "\r\n"...))
		})
	})
}

// IsWorkbook reports whether a file is a workbook of ours: it says who made it.
func IsWorkbook(data []byte) bool {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return false
	}
	f, err := z.Open("docProps/app.xml")
	if err != nil {
		return false
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, 1<<20))
	return err == nil && bytes.Contains(text, []byte("<Application>"+author+"</Application>"))
}
