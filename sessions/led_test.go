package sessions_test

import (
	"path/filepath"
	"testing"
	"time"

	"swotshop/sessions"
)

// Who takes a session from a window that did not release it learns when that one was
// last heard from.
func TestLedUntil(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	clock := &clock{now: started}
	lib := openAt(t, path, sessions.Options{Now: clock.Now, Host: "desk"})
	lease := claim(t, lib, "s")
	if !lease.LedUntil().IsZero() {
		t.Errorf("nobody was before, but until %v", lease.LedUntil())
	}
	clock.add(time.Minute)
	must(t, lease.Renew(ctx))
	last := clock.Now()
	clock.add(time.Hour)
	lease, err := lib.TakeOver(ctx, "s")
	if must(t, err); !lease.LedUntil().Equal(last) {
		t.Errorf("it was led until %v, not %v", lease.LedUntil(), last)
	}
	must(t, lease.Release(ctx))
	if lease = claim(t, lib, "s"); !lease.LedUntil().IsZero() {
		t.Errorf("it was released, but until %v", lease.LedUntil())
	}
}
