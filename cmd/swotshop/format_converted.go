package main

import (
	"cmp"
	"errors"
	"path/filepath"
	"strings"
	"time"

	"swotshop/converter"
	"swotshop/workshop/blueprint/html"
)

// This file writes the formats for which another program is needed: PDF and Word.

// sheets are those that there is a flag for.
var sheets = map[string]html.Sheet{"a4": html.A4, "letter": html.Letter}

// noBrowser says that there is nothing to print with.
func noBrowser(env func(string) string) string {
	switch chosen, ok := converter.Browser(env); {
	case ok:
		return ""
	case chosen != "":
		return chosenBrowserMissing(chosen)
	}
	return browserMissing
}

// noPandoc says that there is no pandoc.
func noPandoc(env func(string) string) string {
	if _, ok := converter.Pandoc(env); !ok {
		return pandocMissing
	}
	return ""
}

// asPDFOf is the web page as a PDF.
func asPDFOf(m material) ([]byte, error) {
	if why := noBrowser(m.env); why != "" {
		return nil, errors.New(why)
	}
	p := m.paper()
	page, err := html.Page(p, cmp.Or(m.sheet, html.A4))
	if err != nil {
		return nil, err
	}
	browser, _ := converter.Browser(m.env)
	data, err := converter.PDF(m.ctx, browser, page, madeBy(p.Generator, m))
	if errors.Is(err, converter.ErrNothing) {
		return nil, errors.New(notPrinted(filepath.Base(browser)))
	}
	return data, err
}

// asWordOf is the Markdown as a document of Word.
func asWordOf(m material) ([]byte, error) {
	if why := noPandoc(m.env); why != "" {
		return nil, errors.New(why)
	}
	p := m.paper()
	sheet := converter.Sheet{Width: 11906, Height: 16838, Left: p.Foot(), Centre: p.Classification()}
	if m.sheet == html.Letter {
		sheet.Width, sheet.Height = 12240, 15840
	}
	pandoc, _ := converter.Pandoc(m.env)
	data, err := converter.Word(m.ctx, pandoc, p.Markdown(), sheet, madeBy(p.Generator, m))
	if errors.Is(err, converter.ErrNothing) {
		return nil, errors.New(pandocMadeNothing)
	}
	return data, err
}

// madeBy is what made a document, at the time of the last event: not now, so that the same
// session gives the same bytes.
func madeBy(generator string, m material) converter.By {
	at := m.w.LastAt
	if at.Unix() < 0 {
		at = time.Unix(0, 0)
	}
	return converter.By{Generator: generator, At: at}
}

// sheetNames are the values of --paper.
func sheetNames() []string { return []string{"a4", "letter"} }

// sheetOf is the sheet that was asked for.
func sheetOf(name string) (html.Sheet, bool) {
	s, ok := sheets[strings.ToLower(name)]
	return s, ok || name == ""
}
