package sessions_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"swotshop/sessions"
	"swotshop/workshop"
)

// A clock that was set back gives a backup the name of the oldest: it is kept
// all the same, for nothing else has what happened since.
func TestBackupAfterTheClockWasSetBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	now := time.Now().UTC().Truncate(time.Second)
	lib, all := library(t, path, sessions.Options{Now: func() time.Time { return now }}, "a")
	change := func() {
		must(t, lib.Append(ctx, "a", all[0].try(workshop.Resume{})))
		must(t, os.Chtimes(path, now, now))
	}
	for range sessions.BackupsKept {
		now = now.Add(time.Hour)
		change()
		_, err := lib.BackUp(ctx)
		must(t, err)
	}
	now = now.AddDate(-20, 0, 0)
	change()
	made, err := lib.BackUp(ctx)
	must(t, err)
	sameEvents(t, openAt(t, made, sessions.Options{}), all[0])
	if kept := sessions.Backups(path); len(kept) != sessions.BackupsKept {
		t.Errorf("%d are kept", len(kept))
	}
}

// Libraries that lie in one folder have their own backups each, whatever their
// names have in common.
func TestBackupsOfNeighbours(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"acme", "acme.db", "acme.old", "acme-new.db"} {
		lib := openAt(t, filepath.Join(dir, name), sessions.Options{})
		_, err := lib.BackUp(ctx)
		must(t, err)
	}
	for _, name := range []string{"acme", "acme.db", "acme.old", "acme-new.db"} {
		if made := sessions.Backups(filepath.Join(dir, name)); len(made) != 1 {
			t.Errorf("%s has %v", name, made)
		}
	}
}

// What was left of a backup, or of a restoration, that was killed goes a day
// later; also in a folder whose name looks like a pattern.
func TestHalfBackupsAreSwept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "all [old]")
	lib := openAt(t, filepath.Join(dir, "library.db"), sessions.Options{})
	long := time.Now().Add(-48 * time.Hour)
	to := filepath.Join(dir, "stick")
	must(t, os.Mkdir(to, 0o700))
	for _, folder := range []string{to, filepath.Join(dir, "backups")} {
		killed := filepath.Join(folder, ".swotshop-backup-1", "library.db")
		must(t, os.MkdirAll(filepath.Dir(killed), 0o700))
		must(t, os.WriteFile(killed, nil, 0o600))
		must(t, os.Chtimes(filepath.Dir(killed), long, long))
		must(t, os.WriteFile(filepath.Join(folder, ".swotshop-backup-2"), nil, 0o600)) // another is at it
	}
	must(t, lib.Backup(ctx, filepath.Join(to, "copy.db")))
	onlyThese(t, to, "copy.db", ".swotshop-backup-2")
	made, err := lib.BackUp(ctx)
	must(t, err)
	onlyThese(t, filepath.Join(dir, "backups"), filepath.Base(made), ".swotshop-backup-2")
}

// Who is careful makes a copy before a newer program changes the format.
func TestCopyOfAnOlderFormat(t *testing.T) {
	for format := 1; format < sessions.Formats(); format++ {
		path := goldenCopy(t, format)
		before := sessions.Raw(t, path)
		to := filepath.Join(t.TempDir(), "copy.db")
		must(t, sessions.Copy(ctx, path, to))
		if version := rawVersion(t, to); version != format {
			t.Errorf("the copy has format %d, not %d", version, format)
		}
		if !bytes.Equal(before, sessions.Raw(t, path)) {
			t.Error("the library was changed")
		}
		onlyThese(t, filepath.Dir(path), "library.db")
	}
}

// A file that is still to be cleaned of what was erased is brought up to date all
// the same: it is only then that it can be cleaned.
func TestFormatChangesWithTracesLeft(t *testing.T) {
	for format := 1; format < sessions.Formats(); format++ {
		path := goldenCopy(t, format)
		sessions.RawChange(t, path, "INSERT INTO erasing VALUES (1, '')")
		noFindings(t, openAt(t, path, sessions.Options{}))
	}
}
