package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"swotshop/prompts"
	"swotshop/sessions"
	"swotshop/tui"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

func (p *program) demoCommand() *cobra.Command {
	var to export
	c := p.command(&cobra.Command{
		Use:   "demo [flags]",
		Short: "Look around in a finished example session",
		Long:  "Look around in a finished example session. It lies in a library of its own that is thrown away afterwards; yours is not touched.",
		Example: `swotshop demo
swotshop demo -o example.md`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		if to.file == "" {
			if err := p.needScreen(); err != nil {
				return err
			}
		}
		log, err := prompts.Demo(p.content())
		if err != nil {
			return fail(err, "The example does not play: %s.", err)
		}
		if to.file != "" {
			return to.write(p, "Blueprint", "", blueprint.Markdown(log.State()), aBlueprint)
		}
		return p.playground(c.Context(), log)
	})
	to.flags(c)
	p.screenFlags(c)
	return c
}

// playground opens the app on a library that holds one session, and throws it
// away afterwards, unless somebody has begun to work in it.
func (p *program) playground(ctx context.Context, log *workshop.Log) error {
	folder, err := os.MkdirTemp("", "swotshop-demo-")
	if err != nil {
		return fail(err, "There is no place for the example: %s.", err)
	}
	path := filepath.Join(folder, "library.db")
	if err := fill(ctx, path, log); err != nil {
		return errors.Join(err, os.RemoveAll(folder))
	}
	err = p.appOn(ctx, path, tui.Start{Open: log.State().ID})
	if kept(path) {
		p.say("You started a session of your own in the example. It is kept: swotshop --library %s", path)
		return err
	}
	return errors.Join(err, os.RemoveAll(folder))
}

func fill(ctx context.Context, path string, log *workshop.Log) error {
	library, err := sessions.Open(ctx, path, sessions.Options{})
	if err != nil {
		return err
	}
	return errors.Join(library.Import(ctx, log), library.Close())
}

// kept says that the library holds more than the example. The context may
// have ended, and the question still counts.
func kept(path string) bool {
	library, err := sessions.Open(context.Background(), path, sessions.Options{ReadOnly: true})
	if err != nil {
		return false
	}
	defer library.Close()
	all, err := library.List(context.Background())
	return err != nil || len(all) > 1
}
