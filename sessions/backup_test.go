package sessions_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"swotshop/sessions"
	"swotshop/workshop"
)

// library makes a library with sessions in it.
func library(t *testing.T, path string, opts sessions.Options, ids ...string) (*sessions.Library, []*scribe) {
	t.Helper()
	lib := openAt(t, path, opts)
	var all []*scribe
	for i, id := range ids {
		s := seededScribe(id, uint64(i))
		must(t, lib.Append(ctx, id, s.do(opening(id))))
		for range 40 {
			must(t, lib.Append(ctx, id, s.try(s.wild())))
		}
		all = append(all, s)
	}
	return lib, all
}

// R1.15, R1.8, R1.14: a backup has everything, is a library of its own that
// only its owner can read, in one file, and goes over no other file.
func TestBackup(t *testing.T) {
	dir := t.TempDir()
	lib, all := library(t, filepath.Join(dir, "library.db"), sessions.Options{}, "a", "b")
	lease := claim(t, lib, "a") // also while somebody leads
	to := filepath.Join(dir, "copy ü.db")
	must(t, lib.Backup(ctx, to))
	must(t, lease.Append(ctx, all[0].try(workshop.Resume{})))
	info, err := os.Stat(to)
	must(t, err)
	if info.Mode().Perm() != 0o600 {
		t.Errorf("rights %o", info.Mode().Perm())
	}
	before := sessions.Raw(t, to)
	wantError(t, lib.Backup(ctx, to), "ErrExists", to)
	if !bytes.Equal(before, sessions.Raw(t, to)) {
		t.Error("a backup was overwritten")
	}
	wantError(t, lib.Backup(ctx, filepath.Join(dir, "none", "copy.db")), "ErrNoAccess", "no folder")
	wantError(t, lib.Backup(ctx, filepath.Join(to, "copy.db")), "ErrNoAccess", "no folder")
	backup := openAt(t, to, sessions.Options{})
	noFindings(t, backup)
	sameEvents(t, backup, all[1])
	events, err := backup.Events(ctx, "a")
	must(t, err)
	if len(events) != all[0].log.State().Head-1 {
		t.Errorf("%d events of %d before the last", len(events), all[0].log.State().Head)
	}
	onlyThese(t, dir, "library.db", "copy ü.db")
}

// onlyThese fails when a folder holds anything else.
func onlyThese(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, e := range entries {
		if !strings.Contains(" "+strings.Join(names, " ")+" ", " "+e.Name()+" ") {
			t.Errorf("left behind: %s", e.Name())
		}
	}
	if len(entries) < len(names) {
		t.Errorf("%d files, not %d", len(entries), len(names))
	}
}

// A backup gives way to a caller who has no time for it, and leaves nothing behind.
func TestBackupGivesWay(t *testing.T) {
	dir := t.TempDir()
	lib, _ := library(t, filepath.Join(dir, "library.db"), sessions.Options{}, "a")
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := lib.BackUp(gone); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if made := sessions.Backups(filepath.Join(dir, "library.db")); len(made) != 0 {
		t.Errorf("there is %v", made)
	}
	onlyThese(t, filepath.Join(dir, "backups"))
}

// R1.15: automatic backups are made when something has changed, the newest are
// stored, other files are left alone.
func TestAutomaticBackups(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "library.db")
	now := time.Now().UTC().Truncate(time.Second)
	lib, all := library(t, path, sessions.Options{Now: func() time.Time { return now }}, "a")
	must(t, os.Mkdir(filepath.Join(dir, "backups"), 0o700))
	foreign := filepath.Join(dir, "backups", "library-of-mine.db")
	must(t, os.WriteFile(foreign, nil, 0o600))
	for range sessions.BackupsKept + 3 {
		now = now.Add(time.Hour)
		must(t, lib.Append(ctx, "a", all[0].try(workshop.Resume{})))
		must(t, os.Chtimes(path, now, now))
		made, err := lib.BackUp(ctx)
		must(t, err)
		if newest := sessions.Backups(path)[0]; newest.Path != made || !newest.At.Equal(now) {
			t.Fatalf("made %s, the newest is %v", made, newest)
		}
	}
	if made, err := lib.BackUp(ctx); made != "" || err != nil {
		t.Errorf("nothing has changed, but: %q, %v", made, err)
	}
	made := sessions.Backups(path)
	if len(made) != sessions.BackupsKept {
		t.Errorf("%d are kept", len(made))
	}
	sameEvents(t, openAt(t, made[0].Path, sessions.Options{}), all[0])
	if _, err := os.Stat(foreign); err != nil {
		t.Error("another file is gone")
	}
}

