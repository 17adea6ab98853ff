package main

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"swotshop/files"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// export is where a document goes to.
type export struct {
	file  string // - is stdout; empty: a name of its own in the current folder
	force bool
}

func (e *export) flags(c *cobra.Command) {
	c.Flags().StringVarP(&e.file, "output", "o", "", "the file to write; - for stdout")
	c.Flags().BoolVar(&e.force, "force", false, "replace the file if it is there, and an export of the same format")
}

func (e *export) write(p *program, what, name string, data []byte, kind *files.Ours) error {
	if e.file == "-" {
		return p.print(string(data))
	}
	if e.file != "" {
		name = e.file
	}
	if !e.force {
		kind = nil
	}
	p.ledger().addFolderOf(name, kind != nil)
	if err := files.Write(name, data, kind); err != nil {
		return fail(err, "Not exported: %s.", err)
	}
	p.say("%s written to %s", what, name)
	return nil
}

func (p *program) exportCommand() *cobra.Command {
	var to export
	var format string
	c := p.command(&cobra.Command{
		Use:   "export ID [flags]",
		Short: "Write a session’s blueprint, or all of it, to a file",
		Long: `Write a session’s blueprint to a file (Markdown), or the whole session (JSON), which can be imported elsewhere.
No file is replaced unasked. ` + aboutID,
		Example: `swotshop export latest
swotshop export latest -o acme.json
swotshop export latest -o - | pandoc -o acme.docx`,
	}, oneArg(anID), func(c *cobra.Command, args []string) error {
		if format == "" {
			format = formatOf(to.file)
		}
		if format != "md" && format != "json" {
			return wrongCall(c, "There is no format “%s”. There is: md, json.", format)
		}
		return p.session(c.Context(), args[0], func(w *workshop.Workshop, events []workshop.Event) error {
			if format == "md" {
				return to.write(p, "Blueprint", blueprint.Filename(w), blueprint.Markdown(w), aBlueprint)
			}
			data, err := workshop.EncodeSession(events)
			if err != nil {
				return fail(err, "Not exported: %s.", err)
			}
			return to.write(p, "Session", jsonName(w), data, aSession)
		})
	})
	to.flags(c)
	c.Flags().StringVar(&format, "format", "", "as md or json; if not given, as the file’s ending says, or md")
	p.complete(c, "format", func() []string { return []string{"md", "json"} })
	c.ValidArgsFunction = p.completeID
	return c
}

func formatOf(file string) string {
	if strings.EqualFold(filepath.Ext(file), ".json") {
		return "json"
	}
	return "md"
}
