package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"

	"swotshop/workshop/blueprint"
	"swotshop/workshop/blueprint/chart"
)

// This file puts all documents of a session into one: everything that can be sent, and so
// not the session file, which has the private notes.

// entry is a file in a bundle.
type entry struct {
	name string
	data []byte
}

// documents are what a bundle consists of, in the order in which they are opened. A format
// is left out whose program is not there.
func documents(m material) (all []entry, err error) {
	add := func(as format, m material) {
		if err != nil || as.missing != nil && as.missing(m.env) != "" {
			return
		}
		var data []byte
		if data, err = as.write(m); err == nil {
			all = append(all, entry{fmt.Sprintf("%02d-%s%s", len(all)+1, as.holding(m).noun, as.ending), data})
		}
	}
	m.whole = blueprint.Of(m.w, m.words)
	for _, as := range []format{asPDF, asPage, asWord, asBlueprint, asText} {
		add(as, m)
	}
	one := m
	one.pageOne = true
	add(asText, one)
	if !m.w.Pitches() {
		add(asPolicy, m)
	}
	add(asWorkbook, m)
	for _, name := range tableNames() {
		m.table = name
		add(asCSV, m)
	}
	add(asCalendar, m)
	for _, kind := range chart.Kinds {
		if _, ok := chart.Of(m.w, kind); ok {
			m.picture = kind
			add(asPicture, m)
		}
	}
	return all, err
}

// bundleMark is what a zip of ours says of itself.
const bundleMark = "swotshop documents"

// bundleOf is a zip of all documents, in a folder of the session's name.
func bundleOf(m material) ([]byte, error) {
	all, err := documents(m)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	folder := blueprint.Stem(m.w) + "/"
	for _, d := range all {
		w, err := z.CreateHeader(&zip.FileHeader{Name: folder + d.name, Method: zip.Deflate, Modified: madeBy("", m).At.UTC()})
		if err == nil {
			_, err = io.Copy(w, bytes.NewReader(d.data))
		}
		if err != nil {
			return nil, err
		}
	}
	if err := z.SetComment(bundleMark); err != nil {
		return nil, err
	}
	err = z.Close()
	return b.Bytes(), err
}

// isBundle reports whether a file is a zip of ours.
func isBundle(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK")) && strings.HasSuffix(string(data), bundleMark)
}

// leftOut says which formats are not in a bundle, and why.
func leftOut(m material) (why []string) {
	for _, as := range formats {
		if as.missing != nil {
			if w := as.missing(m.env); w != "" {
				why = append(why, fmt.Sprintf(notInBundle, as.title, w))
			}
		}
	}
	return why
}
