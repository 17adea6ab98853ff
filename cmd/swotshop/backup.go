package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

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
	err = stoppable(ctx, func(ctx context.Context) error { return sessions.Copy(ctx, path, to) })
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
	older := sessions.Backups(path)
	var made string
	err = stoppable(ctx, func(ctx context.Context) error {
		return p.changing(ctx, func(l *sessions.Library) (err error) {
			made, err = l.BackUp(ctx)
			return err
		})
	})
	if err != nil {
		return err
	}
	newest := made
	if all := sessions.Backups(path); made == "" && len(all) > 0 {
		newest = all[0].Path
	}
	switch {
	case made != "":
		p.say("Backup written to %s", made)
	case !renew:
		p.say("Nothing has changed since the newest backup, %s", newest)
	}
	if renew {
		return p.deleteBackups(older, newest)
	}
	return nil
}

// deleteBackups deletes backups, all but one.
func (p *program) deleteBackups(list []sessions.BackupFile, but string) error {
	deleted := 0
	for _, b := range list {
		if b.Path == but {
			continue
		}
		if err := os.Remove(b.Path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fail(err, "The older backup %s could not be deleted: %s.", b.Path, reason(err))
		}
		deleted++
	}
	p.say("Deleted: %s.", counted(deleted, "older backup"))
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
		if to == "" {
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
	return strings.TrimSuffix(path, ending) + "-restored-" + p.now().Format("2006-01-02-150405") + ending
}

func (p *program) restore(ctx context.Context, from, to, path string) error {
	var got sessions.Restored
	err := stoppable(ctx, func(ctx context.Context) (err error) {
		got, err = sessions.Restore(ctx, from, to)
		return err
	})
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
	p.say("Restored to %s: %s, %s.", to, counted(got.Sessions, "session"), counted(got.Events, "event"))
	if to != path {
		p.say("To use it: swotshop --library %s", sessions.Quoted(to))
	}
	if len(got.Lost)+len(got.Incomplete) > 0 {
		return fail(nil, "Not all of the backup could be restored. Do not delete it; an older one may have what is missing. A whole copy of a session adds it: swotshop import FILE")
	}
	return nil
}
