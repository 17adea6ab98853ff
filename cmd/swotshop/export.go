package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"swotshop/files"
	"swotshop/workshop"
)

// export is where a document goes to.
type export struct {
	file  string // - is stdout; empty: a name of its own in the current folder
	force bool
}

func (e *export) flags(c *cobra.Command) {
	c.Flags().StringVarP(&e.file, "output", "o", "", outputFlag)
	c.Flags().BoolVar(&e.force, "force", false, forceFlag)
}

// write writes a document, and says so.
func (e *export) write(p *program, as format, name string, data []byte) error {
	if e.file == "-" {
		return p.print(string(data))
	}
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

func (p *program) exportCommand() *cobra.Command {
	var to export
	var name, page string
	var pageOne bool
	var paper string
	c := p.command(&cobra.Command{
		Use:   "export ID [flags]",
		Short: exportShort,
		Long:  exportLong + strings.Join(each(formats, format.line), "\n") + "\n\n" + aboutID,
		Example: `swotshop export latest
swotshop export latest -o acme.html
swotshop export latest --page1 --format text -o -
swotshop export latest --page policy
swotshop export latest -o acme.json`,
	}, oneArg(anID), func(c *cobra.Command, args []string) error {
		as, err := asked(c, name, page, to.file)
		if err == nil && pageOne && !as.hasPageOne {
			err = wrongCall(c, noPageOne, as.name)
		}
		sheet, known := sheetOf(paper)
		if err == nil && !known {
			err = wrongCall(c, noSheet, paper)
		}
		if err != nil {
			return err
		}
		return p.session(c.Context(), args[0], func(w *workshop.Workshop, events []workshop.Event) error {
			return p.export(&to, as, material{ctx: c.Context(), env: p.env, w: w, events: events, words: p.content().Nudges(), pageOne: pageOne, sheet: sheet})
		})
	})
	to.flags(c)
	c.Flags().StringVar(&name, "format", "", fmt.Sprintf(exportFormatFlag, strings.Join(formatNames(), " or "), formats[0].name))
	c.Flags().StringVar(&page, "page", "", fmt.Sprintf(exportPageFlag, strings.Join(pageNames(), " or ")))
	c.Flags().BoolVar(&pageOne, "page1", false, pageOneFlag)
	c.Flags().StringVar(&paper, "paper", "", paperFlag)
	p.complete(c, "paper", sheetNames)
	p.complete(c, "format", formatNames)
	p.complete(c, "page", pageNames)
	c.ValidArgsFunction = p.completeID
	return c
}

// export writes a document in a format to where it is to go.
func (p *program) export(to *export, as format, m material) error {
	data, err := as.write(m)
	if err != nil {
		return fail(err, notExported, err)
	}
	err = to.write(p, as.of(m.w), as.file(m.w, 1), data)
	if n := len(m.w.PrivateNotes); n > 0 && as.name == asSession.name && err == nil {
		p.say(hasNotes, count(n, "private note"))
	}
	return err
}

// asked is the format that was asked for: by its name, as a page alone, or by the ending
// of the file.
func asked(c *cobra.Command, name, page, file string) (format, error) {
	as, known := findFormat(formats, name)
	alone, isPage := findFormat(pages, page)
	switch {
	case page != "" && !isPage:
		return format{}, wrongCall(c, noPage, page, strings.Join(pageNames(), ", "))
	case page != "" && name != "" && name != asBlueprint.name:
		return format{}, wrongCall(c, pageIsMarkdown, name)
	case isPage:
		return alone, nil
	case name == "":
		return formatOf(file), nil
	case !known:
		return format{}, wrongCall(c, noFormat, name, strings.Join(formatNames(), ", "))
	}
	return as, nil
}
