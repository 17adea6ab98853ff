package sessions

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"os"

	"github.com/mattn/go-sqlite3"
)

// applicationID marks a file as ours: "SWOT" in ASCII.
const applicationID = 0x53574F54

// look reads what kind of file this is, without changing a byte (R1.10).
func (l *Library) look(ctx context.Context) error {
	if err := l.lookBeside(); err != nil {
		return err
	}
	err := l.lookThrough(ctx, "mode=ro")
	switch {
	case (isCode(err, sqlite3.ErrNotADB) || isCode(err, sqlite3.ErrIoErr)) && l.headless(ctx):
		return failAdvising(ErrDamaged, libraryDamaged, l.name())
	case !needsRollback(err):
		return err
	}
	if err := l.lookPastJournal(ctx); err != nil || !l.opts.ReadOnly {
		return err // the writer rolls back, and looks again
	}
	if err := l.rollBack(ctx); err != nil {
		return err
	}
	return l.lookThrough(ctx, "mode=ro")
}

// lookPastJournal is look where a program was killed while it wrote. The head of
// the file is sound all the same, and tells whether it is ours; the rest may be
// half written. Of a file that is not ours more is read: immutable looks past the
// journal. Another library of this process that has the file open has looked.
func (l *Library) lookPastJournal(ctx context.Context) (err error) {
	l.alone(func() {
		if app, version := l.head(); app != applicationID {
			err = l.lookThrough(ctx, "mode=ro&immutable=1")
		} else if err = errors.Join(l.judge(app, version, 1), l.judgeAge(version)); err == nil {
			err = l.judgeJournal(ctx)
		}
	})
	return err
}

// judgeJournal refuses a journal that is not of this file, and moves aside what is
// no journal: SQLite would delete that. Where it cannot be told, SQLite decides.
func (l *Library) judgeJournal(ctx context.Context) error {
	path := l.path + "-journal"
	j, err := readJournal(path)
	if err != nil {
		return nil
	}
	head, err := readStart(l.path, headSize)
	info, statErr := os.Stat(l.path)
	if err != nil || statErr != nil || !j.unchanged(path) {
		return nil
	}
	switch {
	case j.none:
		note, err := moveAside(path, l.opts.Now())
		if err == nil {
			l.notes = append(l.notes, note)
		}
		return err
	case j.foreign(head, info.Size()), j.ready && j.pages == 0 && l.hasEvents(ctx):
		return l.strangeBeside("-journal")
	}
	return nil
}

// hasEvents looks past the journal whether the file has any: while a library is
// being made there are none.
func (l *Library) hasEvents(ctx context.Context) bool {
	db, err := sql.Open(driverName, l.dsn("mode=ro&immutable=1"))
	if err != nil {
		return false
	}
	defer func() { _ = db.Close() }()
	var some bool
	err = db.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM event)").Scan(&some)
	return err == nil && some
}

// head reads a file's numbers past SQLite, which would not read a file that is
// half written. It is for [Library.alone].
func (l *Library) head() (app, version int64) {
	head, err := readStart(l.path, headSize)
	if err != nil {
		return 0, 0
	}
	return numbersIn(head)
}

// numbersIn are the numbers in the head of a database that say whose it is.
func numbersIn(head []byte) (app, version int64) {
	return int64(binary.BigEndian.Uint32(head[68:])), int64(int32(binary.BigEndian.Uint32(head[60:])))
}

// lookThrough looks at a file with a connection of its own.
func (l *Library) lookThrough(ctx context.Context, mode string) error {
	db, err := sql.Open(driverName, l.dsn(mode))
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	db.SetMaxOpenConns(1)
	return transact(ctx, db, func(tx *sql.Tx) error {
		_, lacking, err := l.identify(tx)
		l.lack(lacking)
		return err
	})
}

// identify decides whether a file may be used, and says which format it has and
// what it lacks of it that can be rebuilt.
func (l *Library) identify(tx *sql.Tx) (version int64, lacking []object, err error) {
	var app, tables int64
	for _, q := range []struct {
		query string
		into  *int64
	}{
		{"PRAGMA application_id", &app}, {"PRAGMA user_version", &version},
		{"SELECT count(*) FROM sqlite_schema", &tables},
	} {
		if err := tx.QueryRow(q.query).Scan(q.into); err != nil {
			return version, nil, err
		}
	}
	if err := l.judge(app, version, tables); err != nil {
		return version, nil, err
	}
	if tables > 0 && !l.opts.anySchema {
		if lacking, err = l.checkSchema(tx, int(version)); err != nil {
			return version, nil, err
		}
	}
	return version, lacking, l.judgeAge(version)
}

// judge decides from a file's numbers whether it may be used.
func (l *Library) judge(app, version, tables int64) error {
	switch {
	case app == 0 && version == 0 && tables == 0 && l.opts.ReadOnly:
		return l.emptyError()
	case app == 0 && version == 0 && tables == 0:
		return nil // becomes a library
	case app != applicationID:
		return fail(ErrNotALibrary, otherProgramsFile,
			l.name(), app, applicationID)
	case version > int64(newestFormat()):
		return fail(ErrNewer, newerFormat,
			l.name(), version, newestFormat())
	case version < 0:
		return fail(ErrNotALibrary, unknownFormat, l.name(), version)
	}
	return nil
}

// judgeAge refuses an older format where it cannot be brought up to date.
func (l *Library) judgeAge(version int64) error {
	if !l.opts.ReadOnly || version >= int64(newestFormat()) || l.opts.anyFormat {
		return nil
	}
	return fail(ErrReadOnly, olderFormat,
		l.name(), version, newestFormat())
}

func (l *Library) emptyError() error {
	return fail(ErrNotFound, emptyLibrary, l.name())
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
		return fail(ErrReadOnly, unfinishedJournal, l.name())
	}
	return nil
}
