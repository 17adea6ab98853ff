package sessions_test

import (
	"path/filepath"
	"testing"
	"time"

	"swotshop/sessions"
	"swotshop/workshop"
)

// The session that was led last is the one with the last event of somebody who led: not the
// newest, not one whose lease is new, not one that was written to from outside since.
func TestLedLast(t *testing.T) {
	lib := openAt(t, filepath.Join(t.TempDir(), "library.db"), sessions.Options{})
	var all []*scribe
	for i, id := range []string{"a", "b", "c"} {
		s := newScribe(id)
		s.at = started.Add(time.Duration(-i) * time.Hour)
		s.do(opening(id))
		s.do(s.item())
		all = append(all, s)
	}
	for _, s := range all {
		must(t, lib.Import(ctx, s.log))
	}
	all[2].at = started.Add(time.Hour)
	must(t, lib.RenameClient(ctx, []string{"c"}, "Globex", all[2].stamp()))
	wantLast(t, lib, started.Add(-12*time.Hour), "a")

	lease := claim(t, lib, "b")
	all[1].at = started.Add(2 * time.Hour)
	must(t, lease.Append(ctx, all[1].do(workshop.Forward{})))
	wantLast(t, lib, started.Add(-12*time.Hour), "b") // it is led still, or was when the power went
	must(t, lease.Release(ctx))
	wantLast(t, lib, started.Add(-12*time.Hour), "b")
	wantLast(t, lib, started.Add(3*time.Hour), "")
}

// wantLast fails unless that is the session that was led last; empty: none was.
func wantLast(t *testing.T, lib *sessions.Library, from time.Time, want string) {
	t.Helper()
	last, found, err := lib.LedLast(ctx, from, from.Add(24*time.Hour))
	if must(t, err); last.ID != want || found != (want != "") {
		t.Errorf("led last is %q, not %q", last.ID, want)
	}
}
