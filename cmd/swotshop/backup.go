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
		Short: "Copy the whole library to a file",
		Long: `Copy the whole library to a file, or into a folder such as a stick, also while a session runs. The copy is checked before it
gets its name; no file is replaced. Without FILE it goes where the automatic ones are: into the folder “backups” beside the library.
Those are made at the end of each session and before the format changes, and the newest are kept.`,
		Example: `swotshop backup /media/stick
swotshop backup --renew    # after something was erased: delete the older automatic ones`,
	}, anyArgs, func(c *cobra.Command, args []string) error {
		switch {
		case len(args) > 1:
			return wrongCall(c, "“%s” is too much for “%s”.", args[1], c.CommandPath())
		case len(args) == 1 && renew:
			return wrongCall(c, "--renew is for the automatic backups, and takes no file.")
		case len(args) == 1:
			return p.backupTo(c.Context(), args[0])
		}
		return p.backupHere(c.Context(), renew)
	})
	c.Flags().BoolVar(&renew, "renew", false, "then delete all older automatic backups")
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
	notes, err := long(ctx, p, "Copying the library", func(ctx context.Context) ([]string, error) {
		return sessions.Copy(ctx, path, to)
	})
	p.tell(notes)
	if err != nil {
		return err
	}
	p.say("Backup written to %s", to)
	p.say("To get it back: swotshop restore %s", sessions.Quoted(to))
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
			return fail(err, "No backup was deleted, and none made. %s", err)
		}
		if err := p.nameLibrary(); err != nil {
			return err
		}
	}
	made, err := long(ctx, p, "Copying the library", func(ctx context.Context) (made string, err error) {
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
		return fail(err, "No older backup was deleted. %s", err)
	}
	switch {
	case made != "":
		p.say("Backup written to %s", made)
	case len(all) > 0:
		p.say("Nothing has changed since the newest backup, %s", all[0].Path)
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
			return fail(err, "The older backup %s could not be deleted: %s.", b.Path, files.Why(err))
		}
	}
	p.say("Deleted: %s.", count(len(list), "older backup"))
	return nil
}

func (p *program) restoreCommand() *cobra.Command {
	var to string
	c := p.command(&cobra.Command{
		Use:   "restore BACKUP [flags]",
		Short: "Make a new library from a backup",
		Long: `Make a new library from a backup, or from any library, also of an older format or a damaged one: what reads is brought back,
and what does not is named. No file is replaced: without -o it takes the library’s place only if that is empty, and else lies beside it.`,
		Example: `swotshop restore /media/stick/swotshop-2026-03-12-1730.db
swotshop restore old.db -o new.db`,
	}, oneArg("the backup to restore"), func(c *cobra.Command, args []string) error {
		path, err := p.libraryPath()
		if err != nil {
			return err
		}
		switch to {
		case "-":
			return wrongCall(c, "A library is restored to a file, not to standard output: name one with -o.")
		case "":
			to = p.freePlace(path)
		}
		return p.restore(c.Context(), args[0], to, path)
	})
	c.Flags().StringVarP(&to, "output", "o", "", "the new library")
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
	got, err := long(ctx, p, "Restoring", func(ctx context.Context) (sessions.Restored, error) {
		return sessions.Restore(ctx, from, to)
	})
	p.tell(got.Notes)
	for _, part := range got.Incomplete {
		p.say("Restored in part: %s", part.Text)
	}
	for _, lost := range got.Lost {
		p.say("Not restored: %s", lost.Text)
	}
	if got.Rest != "" {
		p.say("What can be read besides is in %s: it is text, for you.", got.Rest)
	}
	if err != nil {
		return err
	}
	p.say("Restored to %s: %s, %s.", to, count(got.Sessions, "session"), count(got.Events, "event"))
	if to != path {
		p.say("To use it: swotshop --library %s", sessions.Quoted(to))
	}
	if len(got.Lost)+len(got.Incomplete) > 0 {
		return fail(nil, "Not all of the backup could be restored. Do not delete it; an older one may have what is missing. A whole copy of a session adds it: swotshop import FILE")
	}
	return nil
}
