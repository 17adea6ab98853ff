package sessions_test

import (
	"path/filepath"
	"strings"
	"testing"

	"swotshop/sessions"
)

// A message may be projected: it does not say where the user's home is.
func TestMessagesDoNotNameTheHome(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	path := filepath.Join(home, "data", "library.db")
	must(t, openAt(t, path, sessions.Options{}).Close())
	_, err := openAt(t, path, sessions.Options{ReadOnly: true}).Find(ctx, "nobody")
	if err == nil || strings.Contains(err.Error(), home) || !strings.Contains(err.Error(), filepath.Join("~", "data", "library.db")) {
		t.Errorf("%v", err)
	}
}
