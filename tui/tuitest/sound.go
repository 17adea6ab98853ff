package tuitest

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
)

// Sound fails unless the present picture is one that may be shown.
func Sound(t testing.TB, s Shown, cells kit.Cells, list bool) {
	t.Helper()
	view, a := s.View(), s.Window()
	painted := strings.Split(view.Content, "\n")
	rows := strings.Split(ansi.Strip(view.Content), "\n")
	fail := func(format string, args ...any) {
		t.Helper()
		t.Fatalf("%d×%d: %s\n%s", a.W, a.H, fmt.Sprintf(format, args...), strings.Join(rows, "\n"))
	}
	for i := range rows {
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	if len(painted) != a.H {
		fail("%d lines", len(painted))
	}
	for i, line := range painted {
		if w := cells.Width(line); w != a.W {
			fail("line %d is %d cells wide", i+1, w)
		}
		if strings.ContainsFunc(OwnStyle.ReplaceAllString(line, ""), unicode.IsControl) {
			fail("line %d has a sequence that is not ours: %q", i+1, line)
		}
	}
	if a.W < kit.LeastWidth || a.H < kit.LeastHeight {
		if !strings.Contains(strings.ToLower(rows[0]), "too small") {
			fail("it does not say that it is too small")
		}
		return
	}
	for i, row := range rows {
		if cells.Width(row) > a.W-1 {
			fail("line %d leaves no free column at the right: %q", i+1, row)
		}
	}
	if c := view.Cursor; c != nil && (c.X < 0 || c.X >= a.W || c.Y < 0 || c.Y >= a.H) {
		fail("the cursor is outside the window")
	}
	if fault := s.Lacks(list, rows, view.Cursor); fault != "" {
		fail("%s", fault)
	}
}

// OwnStyle are the sequences that a theme draws with.
var OwnStyle = regexp.MustCompile(`\x1b\[[0-9;]*m`)
