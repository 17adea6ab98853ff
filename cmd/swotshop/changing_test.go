package main

import (
	"os"
	"testing"
)

// Commands that change a library make none in the place of one that is away,
// and say where a backup of it is.
func TestNoCommandMakesALibraryByMistake(t *testing.T) {
	t.Parallel()
	calls := [][]string{{"backup"}, {"backup", "--renew"}, {"rebuild"}, {"retention", "--client", "X", "--until", "2099-12-31"}}
	reading := [][]string{{"delete", "latest", "--yes"}, {"redact", "latest", "W1", "--yes"}, {"purge", "--client", "X", "--yes"}}
	none := newDesk(t)
	moved := threeSessions(t)
	moved.fine("backup")
	if err := os.Rename(moved.library(), moved.library()+".away"); err != nil {
		t.Fatal(err)
	}
	for _, call := range calls {
		none.says(exitFailed, call, "There is no library at ", "nothing was done. Name the right one with --library.")
		moved.says(exitFailed, call, "Put it back, or bring the newest backup in its place: swotshop restore ")
	}
	for _, call := range reading { // these look first
		none.says(exitFailed, call, "There is no library at ")
	}
	for _, d := range []*desk{none, moved} {
		if _, err := os.Lstat(d.library()); err == nil {
			t.Error("a library was made in its place")
		}
	}
}
