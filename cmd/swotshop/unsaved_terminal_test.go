//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A library that is taken away in mid-session: one key brings everything into
// a file, which follows; the end is asked for and says where all of it is; and
// the file comes into a library.
func TestASessionOutlivesItsLibrary(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	if err := os.Mkdir(filepath.Join(d.home, "Desktop"), 0o700); err != nil {
		t.Fatal(err)
	}
	term := window(t, d.process("new", "--client", "Acme Robotics", "--stage", "capture"))
	wait(t, term, "● saved", "Capture · ")
	if err := os.Rename(d.library(), d.library()+".away"); err != nil {
		t.Fatal(err)
	}
	if err := term.Type("s one\r"); err != nil {
		t.Fatal(err)
	}
	wait(t, term, "! The library is no longer in its place. Put it back. 1 change pending.", "F9 save a copy to…", "NOT SAVED")
	press(t, term, "f9")
	wait(t, term, "▸ file ~/Desktop/acme-robotics-")
	press(t, term, "enter")
	wait(t, term, "The copy is complete: ~/Desktop/acme-robotics-")
	if err := term.Type("w two\r"); err != nil {
		t.Fatal(err)
	}
	wait(t, term, "Two", "2 changes pending.", "The copy is complete: ~/Desktop/acme-robotics-")
	press(t, term, "ctrl+c")
	wait(t, term, "Not everything is saved", "2 changes are not in the library", "quit (the copy has everything)")
	press(t, term, "y")
	shown(t, term, "NOT SAVED: 2 changes for Acme Robotics.", "complete copy is in ~/Desktop/acme-robotics-")
	exits(t, term, exitFine)
	if strings.Contains(term.Screen(), "No backup was made") {
		t.Error("the end complains twice of the same library")
	}
	copies, err := filepath.Glob(filepath.Join(d.home, "Desktop", "*"))
	if err != nil || len(copies) != 1 {
		t.Fatalf("the desktop holds %v", copies)
	}
	d.fine("import", copies[0])
	if got := d.fine("search", "two"); got == "" {
		t.Error("what was not saved did not come in with the copy")
	}
}

// Once the library is back, the session goes on as if nothing had been.
func TestASessionFindsItsLibraryAgain(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	term := window(t, d.process("new", "--client", "Acme Robotics", "--stage", "capture"))
	wait(t, term, "● saved", "Capture · ")
	away := d.library() + ".away"
	if err := os.Rename(d.library(), away); err != nil {
		t.Fatal(err)
	}
	if err := term.Type("s one\r"); err != nil {
		t.Fatal(err)
	}
	wait(t, term, "NOT SAVED")
	if err := os.Rename(away, d.library()); err != nil {
		t.Fatal(err)
	}
	press(t, term, "ctrl+s")
	wait(t, term, "Everything is saved again.", "● saved")
	if err := term.Type("w half a line"); err != nil {
		t.Fatal(err)
	}
	wait(t, term, "half a line")
	press(t, term, "ctrl+c")
	shown(t, term, "Typed but not entered: w half a line")
	exits(t, term, exitFine)
	if got := d.fine("search", "one"); got == "" {
		t.Error("the library does not have what was typed while it was away")
	}
}
