package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"swotshop/sessions"
	"swotshop/tui/live"
	"swotshop/workshop"
)

// newCopier is a copier with a home and a current folder of its own, and a
// library in it.
func newCopier(t *testing.T) (c copier, home string) {
	t.Helper()
	home = t.TempDir()
	t.Chdir(t.TempDir())
	env := map[string]string{"HOME": home, "USERPROFILE": home}
	return copier{filepath.Join(home, "sessions", "library.db"), func(name string) string { return env[name] }}, home
}

// A copy is what import reads, for its owner alone, and replaced only when it
// is its own.
func TestACopyIsASessionToImport(t *testing.T) {
	c, home := newCopier(t)
	events := example(t).Events()
	written, err := c.Write("~/acme.json", events[:20], false)
	if err != nil || written != filepath.Join("~", "acme.json") {
		t.Fatalf("written to %q: %v", written, err)
	}
	if _, err := c.Write("~/acme.json", events, false); err == nil || !strings.HasPrefix(err.Error(), "acme.json already exists. Type another name.") {
		t.Errorf("over a file: %v", err)
	}
	if _, err := c.Write(written, events, true); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(home, "acme.json")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	log, err := workshop.DecodeSession(data)
	if err != nil || len(log.Events()) != len(events) {
		t.Errorf("import reads %v: %v", log, err)
	}
	info, err := os.Stat(file)
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v (%v)", info.Mode(), err)
	}
	if left, _ := filepath.Glob(filepath.Join(home, ".swotshop*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// In a folder a copy takes a name that is free, and stays with it.
func TestACopyInAFolder(t *testing.T) {
	c, home := newCopier(t)
	events := example(t).Events()
	name := asSession.file(example(t).State(), 1)
	if err := os.WriteFile(filepath.Join(home, name), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	written, err := c.Write("~", events, false)
	if want := filepath.Join("~", strings.TrimSuffix(name, ".json")+"-2.json"); err != nil || written != want {
		t.Fatalf("written to %q, want %q: %v", written, want, err)
	}
	if again, err := c.Write(written, events, true); err != nil || again != written {
		t.Errorf("then to %q: %v", again, err)
	}
	if data, _ := os.ReadFile(filepath.Join(home, name)); string(data) != "mine" {
		t.Error("a file of somebody else was replaced")
	}
}

// A copy that cannot be written says why and what to type instead, and never
// where home is.
func TestACopyThatCannotBeWritten(t *testing.T) {
	c, home := newCopier(t)
	if err := os.WriteFile(filepath.Join(home, "note"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for file, want := range map[string]string{
		"~/nowhere/acme.json":              "There is no folder ~/nowhere. Type another one.",
		"~/note/acme.json":                 "~/note is not a folder. Type another one.",
		"~/" + strings.Repeat("long", 100): "The name is too long. Type a shorter one.",
	} {
		_, err := c.Write(file, example(t).Events(), false)
		if runtime.GOOS == "windows" {
			want = ""
		}
		if err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), home) {
			t.Errorf("%s: %v", file, err)
		}
	}
	if _, err := c.Write("x.json", nil, false); err == nil {
		t.Error("a session without events was written")
	}
}

// The suggestion is free, and never beside the library.
func TestWhereACopyIsSuggested(t *testing.T) {
	c, home := newCopier(t)
	w := example(t).State()
	name := asSession.file(w, 1)
	if got, want := c.Suggest(w), filepath.Join(absolute("."), name); got != want {
		t.Errorf("without a desktop: %q, want %q", got, want)
	}
	c.library = "library.db"
	if got, want := c.Suggest(w), filepath.Join("~", name); got != want {
		t.Errorf("beside the library: %q, want %q", got, want)
	}
	desktop := filepath.Join(home, "Desktop")
	if err := os.Mkdir(desktop, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(desktop, name), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if got, want := c.Suggest(w), filepath.Join("~", "Desktop", strings.TrimSuffix(name, ".json")+"-2.json"); got != want {
		t.Errorf("with a desktop: %q, want %q", got, want)
	}
}

// What keeps a library from saving has short words, which fit on a line beside
// how much waits; the full sentence stays within.
func TestUnsavedErrorsAreShort(t *testing.T) {
	for _, kind := range []error{sessions.ErrFull, sessions.ErrMoved, sessions.ErrReadOnly, sessions.ErrNoAccess, sessions.ErrIO,
		sessions.ErrLocked, sessions.ErrConflict, sessions.ErrNotFound, sessions.ErrDamaged, sessions.ErrNotALibrary} {
		full := fail(kind, "A full sentence.")
		short := new(live.UnsavedError)
		switch err := inFewWords(full); {
		case !errors.As(err, &short) || !errors.Is(err, kind) || err.Error() != "A full sentence.":
			t.Errorf("%v gives %v", kind, err)
		case len("! "+short.Why+" "+short.Do+" 99 changes pending.") > 78:
			t.Errorf("too long for a line of 80: %s %s", short.Why, short.Do)
		}
	}
	if other := errors.New("other"); inFewWords(other) != other || inFewWords(nil) != nil {
		t.Error("what has no short words is not left as it is")
	}
}

// A folder that is there and takes no files is not called missing.
func TestACopyInAFolderOfTheSystem(t *testing.T) {
	if _, err := os.Stat("/proc/self"); err != nil {
		t.Log("there is no /proc here")
		return
	}
	c, _ := newCopier(t)
	if _, err := c.Write("/proc", example(t).Events(), false); err == nil || err.Error() != "Cannot write to /proc. Type another folder." {
		t.Errorf("into /proc: %v", err)
	}
}
