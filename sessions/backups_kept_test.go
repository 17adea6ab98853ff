package sessions_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/sessions"
	"swotshop/workshop"
)

// A clock that was set back gives a backup the oldest name: it is stored all the
// same, since nothing else has the latest changes.
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
	if kept := sessions.Backups(path); len(kept) != sessions.BackupsKept || kept[0].Path != made {
		t.Errorf("%d are kept, the newest is not %s: %v", len(kept), made, kept[0])
	}
	// Nor do those of the wrong time stay for twenty years.
	last := []string{made}
	for range sessions.BackupsKept - 1 {
		now = now.Add(time.Minute)
		change()
		made, err := lib.BackUp(ctx)
		must(t, err)
		last = append(last, made)
	}
	var kept []string
	for _, b := range sessions.Backups(path) {
		kept = append(kept, b.Path)
	}
	slices.Reverse(kept)
	if !slices.Equal(kept, last) {
		t.Errorf("kept are\n%s\nnot the last ten\n%s", strings.Join(kept, "\n"), strings.Join(last, "\n"))
	}
}

// Backups from before they were numbered come after those with a number, the
// newest first, and of those what is dated in the future last.
func TestBackupsWithoutANumber(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	folder := filepath.Join(filepath.Dir(path), "backups")
	must(t, os.Mkdir(folder, 0o700))
	want := []string{
		"library-2024-01-01-100000.000-12-format1.db", "library-2025-01-01-100000.000-9.db", "library-2023-01-01-100000.000-2.db",
		"library-2025-06-01-100000.000.db", "library-2025-02-01-100000.000-format1.db", "library-9999-01-01-100000.000.db",
	}
	others := []string{"library-2025-01-01-100000.000-0.db", "library-2025-01-01-100000.000-x.db", "library-2025-01-01.db",
		"library-2025-01-01-100000.000-1234567890123456789012.db", "library-2025-01-01-100000.000-3.db.old"}
	for _, name := range append(slices.Clone(want), others...) {
		must(t, os.WriteFile(filepath.Join(folder, name), nil, 0o600))
	}
	var got []string
	for _, b := range sessions.Backups(path) {
		got = append(got, filepath.Base(b.Path))
	}
	if !slices.Equal(got, want) {
		t.Errorf("in the order\n%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	lib, _ := library(t, path, sessions.Options{}, "a")
	if made, err := lib.BackUp(ctx); err != nil || !strings.HasSuffix(made, "-13.db") {
		t.Errorf("the next is %s, %v", made, err)
	}
}

// A backup of no use takes no place of one that is sound, and none is left out
// because there is one of no use.
func TestUnusableBackups(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	now := time.Now().UTC().Truncate(time.Second)
	lib, all := library(t, path, sessions.Options{Now: func() time.Time { return now }}, "a")
	back := func() string {
		t.Helper()
		now = now.Add(time.Minute)
		must(t, lib.Append(ctx, "a", all[0].try(workshop.Resume{})))
		must(t, os.Chtimes(path, now, now))
		made, err := lib.BackUp(ctx)
		must(t, err)
		return made
	}
	sound := []string{back(), back()}
	var spoilt []string
	for range sessions.BackupsKept {
		spoilt = append(spoilt, back())
	}
	sound[0] = sessions.Backups(path)[9].Path // those before are gone, as they should be
	for _, b := range spoilt[1:] {
		must(t, os.Truncate(b, 100))
	}
	for range 2 {
		sound = append(sound, back())
	}
	for _, s := range []string{sound[0], sound[2], sound[3]} {
		if _, err := os.Stat(s); err != nil {
			t.Errorf("of few sound ones this is gone: %v", err)
		}
	}
	must(t, os.WriteFile(sound[3], bytes.Repeat([]byte{7}, 5000), 0o600))
	must(t, os.Chtimes(sound[3], now, now)) // as old as the library: nothing has changed
	made, err := lib.BackUp(ctx)
	if must(t, err); made == "" {
		t.Fatal("the last one is of no use, and no other was made")
	}
	must(t, lib.CheckBackup(ctx, made))
	wantError(t, lib.CheckBackup(ctx, sound[3]), "ErrNotALibrary")
	must(t, lib.Append(ctx, "a", all[0].try(workshop.Resume{})))
	wantError(t, lib.CheckBackup(ctx, made), "ErrDamaged", "of")
	if made, err := lib.BackUp(ctx); err != nil || lib.CheckBackup(ctx, made) != nil {
		t.Errorf("%s: %v", made, err)
	}
}

// What was killed is told from what is being made at once, and nothing is left
// of what fails.
func TestABackupBeingMade(t *testing.T) {
	dir := t.TempDir()
	lib, _ := library(t, filepath.Join(dir, "library.db"), sessions.Options{}, "a")
	stick := filepath.Join(dir, "stick")
	must(t, os.Mkdir(stick, 0o700))
	wantError(t, lib.Backup(ctx, filepath.Join(stick, strings.Repeat("x", 300))), "ErrNoAccess", "too long")
	onlyThese(t, stick)
	_, err := sessions.Restore(ctx, filepath.Join(dir, "library.db"), filepath.Join(stick, strings.Repeat("x", 300)))
	wantError(t, err, "ErrNoAccess", "too long")
	onlyThese(t, stick)
}

// Libraries in one folder have separate backups, whatever their names have in
// common.
func TestBackupsOfLibrariesInOneFolder(t *testing.T) {
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

// A careful person makes a copy before a newer program changes the format.
func TestCopyOfAnOlderFormat(t *testing.T) {
	for format := 1; format < sessions.Formats(); format++ {
		path := goldenCopy(t, format)
		before := sessions.Raw(t, path)
		to := filepath.Join(t.TempDir(), "copy.db")
		_, err := sessions.Copy(ctx, path, to)
		must(t, err)
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
