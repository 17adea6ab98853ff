package sessions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"time"
)

// BackupsKept is how many automatic backups of a kind are kept: those made at
// the end of a session, and those made before a change of the format.
const BackupsKept = 10

// Automatic backups lie in a folder beside the library, under the library's
// name and the time in UTC.
const (
	backupsFolder = "backups"
	backupTime    = "2006-01-02-150405.000"
	temporary     = ".swotshop-backup-*"
)

// beforeFormat is what the name of a backup says that was made before a change
// of the format.
var beforeFormat = regexp.MustCompile(`^-format[0-9]+$`)

// roomForBackup is how much has to stay free on the disk after an automatic
// backup: sessions need the room more.
const roomForBackup = 64 << 20

// Backup writes a copy of the whole library to a new file, for the owner only.
// It is there, complete and on the disk, when nil is returned, and not at all
// otherwise. While it is made, others can read the library but not save to it.
// Errors: [ErrExists], [ErrFull], [ErrNoAccess], and those of reading.
func (l *Library) Backup(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); err == nil {
		return fail(ErrExists, "%s is there already: nothing was written. Name another file.", show(short(path)))
	}
	folder, err := filepath.Abs(filepath.Dir(path)) // SQLite takes no other for the look at the copy
	if err != nil {
		return backupError(err, path)
	}
	sweep(folder, l.opts.Now())
	temp, err := os.CreateTemp(folder, temporary) // 0600
	if err != nil {
		return backupError(err, path)
	}
	defer func() { _ = os.Remove(temp.Name()) }()
	if err := temp.Close(); err != nil {
		return backupError(err, path)
	}
	if err := l.copyTo(ctx, temp.Name()); errors.Is(err, ErrFull) {
		return backupError(syscall.ENOSPC, path)
	} else if err != nil {
		return err
	}
	if err := syncFile(temp.Name()); err != nil { // SQLite does not when it writes a copy
		return backupError(err, path)
	}
	if err := moveNew(temp.Name(), path); err != nil {
		return backupError(err, path)
	}
	return nil
}

