package sessions_test

import (
	"os"
	"testing"

	"swotshop/sessions"
)

// A relative path is relative to the working directory of the person who types
// it.
func TestBackupToARelativePath(t *testing.T) {
	t.Chdir(t.TempDir())
	lib, _ := library(t, "library.db", sessions.Options{}, "a")
	must(t, os.Mkdir("stick", 0o700))
	for _, to := range []string{"copy.db", "./again.db", "stick/copy.db"} {
		must(t, lib.Backup(ctx, to))
		noFindings(t, openAt(t, to, sessions.Options{}))
	}
}
