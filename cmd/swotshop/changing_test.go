package main

import (
	"os"
	"testing"
)

// Where a library is away, commands that would change it say where a backup of
// it is, and make no empty one in its place.
func TestAMissingLibraryIsNotRecreated(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	d.fine("backup")
	if err := os.Rename(d.library(), d.library()+".away"); err != nil {
		t.Fatal(err)
	}
	for _, call := range [][]string{{"backup", "--renew"}, {"rebuild"}, {"retention", "--client", "X", "--until", "2099-12-31"}} {
		d.says(exitFailed, call, "nothing was done. Put it back, or restore the newest backup: swotshop restore ")
	}
	if _, err := os.Lstat(d.library()); err == nil {
		t.Error("a library was made in its place")
	}
}
