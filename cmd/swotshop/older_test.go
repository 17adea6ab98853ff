package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"swotshop/sessions"
)

// A library of an older format is brought up to date by going on with a session, as
// the app does it, after a backup.
func TestOpenBringsAnOlderLibraryUpToDate(t *testing.T) {
	d := newDesk(t)
	data, err := os.ReadFile(filepath.Join("..", "..", "sessions", "testdata", "format1", "library.db"))
	if err != nil {
		t.Fatal(err)
	}
	path := d.file("older.db", string(data))
	d.says(exitFailed, []string{"list", "--library", path}, "older format")
	d.says(exitFailed, []string{"open", "nothing", "--accessible", "--library", filepath.Join(d.home, "none.db")}, "There is no library")
	d.stdin = strings.NewReader("quit\n")
	d.says(exitFine, []string{"open", "d1", "--accessible", "--library", path})
	d.says(exitFine, []string{"list", "--library", path})
	if made := sessions.Backups(path); len(made) == 0 {
		t.Error("there is no backup")
	}
	d.says(exitFailed, []string{"open", "nothing", "--accessible", "--library", path}, "no session nothing")
}
