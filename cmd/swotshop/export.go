package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"swotshop/files"
	"swotshop/sessions"
	"swotshop/workshop"
	"swotshop/workshop/blueprint/chart"
	"swotshop/workshop/blueprint/tables"
)

// export is where a document goes to.
type export struct {
	file  string // - is stdout; empty: a name of its own in the folder
	force bool

	folder string         // where names of its own are; empty: the current one
	taken  map[string]int // how often this call has written a name: a client may have two sessions on a day
}

// nameOf is a name for a session's file.
func (e *export) nameOf(as format, w *workshop.Workshop) string {
	name := as.file(w, 1)
	if e.taken == nil {
		return name
	}
	e.taken[name]++
	return as.file(w, e.taken[name])
}

func (e *export) flags(c *cobra.Command) {
	c.Flags().StringVarP(&e.file, "output", "o", "", outputFlag)
	c.Flags().BoolVar(&e.force, "force", false, forceFlag)
}

// write writes a document, and says so.
func (e *export) write(p *program, as format, name string, data []byte) error {
	if e.file == "-" {
		if as.binary && isTerminal(p.out) {
			return fail(nil, notForTerminal, as.title)
		}
		return p.print(string(data))
	}
	name = filepath.Join(e.folder, name)
	if e.file != "" {
		name = e.file
	}
	over := as.ours
	if !e.force {
		over = nil
	}
	p.ledger().addFolderOf(name, over != nil)
	if err := files.Write(name, data, over); err != nil {
		return fail(err, notExported, err)
	}
	p.say(as.written, name)
	return nil
}

// wanted is what a call of export asks for, as it was typed.
type wanted struct {
	to           export
	format, page string
	pageOne      bool
	toClipboard  bool // page 1, instead of a file

	paper, chart, table, separator string

	client, all string // of every session of a client, in a folder

	reads    readers
	audience workshop.Audience
}

func (p *program) exportCommand() *cobra.Command {
	var v wanted
	c := p.command(&cobra.Command{
		Use:   "export ID [flags]",
		Short: exportShort,
		Long:  exportLong + strings.Join(each(formats, format.line), "\n") + "\n\n" + exportMore + aboutID,
		Example: `swotshop export latest
swotshop export latest -o acme.html
swotshop export latest --page1 --format text -o -
swotshop export latest --copy
swotshop export latest --format csv --table items --separator ";"
swotshop export latest --format svg --chart board
swotshop export latest --redacted --hide "Project Falcon"
swotshop export --client "Acme Robotics" --all acme --format bundle
swotshop export latest -o acme.json`,
	}, takes{names: nil, more: true}, func(c *cobra.Command, args []string) error {
		as, m, err := v.check(c, args)
		if err != nil {
			return err
		}
		m.ctx, m.env, m.words = c.Context(), p.env, p.content().Nudges()
		if v.all != "" {
			return p.exportAll(c.Context(), &v, as, m)
		}
		return p.session(c.Context(), args[0], func(w *workshop.Workshop, events []workshop.Event) error {
			if v.toClipboard {
				return p.copyPage(w)
			}
			m.w, m.events = w, events
			return p.exportFor(v.audience, &v.to, as, m)
		})
	})
	v.to.flags(c)
	v.reads.flags(p, c)
	c.Flags().StringVar(&v.format, "format", "", fmt.Sprintf(exportFormatFlag, formats[0].name))
	c.Flags().StringVar(&v.page, "page", "", fmt.Sprintf(exportPageFlag, strings.Join(pageNames(), " or ")))
	c.Flags().BoolVar(&v.pageOne, "page1", false, pageOneFlag)
	c.Flags().BoolVar(&v.toClipboard, "copy", false, copyFlag)
	c.Flags().StringVar(&v.paper, "paper", "", paperFlag)
	c.Flags().StringVar(&v.chart, "chart", "", fmt.Sprintf(chartFlag, list(pictureNames()), chart.Stance))
	c.Flags().StringVar(&v.table, "table", "", fmt.Sprintf(tableFlag, list(tableNames()), tableNames()[0]))
	c.Flags().StringVar(&v.separator, "separator", "", separatorFlag)
	c.Flags().StringVar(&v.client, "client", "", exportClientFlag)
	c.Flags().StringVar(&v.all, "all", "", exportAllFlag)
	for flag, words := range map[string]func() []string{
		"format": formatNames, "page": pageNames, "paper": sheetNames, "chart": pictureNames, "table": tableNames,
	} {
		p.complete(c, flag, words)
	}
	p.teamFlag(c)
	p.completeClient(c)
	c.ValidArgsFunction = p.completeID
	return c
}

func list(words []string) string { return strings.Join(words, ", ") }

