package main

import (
	"context"
	"errors"
	"io/fs"

	"github.com/spf13/cobra"

	"swotshop/files"
	"swotshop/sessions"
	"swotshop/workshop"
	"swotshop/workshop/state"
)

// largestImport is far more than a session can be, and little enough to hold.
const largestImport = 64 << 20

func (p *program) importCommand() *cobra.Command {
	var asNew bool
	c := p.command(&cobra.Command{
		Use:   "import FILE [flags]",
		Short: importShort,
		Long:  importLong,
		Example: `swotshop import acme-robotics-2026-03-12-session.json
ssh laptop swotshop export latest --format json -o - | swotshop import -`,
	}, oneArg(importArg), func(c *cobra.Command, args []string) error {
		data, err := p.readFile(args[0], largestImport, importFile)
		if err != nil {
			return err
		}
		if state.Is(data) {
			return fail(nil, notImportedState, sourceName(args[0]), stateOf(data))
		}
		log, err := workshop.DecodeSession(data)
		if err != nil {
			return fail(err, notImportedAny, sourceName(args[0]), asSentence(err))
		}
		read := log
		if asNew {
			if log, err = read.Copy(p.newID(), p.newID); err != nil {
				return fail(err, notImportedNew, sourceName(args[0]), err)
			}
		}
		return p.importLog(c.Context(), log, read)
	})
	c.Flags().BoolVar(&asNew, "as-new", false, importNewFlag)
	return c
}

// stateOf names the session that a state is of, as it is asked for where it is.
func stateOf(data []byte) string {
	if s, err := state.Read(data); err == nil && workshop.ValidSession(s.ID) {
		return s.ID
	}
	return "ID"
}

// importLog imports a session, or a copy of what was read, and warns where words were
// erased from that in the library.
func (p *program) importLog(ctx context.Context, log, read *workshop.Log) error {
	erased, err := long(ctx, p, importing, func(ctx context.Context) (erased bool, err error) {
		return erased, p.withLibrary(ctx, sessions.Options{}, func(l *sessions.Library) error {
			if err := l.Import(ctx, log); err != nil {
				return err
			}
			erased, err = l.RedactedSince(ctx, read)
			return err
		})
	})
	if err != nil {
		return err
	}
	w := log.State()
	p.say(importDone, w.Client, w.Title, w.Date, w.ID)
	if erased {
		p.say(importErased, w.ID)
	}
	return nil
}

// fileWords are what is said when a file cannot be read.
type fileWords struct{ empty, tooLarge, noFile, missing, unreadable string }

// readFile reads a file, or stdin, up to a limit.
func (p *program) readFile(name string, most int, say fileWords) ([]byte, error) {
	read := func() ([]byte, error) { return files.Read(name, most) }
	if name == "-" {
		read = func() ([]byte, error) { return files.ReadFrom(p.in, most) }
	}
	data, err := read()
	switch {
	case err != nil:
		return nil, say.notRead(name, most, err)
	case len(data) == 0:
		return nil, fail(nil, say.empty, sourceName(name))
	}
	return data, nil
}

// asSentence ends what is wrong with a session. A rule that it breaks says so in a
// whole sentence already.
func asSentence(err error) string {
	if refusal := new(workshop.Refusal); errors.As(err, &refusal) {
		return err.Error()
	}
	return err.Error() + "."
}

// sourceName is what a message calls the place that the data came from.
func sourceName(file string) string {
	if file == "-" {
		return stdinName
	}
	return file
}

func (say fileWords) notRead(name string, most int, err error) error {
	var kind *files.KindError
	switch {
	case errors.Is(err, files.ErrTooLarge):
		return fail(err, say.tooLarge, sourceName(name), most>>20)
	case errors.As(err, &kind):
		return fail(err, say.noFile, name, kind.Kind)
	case errors.Is(err, fs.ErrNotExist):
		return fail(err, say.missing, name)
	}
	return fail(err, say.unreadable, sourceName(name), files.Why(err))
}
