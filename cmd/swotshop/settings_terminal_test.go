//go:build unix

package main

import (
	"path/filepath"
	"strings"
	"testing"

	"swotshop/e2e/terminal"
)

func press(t *testing.T, term *terminal.Terminal, keys ...string) {
	t.Helper()
	if err := term.Press(keys...); err != nil {
		t.Fatal(err)
	}
}

// A theme and the width of the picture that were chosen hold at the next start.
func TestASettingLastsUntilTheNextStart(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	term := window(t, d.process("new", "--client", "Acme Robotics"))
	wait(t, term, "F7: can the back row read this?", "saved")
	press(t, term, "f3", "f3")
	wait(t, term, "Theme: high contrast.")
	press(t, term, "ctrl+c") // at once
	exits(t, term, exitFine)
	if got := d.readSettings(); !strings.Contains(got, `"theme": "contrast"`) {
		t.Errorf("kept is %s", got)
	}
	term = window(t, d.process())
	wait(t, term, "Acme Robotics")
	press(t, term, "f1")
	wait(t, term, "F3 theme: high contrast")
	press(t, term, "ctrl+c")
	exits(t, term, exitFine)
}

// Settings that do not read do not stop the program; it says so at its start,
// when something is to be kept, and in full at its end.
func TestTheAppOnBadSettings(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.writeSettings("theme: dark\n")
	term := window(t, d.process())
	wait(t, term, "! Settings unreadable; using defaults. Fix ~/.config/swotshop/settings.json")
	press(t, term, "f3")
	wait(t, term, "! Not saved: fix or delete ~/.config/swotshop/settings.json (unreadable)")
	press(t, term, "ctrl+c")
	exits(t, term, exitFine)
	shown(t, term, "were used: line 1 is not valid JSON")
	if got := d.readSettings(); got != "theme: dark\n" {
		t.Errorf("the file holds %q", got)
	}
}

func TestTheAppWithoutAHome(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	library := filepath.Join(d.home, "library.db")
	d.env["HOME"] = ""
	term := window(t, d.process("--library", library))
	wait(t, term, "How should the whole company")
	press(t, term, "f3")
	wait(t, term, "! Not saved for next time: no home folder is set (HOME).")
	press(t, term, "ctrl+c")
	exits(t, term, exitFine)
}
