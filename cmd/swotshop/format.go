package main

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"swotshop/converter"
	"swotshop/files"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
	"swotshop/workshop/blueprint/html"
	"swotshop/workshop/blueprint/plaintext"
)

// format is a form in which a session leaves the library. A new one is one more
// row of formats.
type format struct {
	name, ending string // as it is asked for, and how its files end
	noun         string // what it is called in the name of a file
	written      string // says that a file was written

	title, use string                               // what it is called where one is chosen, and what it is for
	missing    func(env func(string) string) string // what it needs and is not there, for people; nil: nothing

	write func(material) ([]byte, error)
	ours  *files.Ours // what it may be written over, when told to

	hasPageOne bool // whether page 1 can be written alone
}

// material is what a document is written from, and what of it is wanted.
type material struct {
	ctx    context.Context // ends what other programs do
	env    func(string) string
	w      *workshop.Workshop
	events []workshop.Event // for a format that needs them
	words  workshop.NudgeRules

	pageOne bool       // nothing but page 1
	sheet   html.Sheet // to be printed on; empty: A4
}

// paper is the session's paper, or its first page.
func (m material) paper() *blueprint.Paper {
	p := blueprint.Of(m.w, m.words)
	if m.pageOne {
		p = p.Alone()
	}
	return p
}

var (
	asBlueprint = format{
		name: "md", ending: ".md", noun: "blueprint",
		written: blueprintWritten,
		title:   asMarkdown, use: forMarkdown,
		write:      func(m material) ([]byte, error) { return m.paper().Markdown(), nil },
		hasPageOne: true,
		ours:       &files.Ours{What: ourBlueprints, Is: blueprint.Is},
	}
	asPage = format{
		name: "html", ending: ".html", noun: "blueprint",
		written: blueprintWritten,
		title:   asWebPage, use: forWebPage,
		write:      func(m material) ([]byte, error) { return html.Page(m.paper(), m.sheet) },
		hasPageOne: true,
		ours:       &files.Ours{What: ourPages, Is: html.Is},
	}
	asText = format{
		name: "text", ending: ".txt", noun: "blueprint",
		written: blueprintWritten,
		title:   asMailText, use: forMailText,
		write:      func(m material) ([]byte, error) { return plaintext.File(m.paper()), nil },
		ours:       &files.Ours{What: ourTexts, Is: plaintext.Is},
		hasPageOne: true,
	}
	asPDF = format{
		name: "pdf", ending: ".pdf", noun: "blueprint", written: blueprintWritten,
		title: asPrinted, use: forPrinted, missing: noBrowser,
		write: asPDFOf, ours: &files.Ours{What: ourPDFs, Is: converter.IsPDF}, hasPageOne: true,
	}
	asWord = format{
		name: "docx", ending: ".docx", noun: "blueprint", written: blueprintWritten,
		title: asWordFile, use: forWordFile, missing: noPandoc,
		write: asWordOf, ours: &files.Ours{What: ourWordFiles, Is: converter.IsWord}, hasPageOne: true,
	}
	asSession = format{
		name: "json", ending: ".json", noun: "session",
		written: sessionWritten,
		title:   asSessionFile, use: forSessionFile,
		write: func(m material) ([]byte, error) { return workshop.EncodeSession(m.events) },
		ours:  &files.Ours{What: ourSessions, Is: workshop.IsSession},
	}
	// formats are all there are, the default first.
	formats = []format{asBlueprint, asPage, asPDF, asWord, asText, asSession}

	// asPolicy is a page of the blueprint alone, which is asked for by itself.
	asPolicy = format{
		name: "policy", ending: ".md", noun: "policy", written: policyWritten,
		title: asPolicyPage, use: forPolicyPage,
		write: func(m material) ([]byte, error) { return blueprint.Policy(m.w, m.words).Markdown(), nil },
		ours:  &files.Ours{What: ourPolicies, Is: blueprint.IsPolicy},
	}
	pages = []format{asPolicy}
)

// findFormat is the one of several that was asked for.
func findFormat(all []format, name string) (format, bool) {
	i := slices.IndexFunc(all, func(f format) bool { return f.name == name })
	if i < 0 {
		return format{}, false
	}
	return all[i], true
}

// formatOf is the format that a file's ending asks for, or the default.
func formatOf(file string) format {
	i := slices.IndexFunc(formats, func(f format) bool { return strings.EqualFold(filepath.Ext(file), f.ending) })
	return formats[max(i, 0)]
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
	if f.name == asBlueprint.name && w.Pitches() {
		f.noun, f.written = "pitch", pitchWritten
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
