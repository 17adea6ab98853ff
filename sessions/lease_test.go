package sessions_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"swotshop/sessions"
)

// R1.7: one window writes, the next one learns who does.
func TestOneWriterPerSession(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	time1 := &clock{now: started}
	first := openAt(t, path, sessions.Options{Now: time1.Now, Host: "desk"})
	second := openAt(t, path, sessions.Options{Now: time1.Now, Host: "laptop"})
	s := newScribe("s")
	lease := claim(t, first, "s")
	if lease.Session() != "s" || !lease.Since().Equal(started) {
		t.Errorf("the lease is on %s since %v", lease.Session(), lease.Since())
	}
	must(t, lease.Append(ctx, s.do(opening("s"))))

	time1.add(time.Second)
	for _, lib := range []*sessions.Library{first, second} {
		_, err := lib.Claim(ctx, "s")
		wantError(t, err, "ErrLeased", "desk")
		var held *sessions.LeasedError
		if !errors.As(err, &held) || held.Host != "desk" || held.PID != os.Getpid() || !held.Since.Equal(started) || held.Session != "s" {
			t.Errorf("held by %+v", held)
		}
		wantError(t, lib.Append(ctx, "s", s.log.Events()), "ErrLeased", "desk")
		wantError(t, lib.Delete(ctx, "s"), "ErrLeased", "desk")
	}
	claim(t, second, "another") // is free

	must(t, lease.Release(ctx))
	wantError(t, lease.Append(ctx, s.do(s.item())), "ErrLeased", "no longer runs the session")
	wantError(t, lease.Renew(ctx), "ErrLeased", "no longer runs the session")
	must(t, lease.Release(ctx)) // again is no error
	lease = claim(t, second, "s")
	must(t, lease.Append(ctx, s.log.Events()))
	sameEvents(t, first, s)
}

// After a take-over the window that had the session can save nothing more,
// not even when it is ahead of the other one.
func TestTakeOver(t *testing.T) {
	lib := openIn(t, t.TempDir())
	s := newScribe("s")
	lease := claim(t, lib, "s")
	must(t, lease.Append(ctx, s.do(opening("s"))))
	taken, err := lib.TakeOver(ctx, "s")
	must(t, err)
	events := s.do(s.item())
	wantError(t, lease.Append(ctx, events), "ErrLeased")
	wantError(t, lease.Renew(ctx), "ErrLeased")
	must(t, lease.Release(ctx)) // is not its own any more
	must(t, taken.Append(ctx, events))
	must(t, taken.Renew(ctx))
	// Back and forth: what was written meanwhile is seen.
	lease, err = lib.TakeOver(ctx, "s")
	must(t, err)
	must(t, lease.Append(ctx, s.do(s.item())))
	sameEvents(t, lib, s)
	sameEntries(t, lib, s)
}

// A holder who was asleep continues as long as nobody took the session, however
// long that was; then not.
func TestAHolderWhoSlept(t *testing.T) {
	t.Parallel()
	s := play(t, cast{holds: here, asks: sessions.Place{}, host: "laptop"})
	s.real += time.Hour
	must(t, s.lease.Append(ctx, s.scribe.do(s.scribe.item())))
	must(t, s.lease.Renew(ctx))
	_, err := s.other.Claim(ctx, "s")
	wantError(t, err, "ErrLeased", "desk")
	s.real += sessions.LeaseLife
	_, err = s.other.Claim(ctx, "s")
	wantError(t, err, "ErrLeased", "desk")
	s.real += time.Millisecond
	other := claim(t, s.other, "s")
	if want := started.Add(s.real); !other.Since().Equal(want) {
		t.Errorf("held since %v, and not since it was taken, %v", other.Since(), want)
	}
	wantError(t, s.lease.Append(ctx, s.scribe.do(s.scribe.item())), "ErrLeased", "laptop")
	must(t, other.Append(ctx, s.scribe.log.Events()))
}

// A process of this machine that is gone holds nothing, however fresh its last
// sign of life; one that exists does, whatever it is.
func TestHolderKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	p := start(t, "hold", path, "s")
	if line := p.line(); line != "held" {
		t.Fatal(line)
	}
	lib := openAt(t, path, sessions.Options{})
	_, err := lib.Claim(ctx, "s")
	var held *sessions.LeasedError
	if !errors.As(err, &held) || held.PID != p.Process.Pid {
		t.Fatalf("held by %v, not by %d", err, p.Process.Pid)
	}
	p.kill(t)
	lease := claim(t, lib, "s")
	must(t, lease.Append(ctx, newScribe("s").do(opening("s"))))
}