// R1.10: before the format changes, the library is backed up; when that cannot
// be done, nothing changes.
func TestBackupBeforeTheFormatChanges(t *testing.T) {
	for format := 1; format < sessions.Formats(); format++ {
		path := goldenCopy(t, format)
		before := sessions.Raw(t, path)
		folder := filepath.Join(filepath.Dir(path), "backups")
		must(t, os.WriteFile(folder, []byte("in the way"), 0o600))
		_, err := sessions.Open(ctx, path, sessions.Options{})
		wantError(t, err, "ErrNoAccess", "older format", "backup")
		if !bytes.Equal(before, sessions.Raw(t, path)) {
			t.Fatal("changed without a backup")
		}
		must(t, os.Remove(folder))
		must(t, openAt(t, path, sessions.Options{}).Close())
		made := sessions.Backups(path)
		if len(made) != 1 || !strings.HasSuffix(made[0].Path, fmt.Sprintf("-format%d.db", format)) {
			t.Fatalf("there is %v", made)
		}
		if version := rawVersion(t, made[0].Path); version != format {
			t.Errorf("the backup has format %d", version)
		}
		restored := filepath.Join(t.TempDir(), "restored.db")
		got, err := sessions.Restore(ctx, made[0].Path, restored)
		must(t, err)
		want := goldenSessions(t, format)
		if got.Sessions != len(want) || len(got.Lost) > 0 {
			t.Errorf("restored %+v", got)
		}
		noFindings(t, openAt(t, restored, sessions.Options{}))
	}
}

// rawVersion reads a file's format from its head.
func rawVersion(t *testing.T, path string) int {
	t.Helper()
	return int(sessions.Raw(t, path)[63])
}

// R1.15: a restored library has every event; nothing is written over, and the
// backup stays as it is.
func TestRestore(t *testing.T) {
	dir := t.TempDir()
	lib, all := library(t, filepath.Join(dir, "library.db"), sessions.Options{}, "a", "b", "c")
	must(t, lib.Retain(ctx, "Nordwind AG", started))
	to := filepath.Join(dir, "backup.db")
	must(t, lib.Backup(ctx, to))
	before := sessions.Raw(t, to)
	wantErrorOf := func(from, to, name string, mentions ...string) {
		t.Helper()
		_, err := sessions.Restore(ctx, from, to)
		wantError(t, err, name, mentions...)
	}
	wantErrorOf(to, filepath.Join(dir, "library.db"), "ErrExists", "library.db")
	wantErrorOf(filepath.Join(dir, "none.db"), filepath.Join(dir, "x.db"), "ErrNotFound", "none.db")
	wantErrorOf(to, filepath.Join(dir, "library.db", "x.db"), "ErrNoAccess", "folder")
	wantErrorOf(filepath.Join(dir, "none.db"), filepath.Join(dir, "new", "x.db"), "ErrNotFound", "none.db")
	if _, err := os.Stat(filepath.Join(dir, "new")); err == nil {
		t.Error("a folder was made for nothing")
	}
	must(t, os.WriteFile(filepath.Join(dir, "words.txt"), bytes.Repeat([]byte("words "), 1000), 0o600))
	wantErrorOf(filepath.Join(dir, "words.txt"), filepath.Join(dir, "x.db"), "ErrNotALibrary")

	fresh := filepath.Join(dir, "fresh.db")
	got, err := sessions.Restore(ctx, to, fresh)
	must(t, err)
	if got.Sessions != 3 || len(got.Lost) != 0 {
		t.Errorf("restored %+v", got)
	}
	if !bytes.Equal(before, sessions.Raw(t, to)) {
		t.Error("the backup was changed")
	}
	restored := openAt(t, fresh, sessions.Options{})
	for _, s := range all {
		sameEvents(t, restored, s)
		sameEntries(t, restored, s)
	}
	kept, err := restored.Retentions(ctx)
	if err != nil || len(kept) != 1 || kept[0].Client != "Nordwind AG" {
		t.Errorf("retention: %v, %v", kept, err)
	}
	noFindings(t, restored)
	if info, err := os.Stat(fresh); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	onlyThese(t, dir, "library.db", "backup.db", "words.txt", "fresh.db")
}