// check refuses what means nothing, and answers with the format and what of it is wanted.
func (v *wanted) check(c *cobra.Command, args []string) (as format, m material, err error) {
	as, err = v.asked(c)
	if err != nil {
		return as, m, err
	}
	var known bool
	m.pageOne, m.table, m.picture = v.pageOne, v.table, chart.Kind(v.chart)
	m.sheet, known = sheetOf(v.paper)
	one, _ := utf8.DecodeRuneInString(strings.ReplaceAll(v.separator, `\t`, "\t"))
	switch {
	case v.toClipboard && (v.format != "" || v.page != "" || v.to.file != "" || v.all != ""):
		err = wrongCall(c, copyIsAlone)
	case !known:
		err = wrongCall(c, noSheet, v.paper)
	case v.pageOne && !as.hasPageOne:
		err = wrongCall(c, noPageOne, as.name)
	case v.paper != "" && as.name != asPDF.name && as.name != asWord.name && as.name != asBundle.name:
		err = wrongCall(c, flagOfOther, "paper", "pdf, docx or bundle")
	case v.chart != "" && as.name != asPicture.name:
		err = wrongCall(c, flagOfOther, "chart", "svg")
	case v.chart != "" && !slices.Contains(pictureNames(), v.chart):
		err = wrongCall(c, noChart, v.chart, list(pictureNames()))
	case v.table != "" && as.name != asCSV.name:
		err = wrongCall(c, flagOfOther, "table", "csv")
	case v.table != "" && !slices.Contains(tableNames(), v.table):
		err = wrongCall(c, noTable, v.table, list(tableNames()))
	case v.separator != "" && as.name != asCSV.name && as.name != asBundle.name:
		err = wrongCall(c, flagOfOther, "separator", "csv or bundle")
	case v.separator != "" && (len(strings.ReplaceAll(v.separator, `\t`, "\t")) != 1 || !tables.Separates(one)):
		err = wrongCall(c, noSeparator, v.separator)
	case v.all != "" && (len(args) > 0 || v.client == "" || v.to.file != ""):
		err = wrongCall(c, allAlone)
	case v.all == "" && v.client != "":
		err = wrongCall(c, clientWithoutAll)
	case v.all == "":
		err = oneArg(anID).check(c, args)
	}
	if err != nil {
		return as, m, err
	}
	if v.separator != "" {
		m.separator = one
	}
	v.audience, err = v.reads.audience(c, as)
	return as, m, err
}

// asked is the format that was asked for: by its name, as a page alone, or by the ending
// of the file.
func (v *wanted) asked(c *cobra.Command) (format, error) {
	as, known := findFormat(formats, v.format)
	alone, isPage := findFormat(pages, v.page)
	switch {
	case v.page != "" && !isPage:
		return format{}, wrongCall(c, noPage, v.page, list(pageNames()))
	case v.page != "" && v.format != "" && v.format != asBlueprint.name:
		return format{}, wrongCall(c, pageIsMarkdown, v.format)
	case isPage:
		if byFile, has := formatOf(v.to.file); v.to.file != "-" && (!has || byFile.name != asBlueprint.name) {
			return format{}, wrongCall(c, pageEndsSo, filepath.Ext(v.to.file))
		}
		return alone, nil
	case v.format == "":
		as, err := v.to.format()
		if err != nil {
			err = wrongCall(c, orNameIt, err)
		}
		return as, err
	case !known:
		return format{}, wrongCall(c, noFormat, v.format, list(formatNames()))
	}
	return as, nil
}

// format is the format that a file’s ending asks for. What another program would take for
// something else is refused: nobody opens Markdown that is called acme.doc.
func (e *export) format() (format, error) {
	as, known := formatOf(e.file)
	if !known {
		return as, fail(nil, noEnding, filepath.Ext(e.file), list(each(formats, func(f format) string { return f.ending })))
	}
	return as, nil
}

// exportFor writes a document that was made fit for its readers.
func (p *program) exportFor(a workshop.Audience, to *export, as format, m material) error {
	m, err := p.fitFor(a, m)
	if err != nil {
		return err
	}
	return p.export(to, as, m)
}

// export writes a document in a format to where it is to go.
func (p *program) export(to *export, as format, m material) error {
	data, err := as.write(m)
	if err != nil {
		return fail(err, notExported, err)
	}
	named := as.holding(m)
	name := to.nameOf(named, m.w)
	if err := m.noneLeft(cmp.Or(to.file, name), data); err != nil {
		return err
	}
	err = to.write(p, named, name, data)
	switch {
	case err != nil:
		return err
	case as.name == asBundle.name:
		for _, why := range leftOut(m) {
			p.say("%s", why)
		}
	case as.name == asSession.name && len(m.w.PrivateNotes) > 0:
		p.say(hasNotes, count(len(m.w.PrivateNotes), "private note"))
	}
	return nil
}

// exportAll writes a document of every session of a client into a folder. One that cannot be
// written does not stop the others.
func (p *program) exportAll(ctx context.Context, v *wanted, as format, m material) error {
	return p.reading(ctx, func(l sessions.Reader) error {
		all, err := l.List(ctx)
		if err != nil {
			return err
		}
		f := filter{client: v.client}
		mine, err := filtered(&f, all, func(s workshop.Summary) traits { return traits{client: s.Client, date: s.Date} })
		if err != nil {
			return err
		}
		if len(mine) == 0 {
			return fail(nil, noSessions)
		}
		if err := os.MkdirAll(v.all, 0o700); err != nil {
			return fail(err, notExported, fmt.Sprintf(noFolderFor, v.all, files.Why(err)))
		}
		var failed error
		v.to.folder, v.to.taken = v.all, map[string]int{}
		for _, s := range mine {
			if ctx.Err() != nil {
				return context.Cause(ctx)
			}
			if err := p.exportOneOf(ctx, l, s.ID, v, as, m); err != nil {
				failed = errors.Join(failed, fail(err, ofSession, s.ID, s.Date, err))
			}
		}
		return failed
	})
}

func (p *program) exportOneOf(ctx context.Context, l sessions.Reader, id string, v *wanted, as format, m material) (err error) {
	if m.events, err = l.Events(ctx, id); err != nil {
		return err
	}
	if m.w, err = replayed(id, m.events); err != nil {
		return err
	}
	return p.exportFor(v.audience, &v.to, as, m)
}
