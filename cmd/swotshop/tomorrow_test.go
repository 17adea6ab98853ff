package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"swotshop/docs"
	"swotshop/tui/kit"
)

var codeSpan = regexp.MustCompile("`([^`]+)`")

// The page for a first session is a page, and shows where people look for it: drawn in a
// terminal, as it is elsewhere.
func TestThePageForTomorrow(t *testing.T) {
	d := newDesk(t)
	if got := d.fine("help", "tomorrow"); got != docs.Tomorrow() {
		t.Errorf("it prints %.200q", got)
	}
	if n := strings.Count(docs.Tomorrow(), "\n"); n > 60 {
		t.Errorf("it has %d lines", n)
	}
	for _, args := range [][]string{{"--help"}, {"help", "--help"}} {
		d.says(exitFine, args, "swotshop help tomorrow")
	}
	for _, args := range [][]string{{"help", "tomorow"}, {"help", "tomorrow", "now"}} {
		if r := d.run(args...); r.code != exitWrongCall {
			t.Errorf("%v: %+v", args, r)
		}
	}
	for _, said := range []string{"projector", "font", "clicker", "console", "demo", "evening before", "half an hour before", "begins", "fails", "after it", "export"} {
		if !strings.Contains(strings.ToLower(docs.Tomorrow()), said) {
			t.Errorf("it does not speak of %q", said)
		}
	}
}

// Every command on the page is there, with its flags, and so is every key.
func TestThePageForTomorrowIsTrue(t *testing.T) {
	commands, keys := 0, 0
	names := map[string]bool{}
	for _, k := range []kit.Key{kit.Enter, kit.Esc, kit.Tab, kit.Del, kit.PgDn, kit.PgUp, kit.F1, kit.F2, kit.F3, kit.F4, kit.F6, kit.F7, kit.F8, kit.F9, kit.CtrlZ, kit.Key(".")} {
		names[k.Does("").Label()] = true
	}
	typed := []string{"people 8", "1 1 2 3", "Ctrl", "+", "⌘"} // on the line, and to a terminal
	for _, m := range codeSpan.FindAllStringSubmatch(docs.Tomorrow(), -1) {
		switch words := strings.Fields(m[1]); {
		case words[0] == "swotshop":
			commands++
			root := newDesk(t).ready().root()
			c, rest, err := root.Find(words[1:])
			if err != nil || c == root {
				t.Errorf("%q is no command: %v", m[1], err)
				continue
			}
			if at := slices.IndexFunc(rest, func(s string) bool { return strings.HasPrefix(s, "--") }); at >= 0 {
				if err := c.ParseFlags(rest[at:]); err != nil {
					t.Errorf("%q: %v", m[1], err)
				}
			}
			if c.Name() == "help" && !slices.Equal(rest, []string{tomorrowPage}) {
				t.Errorf("%q shows another page", m[1])
			}
		case names[m[1]]:
			keys++
		case !slices.Contains(typed, m[1]):
			t.Errorf("%q is neither a command nor a key", m[1])
		}
	}
	if commands < 8 || keys < 15 {
		t.Errorf("it has %d commands and %d keys: is it read?", commands, keys)
	}
}