// What cannot be read is named, and the rest comes back: the beginning of the
// damaged session, and what comes after it as text.
func TestRestoreOfADamagedLibrary(t *testing.T) {
	dir := t.TempDir()
	lib, all := library(t, filepath.Join(dir, "library.db"), sessions.Options{}, "a", "b", "c")
	must(t, lib.Append(ctx, "b", all[1].do(workshop.NotePrivately{Text: "The very last words"})))
	sessions.RawExec(t, lib, "DROP TRIGGER event_never_changes; UPDATE event SET body='{\"text\": 7, \"by\": \"Zoë\"}', kind='item.added' WHERE session_id='b' AND seq=3")
	got, err := sessions.Restore(ctx, filepath.Join(dir, "library.db"), filepath.Join(dir, "fresh.db"))
	must(t, err)
	want := fmt.Sprintf("2 of %d events", all[1].log.State().Head)
	if got.Sessions != 3 || len(got.Lost) != 0 || len(got.Incomplete) != 1 || got.Incomplete[0].Session != "b" || !strings.Contains(got.Incomplete[0].Text, want) {
		t.Errorf("restored %+v, want %s", got, want)
	}
	restored := openAt(t, filepath.Join(dir, "fresh.db"), sessions.Options{})
	sameEvents(t, restored, all[0])
	sameEvents(t, restored, all[2])
	noFindings(t, restored)
	rest := restOf(t, got)
	for _, words := range []string{want, "text: 7", "by: Zoë", "text: The very last words"} {
		if !strings.Contains(rest, words) {
			t.Errorf("the text does not have %q:\n%s", words, rest)
		}
	}
	// A copy that is whole brings the rest.
	must(t, restored.Import(ctx, all[1].log))
	sameEvents(t, restored, all[1])
	noFindings(t, restored)
	// Another restoration takes no name of what is there.
	must(t, restored.Close())
	must(t, os.Remove(filepath.Join(dir, "fresh.db")))
	got, err = sessions.Restore(ctx, filepath.Join(dir, "library.db"), filepath.Join(dir, "fresh.db"))
	if must(t, err); filepath.Base(got.Rest) != "fresh.rest-2.txt" {
		t.Errorf("the second text is %s", got.Rest)
	}
	onlyThese(t, dir, "library.db", "fresh.db", "fresh.rest.txt", "fresh.rest-2.txt")
}

// restOf reads the text that a restoration left, which is for its owner alone.
func restOf(t *testing.T, got sessions.Restored) string {
	t.Helper()
	if got.Rest == "" {
		return ""
	}
	info, err := os.Stat(got.Rest)
	must(t, err)
	if info.Mode().Perm() != 0o600 {
		t.Errorf("rights %o", info.Mode().Perm())
	}
	return string(sessions.Raw(t, got.Rest))
}

// Damage to one session does no harm to another: events of another one, ids that
// another has, a list entry that counts more events.
func TestRestoreOfConflictingSessions(t *testing.T) {
	for name, c := range map[string]struct {
		harm    string
		brought int // of how many events of b
		lost    bool
		words   string // in the text, besides those that follow
	}{
		"an id that another has": {"UPDATE event SET event_id='x' WHERE session_id='a' AND seq=3; DROP INDEX double; UPDATE event SET event_id='x' WHERE session_id='b' AND seq=6", 5, false, ""},
		"another's beginning":    {"UPDATE event SET body=(SELECT body FROM event WHERE session_id='a' AND seq=1) WHERE session_id='b' AND seq=1", 0, true, "client: Nordwind AG"},
		"its end is gone":        {"DELETE FROM event WHERE session_id='b' AND seq>9", 9, false, ""},
		"its beginning is gone":  {"DELETE FROM event WHERE session_id='b' AND seq=1", 0, true, ""},
		"a kind of a newer one":  {"UPDATE event SET kind='item.dreamt', body='{\"text\":\"of gold\"}' WHERE session_id='b' AND seq=4", 3, false, "text: of gold"},
		"a step of another":      {"UPDATE event SET step=1 WHERE session_id='b' AND seq=8", 7, false, ""},
		"no line":                {"PRAGMA foreign_keys=OFF; DELETE FROM session WHERE id='b'; DELETE FROM event WHERE session_id='b' AND seq=5", 4, false, ""},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "library.db")
			lib, all := library(t, path, sessions.Options{}, "a", "b", "c")
			must(t, lib.Close())
			if strings.Contains(c.harm, "DROP INDEX") { // the index is part of the table: without it the file is another
				withoutUniqueIDs(t, path)
				c.harm = strings.ReplaceAll(c.harm, "DROP INDEX double; ", "")
			}
			sessions.RawChange(t, path, "DROP TRIGGER IF EXISTS event_never_changes; DROP TRIGGER IF EXISTS event_never_goes; "+c.harm)
			got, err := sessions.Restore(ctx, path, filepath.Join(dir, "fresh.db"))
			must(t, err)
			if (len(got.Lost) == 1) != c.lost || (len(got.Incomplete) == 1) == c.lost {
				t.Errorf("restored %+v", got)
			}
			fresh := openAt(t, filepath.Join(dir, "fresh.db"), sessions.Options{})
			sameEvents(t, fresh, all[2])
			noFindings(t, fresh)
			events, _ := fresh.Events(ctx, "b") // none when it is lost
			if len(events) != c.brought {
				t.Errorf("%d events, not %d", len(events), c.brought)
			}
			if rest := restOf(t, got); !strings.Contains(rest, c.words) {
				t.Errorf("the text does not have %q:\n%s", c.words, rest)
			}
		})
	}
}

// withoutUniqueIDs makes the table of events one that does not look at their ids.
func withoutUniqueIDs(t *testing.T, path string) {
	t.Helper()
	sessions.RawChange(t, path, `PRAGMA writable_schema=ON;
		UPDATE sqlite_schema SET sql=replace(sql, 'NOT NULL UNIQUE CHECK (event_id', 'NOT NULL CHECK (event_id') WHERE name='event';
		DELETE FROM sqlite_schema WHERE name='sqlite_autoindex_event_1'`)
}
