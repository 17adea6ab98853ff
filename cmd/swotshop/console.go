package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"swotshop/tui/console"
	"swotshop/tui/console/wire"
	"swotshop/tui/live"
)

func (p *program) consoleCommand() *cobra.Command {
	return p.command(&cobra.Command{
		Use:   "console [ID]",
		Short: consoleShort,
		Long:  consoleLong,
		Example: `swotshop console
swotshop console 3f9`,
	}, anyArgs, func(c *cobra.Command, args []string) error {
		if len(args) > 1 {
			return wrongCall(c, tooMuch, args[1], c.CommandPath())
		}
		id := ""
		if len(args) == 1 && args[0] != "latest" {
			id = args[0]
		}
		return p.console(c.Context(), id)
	})
}

// console shows the second screen.
func (p *program) console(ctx context.Context, id string) error {
	if err := p.needTerminal(); err != nil {
		return err
	}
	first, err := p.attach(id)
	if err != nil && !errors.Is(err, wire.ErrNone) {
		return fail(err, noConsole, err)
	}
	kept := p.settingsFile()
	settings, notice := kept.load()
	ctx, tell, stop := untilSignal(ctx, toPart)
	defer stop()
	attach := func(session string) (console.Attached, error) {
		if line := first; line != nil {
			first = nil
			return line, nil
		}
		return asAttached(p.attach(session))
	}
	remnants, legacy := p.consoleRemnants(), &live.Legacy{}
	screens, err := p.screensOf(console.NewConsole(console.ConsoleOptions{
		Attach: attach, Session: id, Prompter: content{p.content()}, Now: p.now,
		Settings: settings, Keep: kept.keep, Notice: notice,
		Remnants: remnants, Legacy: legacy,
	}), tell)
	if err != nil {
		return err
	}
	_, err = screens.run(ctx)
	remnants.leave(legacy.Remains(), false)
	kept.report(p)
	return appError(ctx, err)
}

func (p *program) attach(id string) (*wire.Line, error) {
	return wire.Attach(wire.Folder(p.env), id)
}

// asAttached keeps a line that is not there from being taken for one.
func asAttached(line *wire.Line, err error) (console.Attached, error) {
	if err != nil {
		return nil, err
	}
	return line, nil
}

// serve opens the line of a session of this library to its consoles.
func (p *program) serve(library string) func(session string) (live.Line, error) {
	return func(session string) (live.Line, error) {
		line, err := wire.Serve(wire.Folder(p.env), library, session)
		if err != nil {
			return nil, err
		}
		return line, nil
	}
}
