package sessions

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"swotshop/workshop"
)

// Restored is what a restoration brought back, and what it could not.
type Restored struct {
	Sessions, Events int
	Incomplete       []Finding // sessions of which the beginning was brought back alone
	Lost             []Finding // what was not brought back at all: sessions, or else
	Rest             string    // the text file with what can be read besides; empty: there is nothing
	Notes            []string  // as of [Library.Notes]
}

// Restore makes a new library at path to, with its folder, from a backup, or from
// any library, of this format or an older one. Only the events are taken over; everything
// else is derived from them again, so that nothing that is wrong with the
// backup's own tables comes along. The backup stays as it is.
//
// Of a session that cannot be read to its end the beginning is brought back, and
// named; a copy that is whole adds what is missing ([Library.Import]). What can be
// read of it besides is written for people into a text file beside the new
// library. Errors: [ErrExists] when there is something at to, and those of [Open].
func Restore(ctx context.Context, from, to string) (Restored, error) {
	if _, err := os.Lstat(to); err == nil {
		return Restored{}, backupError(fs.ErrExist, to)
	}
	backup, err := openDamaged(ctx, from)
	if err != nil {
		return Restored{}, err
	}
	defer func() { _ = backup.Close() }()
	if err := backup.checkEvents(ctx); err != nil {
		return Restored{}, err
	}
	if err := makeFolder(filepath.Dir(to)); err != nil {
		return Restored{}, fail(ErrNoAccess, noNewFolder, show(short(filepath.Dir(to))))
	}
	folder, err := folderFor(to)
	if err != nil {
		return Restored{}, backupError(err, to)
	}
	defer func() { _ = folder.Discard() }() // what stays is told from what is in use
	p := &pouring{from: backup, rest: rest{path: folder.File("rest.txt"), of: backup.name()}}
	defer p.rest.close()
	made := folder.File("library.db")
	if err := p.pour(ctx, made); errors.Is(err, ErrFull) || isFull(err) {
		return p.Restored, backupError(syscall.ENOSPC, to) // and not of the file that is worked with
	} else if err != nil {
		return p.Restored, err
	}
	err = p.name(made, to)
	return p.Restored, err
}

// openDamaged opens a library to look at it, also one in which SQLite does not
// find its way any more, as long as its head says that it is one, or has gone.
func openDamaged(ctx context.Context, path string) (*Library, error) {
	l, err := Open(ctx, path, Options{ReadOnly: true, anyFormat: true, anySchema: true})
	if !errors.Is(err, ErrDamaged) {
		return l, err
	}
	full, absErr := filepath.Abs(path)
	file, statErr := os.Stat(path)
	if absErr != nil || statErr != nil {
		return nil, err
	}
	l = &Library{path: full, opts: Options{ReadOnly: true, anyFormat: true, anySchema: true}.withDefaults(), file: file}
	if head, err := readStart(full, headSize); err == nil && isDatabase(head) {
		app, version := numbersIn(head)
		if err := l.judge(app, version, 1); err != nil {
			return nil, err
		}
	}
	if l.reader, err = sql.Open(driverName, l.dsn("mode=ro&_query_only=1")); err != nil {
		return nil, l.explain(err)
	}
	return l, nil
}

// pouring is a restoration that is under way.
type pouring struct {
	Restored
	from, into *Library
	rest       rest
}

// name gives the new library its name, after the text file: who finds the one
// finds the other.
func (p *pouring) name(made, to string) (err error) {
	if p.Rest, err = p.rest.name(to); err != nil {
		return backupError(err, to)
	}
	if p.Sessions == 0 && len(p.Lost) > 0 {
		return fail(ErrDamaged, nothingReadable, p.from.name())
	}
	err = p.from.giveName(made, to)
	p.Notes = p.from.Notes()
	return backupError(err, to)
}

// pour makes a new library with all the sessions of the other.
func (p *pouring) pour(ctx context.Context, path string) (err error) {
	ids, err := p.from.sessionsIn(ctx, &p.Restored)
	if err != nil {
		return err
	}
	retentions, err := p.from.retentionsIn(ctx, &p.Restored)
	if err != nil {
		return err
	}
	if p.into, err = Open(ctx, path, Options{}); err != nil {
		return err
	}
	err = p.into.write(ctx, func(tx *sql.Tx) error {
		for n, id := range ids {
			if err := step(ctx, n, len(ids), "session"); err != nil {
				return err
			}
			if err := p.session(ctx, tx, id); err != nil {
				return err
			}
		}
		for _, kept := range retentions {
			if err := retain(tx, kept); err != nil {
				return err
			}
		}
		return ctx.Err()
	})
	return errors.Join(err, p.into.Close())
}

// session brings over what reads of a session.
func (p *pouring) session(ctx context.Context, tx *sql.Tx, id string) error {
	s, err := p.from.salvage(ctx, id)
	if err != nil {
		return err
	}
	brought, err := p.put(ctx, tx, id, s.events)
	if err != nil {
		return err
	}
	if brought > 0 {
		p.Sessions++
		p.Events += brought
	}
	if brought == s.all {
		return nil
	}
	s.cutTo(brought)
	if brought > 0 {
		p.Incomplete = append(p.Incomplete, s.finding())
	} else {
		p.Lost = append(p.Lost, s.finding())
	}
	return p.rest.add(s)
}

// put adds as many events of a session as the new library takes: with one whose
// id another has already it ends.
func (p *pouring) put(ctx context.Context, tx *sql.Tx, id string, events []workshop.Event) (brought int, err error) {
	for len(events) > 0 {
		if _, err := tx.Exec("SAVEPOINT putting"); err != nil {
			return 0, err
		}
		err := p.putAll(ctx, tx, id, events)
		if err == nil {
			_, err = tx.Exec("RELEASE putting")
			return len(events), err
		}
		if !errors.Is(err, ErrConflict) {
			return 0, err
		}
		if _, err := tx.Exec("ROLLBACK TO putting; RELEASE putting"); err != nil {
			return 0, err
		}
		taken, err := firstTaken(tx, events)
		if err != nil {
			return 0, err
		}
		events = events[:taken]
	}
	return 0, nil
}

// piece is how many events are put before anybody may stop it.
const piece = 256

func (p *pouring) putAll(ctx context.Context, tx *sql.Tx, id string, events []workshop.Event) (err error) {
	var state *derived
	for first := 0; first < len(events); first += piece {
		if err := ctx.Err(); err != nil {
			return err
		}
		if state, err = p.into.appendTo(tx, state, id, events[first:min(first+piece, len(events))]); err != nil {
			return err
		}
	}
	return state.record(tx)
}

// firstTaken is the place of the first event whose id is in the library, or came
// before in these events; 0, nothing of them, when it is not that what is wrong.
func firstTaken(tx *sql.Tx, events []workshop.Event) (int, error) {
	seen := map[string]bool{}
	for i, ev := range events {
		var taken bool
		if err := tx.QueryRow("SELECT EXISTS (SELECT 1 FROM event WHERE event_id=?)", ev.ID).Scan(&taken); err != nil {
			return 0, err
		}
		if taken || seen[ev.ID] {
			return i, nil
		}
		seen[ev.ID] = true
	}
	return 0, nil
}
