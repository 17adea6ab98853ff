package files

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// linesOf are the lines of a file, without the empty ones.
func linesOf(t *testing.T, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(data))
}

// Of many writers who add lines while others rewrite the file, none loses one.
func TestLinesOfManyWriters(t *testing.T) {
	path := filepath.Join(t.TempDir(), "folder", "lines")
	var wait sync.WaitGroup
	for w := range 4 {
		wait.Go(func() {
			for n := range 25 {
				if err := AppendLine(path, fmt.Appendf(nil, "%d-%d", w, n)); err != nil {
					t.Error(err)
				}
				if n%5 == w {
					same := func(lines []byte) []byte { return slices.Clone(lines) }
					if err := RewriteLines(path, 1<<20, same); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	wait.Wait()
	lines := linesOf(t, path)
	slices.Sort(lines)
	if got := slices.Compact(lines); len(got) != 100 {
		t.Errorf("%d lines of 100", len(got))
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 && os.PathSeparator == '/' {
		t.Errorf("others may read it: %v, %v", info, err)
	}
	holds(t, filepath.Dir(path), map[string]string{"lines": string(must(os.ReadFile(path)))})
}

func must(data []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return data
}

// A line that a killed program left half takes no other with it.
func TestLineAfterAPartialLine(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lines")
	if err := os.WriteFile(path, []byte("one\nha"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := AppendLine(path, []byte("two")); err != nil {
		t.Fatal(err)
	}
	if got := linesOf(t, path); !slices.Equal(got, []string{"one", "ha", "two"}) {
		t.Errorf("%q", got)
	}
	if err := RewriteLines(path, 1<<20, func(lines []byte) []byte { return bytes.ReplaceAll(lines, []byte("ha"), nil) }); err != nil {
		t.Fatal(err)
	}
	if got := linesOf(t, path); !slices.Equal(got, []string{"one", "two"}) {
		t.Errorf("%q", got)
	}
}

// What is no plain file is not waited for.
func TestLinesOfSomethingThatIsNotAFile(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, make := range unusual() {
		if err := make(name); err != nil {
			t.Logf("no %s here, nothing to check: %v", name, err)
			continue
		}
		if err := AppendLine(name, []byte("x")); !errors.As(err, new(*KindError)) {
			t.Errorf("%s: %v", name, err)
		}
		if err := RewriteLines(name, 100, func(l []byte) []byte { return l }); !errors.As(err, new(*KindError)) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := RewriteLines("nothing", 100, func([]byte) []byte { return nil }); err != nil {
		t.Error(err)
	}
}

// A folder that was released is not a leftover by its name alone, and stays.
func TestFolderIsNotALeftoverByName(t *testing.T) {
	dir := t.TempDir()
	f, err := NewFolderCalled(dir, "example-")
	if err != nil {
		t.Fatal(err)
	}
	if got := LeftoversCalled(dir, "example-"); len(got) != 0 {
		t.Errorf("in use, and found: %v", got)
	}
	if err := os.WriteFile(f.File("library.db"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := f.Keep(); err != nil {
		t.Fatal(err)
	}
	holds(t, f.Path, map[string]string{"library.db": ""})
	if got := LeftoversCalled(dir, "example-"); len(got) != 1 || len(Leftovers(dir)) != 0 {
		t.Errorf("found %v", got)
	}
}
