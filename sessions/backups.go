package sessions

import (
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// This file makes the automatic backups, and says which there are.

// BackupsKept is how many automatic backups of a kind are kept: those made at
// the end of a session, and those made before a change of the format.
const BackupsKept = 10

// Automatic backups lie in a folder beside the library, under the library's
// name, the time in UTC and a number that grows: clocks jump.
const (
	backupsFolder = "backups"
	backupTime    = "2006-01-02-150405.000"
)

// afterTime is what follows on the time in the name of a backup: its number, and
// that it was made before a change of the format.
var afterTime = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:-([1-9][0-9]{0,17}))?(-format[0-9]+)?$`)
})

// roomForBackup is how much has to stay free on the disk after an automatic
// backup: sessions need the room more.
const roomForBackup = 64 << 20

// BackUp makes an automatic backup, at the end of a session, and lets go of
// the oldest. It gives way: when ctx ends, nothing is left of it. path is empty
// when nothing has changed since the last one, which is whole. An error says why
// there is none; nothing is lost by it.
func (l *Library) BackUp(ctx context.Context) (path string, err error) {
	info, err := os.Stat(l.path)
	if err != nil {
		return "", l.movedError()
	}
	if made := Backups(l.path); len(made) > 0 {
		last, err := os.Stat(made[0].Path)
		if err == nil && last.ModTime().Equal(info.ModTime()) && l.CheckBackup(ctx, made[0].Path) == nil {
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
		return "", fail(ErrFull, noRoomForBackup, show(short(folder)), size(needed))
	}
	before, after := naming(l.path)
	made := fmt.Sprintf("%s-%d%s", l.opts.Now().UTC().Format(backupTime), nextNumber(l.path), why)
	path := filepath.Join(folder, before+made+after)
	if err := l.Backup(ctx, path); err != nil {
		return "", err
	}
	_ = os.Chtimes(path, library.ModTime(), library.ModTime()) // else there will be one too many
	l.prune(path, why)
	return path, nil
}

// prune deletes the oldest automatic backups of a kind, so that [BackupsKept]
// are left. Only such as look sound count, and the one just made is among them,
// which was read from beginning to end.
func (l *Library) prune(made, why string) {
	var older []BackupFile
	for _, b := range Backups(l.path) {
		if b.why == why && b.Path != made {
			older = append(older, b)
		}
	}
	if len(older) < BackupsKept {
		return
	}
	kept := 1
	for _, b := range older {
		switch {
		case kept >= BackupsKept:
			_ = os.Remove(b.Path)
		case looksWhole(b.Path):
			kept++
		}
	}
}

// looksWhole reports whether a file is a library and as long as its head says. All
// of it is not read: that takes too long for ten of them.
func looksWhole(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }()
	var head [100]byte
	if _, err := io.ReadFull(f, head[:]); err != nil || binary.BigEndian.Uint32(head[68:]) != applicationID {
		return false
	}
	page := int64(binary.BigEndian.Uint16(head[16:]))
	if page == 1 { // how SQLite writes what two bytes do not hold
		page = 1 << 16
	}
	return info.Size() == page*int64(binary.BigEndian.Uint32(head[28:]))
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
	At   time.Time // when it was made, by the clock of then, in UTC

	number int // in the order in which they were made; 0: from before they were numbered
	why    string
}

// Backups lists the automatic backups of the library at path, the one that was
// made last first; also those beside a link to it, from when it was opened by that
// name. There are none where their folder cannot be read. Of those without a number
// their order can only be told by the clock: what is dated in the future comes after
// all others then.
func Backups(path string) []BackupFile {
	list, _ := AllBackups(path)
	return list
}

// AllBackups is [Backups] for who has to be sure of all of them. The error says
// that their folder cannot be read.
func AllBackups(path string) ([]BackupFile, error) {
	list, err := backupsBeside(path)
	if file := followLink(path); file != path {
		more, moreErr := backupsBeside(file)
		list, err = append(list, more...), cmp.Or(err, moreErr)
	}
	now := time.Now()
	slices.SortFunc(list, func(a, b BackupFile) int {
		return cmp.Or(cmp.Compare(b.number, a.number), cmp.Compare(a.ahead(now), b.ahead(now)), b.At.Compare(a.At))
	})
	return list, err
}

func backupsBeside(path string) ([]BackupFile, error) {
	before, after := naming(path)
	folder := filepath.Join(filepath.Dir(path), backupsFolder)
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fail(ErrIO, unreadableBackups, show(short(folder)))
	}
	var list []BackupFile
	for _, e := range entries {
		rest, ours := strings.CutPrefix(e.Name(), before)
		rest, same := strings.CutSuffix(rest, after)
		if b, ok := parseBackup(rest); ours && same && ok {
			b.Path = filepath.Join(folder, e.Name())
			list = append(list, b)
		}
	}
	return list, nil
}

// parseBackup reads what the name of a backup says of it.
func parseBackup(name string) (b BackupFile, ok bool) {
	if len(name) < len(backupTime) {
		return b, false
	}
	at, err := time.Parse(backupTime, name[:len(backupTime)])
	rest := afterTime().FindStringSubmatch(name[len(backupTime):])
	if err != nil || rest == nil {
		return b, false
	}
	b.At, b.why = at, rest[2]
	b.number, _ = strconv.Atoi(rest[1]) // without one it is 0
	return b, true
}

// clockSlack is how far ahead a time may be before the clock was wrong then, or is
// now: other zones, and clocks that are a little fast.
const clockSlack = 24 * time.Hour

// ahead is 1 for a backup that is dated in the future.
func (b BackupFile) ahead(now time.Time) int {
	if b.At.After(now.Add(clockSlack)) {
		return 1
	}
	return 0
}

// nextNumber is that of the next backup of a library.
func nextNumber(path string) int {
	number := 0
	for _, b := range Backups(path) {
		number = max(number, b.number)
	}
	return number + 1
}

// backUpBefore makes a backup before the format changes, or what is missing of it
// is rebuilt. Without one there is no change: what was in the file is then only in
// the backup.
func (l *Library) backUpBefore(ctx context.Context, format int) error {
	info, err := os.Stat(l.path)
	if err != nil {
		return l.movedError()
	}
	_, err = l.backUp(ctx, fmt.Sprintf("-format%d", format), info)
	switch {
	case err == nil || errors.Is(err, ErrExists):
		return nil
	case format == newestFormat():
		return fail(err, noBackupBeforeRebuild, l.name(), err)
	}
	return fail(err, noBackupBeforeUpdate,
		l.name(), format, newestFormat(), err)
}
