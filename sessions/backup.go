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
)

// Backup writes a copy of the whole library to a new file, for the owner only.
// It is there, complete and on the disk, when nil is returned. It has no name
// before it is complete. While it is made, others can read the library but not
// save to it. What phones submitted and nobody has admitted is not in it. Errors: [ErrExists], [ErrFull], [ErrNoAccess], and those of reading.
func (l *Library) Backup(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); err == nil {
		return backupError(fs.ErrExist, path)
	}
	folder, err := folderFor(path)
	if err != nil {
		return backupError(err, path)
	}
	defer func() { _ = folder.Discard() }() // what stays is told from what is in use
	made := folder.File("library.db")
	if err := makeFile(made); err != nil {
		return backupError(err, path)
	}
	if err := l.copyTo(ctx, made); errors.Is(err, ErrFull) {
		return backupError(syscall.ENOSPC, path)
	} else if err != nil {
		return err
	}
	if err := syncFile(made); err != nil { // SQLite does not when it writes a copy
		return backupError(err, path)
	}
	return backupError(l.giveName(made, path), path)
}

// folderFor is a folder beside a file that is to be made, in which it is made,
// with all that SQLite puts beside it. What killed programs left there goes.
func folderFor(path string) (*files.Folder, error) {
	parent, err := filepath.Abs(filepath.Dir(path)) // SQLite takes no other for the look at the copy
	if err != nil {
		return nil, err
	}
	files.Sweep(parent)
	return files.NewFolder(parent)
}

// makeFile makes an empty file for its owner alone. SQLite itself would make one
// that others may read.
func makeFile(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// Copy is [Library.Backup] of a library that is not open, in its own format: who
// is careful makes a copy before a newer program changes that. The notes are as of
// [Library.Notes].
func Copy(ctx context.Context, from, to string) (notes []string, err error) {
	l, err := Open(ctx, from, Options{ReadOnly: true, anyFormat: true})
	if err != nil {
		return nil, err
	}
	err = l.Backup(ctx, to)
	return l.Notes(), errors.Join(err, l.Close())
}

// copyTo writes a copy to an empty file, and looks whether it is one.
func (l *Library) copyTo(ctx context.Context, path string) error {
	before, err := l.count(ctx)
	if err != nil {
		return err
	}
	if err := l.vacuumInto(ctx, path); err != nil {
		return err
	}
	if err := dropFromCopy(ctx, path); err != nil {
		return l.explain(err)
	}
	backup := &Library{path: path, opts: Options{ReadOnly: true, anyFormat: true}.withDefaults()}
	defer func() { _ = backup.Close() }()
	if err := backup.open(ctx); err != nil {
		return backup.explain(err)
	}
	after, err := backup.count(ctx)
	if err != nil {
		return err
	}
	if after < before {
		return fail(ErrDamaged, backupIncomplete, l.name(), after, before)
	}
	return nil
}

// vacuumInto copies what is in the library, and no page that is not in use.
func (l *Library) vacuumInto(ctx context.Context, path string) error {
	l.mu.RLock()
	defer l.mu.RUnlock()
	if l.closed {
		return l.closedError()
	}
	// Not one of the readers: those may change nothing, not even another file.
	db, err := sql.Open(driverName, l.dsn("mode=ro"))
	if err != nil {
		return l.explain(err)
	}
	defer func() { _ = db.Close() }()
	_, err = db.ExecContext(ctx, "VACUUM INTO ?", path)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return l.explain(err)
}

// CheckBackup looks whether a backup is sound and has at least as many events as
// the library has now. An error says what is wrong with it.
func (l *Library) CheckBackup(ctx context.Context, path string) error {
	events, err := eventsIn(ctx, path)
	if err != nil {
		return err
	}
	now, err := l.count(ctx)
	if err == nil && events < now {
		err = fail(ErrDamaged, backupLacks, show(short(path)), events, now)
	}
	return err
}

// eventsIn counts the events of a library that is not open, and refuses one that
// is not sound.
func eventsIn(ctx context.Context, path string) (int, error) {
	l, err := Open(ctx, path, Options{ReadOnly: true, anyFormat: true})
	if err != nil {
		return 0, err
	}
	events, err := l.count(ctx)
	return events, errors.Join(err, l.Close())
}

// count is the number of events, and refuses a file that is not sound. A search
// index that is wrong is no matter: it follows from the rest.
func (l *Library) count(ctx context.Context) (events int, err error) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	if l.closed || l.reader == nil {
		return 0, l.closedError()
	}
	var verdict string
	if err := l.reader.QueryRowContext(ctx, `SELECT coalesce((SELECT quick_check FROM pragma_quick_check
		WHERE quick_check <> 'ok' AND quick_check NOT LIKE '%inverted index for FTS%' LIMIT 1), 'ok')`).Scan(&verdict); err != nil {
		return 0, l.explain(err)
	}
	if verdict != "ok" {
		return 0, fail(ErrDamaged, noBackupOfDamage, l.name())
	}
	err = l.reader.QueryRowContext(ctx, "SELECT count(*) FROM event").Scan(&events)
	return events, l.explain(err)
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// backupError says why a file was not made; nil stays nil.
func backupError(err error, path string) error {
	name := show(short(path))
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrExist):
		return fail(ErrExists, nameTaken, name)
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return fail(ErrNoAccess, noFolder, show(short(filepath.Dir(path))))
	case errors.Is(err, syscall.ENAMETOOLONG):
		return fail(ErrNoAccess, nameTooLong, name)
	case isFull(err):
		return fail(ErrFull, noRoomFor, name)
	}
	return fail(ErrNoAccess, cannotWrite, name)
}
