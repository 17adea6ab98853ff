//go:build unix

package main

import "testing"

// What no eye can read is not printed on a terminal, whatever else is.
func TestNoBinaryOnATerminal(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	for _, as := range formats {
		if !as.binary || as.missing != nil {
			continue
		}
		term := window(t, d.process("export", "example", "--format", as.name, "-o", "-"))
		exits(t, term, exitFailed)
		shown(t, term, "Not exported: "+as.title+" is not for a terminal. Name a file with -o.")
	}
	term := window(t, d.process("export", "example", "--format", "ics", "-o", "-"))
	exits(t, term, exitFine)
	shown(t, term, "END:VCALENDAR")
}
