package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"swotshop/converter"
	"swotshop/files"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
	"swotshop/workshop/blueprint/calendar"
	"swotshop/workshop/blueprint/chart"
	"swotshop/workshop/blueprint/html"
	"swotshop/workshop/blueprint/plaintext"
	"swotshop/workshop/blueprint/tables"
)

// format is a form in which a session leaves the library. A new one is one more
// row of formats.
type format struct {
	name, ending string // as it is asked for, and how its files end
	spelled      string // how others end them
	noun         string // what it is called in the name of a file
	written      string // says that a file was written

	title, use string                               // what it is called where one is chosen, and what it is for
	missing    func(env func(string) string) string // what it needs and is not there, for people; nil: nothing
	needs      string                               // the same in a few words, for a list
	has        func(*workshop.Workshop) bool        // whether a session has it; nil: each has

	write func(material) ([]byte, error)
	ours  *files.Ours // what it may be written over, when told to

	hasPageOne bool // whether page 1 can be written alone
	binary     bool // whether it is of no use on a terminal
}

// material is what a document is written from, and what of it is wanted.
type material struct {
	ctx    context.Context // ends what other programs do
	env    func(string) string
	w      *workshop.Workshop
	events []workshop.Event // for a format that needs them
	words  workshop.NudgeRules

	fitted    *workshop.Fitted // for its readers; nil: nobody asked
	whole     *blueprint.Paper // of the session, where several formats are written from it; nil: made when needed
	pageOne   bool             // nothing but page 1
	sheet     html.Sheet       // to be printed on
	picture   chart.Kind       // empty: the stance
	table     string           // empty: the initiatives
	separator rune             // of a table’s cells; 0: a comma
}

// paper is the session's paper, or its first page.
func (m material) paper() *blueprint.Paper {
	p := m.whole
	if p == nil {
		p = blueprint.Of(m.w, m.words)
	}
	if m.pageOne {
		p = p.Alone()
	}
	return p
}

var (
	asBlueprint = format{
		name: "md", ending: ".md", spelled: ".markdown", noun: "blueprint", written: blueprintWritten,
		title: asMarkdown, use: forMarkdown, hasPageOne: true,
		write: func(m material) ([]byte, error) { return m.paper().Markdown(), nil },
		ours:  &files.Ours{What: ourBlueprints, Is: blueprint.Is},
	}
	asPage = format{
		name: "html", ending: ".html", spelled: ".htm", noun: "blueprint", written: blueprintWritten,
		title: asWebPage, use: forWebPage, hasPageOne: true,
		write: func(m material) ([]byte, error) { return html.Page(m.paper(), m.sheet) },
		ours:  &files.Ours{What: ourPages, Is: html.Is},
	}
	asPDF = format{
		name: "pdf", ending: ".pdf", noun: "blueprint", written: blueprintWritten,
		title: asPrinted, use: forPrinted, missing: noBrowser, needs: needsBrowser, hasPageOne: true, binary: true,
		write: asPDFOf, ours: &files.Ours{What: ourPDFs, Is: converter.IsPDF},
	}
	asWord = format{
		name: "docx", ending: ".docx", noun: "blueprint", written: blueprintWritten,
		title: asWordFile, use: forWordFile, missing: noPandoc, needs: needsPandoc, hasPageOne: true, binary: true,
		write: asWordOf, ours: &files.Ours{What: ourWordFiles, Is: converter.IsWord},
	}
	asText = format{
		name: "text", ending: ".txt", noun: "blueprint", written: blueprintWritten,
		title: asMailText, use: forMailText, hasPageOne: true,
		write: func(m material) ([]byte, error) { return plaintext.File(m.paper()), nil },
		ours:  &files.Ours{What: ourTexts, Is: plaintext.Is},
	}
	asPicture = format{
		name: "svg", ending: ".svg", noun: "picture", written: pictureWritten,
		title: asOnePicture, use: forOnePicture,
		has:   func(w *workshop.Workshop) bool { _, ok := chart.Of(w, chart.Stance); return ok },
		write: pictureOf, ours: &files.Ours{What: ourPictures, Is: chart.Is},
	}
	asWorkbook = format{
		name: "xlsx", ending: ".xlsx", noun: "tables", written: tablesWritten,
		title: asSpreadsheet, use: forSpreadsheet, binary: true,
		write: func(m material) ([]byte, error) { return tables.Workbook(tables.Of(m.w)) },
		ours:  &files.Ours{What: ourWorkbooks, Is: tables.IsWorkbook},
	}
	asCSV = format{
		name: "csv", ending: ".csv", noun: "table", written: tableWritten,
		title: asOneTable, use: forOneTable,
		write: tableOfSession, ours: &files.Ours{What: ourTables, Is: tables.IsCSV},
	}
	asCalendar = format{
		name: "ics", ending: ".ics", noun: "dates", written: datesWritten,
		title: asDates, use: forDates,
		write: func(m material) ([]byte, error) { return calendar.Of(m.w), nil },
		ours:  &files.Ours{What: ourCalendars, Is: calendar.Is},
	}
	asBundle = format{
		name: "bundle", ending: ".zip", noun: "documents", written: bundleWritten,
		title: asEverything, use: forEverything, binary: true,
		write: bundleOf, ours: &files.Ours{What: ourBundles, Is: isBundle},
	}
	asSession = format{
		name: "json", ending: ".json", noun: "session", written: sessionWritten,
		title: asSessionFile, use: forSessionFile,
		write: func(m material) ([]byte, error) { return workshop.EncodeSession(m.events) },
		ours:  &files.Ours{What: ourSessions, Is: workshop.IsSession},
	}

	// asPolicy is a page of the blueprint alone, which is asked for by itself.
	asPolicy = format{
		name: "policy", ending: ".md", noun: "policy", written: policyWritten,
		title: asPolicyPage, use: forPolicyPage,
		has:   func(w *workshop.Workshop) bool { return len(w.RemarksOn(workshop.Guardrail)) > 0 },
		write: func(m material) ([]byte, error) { return blueprint.Policy(m.w, m.words).Markdown(), nil },
		ours:  &files.Ours{What: ourPolicies, Is: blueprint.IsPolicy},
	}
	pages = []format{asPolicy}
)

