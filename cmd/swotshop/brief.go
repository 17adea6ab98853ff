package main

import (
	"github.com/spf13/cobra"

	"swotshop/files"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// asBrief is the page of questions before a session. It is not one of the formats, since
// it is no form of what was said.
var asBrief = format{
	name: "brief", ending: ".md", noun: "brief", written: briefWritten,
	ours: &files.Ours{What: ourBriefs, Is: blueprint.IsBrief},
}

func (p *program) briefCommand() *cobra.Command {
	var to export
	c := p.command(&cobra.Command{
		Use:   "brief ID [flags]",
		Short: briefShort,
		Long:  briefLong + aboutID,
		Example: `swotshop brief latest
swotshop brief latest -o questions.md
swotshop brief latest | pandoc -o questions.docx`,
	}, oneArg(anID), func(c *cobra.Command, args []string) error {
		if to.file == "" {
			to.file = "-"
		}
		return p.session(c.Context(), args[0], func(w *workshop.Workshop, _ []workshop.Event) error {
			return to.write(p, asBrief, "", blueprint.Brief(w))
		})
	})
	to.flags(c)
	c.ValidArgsFunction = p.completeID
	return c
}
