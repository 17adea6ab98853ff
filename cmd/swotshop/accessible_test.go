package main

import (
	"strings"
	"testing"
)

// Without anybody at a keyboard the app speaks in lines and ends with its
// input.
func TestTheAppInLines(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	if out := d.fine(); !strings.Contains(out, "No sessions yet.") || !strings.Contains(out, "Input ended. Everything is saved.") {
		t.Errorf("the library in lines:\n%s", out)
	}
	if left := d.files(); strings.Contains(left, "blueprint") {
		t.Errorf("files:\n%s", left)
	}
	d.stdin = strings.NewReader("w legal: nobody may approve\n")
	out := d.fine("new", "--client", "Acme Robotics", "--stage", "capture")
	if !strings.Contains(out, "W1 added to Weaknesses, Legal: nobody may approve. Saved.") {
		t.Errorf("new in lines:\n%s", out)
	}
	d.stdin = strings.NewReader("again\nquit\n")
	out = d.fine("open", "latest", "--stage", "cluster")
	if !strings.Contains(out, "Resumed where you left off.") || strings.Count(out, "W1: nobody may approve.") != 2 {
		t.Errorf("open in lines:\n%s", out)
	}
	d.fine("delete", "latest", "--yes") // refused while somebody leads it
}

// Settings that do not read are told in lines as they are on the screen.
func TestBadSettingsInLines(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.writeSettings("theme: dark\n")
	r := d.run()
	if r.code != exitFine || !strings.Contains(r.out, "Settings unreadable; using defaults. Fix ~/") ||
		!strings.Contains(r.err, "could not be read, so defaults were used") {
		t.Errorf("%+v", r)
	}
}

// The example is read out too, and thrown away afterwards.
func TestTheDemoInLines(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.env["SWOTSHOP_ACCESSIBLE"] = "1"
	d.stdin = strings.NewReader("1\nquit\n")
	out := d.fine("demo")
	if !strings.Contains(out, "# Example AI start-up: ") || strings.ContainsRune(out, '\x1b') {
		t.Errorf("the demo in lines:\n%s", out)
	}
	if list := d.fine("list"); strings.Contains(list, "Example") {
		t.Errorf("the example is in the library: %s", list)
	}
}
