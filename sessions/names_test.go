package sessions_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"swotshop/sessions"
)

// A file under two names is opened by the one beside which its journal is.
func TestHardLinks(t *testing.T) {
	dir := t.TempDir()
	path, other := filepath.Join(dir, "library.db"), filepath.Join(dir, "again.db")
	lib, all := library(t, path, sessions.Options{}, "a")
	sessions.LeaveJournal(t, lib, path)
	must(t, os.Link(path, other))
	before := sessions.Raw(t, path)
	for _, opts := range []sessions.Options{{}, {ReadOnly: true}} {
		_, err := sessions.Open(ctx, other, opts)
		wantError(t, err, "ErrNoAccess", other, path, "Open it by that name first")
		if !bytes.Equal(before, sessions.Raw(t, path)) {
			t.Error("it was changed")
		}
	}
	for _, name := range []string{path, other} {
		lib = openAt(t, name, sessions.Options{})
		if notes := strings.Join(lib.Notes(), "\n"); !strings.Contains(notes, "2 names") {
			t.Errorf("said %q", notes)
		}
		sameEvents(t, lib, all[0])
		noFindings(t, lib)
		must(t, lib.Close())
	}
	diagnosed(t, path, "notes", sessions.Warning, "2 names")
}

// A library that is opened through a link has its journal and its backups beside
// the file; backups from when they were beside the link are still known.
func TestSymbolicLinks(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "disk", "library.db"), filepath.Join(dir, "home", "link.db")
	must(t, os.MkdirAll(filepath.Dir(link), 0o700))
	lib, all := library(t, path, sessions.Options{}, "a")
	sessions.LeaveJournal(t, lib, path)
	earlier := filepath.Join(filepath.Dir(link), "backups", "link-2020-01-02-030405.000.db")
	must(t, os.MkdirAll(filepath.Dir(earlier), 0o700))
	write(t, earlier, nil)
	must(t, os.Symlink(path, filepath.Join(dir, "home", "half.db")))
	must(t, os.Symlink("half.db", link))
	lib = openAt(t, link, sessions.Options{})
	sameEvents(t, lib, all[0])
	noFindings(t, lib)
	made, err := lib.BackUp(ctx)
	must(t, err)
	if filepath.Dir(filepath.Dir(made)) != filepath.Dir(path) {
		t.Errorf("the backup is %s", made)
	}
	var found []string
	for _, b := range sessions.Backups(link) {
		found = append(found, b.Path)
	}
	if !slices.Equal(found, []string{made, earlier}) {
		t.Errorf("found %v", found)
	}
	if found := sessions.Backups(path); len(found) != 1 {
		t.Errorf("found %v", found)
	}
	must(t, lib.Close())
	_, err = sessions.Restore(ctx, made, link)
	wantError(t, err, "ErrExists", link)
}

// Nothing but a plain file is a library, or a part of one: opening a pipe would
// wait for ever.
func TestOnlyRegularFilesAreLibraries(t *testing.T) {
	dir := t.TempDir()
	pipe, link := filepath.Join(dir, "pipe"), filepath.Join(dir, "link")
	must(t, syscall.Mkfifo(pipe, 0o600))
	must(t, os.Symlink(pipe, link))
	for path, is := range map[string]string{pipe: "a pipe", link: "a pipe", "/dev/null": "a device", "/dev/zero": "a device"} {
		refused := func(err error) {
			t.Helper()
			wantError(t, err, "ErrNotALibrary", is)
		}
		for _, opts := range []sessions.Options{{}, {ReadOnly: true}} {
			_, err := sessions.Open(ctx, path, opts)
			refused(err)
		}
		_, err := sessions.Restore(ctx, path, filepath.Join(dir, "new.db"))
		refused(err)
		_, err = sessions.Copy(ctx, path, filepath.Join(dir, "new.db"))
		refused(err)
		if list := sessions.Examine(ctx, path, time.Now()); len(list) != 1 || !strings.Contains(list[0].Text, is) {
			t.Errorf("%s is %+v", path, list)
		}
	}
	for _, ending := range []string{"-journal", "-wal", "-shm"} {
		path := filepath.Join(t.TempDir(), "library.db")
		must(t, openAt(t, path, sessions.Options{}).Close())
		must(t, syscall.Mkfifo(path+ending, 0o600))
		for _, opts := range []sessions.Options{{}, {ReadOnly: true}} {
			_, err := sessions.Open(ctx, path, opts)
			wantError(t, err, "ErrNoAccess", path+ending)
		}
		must(t, os.Remove(path)) // a new one gets the name without it
		lib := openAt(t, path, sessions.Options{})
		onlyThese(t, filepath.Dir(path), "library.db", filepath.Base(sessions.Aside(path)[0]))
		must(t, lib.Append(ctx, "s", newScribe("s").do(opening("s"))))
	}
}

// A name is either short enough for all that a library needs beside it, or
// refused before anything is made.
func TestNamesOfAnyLength(t *testing.T) {
	made, refused := 0, 0
	for _, deep := range []int{0, 150, 380, 420, 460, 500} {
		for n := 3; n <= 260; n += 9 {
			dir := t.TempDir()
			folder := dir
			for left := deep - len(dir); left > 0; left -= 101 {
				folder = filepath.Join(folder, strings.Repeat("d", min(left, 100)))
			}
			path := filepath.Join(folder, strings.Repeat("n", n))
			lib, err := sessions.Open(ctx, path, sessions.Options{})
			if err != nil {
				refused++
				wantError(t, err, "ErrNoAccess", "too long")
				onlyThese(t, dir)
				continue
			}
			made++
			must(t, lib.Append(ctx, "s", newScribe("s").do(opening("s"))))
			_, err = lib.BackUp(ctx)
			must(t, err)
			must(t, lib.Close())
			write(t, path+"-journal", []byte("words")) // and for what is moved aside
			must(t, openAt(t, path, sessions.Options{}).Close())
		}
	}
	if made < 40 || refused < 40 {
		t.Errorf("%d made, %d refused: it shows too little", made, refused)
	}
	// One that is there and has no room for backups still opens.
	path := filepath.Join(t.TempDir(), strings.Repeat("n", 247))
	short := filepath.Join(t.TempDir(), "library.db")
	lib, all := library(t, short, sessions.Options{}, "a")
	must(t, lib.Close())
	write(t, path, sessions.Raw(t, short))
	sameEvents(t, openAt(t, path, sessions.Options{}), all[0])
	if _, err := os.Lstat(path + "-journal"); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}