// formats are all there are, the default first.
var formats = []format{asBlueprint, asPage, asPDF, asWord, asText, asPicture, asWorkbook, asCSV, asCalendar, asBundle, asSession}

// pictureOf is one of the session's pictures.
func pictureOf(m material) ([]byte, error) {
	f, ok := chart.Of(m.w, m.kind())
	if !ok {
		return nil, errors.New(noPicture(string(m.kind())))
	}
	return f.File(), nil
}

func (m material) kind() chart.Kind {
	if m.picture == "" {
		return chart.Stance
	}
	return m.picture
}

// tableOfSession is one of the session's tables.
func tableOfSession(m material) ([]byte, error) {
	all := tables.Of(m.w)
	at := slices.IndexFunc(all, func(t tables.Table) bool { return t.Name == m.tableName() })
	separator := m.separator
	if separator == 0 {
		separator = ','
	}
	return tables.CSV(all[at], separator)
}

func (m material) tableName() string {
	if m.table == "" {
		return tableNames()[0]
	}
	return m.table
}

// tableNames are what there are tables of; every session has them all.
func tableNames() (names []string) {
	for _, t := range tables.Of(workshop.NewLog().State()) {
		names = append(names, t.Name)
	}
	return names
}

func pictureNames() (names []string) {
	for _, k := range chart.Kinds {
		names = append(names, string(k))
	}
	return names
}

// findFormat is the one of several that was asked for.
func findFormat(all []format, name string) (format, bool) {
	i := slices.IndexFunc(all, func(f format) bool { return f.name == name })
	if i < 0 {
		return format{}, false
	}
	return all[i], true
}

// formatOf is the format that a file's ending asks for, or without one the default; false when no
// format ends so.
func formatOf(file string) (format, bool) {
	ending := filepath.Ext(file)
	i := slices.IndexFunc(formats, func(f format) bool {
		return strings.EqualFold(ending, f.ending) || f.spelled != "" && strings.EqualFold(ending, f.spelled)
	})
	return formats[max(i, 0)], i >= 0 || ending == ""
}

// each is what something of every one of some formats says, in their order.
func each(formats []format, of func(format) string) []string {
	var all []string
	for _, f := range formats {
		all = append(all, of(f))
	}
	return all
}

// line is a row of the list of all formats in the help.
func (f format) line() string {
	return fmt.Sprintf("  %-6s  %s: %s", f.name, f.title, f.use)
}

func named(f format) string { return f.name }

func formatNames() []string { return each(formats, named) }
func pageNames() []string   { return each(pages, named) }

// of is the format as it is called for a session, which may end with a pitch instead of a
// blueprint.
func (f format) of(w *workshop.Workshop) format {
	if f.noun == asBlueprint.noun && w.Pitches() {
		f.noun, f.written = "pitch", pitchWritten
	}
	return f
}

// holding is the format as it is called for what of it is wanted.
func (f format) holding(m material) format {
	f = f.of(m.w)
	switch {
	case m.pageOne:
		f.noun += "-page-1"
	case f.name == asPicture.name:
		f.noun = string(m.kind())
	case f.name == asCSV.name:
		f.noun = m.tableName()
	}
	return f
}

// file is a name for a session's file: of those to choose from, the nth.
func (f format) file(w *workshop.Workshop, n int) string {
	f = f.of(w)
	name := blueprint.Stem(w) + "-" + f.noun
	if n > 1 {
		name += "-" + strconv.Itoa(n)
	}
	return name + f.ending
}
