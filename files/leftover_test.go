package files

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// names are the names of the leftovers in a folder.
func names(dir string) []string {
	var list []string
	for _, l := range Leftovers(dir) {
		list = append(list, filepath.Base(l.Path))
	}
	slices.Sort(list)
	return list
}

// What is being written is no leftover, and cannot be removed; once its maker is
// gone, which lets go of the lock, it is one.
func TestAFileBeingWrittenIsNotALeftover(t *testing.T) {
	dir := t.TempDir()
	f, err := newTemp(dir)
	if err != nil {
		t.Fatal(err)
	}
	folder, err := NewFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(folder.File("library.db"), []byte("words"), 0o600); err != nil {
		t.Fatal(err)
	}
	if lock(f) == unknown {
		t.Log("this disk knows no locks: leftovers are told by their age")
		return
	}
	if got := names(dir); len(got) != 0 {
		t.Errorf("in use, and found: %v", got)
	}
	for _, path := range []string{f.Name(), folder.Path} {
		if err := (Leftover{Path: path}).Remove(); err != nil {
			t.Error(err)
		}
		if _, err := os.Lstat(path); err != nil {
			t.Errorf("in use, and removed: %v", err)
		}
	}
	_ = f.Close() // as when it is killed
	_ = folder.lock.Close()
	want := []string{filepath.Base(f.Name()), filepath.Base(folder.Path)}
	slices.Sort(want)
	if got := names(dir); !slices.Equal(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}
	for _, l := range Leftovers(dir) {
		if filepath.Base(l.Path) == filepath.Base(folder.Path) && l.Bytes != 5 {
			t.Errorf("%d bytes in the folder, want 5", l.Bytes)
		}
		if err := l.Remove(); err != nil {
			t.Error(err)
		}
	}
	holds(t, dir, nil)
}

// What programs from before there were locks left behind is found as well, and
// what is not ours is not.
func TestLeftoversOfOldPrograms(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{".swotshop-export-1.tmp", ".swotshop-backup-2", ".swotshop-backup-2-journal", "notes.tmp", ".settings-1"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	old := filepath.Join(dir, ".swotshop-backup-3")
	if err := os.Mkdir(old, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(old, "new.db"), []byte("words"), 0o600); err != nil {
		t.Fatal(err)
	}
	long := time.Now().Add(-2 * staleAfter)
	for _, l := range []string{".swotshop-export-1.tmp", ".swotshop-backup-2", ".swotshop-backup-2-journal", ".swotshop-backup-3"} {
		if err := os.Chtimes(filepath.Join(dir, l), long, long); err != nil {
			t.Fatal(err)
		}
	}
	if got := names(dir); len(got) != 4 {
		t.Errorf("found %v", got)
	}
	if err := Write(filepath.Join(dir, "b.md"), []byte("x"), nil); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, map[string]string{"b.md": "x", "notes.tmp": "x", ".settings-1": "x"})
}

// What is fresh is not swept in passing.
func TestFreshLeftoversStay(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, ".swotshop-1.tmp"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	Sweep(dir)
	holds(t, dir, map[string]string{".swotshop-1.tmp": ""})
}

// Folders that are made while others are swept are whole, or there is an error.
func TestFoldersAreMadeWhileOthersAreSwept(t *testing.T) {
	dir := t.TempDir()
	done := make(chan struct{})
	go func() {
		defer close(done)
		for range 300 {
			for _, l := range Leftovers(dir) {
				_ = l.Remove()
			}
		}
	}()
	for range 100 {
		f, err := NewFolder(dir)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(f.File("library.db"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := f.Discard(); err != nil {
			t.Fatal(err)
		}
	}
	<-done
	holds(t, dir, nil)
}
