package sessions_test

import (
	"testing"

	"swotshop/workshop"
)

// Words typed on waking are saved, whatever was rebuilt elsewhere while the laptop
// slept: nobody else has written to the session.
func TestWordsOnWakingAfterARebuild(t *testing.T) {
	t.Parallel()
	for name, wake := range map[string]func(*scene){
		"a word":            func(*scene) {},
		"a renewal":         func(s *scene) { must(t, s.lease.Renew(ctx)) },
		"after another one": func(s *scene) { s.rebuild() },
		"between two of them": func(s *scene) {
			must(t, s.lease.Append(ctx, s.scribe.do(s.scribe.item())))
			s.rebuild()
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := play(t, unsure)
			// A rebuild gives the last item another row than it has: who remembers the
			// old one cannot undo it.
			for _, i := range []workshop.Intent{s.scribe.item(), s.scribe.item(), workshop.Undo{}, s.scribe.item()} {
				must(t, s.lease.Append(ctx, s.scribe.do(i)))
			}
			s.rebuild()
			wake(s)
			must(t, s.lease.Append(ctx, s.scribe.do(workshop.Undo{})))
			for range 3 {
				must(t, s.lease.Append(ctx, s.scribe.do(s.scribe.item())))
			}
			sameEvents(t, s.other, s.scribe)
			sameEntries(t, s.other, s.scribe)
			noFindings(t, s.other)
			s.looks, s.then = 0, s.beats
			_, err := s.other.Claim(ctx, "s")
			wantError(t, err, "ErrLeased", "desk")
			must(t, s.lease.Release(ctx))
			wantError(t, s.lease.Renew(ctx), "ErrLeased")
			must(t, claim(t, s.other, "s").Release(ctx))
		})
	}
}

// What else happened to a session while its holder slept is told as it is: run by
// another window now, or before, or deleted, or written to.
func TestWhatAHolderWhoSleptIsTold(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		meanwhile func(*scene)
		kind      string
		mentions  string
	}{
		"taken over": {func(s *scene) { claim(s.t, s.other, "s") }, "ErrLeased", "open on laptop"},
		"taken over after a rebuild": {func(s *scene) {
			s.rebuild()
			s.looks = 0
			claim(s.t, s.other, "s")
		}, "ErrLeased", "open on laptop"},
		"run and released": {func(s *scene) {
			other := claim(s.t, s.other, "s")
			must(s.t, other.Append(ctx, s.elsewhere(workshop.Resume{})))
			must(s.t, other.Release(ctx))
		}, "ErrLeased", "no longer runs"},
		"deleted": {func(s *scene) { must(s.t, s.other.Delete(ctx, "s")) }, "ErrNotFound", "deleted by another program"},
		"redacted": {func(s *scene) {
			_, err := s.other.Redact(ctx, "s", workshop.Redaction{Words: s.scribe.log.State().Client}, s.scribe.stamp())
			must(s.t, err)
		}, "ErrConflict", "another program has written to it"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := play(t, unsure)
			c.meanwhile(s)
			wantError(t, s.lease.Append(ctx, s.scribe.do(s.scribe.item())), c.kind, c.mentions)
			if c.kind != "ErrConflict" { // the lease is still in force then
				wantError(t, s.lease.Renew(ctx), c.kind, c.mentions)
			}
			if found, err := s.other.List(ctx); err != nil || (len(found) == 0) != (c.kind == "ErrNotFound") {
				t.Errorf("%d sessions, %v", len(found), err)
			}
		})
	}
}

// rebuild is done elsewhere, by who watches the lease for as long as it takes.
func (s *scene) rebuild() {
	s.t.Helper()
	s.looks = 0
	must(s.t, s.other.Rebuild(ctx))
}

// elsewhere is what another window adds to the session.
func (s *scene) elsewhere(i workshop.Intent) []workshop.Event {
	s.t.Helper()
	log, err := workshop.Replay(s.scribe.log.Events())
	must(s.t, err)
	events, err := log.Do(i, s.scribe.stamp())
	must(s.t, err)
	return events
}
