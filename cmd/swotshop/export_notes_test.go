package main

import (
	"strings"
	"testing"
)

// The file of a session has private notes, and says so where it is written; the paper has
// none, and says nothing.
func TestExportSaysThatItHasPrivateNotes(t *testing.T) {
	d := newDesk(t)
	d.keep(noted(t))
	t.Chdir(d.home)
	for format, want := range map[string]bool{"json": true, "md": false} {
		r := d.run("export", "latest", "--format", format)
		if r.code != 0 || strings.Contains(r.err, "2 private notes") != want {
			t.Errorf("%s: %+v", format, r)
		}
	}
}
