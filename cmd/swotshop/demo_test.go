package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"swotshop/sessions"
)

// demo takes part in a demo in lines, and gives what it said, and the library
// that it names; empty when it names none.
func (d *desk) demo(typed string) (said, library string) {
	d.t.Helper()
	d.stdin = strings.NewReader(typed)
	r := d.run("demo")
	if r.code != exitFine {
		d.t.Fatalf("exit %d: %s", r.code, r.err)
	}
	_, after, found := strings.Cut(r.err, "swotshop --library ")
	if !found {
		return r.err, ""
	}
	return r.err, strings.Replace(strings.Fields(after)[0], "~", d.home, 1)
}

// A demo in which nobody worked leaves nothing.
func TestAnUntouchedDemo(t *testing.T) {
	d := newDesk(t)
	before := d.files()
	if _, library := d.demo("1\nquit\n"); library != "" {
		t.Errorf("it was kept: %s", library)
	}
	left, _ := filepath.Glob(filepath.Join(d.env["TMPDIR"], "*"))
	if after := d.files(); after != before || len(left) > 0 {
		t.Errorf("left behind: %s, %v", after, left)
	}
}

// What was shown as saved in a demo is with the user's own sessions afterwards:
// also when it is the example itself that somebody worked on.
func TestWorkInTheDemoIsStored(t *testing.T) {
	d := newDesk(t)
	_, library := d.demo("3\nyes\nquit\n")
	if filepath.Dir(library) != filepath.Dir(d.library()) {
		t.Fatalf("it lies at %q", library)
	}
	if out := d.fine("export", "latest", "--format", "json", "-o", "-", "--library", library); !strings.Contains(out, "session.reopened") {
		t.Errorf("the work is not in it:\n%s", out)
	}
	if left, _ := filepath.Glob(filepath.Join(d.env["TMPDIR"], "*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// When it cannot be stored, it stays where it is, and that is said; the doctor says
// it again.
func TestWorkInTheDemoStays(t *testing.T) {
	d := newDesk(t)
	d.file("taken", "")
	d.env["SWOTSHOP_LIBRARY"] = filepath.Join(d.home, "taken", "library.db")
	said, library := d.demo("3\nyes\nquit\n")
	if filepath.Dir(filepath.Dir(library)) != d.env["TMPDIR"] || !strings.Contains(said, "The system may empty") {
		t.Fatalf("it lies at %q: %s", library, said)
	}
	if out := d.fine("export", "latest", "--format", "json", "-o", "-", "--library", library); !strings.Contains(out, "session.reopened") {
		t.Errorf("the work is not in it:\n%s", out)
	}
	delete(d.env, "SWOTSHOP_LIBRARY")
	d.keepThree()
	d.says(exitFine, []string{"doctor"}, "note   copies", "is left over from a demo", library)
}

// In doubt a library holds more than the example.
func TestWhatHoldsOnlyTheExample(t *testing.T) {
	log := example(t)
	for name, c := range map[string]struct {
		harm func(path string)
		want bool
	}{
		"untouched":      {func(string) {}, true},
		"another too":    {func(path string) { addTo(t, path) }, false},
		"is no library":  {func(path string) { write(t, path, strings.Repeat("words ", 100)) }, false},
		"is gone":        {func(path string) { _ = os.Remove(path) }, false},
		"lost its list":  {func(path string) { tamper(t, path, "DROP TABLE session") }, false},
		"lost its words": {func(path string) { tamper(t, path, "DROP TABLE event") }, false},
		"another event": {func(path string) {
			tamper(t, path, "DROP TRIGGER event_never_changes", "UPDATE event SET event_id='x' WHERE seq=(SELECT max(seq) FROM event)")
		}, false},
	} {
		path := filepath.Join(t.TempDir(), "library.db")
		if err := fill(t.Context(), path, log); err != nil {
			t.Fatal(err)
		}
		c.harm(path)
		if got, err := holdsOnly(t.Context(), path, log); got != c.want || got && err != nil {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func addTo(t *testing.T, path string) {
	t.Helper()
	other, err := started("3f9a", "Acme", "2026-04-02")
	if err != nil {
		t.Fatal(err)
	}
	lib, err := sessions.Open(t.Context(), path, sessions.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer lib.Close()
	if err := lib.Import(t.Context(), other); err != nil {
		t.Fatal(err)
	}
}
