package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What there is to know of a library is said once by each command, beside its answer.
func TestNotesAreShownOnce(t *testing.T) {
	d := threeSessions(t)
	if err := os.Link(d.library(), filepath.Join(d.home, "again.db")); err != nil {
		t.Fatal(err)
	}
	d.stdin = strings.NewReader("quit\n")
	for _, args := range [][]string{{"list"}, {"show", "example"}, {"redact", "example", "--words", "leak", "--yes"}, {"open", "example", "--accessible"},
		{"new", "--client", "A", "--people", "5", "--accessible"}} {
		r := d.says(exitFine, args, "2 names")
		if n := strings.Count(r.err, "2 names"); n != 1 {
			t.Errorf("%v: said %d times", args, n)
		}
	}
	if err := os.Remove(filepath.Join(d.home, "again.db")); err != nil {
		t.Fatal(err)
	}
	stale := d.library() + "-journal"
	backup := filepath.Join(d.home, "stick.db")
	d.fine("backup", backup)
	if err := os.Rename(d.library(), filepath.Join(d.home, "lost.db")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(stale, []byte("what a crash left"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.says(exitFine, []string{"restore", backup}, "library.db-journal does not belong to this library and was moved aside, to library.db-journal.not-of-this-library-", "4 sessions")
	d.says(exitFine, []string{"doctor"}, "note   beside", "library.db-journal.not-of-this-library-")
	d.fine("list")
}