// Copy is [Library.Backup] of a library that is not open, in its own format: who
// is careful makes a copy before a newer program changes that.
func Copy(ctx context.Context, from, to string) error {
	l, err := Open(ctx, from, Options{ReadOnly: true, anyFormat: true})
	if err != nil {
		return err
	}
	return errors.Join(l.Backup(ctx, to), l.Close())
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
		return fail(ErrDamaged, "The backup of %s is not complete (%d of %d events): it was not kept.", l.name(), after, before)
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

// count is the number of events, and refuses a file that is not sound.
func (l *Library) count(ctx context.Context) (events int, err error) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	if l.closed || l.reader == nil {
		return 0, l.closedError()
	}
	var verdict string
	if err := l.reader.QueryRowContext(ctx, "SELECT quick_check FROM pragma_quick_check LIMIT 1").Scan(&verdict); err != nil {
		return 0, l.explain(err)
	}
	if verdict != "ok" {
		return 0, fail(ErrDamaged, "The library %s is damaged, and so would be a copy: no backup was made. “swotshop doctor” says more.", l.name())
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

// moveNew gives a file its name, never that of another file, and writes the
// name to the disk.
func moveNew(from, to string) error {
	err := os.Link(from, to)
	switch {
	case err == nil:
		_ = os.Remove(from)
	case errors.Is(err, fs.ErrExist):
		return err
	default: // a disk without links
		if _, err := os.Lstat(to); err == nil {
			return fs.ErrExist
		}
		if err := os.Rename(from, to); err != nil {
			return err
		}
	}
	syncFolder(filepath.Dir(to))
	return nil
}

// syncFolder writes names to the disk. Not every system can; then there is
// nothing to do.
func syncFolder(folder string) {
	if f, err := os.Open(folder); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}

func backupError(err error, path string) error {
	name := show(short(path))
	switch {
	case errors.Is(err, fs.ErrExist):
		return fail(ErrExists, "%s is there already: nothing was written. Name another file.", name)
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return fail(ErrNoAccess, "There is no folder %s: nothing was written.", show(short(filepath.Dir(path))))
	case isFull(err):
		return fail(ErrFull, "There is no room for %s: nothing was written. Make room, or name a file on another disk.", name)
	}
	return fail(ErrNoAccess, "%s cannot be written: check the rights of its folder.", name)
}

// BackUp makes an automatic backup, at the end of a session, and lets go of
// the oldest. It gives way: when ctx ends, nothing is left of it. path is empty
// when nothing has changed since the last one. An error says why there is none;
// nothing is lost by it.
func (l *Library) BackUp(ctx context.Context) (path string, err error) {
	info, err := os.Stat(l.path)
	if err != nil {
		return "", l.moved()
	}
	if made := Backups(l.path); len(made) > 0 {
		if last, err := os.Stat(made[0].Path); err == nil && last.ModTime().Equal(info.ModTime()) {
			return "", nil
		}
	}
	return l.backUp(ctx, "", info)
}

// backUp makes a backup in the folder for it. It gets the time at which the
// library was changed last, which tells later whether another one is needed.
func (l *Library) backUp(ctx context.Context, why string, library os.FileInfo) (string, error) {
	folder := filepath.Join(filepath.Dir(l.path), backupsFolder)
	if err := makeFolder(folder); err != nil {
		return "", backupError(err, folder)
	}
	needed := library.Size() + roomForBackup
	if free, known := Free(folder); known && free < uint64(needed) {
		return "", fail(ErrFull, "There is too little room for a backup on the disk of %s, which should have %s left: make room.", show(short(folder)), size(needed))
	}
	before, after := naming(l.path)
	path := filepath.Join(folder, before+l.opts.Now().UTC().Format(backupTime)+why+after)
	if err := l.Backup(ctx, path); err != nil {
		return "", err
	}
	_ = os.Chtimes(path, library.ModTime(), library.ModTime()) // else there will be one too many
	l.prune(path, why)
	return path, nil
}

// sweep deletes what is left of backups that were cut short, a day ago or more.
func sweep(folder string, now time.Time) {
	left, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, e := range left {
		ours, _ := filepath.Match(temporary, e.Name())
		if info, err := e.Info(); ours && err == nil && now.Sub(info.ModTime()) > 24*time.Hour {
			_ = os.RemoveAll(filepath.Join(folder, e.Name())) // a restoration works in a folder
		}
	}
}

// prune deletes the oldest automatic backups of a kind, never the one just made:
// after the clock was set back its name is that of the oldest.
func (l *Library) prune(made, why string) {
	kept := 1
	for _, b := range Backups(l.path) {
		if b.why != why || b.Path == made {
			continue
		}
		if kept++; kept > BackupsKept {
			_ = os.Remove(b.Path)
		}
	}
}

// naming is what the names of a library's backups have before and after the
// time. It is the whole name of the library: beside acme.db there may be acme.old.
func naming(path string) (before, after string) {
	base := filepath.Base(path)
	ending := filepath.Ext(base)
	return strings.TrimSuffix(base, ending) + "-", ending
}

// BackupFile is an automatic backup.
type BackupFile struct {
	Path string
	At   time.Time // when it was made, in UTC
	why  string
}

// Backups lists the automatic backups of the library at path, newest first.
func Backups(path string) []BackupFile {
	folder := filepath.Join(filepath.Dir(path), backupsFolder)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	before, after := naming(path)
	var list []BackupFile
	for _, e := range entries {
		rest, ours := strings.CutPrefix(e.Name(), before)
		rest, same := strings.CutSuffix(rest, after)
		if !ours || !same || len(rest) < len(backupTime) {
			continue
		}
		at, err := time.Parse(backupTime, rest[:len(backupTime)])
		why := rest[len(backupTime):]
		if err != nil || why != "" && !beforeFormat.MatchString(why) {
			continue
		}
		list = append(list, BackupFile{filepath.Join(folder, e.Name()), at, why})
	}
	slices.SortFunc(list, func(a, b BackupFile) int { return b.At.Compare(a.At) })
	return list
}

// backUpBefore keeps a copy before the format changes. Without one there is no
// change: what was in the file is then only in the backup.
func (l *Library) backUpBefore(ctx context.Context, format int) error {
	info, err := os.Stat(l.path)
	if err != nil {
		return l.moved()
	}
	if _, err := l.backUp(ctx, fmt.Sprintf("-format%d", format), info); err != nil && !errors.Is(err, ErrExists) {
		return fail(err, "The library %s has an older format (%d, now %d) and was left as it is: before it is brought up to date a backup has to be made. %s",
			l.name(), format, len(migrations), err)
	}
	return nil
}
