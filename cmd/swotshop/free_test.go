package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A restored library takes a name that nothing has, nor the text of another
// restoration, also when two are made in one second.
func TestAFreePlaceForARestoredLibrary(t *testing.T) {
	dir := t.TempDir()
	p := &program{now: func() time.Time { return time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC) }}
	path := filepath.Join(dir, "library.db")
	if got := p.freePlace(path); got != path {
		t.Errorf("where there is none: %s", got)
	}
	for _, taken := range []string{"library.db", "library-restored-2026-03-12-090000.db", "library-restored-2026-03-12-090000-2.rest.txt"} {
		if err := os.WriteFile(filepath.Join(dir, taken), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := p.freePlace(path), filepath.Join(dir, "library-restored-2026-03-12-090000-3.db"); got != want {
		t.Errorf("%s, not %s", got, want)
	}
}
