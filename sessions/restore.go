package sessions

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"swotshop/files"
	"swotshop/workshop"
)

// Restored is what a restoration brought back, and what it could not.
type Restored struct {
	Sessions, Events int
	Lost             []Finding // what of the backup does not read: sessions, or else
}

// Restore makes a new library at path to, with its folder, from a backup, or from
// any library, of this format or an older one. Only the events are taken over; everything
// else is derived from them anew, so that nothing that is wrong with the
// backup's own tables comes along. The backup stays as it is. A session that
// does not read is left out and named: nothing is lost in silence. Errors:
// [ErrExists] when there is something at to, and those of [Open].
func Restore(ctx context.Context, from, to string) (Restored, error) {
	var r Restored
	if _, err := os.Lstat(to); err == nil {
		return r, backupError(fs.ErrExist, to)
	}
	backup, err := Open(ctx, from, Options{ReadOnly: true, anyFormat: true})
	if err != nil {
		return r, err
	}
	defer func() { _ = backup.Close() }()
	if err := makeFolder(filepath.Dir(to)); err != nil {
		return r, fail(ErrNoAccess, "The folder %s for the new library cannot be made. Name another place.", show(short(filepath.Dir(to))))
	}
	folder, err := folderFor(to)
	if err != nil {
		return r, backupError(err, to)
	}
	defer func() { _ = folder.Discard() }() // what stays is told from what is in use
	made := folder.File("library.db")
	if r, err = backup.pour(ctx, made); errors.Is(err, ErrFull) {
		return r, backupError(syscall.ENOSPC, to) // and not of the file that is worked with
	} else if err != nil {
		return r, err
	}
	if r.Sessions == 0 && len(r.Lost) > 0 {
		return r, fail(ErrDamaged, "Nothing of %s reads: no library was made of it. An older backup may do.", backup.name())
	}
	return r, backupError(files.Name(made, to), to)
}

// pour makes a new library with all the sessions of this one.
func (l *Library) pour(ctx context.Context, path string) (r Restored, err error) {
	ids, err := l.sessionsIn(ctx, &r)
	if err != nil {
		return r, err
	}
	retentions, err := l.retentionsIn(ctx, &r)
	if err != nil {
		return r, err
	}
	fresh, err := Open(ctx, path, Options{})
	if err != nil {
		return r, err
	}
	err = fresh.write(ctx, func(tx *sql.Tx) error {
		for _, id := range ids {
			if err := l.pourSession(ctx, tx, fresh, id, &r); err != nil {
				return err
			}
		}
		for _, kept := range retentions {
			if err := retain(tx, kept); err != nil {
				return err
			}
		}
		return nil
	})
	return r, errors.Join(err, fresh.Close())
}

func (l *Library) pourSession(ctx context.Context, tx *sql.Tx, into *Library, id string, r *Restored) error {
	events, err := l.readable(ctx, id)
	switch {
	case errors.Is(err, ErrDamaged), errors.Is(err, ErrNewer):
		r.Lost = append(r.Lost, finding(Replay, id, "%s", err))
		return nil
	case err != nil:
		return err
	}
	if _, err := into.appendTo(tx, nil, id, events); err != nil {
		return err
	}
	r.Sessions++
	r.Events += len(events)
	return nil
}

// readable reads the events of a session that is whole.
func (l *Library) readable(ctx context.Context, id string) ([]workshop.Event, error) {
	var records []record
	err := l.read(ctx, func(tx *sql.Tx) (err error) {
		records, err = readRecords(ctx, tx, id)
		return err
	})
	if errors.Is(err, ErrDamaged) {
		return nil, fail(ErrDamaged, "The session %s is damaged: a part of the file in which it lies does not read.", show(id))
	}
	if err != nil {
		return nil, err
	}
	events, err := decode(id, records)
	if err != nil {
		return nil, err
	}
	if _, err := workshop.Replay(events); err != nil || len(events) == 0 {
		return nil, fail(ErrDamaged, "The session %s is damaged: its events do not follow on each other.", show(id))
	}
	return events, nil
}
