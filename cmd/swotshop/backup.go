package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"swotshop/files"
	"swotshop/sessions"
)

func (p *program) backupCommand() *cobra.Command {
	var renew bool
	c := p.command(&cobra.Command{
		Use:   "backup [FILE] [flags]",
		Short: backupShort,
		Long:  backupLong,
		Example: `swotshop backup /media/stick
swotshop backup --renew    # after erasing something: replaces the older automatic backups`,
	}, anyArgs, func(c *cobra.Command, args []string) error {
		switch {
		case len(args) > 1:
			return wrongCall(c, tooMuch, args[1], c.CommandPath())
		case len(args) == 1 && renew:
			return wrongCall(c, renewWithFile)
		case len(args) == 1:
			return p.backupTo(c.Context(), args[0])
		}
		return p.backupHere(c.Context(), renew)
	})
	c.Flags().BoolVar(&renew, "renew", false, backupRenewFlag)
	return c
}

func (p *program) backupTo(ctx context.Context, to string) error {
	path, err := p.libraryPath()
	if err != nil {
		return err
	}
	if info, err := os.Stat(to); err == nil && info.IsDir() {
		to = filepath.Join(to, "swotshop-"+p.now().Format("2006-01-02-1504")+".db")
	}
	if _, err := os.Stat(path); err == nil {
		p.ledger().addFolderOf(to, false)
	}
	notes, err := long(ctx, p, copying, func(ctx context.Context) ([]string, error) {
		return sessions.Copy(ctx, path, to)
	})
	p.tell(notes)
	if err != nil {
		return err
	}
	p.say(backupWritten, to)
	p.say(backupRestore, sessions.Quoted(to))
	return nil
}

// backupHere makes an automatic backup now.
func (p *program) backupHere(ctx context.Context, renew bool) error {
	path, err := p.libraryPath()
	if err != nil {
		return err
	}
	if renew {
		if _, err := sessions.AllBackups(path); err != nil {
			return fail(err, noBackupTouched, err)
		}
		if err := p.nameLibrary(); err != nil {
			return err
		}
	}
	made, err := long(ctx, p, copying, func(ctx context.Context) (made string, err error) {
		err = p.changing(ctx, func(l *sessions.Library) (err error) {
			made, err = l.BackUp(ctx) // looks into the newest, be it this one or the last
			return err
		})
		return made, err
	})
	if err != nil {
		return err
	}
	all, err := sessions.AllBackups(path)
	if err != nil && renew {
		return fail(err, noOlderDeleted, err)
	}
	switch {
	case made != "":
		p.say(backupWritten, made)
	case len(all) > 0:
		p.say(backupUpToDate, all[0].Path)
	}
	if renew && len(all) > 0 {
		return errors.Join(p.deleteBackups(all[1:]), p.cleanErased(), p.cleanTraces(nil, path))
	}
	return nil
}

// deleteBackups deletes backups.
func (p *program) deleteBackups(list []sessions.BackupFile) error {
	for _, b := range list {
		if err := files.Erase(b.Path); err != nil {
			return fail(err, olderNotDeleted, b.Path, files.Why(err))
		}
	}
	p.say(olderDeleted, count(len(list), "older backup"))
	return nil
}

func (p *program) restoreCommand() *cobra.Command {
	var to string
	c := p.command(&cobra.Command{
		Use:   "restore BACKUP [flags]",
		Short: restoreShort,
		Long:  restoreLong,
		Example: `swotshop restore /media/stick/swotshop-2026-03-12-1730.db
swotshop restore old.db -o new.db`,
	}, oneArg(restoreArg), func(c *cobra.Command, args []string) error {
		path, err := p.libraryPath()
		if err != nil {
			return err
		}
		switch to {
		case "-":
			return wrongCall(c, restoreToStdout)
		case "":
			to = p.freePlace(path)
		}
		return p.restore(c.Context(), args[0], to, path)
	})
	c.Flags().StringVarP(&to, "output", "o", "", restoreFlag)
	return c
}

// freePlace is the library's own path, or one beside it.
func (p *program) freePlace(path string) string {
	if _, err := os.Lstat(path); err != nil {
		return path
	}
	ending := filepath.Ext(path)
	stem := strings.TrimSuffix(path, ending) + "-restored-" + p.now().Format("2006-01-02-150405")
	free := stem + ending
	for n := 2; n <= mostNames && !(gone(free) && len(restTexts(free)) == 0); n++ { // a text stands beside its own library alone
		free = fmt.Sprintf("%s-%d%s", stem, n, ending)
	}
	return free
}

func (p *program) restore(ctx context.Context, from, to, path string) error {
	_, taken := os.Lstat(to)
	if _, err := os.Stat(from); err == nil && taken != nil { // the folder may still have to be made
		p.ledger().add(written{Folder: realPath(filepath.Dir(to))})
	}
	got, err := long(ctx, p, restoring, func(ctx context.Context) (sessions.Restored, error) {
		return sessions.Restore(ctx, from, to)
	})
	p.tell(got.Notes)
	for _, part := range got.Incomplete {
		p.say(restoredInPart, part.Text)
	}
	for _, lost := range got.Lost {
		p.say(notRestored, lost.Text)
	}
	if got.Rest != "" {
		p.say(restText, got.Rest)
	}
	if err != nil {
		return err
	}
	p.say(restoredTo, to, count(got.Sessions, "session"), count(got.Events, "event"))
	if to != path {
		p.say(useRestored, sessions.Quoted(to))
	}
	if len(got.Lost)+len(got.Incomplete) > 0 {
		return fail(nil, partlyRestored)
	}
	return nil
}
