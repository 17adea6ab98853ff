package sessions_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/sessions"
)

// The program is killed before each call that changes the disk, and in the middle
// of each write. What it leaves is never taken for another library's, and opens; and
// beside another library each journal that it leaves is refused, or does no harm.
func TestCrashJournalsAreKnown(t *testing.T) {
	foreign := filepath.Join(t.TempDir(), "foreign.db")
	lib, all := library(t, foreign, sessions.Options{}, "a", "b")
	must(t, lib.Close())
	file := sessions.Raw(t, foreign)
	for _, at := range []struct{ kinds, action string }{{faults.Every, faults.Kill}, {faults.Write, faults.Tear}} {
		t.Run(at.action, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			calls := faults.NewCalls(t, folder)
			seen := tally{}
			for n := 1; ; n += faults.Times(61, 3) {
				path := filepath.Join(folder, fmt.Sprintf("%d.db", n))
				calls.Mend()
				calls.Strike(at.kinds, at.action, n, n)
				startWith(t, calls.Env(), "churn", path).finish(t)
				if len(calls.Struck()) == 0 {
					break
				}
				journal, _ := os.ReadFile(path + "-journal")
				if waits := len(journal) > 0 && journal[0] != 0; waits {
					seen["journals"]++
					seen[besideAnother(t, file, journal, all)]++
				}
				seen["kills"]++
				opensAsItIs(t, path, n)
				if moved := sessions.Aside(path); len(moved) > 0 {
					t.Errorf("killed at call %d: moved aside %v", n, moved)
				}
			}
			if !t.Failed() {
				t.Logf("%v", seen)
			}
			if seen["journals"] < 3 || seen["refused"] == 0 {
				t.Errorf("it shows too little: %v", seen)
			}
		})
	}
}

// opensAsItIs opens what a killed program has left, every other time to look only at
// first.
func opensAsItIs(t *testing.T, path string, n int) {
	t.Helper()
	for _, opts := range [][]sessions.Options{{{}}, {{ReadOnly: true}, {}}}[n%2] {
		lib, err := sessions.Open(ctx, path, opts)
		if opts.ReadOnly && errors.Is(err, sessions.ErrNotFound) {
			continue // killed before it was made
		}
		if err != nil {
			t.Fatalf("killed at call %d: %v", n, err)
		}
		if !opts.ReadOnly {
			noFindings(t, lib)
		}
		must(t, lib.Close())
	}
}

// besideAnother puts a journal beside another library.
func besideAnother(t *testing.T, file, journal []byte, all []*scribe) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "library.db")
	write(t, path, file)
	write(t, path+"-journal", journal)
	lib, err := sessions.Open(ctx, path, sessions.Options{})
	if err != nil {
		wantError(t, err, "ErrNoAccess", path+"-journal")
		if !bytes.Equal(file, sessions.Raw(t, path)) || !bytes.Equal(journal, sessions.Raw(t, path+"-journal")) {
			t.Error("what was refused was changed")
		}
		return "refused"
	}
	defer func() { must(t, lib.Close()) }()
	for _, s := range all {
		sameEvents(t, lib, s)
	}
	if findings, err := lib.Check(ctx); err != nil || len(findings) > 0 {
		t.Errorf("%v, %v, %s", findings, err, strings.Join(lib.Notes(), " "))
	}
	return "no harm"
}
