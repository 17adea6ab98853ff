package main

import (
	"context"
	"io"
	"strings"
	"testing"
)

// until hears what the program says and ends it at one of its lines.
type until struct {
	strings.Builder
	line string
	end  func()
}

func (u *until) Write(b []byte) (int, error) {
	n, err := u.Builder.Write(b)
	if strings.Contains(string(b), u.line) {
		u.end()
	}
	return n, err
}

// Whoever has to wait until it is seen whether somebody else leads the session
// is told why, once, and need not wait.
func TestWaitingForAnotherWindow(t *testing.T) {
	t.Parallel()
	const says = "Checking whether another window still runs the session: up to 15 seconds.\n"
	d := threeSessions(t)
	exported := d.file("session.json", d.fine("export", "3f9a20c41", "--format", "json", "-o", "-"))
	tamper(t, d.library(), "INSERT INTO lease SELECT id, 'an older program''s', 'laptop', 1, 1, 1 FROM session")
	before := d.files()
	for _, args := range [][]string{
		{"delete", "3f9a20c41", "--yes"}, {"redact", "3f9a20c41", "--words", "leak", "--yes"}, {"purge", "--client", "Acme Robotics", "--yes"},
		{"rebuild"}, {"import", exported}, {"open", "3f9a20c41"},
	} {
		ctx, end := context.WithCancel(t.Context())
		talk := &until{line: strings.TrimSpace(says), end: end}
		nobody, stdin := io.Pipe() // no end of the input ends it
		code := run(ctx, args, nobody, io.Discard, talk, d.lookup)
		_ = stdin.Close()
		if strings.Count(talk.String(), says) != 1 || ctx.Err() == nil {
			t.Errorf("%v says %q", args, talk.String())
		}
		if after := d.files(); after != before {
			t.Fatalf("%v has changed the library", args)
		}
		if code == exitFine {
			t.Errorf("%v has not waited", args)
		}
	}
}
