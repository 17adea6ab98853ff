package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"

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
	library := p.consoleLibrary()
	first, err := p.attachFirst(library, id)
	if err != nil && !errors.Is(err, wire.ErrNone) && !errors.Is(err, wire.ErrSeveral) {
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
		return asAttached(p.attach(library, session))
	}
	remnants, legacy := p.consoleRemnants(), &live.Legacy{}
	second := console.NewConsole(console.ConsoleOptions{
		Attach: attach, Session: id, Prompter: content{p.content()}, Now: p.now,
		Settings: settings, Keep: kept.keep, Notice: notice,
		Remnants: remnants, Legacy: legacy,
	})
	screens, err := p.screensOf(second, tell)
	if err != nil {
		return err
	}
	_, err = screens.run(ctx)
	remnants.leave(legacy.Remains(), false)
	p.rememberConsole(library, second.Had())
	kept.report(p)
	return appError(ctx, err)
}

func (p *program) attach(library, id string) (*wire.Line, error) {
	return wire.Attach(wire.Folder(p.env), library, id)
}

// attachFirst attaches to the session that is asked for, or else to the one that a console of
// this library had last, while it runs.
func (p *program) attachFirst(library, id string) (*wire.Line, error) {
	if had := p.consoleHad(library); id == "" && had != "" {
		if line, err := p.attach(library, had); err == nil {
			return line, nil
		}
	}
	return p.attach(library, id)
}

// consoleLibrary is the library whose sessions a console means first; empty where none is
// known.
func (p *program) consoleLibrary() string {
	path, err := p.libraryPath()
	if err != nil {
		return ""
	}
	return realPath(path)
}

// lastConsole is what a console leaves for the next one.
type lastConsole struct {
	Session string `json:"session"` // its id
}

// consoleFile is where that is; empty for nowhere.
func (p *program) consoleFile(library string) string {
	if p.stateFolder() == "" {
		return ""
	}
	return filepath.Join(p.stateFolder(), "console-"+sumOf(library, "")+".json")
}

// consoleHad is the session that a console of a library had last; empty for none.
func (p *program) consoleHad(library string) string {
	var last lastConsole
	data, err := os.ReadFile(p.consoleFile(library))
	if err != nil || json.Unmarshal(data, &last) != nil {
		return ""
	}
	return last.Session
}

// rememberConsole writes down which session a console had. Without it the next one asks.
func (p *program) rememberConsole(library, session string) {
	file := p.consoleFile(library)
	if file == "" || session == "" || session == p.consoleHad(library) {
		return
	}
	if data, err := json.Marshal(lastConsole{session}); err == nil {
		_ = writeState(file, data)
	}
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
		line, err := wire.Serve(wire.Folder(p.env), realPath(library), session)
		if err != nil {
			return nil, err
		}
		return line, nil
	}
}
