package blueprint

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// holds checks what a folder holds: names and what is in them, nothing else.
func holds(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]bool{}
	for _, e := range entries {
		got[e.Name()] = true
		if _, ok := want[e.Name()]; !ok {
			t.Errorf("%s is left in the folder", e.Name())
		}
	}
	for name, text := range want {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if !got[name] || err != nil || string(data) != text {
			t.Errorf("%s holds %q (%v), want %q", name, data, err, text)
		}
	}
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "b.md")
	if err := WriteFile(path, []byte("one"), false); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, map[string]string{"b.md": "one"})
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, want 0600 (%v)", info.Mode(), err)
	}

	err := WriteFile(path, []byte("two"), false)
	if !errors.Is(err, fs.ErrExist) {
		t.Fatalf("writing over a file gives %v, want fs.ErrExist", err)
	}
	for _, word := range []string{path, "--force", "another name"} {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("%q does not say %q", err, word)
		}
	}
	holds(t, dir, map[string]string{"b.md": "one"})

	if err := WriteFile(path, []byte("three"), true); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(filepath.Join(dir, "new.md"), nil, true); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, map[string]string{"b.md": "three", "new.md": ""})
}

// A failed export leaves nothing behind and the old file as it was.
func TestWriteFileFails(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		path  string
		force bool
		is    error
	}{
		{filepath.Join(dir, "missing", "b.md"), false, fs.ErrNotExist},
		{filepath.Join(dir, "missing", "b.md"), true, fs.ErrNotExist},
		{filepath.Join(dir, "folder"), false, fs.ErrExist},
		{filepath.Join(dir, "folder"), true, nil}, // a folder is not replaced, whatever the system calls it
	} {
		err := WriteFile(c.path, []byte("x"), c.force)
		if err == nil || c.is != nil && !errors.Is(err, c.is) {
			t.Errorf("%s, force %v: %v, want %v", c.path, c.force, err, c.is)
		}
		if err != nil && strings.Contains(err.Error(), ".tmp") {
			t.Errorf("%q speaks of a file that nobody asked for", err)
		}
	}
	if err := os.Remove(filepath.Join(dir, "folder")); err != nil {
		t.Errorf("the folder is not empty: %v", err)
	}
	holds(t, dir, nil)
}

// A link that leads nowhere is a name that is taken, too.
func TestWriteFileDoesNotFollowLinks(t *testing.T) {
	dir := t.TempDir()
	link := filepath.Join(dir, "b.md")
	if err := os.Symlink(filepath.Join(dir, "elsewhere.md"), link); err != nil {
		t.Logf("no symbolic links here, nothing to check: %v", err)
		return
	}
	if err := WriteFile(link, []byte("x"), false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("%v, want fs.ErrExist", err)
	}
	if _, err := os.Lstat(filepath.Join(dir, "elsewhere.md")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("the link was followed")
	}
}

// Of many that write the same name at once, one wins and its file is whole.
func TestOneWriterWins(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "b.md")
	var won atomic.Int32
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() {
			text := strings.Repeat(string(rune('a'+i)), 10000)
			switch err := WriteFile(path, []byte(text), false); {
			case err == nil:
				won.Add(1)
			case !errors.Is(err, fs.ErrExist):
				t.Error(err)
			}
		})
	}
	wait.Wait()
	data, err := os.ReadFile(path)
	if err != nil || won.Load() != 1 || len(data) != 10000 || strings.Trim(string(data), string(data[:1])) != "" {
		t.Errorf("%d writers won, the file has %d bytes (%v)", won.Load(), len(data), err)
	}
	holds(t, dir, map[string]string{"b.md": string(data)})
}

// The way without links, as on a memory stick, keeps the same promises.
func TestReserve(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "b.md")
	for i, want := range []error{nil, fs.ErrExist} {
		temp, err := writeTemp(dir, []byte{byte('1' + i)})
		if err != nil {
			t.Fatal(err)
		}
		if err := reserve(temp, path); !errors.Is(err, want) {
			t.Errorf("attempt %d: %v, want %v", i+1, err, want)
		}
		os.Remove(temp)
	}
	holds(t, dir, map[string]string{"b.md": "1"})
	if err := reserve(filepath.Join(dir, "gone.tmp"), filepath.Join(dir, "c.md")); err == nil {
		t.Error("a file that is not there was published")
	}
	holds(t, dir, map[string]string{"b.md": "1"})
}

// What a power cut left behind is swept; what somebody may still be writing,
// and what is not ours, stays.
func TestStaleFilesAreSwept(t *testing.T) {
	dir := t.TempDir()
	long := time.Now().Add(-2 * staleAfter)
	for name, at := range map[string]time.Time{
		".swotshop-export-1.tmp": long, ".swotshop-export-2.tmp": time.Now(), "notes.tmp": long, "swotshop-export-3.tmp": long,
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	if err := WriteFile(filepath.Join(dir, "b.md"), []byte("x"), false); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, map[string]string{"b.md": "x", ".swotshop-export-2.tmp": "", "notes.tmp": "", "swotshop-export-3.tmp": ""})
}
