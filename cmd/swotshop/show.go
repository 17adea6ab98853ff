package main

import (
	"github.com/spf13/cobra"

	"swotshop/tui/document"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// widestText is how far a line of text may go before the eye loses it.
const widestText = 100

func (p *program) showCommand() *cobra.Command {
	c := p.command(&cobra.Command{
		Use:   "show ID",
		Short: showShort,
		Long:  showLong + aboutID,
		Example: `swotshop show latest
swotshop show latest | less`,
	}, oneArg(anID), func(c *cobra.Command, args []string) error {
		return p.session(c.Context(), args[0], func(w *workshop.Workshop, _ []workshop.Event) error {
			md := blueprint.Markdown(w, p.content().Nudges())
			if p.columns() == 0 || p.env("TERM") == "dumb" {
				return p.print(string(md))
			}
			return p.print(document.Text(string(md), min(p.columns(), widestText)))
		})
	})
	c.ValidArgsFunction = p.completeID
	return c
}
