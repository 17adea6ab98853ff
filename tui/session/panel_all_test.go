package session_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"swotshop/tui/console/wire"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// scrolled is every line that shows while somebody scrolls down to the end.
func scrolled(s tuitest.Shown, screen func() string) []string {
	var lines []string
	for last := ""; screen() != last; {
		last = screen()
		for _, l := range strings.Split(last, "\n") {
			if !slices.Contains(lines, l) {
				lines = append(lines, l)
			}
		}
		s.Keys("down")
	}
	return lines
}

// Whatever the console has, the panel has, and both to their ends: the stages, the
// objections, the private notes. No list is cut while rows are free.
func TestPanelHasAllOfTheConsole(t *testing.T) {
	for _, kind := range []workshop.StageKind{workshop.StageOpen, workshop.StageProvocations, workshop.StageCapture, workshop.StageCommitments} {
		for _, size := range [][2]int{{80, 24}, {60, 18}, {100, 50}, {120, 40}, {200, 60}} {
			t.Run(fmt.Sprintf("%s_%dx%d", kind, size[0], size[1]), func(t *testing.T) {
				d := tuitest.NewPromptedDesk(t, kind)
				c := tuitest.NewConsoleOf(t, d, wire.Status{})
				d.Clock = c.Now
				c.Resize(size[0], size[1])
				d.Resize(size[0], size[1])
				d.Keys("f2", "f2")
				panel, console := scrolled(d, d.Screen), scrolled(c, c.Screen)
				for _, lines := range [][]string{panel, console} {
					all := strings.Join(lines, "\n")
					for _, s := range d.W().Agenda.Stages {
						if row := regexp.MustCompile(`(?m)[ ●✓] ` + s.Title + `(  |$)`); !row.MatchString(all) {
							t.Errorf("%s cannot be scrolled to:\n%s", s.Title, all)
						}
					}
					for _, words := range []string{"One wrong word and the share price", "last ten new customers", "Ask the chair to speak last", "Not heard"} {
						if !strings.Contains(all, words) {
							t.Errorf("%q cannot be scrolled to:\n%s", words, all)
						}
					}
				}
			})
		}
	}
}

// What works on the session’s screen alone says so, and what works on the console
// works here.
func TestPanelKeys(t *testing.T) {
	d := tuitest.NewPromptedDesk(t, workshop.StageCapture)
	d.Keys("f2", "f2")
	for _, key := range []string{"f4", "f5", "f8", "ctrl+y"} {
		d.Keys(key)
		d.Shows("does nothing here: close this with Esc first.")
	}
	notes := len(d.W().PrivateNotes)
	d.Line("ask the CFO")
	d.Keys("delete")
	d.Shows("▸ private note ask the CFO")
	if got := len(d.W().PrivateNotes); got != notes {
		t.Errorf("%d notes, want %d", got, notes)
	}
	d.Keys("ctrl+u", "ctrl+n")
	d.Shows("are off. Ctrl+N")
}
