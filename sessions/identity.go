package sessions

import (
	"context"
	"database/sql"
	"encoding/binary"
	"io"
	"os"
)

// applicationID marks a file as ours: "SWOT" in ASCII.
const applicationID = 0x53574F54

// look reads what kind of file this is, without changing a byte (R1.10).
func (l *Library) look(ctx context.Context) error {
	err := l.lookThrough(ctx, "mode=ro")
	if !needsRollback(err) {
		return err
	}
	// A program was killed while it wrote. The head of the file is sound all
	// the same, and tells whether it is ours; the rest may be half written. Of a
	// file that is not ours more is read: immutable looks past the journal.
	app, version := l.head()
	if app == applicationID {
		err = l.judge(app, version, 1)
	} else {
		err = l.lookThrough(ctx, "mode=ro&immutable=1")
	}
	if err != nil {
		return err
	}
	if l.opts.ReadOnly {
		return l.rollBack(ctx)
	}
	return nil // the writer rolls back
}

// head reads a file's numbers past SQLite, which would not read a file that is
// half written. Closing the file drops the locks that this process has on it;
// it has none, since nobody writes where a journal waits to be rolled back.
func (l *Library) head() (app, version int64) {
	f, err := os.Open(l.path)
	if err != nil {
		return 0, 0
	}
	defer func() { _ = f.Close() }()
	var head [100]byte
	if _, err := io.ReadFull(f, head[:]); err != nil {
		return 0, 0
	}
	return int64(binary.BigEndian.Uint32(head[68:])), int64(binary.BigEndian.Uint32(head[60:]))
}

func (l *Library) lookThrough(ctx context.Context, mode string) error {
	db, err := sql.Open(driverName, l.dsn(mode))
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	db.SetMaxOpenConns(1)
	var app, version, tables int64
	for _, q := range []struct {
		query string
		into  *int64
	}{
		{"PRAGMA application_id", &app}, {"PRAGMA user_version", &version},
		{"SELECT count(*) FROM sqlite_schema", &tables},
	} {
		if err := db.QueryRowContext(ctx, q.query).Scan(q.into); err != nil {
			return err
		}
	}
	return l.judge(app, version, tables)
}

// judge decides from a file's numbers whether it may be used.
func (l *Library) judge(app, version, tables int64) error {
	switch {
	case app == 0 && version == 0 && tables == 0 && l.opts.ReadOnly:
		return fail(ErrNotFound, "There is no library at %s yet: the file is empty.", l.name())
	case app == 0 && version == 0 && tables == 0:
		return nil // becomes a library
	case app != applicationID:
		return fail(ErrNotALibrary, "%s is a database of another program (application id %d, ours is %d). It was left as it is; name another file.",
			l.name(), app, applicationID)
	case version > int64(len(migrations)):
		return fail(ErrNewer, "The library %s was written by a newer version of swotshop: its format is %d, this version reads up to %d. It was left as it is; install the newer version.",
			l.name(), version, len(migrations))
	case l.opts.ReadOnly && version < int64(len(migrations)) && !l.opts.anyFormat:
		return fail(ErrReadOnly, "The library %s has an older format (%d, now %d). Start the app once to bring it up to date; it keeps a copy of it as it is.",
			l.name(), version, len(migrations))
	}
	return nil
}

// rollBack lets SQLite tidy away the journal of a program that was killed. It
// needs the right to write; reading needs it done first.
func (l *Library) rollBack(ctx context.Context) error {
	db, err := sql.Open(driverName, l.dsn("mode=rw"))
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	var n int64
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&n); err != nil {
		return fail(ErrReadOnly, "A program was killed while it wrote to %s, and tidying up needs the right to write. Make the file and its folder writable once, or copy both the file and its journal elsewhere.", l.name())
	}
	return nil
}
