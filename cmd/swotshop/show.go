package main

import (
	"github.com/spf13/cobra"

	"swotshop/tui/document"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
	"swotshop/workshop/state"
)

// widestText is how far a line of text may go before the eye loses it.
const widestText = 100

func (p *program) showCommand() *cobra.Command {
	var asJSON bool
	var reads readers
	c := p.command(&cobra.Command{
		Use:   "show ID [flags]",
		Short: showShort,
		Long:  showLong + aboutID,
		Example: `swotshop show latest
swotshop show latest | less
swotshop show latest --json | jq '.initiatives[] | {ref, owner, due}'`,
	}, oneArg(anID), func(c *cobra.Command, args []string) error {
		audience, err := reads.audience(c, asBlueprint)
		if err != nil {
			return err
		}
		return p.session(c.Context(), args[0], func(w *workshop.Workshop, events []workshop.Event) error {
			m, err := p.fitFor(audience, material{w: w, events: events, words: p.content().Nudges()})
			if err != nil {
				return err
			}
			if asJSON {
				return p.printState(m.w)
			}
			md := blueprint.Markdown(m.w, m.words)
			if err := m.noneLeft("", md); err != nil {
				return err
			}
			return p.printMarkdown(string(md))
		})
	})
	c.Flags().BoolVar(&asJSON, "json", false, stateFlag)
	reads.flags(p, c)
	p.teamFlag(c)
	c.ValidArgsFunction = p.completeID
	return c
}

// printMarkdown draws a document for a reader at a terminal; elsewhere it stays as it is.
func (p *program) printMarkdown(md string) error {
	if p.columns() == 0 || p.env("TERM") == "dumb" {
		return p.print(md)
	}
	return p.print(document.Text(md, min(p.columns(), widestText)))
}

func (p *program) printState(w *workshop.Workshop) error {
	data, err := state.Encode(state.Of(w, p.content().Nudges()))
	if err != nil {
		return fail(err, noJSONResult, err)
	}
	return p.print(string(data))
}
