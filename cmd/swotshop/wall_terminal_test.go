//go:build unix

package main

import (
	"io"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"swotshop/e2e/terminal"
)

func typed(t *testing.T, term *terminal.Terminal, text string, shows ...string) {
	t.Helper()
	if err := term.Type(text); err != nil {
		t.Fatal(err)
	}
	wait(t, term, shows...)
}

// modes are those that the program switches on, and has to switch off again.
var modes = regexp.MustCompile(`\x1b\[\?(\d+)([hl])`)

// requireGivenBack fails unless a terminal has its modes, its keys and its
// title back, and shows nothing of what was drawn, whether it has a second
// screen or not.
func requireGivenBack(t *testing.T, term *terminal.Terminal) {
	t.Helper()
	sent := term.Sent()
	on := map[string]bool{"25": true}
	for _, m := range modes.FindAllStringSubmatch(sent, -1) {
		on[m[1]] = m[2] == "h"
	}
	for mode, isOn := range on {
		if isOn != (mode == "25" || mode == "7") {
			t.Errorf("mode %s is %t at the end", mode, isOn)
		}
	}
	if got := titleAfter(sent); got != "shell" {
		t.Errorf("the window’s title is %q afterwards", got)
	}
	if pushed, popped := strings.Count(sent, "\x1b[>1u")+strings.Count(sent, "\x1b[>5u"), strings.Count(sent, "\x1b[<1u")+strings.Count(sent, "\x1b[<u"); pushed != popped {
		t.Errorf("the keys were asked for %d times, and given back %d times", pushed, popped)
	}
	if screen := shownAfter(t, "shell> \r\n"+sent); !strings.HasPrefix(screen, "shell>") || strings.Contains(screen, "aved before") || strings.Contains(screen, "Strengths") {
		t.Errorf("with a second screen there is left:\n%s", screen)
	}
	bare := strings.NewReplacer(ansi.SetModeAltScreenSaveCursor, "", ansi.ResetModeAltScreenSaveCursor, "").Replace(sent)
	if screen := shownAfter(t, bare); strings.Contains(screen, "aved before") || strings.Contains(screen, "Strengths") || strings.Contains(screen, "● saved") {
		t.Errorf("without a second screen there is left:\n%s", screen)
	}
}

// shownAfter is what a terminal shows after it was sent something.
func shownAfter(t *testing.T, sent string) string {
	t.Helper()
	screen := vt.NewEmulator(80, 24)
	go func() { _, _ = io.Copy(io.Discard, screen) }() // what it answers
	_, _ = io.WriteString(screen, sent)
	return screen.String()
}

// titled is what sets, lays aside and takes up a window's title.
var titled = regexp.MustCompile(`\x1b\]2;([^\x07]*)\x07|\x1b\[2([23]);2t`)

// titleAfter is the title of a window that was called “shell”.
func titleAfter(sent string) string {
	title, aside := "shell", []string(nil)
	for _, m := range titled.FindAllStringSubmatch(sent, -1) {
		switch {
		case m[2] == "2":
			aside = append(aside, title)
		case m[2] == "3" && len(aside) > 0:
			title, aside = aside[len(aside)-1], aside[:len(aside)-1]
		case m[2] == "":
			title = m[1]
		}
	}
	return title
}

// Nothing of what was drawn is left on the terminal, and its title is as
// before, however the screens end and whether it has a second screen or not.
func TestNothingIsLeftOnTheTerminal(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]func(term *terminal.Terminal) error{
		"Ctrl+C": func(term *terminal.Terminal) error { return term.Press("ctrl+c") },
		"TERM":   func(term *terminal.Terminal) error { return term.Process().Signal(syscall.SIGTERM) },
		"QUIT":   func(term *terminal.Terminal) error { return term.Process().Signal(syscall.SIGQUIT) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			app := window(t, d.process("new", "--client", "Acme Robotics", "--stage", "capture"))
			wait(t, app, "Acme Robotics", "● saved")
			typed(t, app, "s saved before\r", "Saved before", "● saved")
			console := window(t, d.process("console"))
			wait(t, console, "Console · Acme Robotics")
			for _, term := range []*terminal.Terminal{console, app} {
				if err := end(term); err != nil {
					t.Fatal(err)
				}
				if _, err := term.Exit(limit); err != nil {
					t.Fatal(err)
				}
				requireGivenBack(t, term)
			}
		})
	}
}
