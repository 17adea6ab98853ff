package sessions_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"swotshop/sessions"
)

// One bad page of the file, whichever it is, costs at most the sessions that lie
// on it. Of the rest each is brought back whole or named; only where the bad page
// is one through which all the others are found is there no library, and no file.
func TestRestoreOfADamagedFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "library.db")
	lib, all := library(t, path, sessions.Options{}, "a", "b", "c", "d")
	must(t, lib.Retain(ctx, "Nordwind AG", started))
	must(t, lib.Close())
	sound := sessions.Raw(t, path)
	size := int(sound[16])<<8 | int(sound[17])
	hopeless, restored := 0, 0
	for at := size; at < len(sound); at += size {
		spoilt := slices.Concat(sound[:at], bytes.Repeat([]byte{0xff}, size), sound[at+size:])
		must(t, os.WriteFile(path, spoilt, 0o600))
		callsNothingFine(t, path)
		to := filepath.Join(t.TempDir(), "new.db")
		got, err := sessions.Restore(ctx, path, to)
		if err != nil {
			wantError(t, err, "ErrDamaged")
			onlyThese(t, filepath.Dir(to))
			hopeless++
			continue
		}
		restored += got.Sessions
		fresh := openAt(t, to, sessions.Options{})
		for _, s := range all {
			lost := slices.ContainsFunc(got.Lost, func(f sessions.Finding) bool { return f.Session == s.id && f.Text != "" })
			if _, err := fresh.Events(ctx, s.id); errors.Is(err, sessions.ErrNotFound) && lost {
				continue
			}
			sameEvents(t, fresh, s)
			sameEntries(t, fresh, s)
		}
		noFindings(t, fresh)
		must(t, fresh.Close())
	}
	pages := len(sound)/size - 1
	if restored < (pages-hopeless)*(len(all)-2) || hopeless > 6 {
		t.Errorf("of %d bad pages %d left nothing to restore; the others %d sessions", pages, hopeless, restored)
	}
}

// A library of which nothing reads makes no new one that would look empty.
func TestRestoreOfNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "library.db")
	lib, _ := library(t, path, sessions.Options{}, "a")
	sessions.RawExec(t, lib, "DROP TRIGGER event_never_changes")
	sessions.RawExec(t, lib, "UPDATE event SET body='7' WHERE seq=1")
	got, err := sessions.Restore(ctx, path, filepath.Join(dir, "new.db"))
	wantError(t, err, "ErrDamaged", "Nothing of", "library.db")
	if len(got.Lost) != 1 || got.Lost[0].Session != "a" {
		t.Errorf("lost is %v", got.Lost)
	}
	onlyThese(t, dir, "library.db")
}

// callsNothingFine fails when a damaged file is said to be in order in any respect:
// not all of it was looked at.
func callsNothingFine(t *testing.T, path string) {
	t.Helper()
	faults := 0
	list := sessions.Examine(ctx, path, time.Now())
	for _, d := range list {
		if d.Verdict == sessions.Fault {
			faults++
		}
		if aspect := sessions.Aspect(d.What); d.Verdict == sessions.Fine &&
			slices.Contains([]sessions.Aspect{sessions.Integrity, sessions.Index, sessions.Replay}, aspect) {
			t.Errorf("%s is called fine of a damaged file:\n%+v", d.What, list)
		}
	}
	if faults == 0 {
		t.Errorf("no fault of a damaged file: %+v", list)
	}
}
