package main

import (
	"errors"

	"github.com/spf13/cobra"

	"swotshop/files"
	"swotshop/sessions"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// asPreparation is the page before the next visit. Like the brief it is no form of what
// was said in a session.
var asPreparation = format{
	name: "preparation", ending: ".md", noun: "preparation", written: preparationWritten,
	ours: &files.Ours{What: ourPreparations, Is: blueprint.IsPrepared},
}

func (p *program) prepareCommand() *cobra.Command {
	var to export
	c := p.command(&cobra.Command{
		Use:   "prepare CLIENT|ID [flags]",
		Short: prepareShort,
		Long:  prepareLong,
		Example: `swotshop prepare "Acme Robotics"
swotshop prepare acme -o visit.md`,
	}, oneArg(aClientOrID), func(c *cobra.Command, args []string) error {
		if to.file == "" {
			to.file = "-"
		}
		parent, _, err := p.parent(c.Context(), args[0], false)
		if err != nil {
			return err
		}
		var held []*workshop.Workshop
		err = p.reading(c.Context(), func(l sessions.Reader) (err error) {
			held, err = l.WorkshopsOf(c.Context(), parent.Client)
			return err
		})
		switch {
		case err != nil:
			return err
		case len(held) == 0:
			return fail(errors.New("no session"), nothingToFollow, parent.Client)
		}
		return to.write(p, asPreparation, "", blueprint.Prepare(held, parent, p.today(), p.content().Nudges()))
	})
	to.flags(c)
	c.ValidArgsFunction = p.completeID
	return c
}
