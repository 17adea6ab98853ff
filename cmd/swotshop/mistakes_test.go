package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A name of the library that was mistyped makes no new one, and no empty backup
// that looks like a good one.
func TestAMistypedLibraryIsNotCreated(t *testing.T) {
	d := threeSessions(t)
	before := d.files()
	typo := filepath.Join(d.home, "libary.db")
	for _, args := range [][]string{
		{"backup"}, {"backup", "--renew"}, {"backup", filepath.Join(d.home, "copy.db")}, {"rebuild"},
		{"delete", "latest", "--yes"}, {"redact", "latest", "S1", "--yes"}, {"purge", "--client", "Acme Robotics", "--yes"},
		{"retention", "--client", "Acme Robotics", "--until", "2030-01-01"}, {"retention", "--client", "Acme Robotics", "--none"},
		{"restore", typo, "-o", filepath.Join(d.home, "new", "x.db")},
	} {
		d.says(exitFailed, append(args, "--library", typo), "There is no library at ~/libary.db")
	}
	if d.files() != before {
		t.Errorf("something was made:\n%s", d.files())
	}
}

// A command that a message names can be pasted, also with a blank in a path.
func TestCommandsToPaste(t *testing.T) {
	d := threeSessions(t)
	stick := filepath.Join(d.home, "My Stick")
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(stick, "copy.db")
	d.says(exitFine, []string{"backup", copied}, `swotshop restore "~/My Stick/copy.db"`)
	d.says(exitFine, []string{"restore", copied, "-o", filepath.Join(stick, "new.db")}, `swotshop --library "~/My Stick/new.db"`)
	hostile, err := started("5c01", "$(touch leak)", "2026-04-02", "One")
	if err != nil {
		t.Fatal(err)
	}
	d.keep(hostile)
	d.fine("retention", "--client", "$(touch leak)", "--until", "2020-01-01")
	for _, command := range []string{"list", "doctor"} {
		if r := d.run(command); !strings.Contains(r.out+r.err, `purge --client '$(touch leak)'`) {
			t.Errorf("%s says:\n%s%s", command, r.out, r.err)
		}
	}
}

// A damaged file is written to by nothing that offers to fix it.
func TestADamagedFileIsNotRebuilt(t *testing.T) {
	d := threeSessions(t)
	spoilLeases(t, d.library())
	before := d.files()
	d.says(exitFailed, []string{"doctor"}, "WRONG  integrity", "swotshop restore")
	d.says(exitFailed, []string{"rebuild"}, "Not rebuilt; nothing has changed.", "swotshop restore FILE")
	d.says(exitFailed, []string{"backup"}, "no backup was made")
	if d.files() != before {
		t.Errorf("something was changed:\n%s", d.files())
	}
	d.says(exitFine, []string{"restore", d.library(), "-o", filepath.Join(d.home, "new.db")}, "3 sessions")
}
