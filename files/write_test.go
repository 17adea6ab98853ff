package files

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

// any takes every file for one of ours.
var any = &Ours{"a file", func([]byte) bool { return true }}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "b.md")
	if err := Write(path, []byte("one"), nil); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, map[string]string{"b.md": "one"})
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, want 0600 (%v)", info.Mode(), err)
	}

	err := Write(path, []byte("two"), nil)
	if !errors.Is(err, fs.ErrExist) {
		t.Fatalf("writing over a file gives %v, want fs.ErrExist", err)
	}
	for _, word := range []string{path, "--force", "another name"} {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("%q does not say %q", err, word)
		}
	}
	holds(t, dir, map[string]string{"b.md": "one"})

	if err := Write(path, []byte("three"), any); err != nil {
		t.Fatal(err)
	}
	if err := Write(filepath.Join(dir, "new.md"), nil, any); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, map[string]string{"b.md": "three", "new.md": ""})
}

// A failed export leaves nothing behind and the old file as it was.
func TestWriteFails(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		path string
		over *Ours
		is   error
	}{
		{filepath.Join(dir, "missing", "b.md"), nil, fs.ErrNotExist},
		{filepath.Join(dir, "missing", "b.md"), any, fs.ErrNotExist},
		{filepath.Join(dir, "folder"), nil, fs.ErrExist},
		{filepath.Join(dir, "folder"), any, nil}, // a folder is not replaced
	} {
		err := Write(c.path, []byte("x"), c.over)
		if err == nil || c.is != nil && !errors.Is(err, c.is) {
			t.Errorf("%s, over %v: %v, want %v", c.path, c.over, err, c.is)
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

// A dangling link is a name that is taken, too.
func TestWriteDoesNotFollowLinks(t *testing.T) {
	dir := t.TempDir()
	link := filepath.Join(dir, "b.md")
	if err := os.Symlink(filepath.Join(dir, "elsewhere.md"), link); err != nil {
		t.Logf("no symbolic links here, nothing to check: %v", err)
		return
	}
	if err := Write(link, []byte("x"), nil); !errors.Is(err, fs.ErrExist) {
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
			switch err := Write(path, []byte(text), nil); {
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

// Over nothing but what is ours, whatever else it is: the file stays as it was.
func TestOnlyOurOwnFilesAreOverwritten(t *testing.T) {
	dir := t.TempDir()
	ours := &Ours{"a note", func(head []byte) bool { return strings.HasPrefix(string(head), "note:") }}
	put := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	other, note := put("library.db", "SQLite format 3"), put("note", "note: old")
	empty := put("empty", "")
	links := map[string]string{"to-other": other, "to-note": note, "to-nothing": filepath.Join(dir, "nothing")}
	for name, to := range links {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Logf("no symbolic links here: %v", err)
			delete(links, name)
		}
	}
	want := map[string]string{"library.db": "SQLite format 3", "note": "note: new", "empty": ""}
	for name := range links {
		want[name] = ""
	}
	for _, path := range []string{other, empty, filepath.Join(dir, "to-other"), filepath.Join(dir, "to-nothing"), dir} {
		err := Write(path, []byte("note: new"), ours)
		if foreign := (*NotOursError)(nil); !errors.As(err, &foreign) && len(links) > 0 {
			t.Errorf("%s: %v", path, err)
		}
	}
	if _, err := os.Lstat(filepath.Join(dir, "nothing")); err == nil {
		t.Error("a broken link was followed")
	}
	through := note
	if _, ok := links["to-note"]; ok {
		through = filepath.Join(dir, "to-note")
	}
	if err := Write(through, []byte("note: new"), ours); err != nil {
		t.Error(err)
	}
	if data, err := os.ReadFile(note); err != nil || string(data) != want["note"] {
		t.Errorf("%q, %v", data, err)
	}
	if info, err := os.Lstat(through); err != nil || through != note && info.Mode().IsRegular() {
		t.Errorf("the link is gone: %v", err)
	}
	if data, err := os.ReadFile(other); err != nil || string(data) != want["library.db"] {
		t.Errorf("%q, %v", data, err)
	}
}

// Whichever way a disk lets files be named, no file is named over.
func TestNameNeverTakesThatOfAnotherFile(t *testing.T) {
	dir := t.TempDir()
	to := filepath.Join(dir, "to")
	for i, want := range []error{nil, fs.ErrExist} {
		from := filepath.Join(dir, "from")
		if err := os.WriteFile(from, []byte{byte('1' + i)}, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := Name(from, to); !errors.Is(err, want) {
			t.Errorf("attempt %d: %v, want %v", i+1, err, want)
		}
	}
	holds(t, dir, map[string]string{"to": "1", "from": "2"})
	if err := Name(filepath.Join(dir, "gone"), filepath.Join(dir, "c")); err == nil {
		t.Error("a file that is not there was given a name")
	}
	holds(t, dir, map[string]string{"to": "1", "from": "2"})
}

// A name that the disk does not take leaves nothing behind.
func TestWriteUnderALongName(t *testing.T) {
	dir := t.TempDir()
	if err := Write(filepath.Join(dir, strings.Repeat("x", 300)), []byte("x"), nil); err == nil {
		t.Error("a name of 300 letters was taken")
	}
	holds(t, dir, nil)
}
