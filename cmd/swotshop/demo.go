package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"

	"github.com/spf13/cobra"

	"swotshop/files"
	"swotshop/prompts"
	"swotshop/sessions"
	"swotshop/tui"
	"swotshop/workshop"
)

func (p *program) demoCommand() *cobra.Command {
	var to export
	c := p.command(&cobra.Command{
		Use:   "demo [flags]",
		Short: demoShort,
		Long:  demoLong,
		Example: `swotshop demo
swotshop demo -o example.html`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		if to.file == "" {
			if err := p.needScreen(); err != nil {
				return err
			}
		}
		log, err := prompts.Demo(p.content())
		if err != nil {
			return fail(err, unplayable, err)
		}
		if to.file != "" {
			as, err := to.format()
			if err != nil {
				return wrongCall(c, "%s", err)
			}
			return p.export(&to, as, material{ctx: c.Context(), env: p.env, w: log.State(), events: log.Events(), words: p.content().Nudges()})
		}
		return p.playground(c.Context(), log)
	})
	to.flags(c)
	p.screenFlags(c)
	return c
}

// demoFolder is how the name of the folder begins that a demo works in, and
// demoLibrary is the library in it.
const (
	demoFolder  = "swotshop-demo-"
	demoLibrary = "library.db"
)

// playground opens the app on a library that holds one session, and throws it
// away afterwards, when it is certain that nobody has worked in it.
func (p *program) playground(ctx context.Context, log *workshop.Log) error {
	folder, err := files.NewFolderCalled(p.tempFolder(), demoFolder)
	if err != nil {
		return fail(err, noDemoFolder, files.Why(err))
	}
	path := folder.File(demoLibrary)
	if err := fill(ctx, path, log); err != nil {
		return errors.Join(err, folder.Discard())
	}
	err = p.appOn(ctx, path, tui.Start{Open: log.State().ID})
	p.passesOf(path).dropAll() // wherever it goes from here, its page would not find it
	// The context may have ended, and the question still counts.
	switch untouched, doubt := holdsOnly(context.WithoutCancel(ctx), path, log); {
	case untouched:
		p.forgetLibrary(path)
		return errors.Join(err, folder.Discard())
	case doubt != nil:
		return errors.Join(err, p.leaveDemo(folder, path))
	}
	return errors.Join(err, p.storeDemo(context.WithoutCancel(ctx), folder, path))
}

// tempFolder is the system's folder for what need not last.
func (p *program) tempFolder() string {
	if folder := p.env("TMPDIR"); filepath.IsAbs(folder) && runtime.GOOS != "windows" {
		return folder
	}
	return os.TempDir()
}

func fill(ctx context.Context, path string, log *workshop.Log) error {
	library, err := sessions.Open(ctx, path, sessions.Options{})
	if err != nil {
		return err
	}
	return errors.Join(library.Import(ctx, log), library.Close())
}

// holdsOnly reports whether a library holds one session, and that with these events and
// no other. An error says that nobody knows.
func holdsOnly(ctx context.Context, path string, log *workshop.Log) (bool, error) {
	library, err := sessions.Open(ctx, path, sessions.Options{ReadOnly: true})
	if err != nil {
		return false, err
	}
	defer library.Close()
	all, err := library.List(ctx)
	if err != nil || len(all) != 1 || all[0].ID != log.State().ID {
		return false, err
	}
	events, err := library.Events(ctx, all[0].ID)
	if err != nil || len(events) != len(log.Events()) {
		return false, err
	}
	return events[len(events)-1].ID == log.Events()[len(events)-1].ID, nil
}

// storeDemo brings what was done in a demo to where the user's own sessions are:
// a folder for what need not last is emptied now and then. Where that cannot be, it
// stays.
func (p *program) storeDemo(ctx context.Context, folder *files.Folder, path string) error {
	to, err := p.libraryPath()
	if err != nil {
		return p.leaveDemo(folder, path)
	}
	to = filepath.Join(filepath.Dir(to), "demo-"+p.now().Format("2006-01-02-150405")+".db")
	err = os.MkdirAll(filepath.Dir(to), 0o700)
	if err == nil {
		p.ledger().addFolderOf(to, false)
		_, err = sessions.Copy(ctx, path, to)
	}
	if err != nil {
		return p.leaveDemo(folder, path)
	}
	p.say(demoStored, sessions.Quoted(to))
	return folder.Discard()
}

// leaveDemo leaves what may be somebody's work where it is.
func (p *program) leaveDemo(folder *files.Folder, path string) error {
	p.say(demoLeft, sessions.Quoted(path))
	p.say(demoTemporary, sessions.Quoted(path))
	return folder.Keep()
}
