package sessions_test

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"swotshop/sessions"
	"swotshop/workshop"
)

// scene is a library on which a holder leads the session “s”, and another
// program that wants something of it. Time passes while that one watches, and
// when a test says so.
type scene struct {
	t             *testing.T
	path          string
	real          time.Duration // since the beginning, by no clock
	holder, other *sessions.Library
	lease         *sessions.Lease
	scribe        *scribe
	told, looks   int            // how often the other one has said that it watches, and looked
	then          func(look int) // what happens before each look
}

// cast says who is in a scene.
type cast struct {
	holds, asks sessions.Place
	host        string        // of the one who asks; empty: desk, like the holder’s
	ended       bool          // the holder’s process, for all that its number tells
	clock       time.Duration // by how much the clock of the one who asks is ahead
}

// here and hereToo are two processes on one machine.
var (
	here    = sessions.Place{Machine: "machine", Boot: "boot", Processes: "processes", Born: "1000", Local: true}
	hereToo = sessions.Place{Machine: "machine", Boot: "boot", Processes: "processes", Born: "2000", Local: true}
)

// play begins a scene in which the holder leads the session.
func play(t *testing.T, c cast) *scene {
	t.Helper()
	s := &scene{t: t, path: filepath.Join(t.TempDir(), "library.db"), scribe: newScribe("s"), then: func(int) {}}
	c.asks.Pause = func(ctx context.Context, d time.Duration) error {
		s.looks++
		s.real += d
		s.then(s.looks)
		return ctx.Err()
	}
	c.asks.Ended = func(pid int, born string) bool { return pid != 4711 || born != c.holds.Born || c.ended }
	if c.host == "" {
		c.host = "desk"
	}
	s.holder = openAt(t, s.path, c.holds.On("desk", func() time.Time { return started.Add(s.real) }))
	opts := c.asks.On(c.host, func() time.Time { return started.Add(s.real + c.clock) })
	opts.Watching = func() {
		if s.told++; s.looks > 0 {
			t.Error("it says that it watches when it has begun to, or does so twice")
		}
	}
	s.other = openAt(t, s.path, opts)
	for _, lib := range []*sessions.Library{s.holder, s.other} {
		sessions.RawExec(t, lib, "PRAGMA synchronous=OFF") // no power is cut here
	}
	s.lease = claim(t, s.holder, "s")
	must(t, s.lease.Append(ctx, s.scribe.do(opening("s"))))
	return s
}

// beats lets the holder say every five seconds that it is there.
func (s *scene) beats(look int) {
	if look%5 == 0 {
		must(s.t, s.lease.Renew(ctx))
	}
}

// What a lease is worth to somebody who comes later, before a person is asked.
func TestWhichLeasesAreFree(t *testing.T) {
	t.Parallel()
	container := sessions.Place{Machine: "machine", Boot: "boot", Processes: "a container's", Born: "1500", Local: true}
	restarted := sessions.Place{Machine: "machine", Boot: "next boot", Processes: "its processes", Born: "900", Local: true}
	onAShare := sessions.Place{Machine: "machine", Boot: "next boot", Processes: "its processes", Born: "900"}
	laptop := sessions.Place{Machine: "another machine", Boot: "its boot", Processes: "its processes", Born: "1500"}
	windows := sessions.Place{Machine: "machine", Processes: "processes", Born: "1500", Local: true} // its restarts have no name
	windowsOnAShare := sessions.Place{Machine: "machine", Processes: "processes", Born: "1500"}
	unnamed := sessions.Place{Machine: "machine", Processes: "others", Born: "1500", Local: true}
	nowhere := sessions.Place{Local: true}
	const year = 365 * 24 * time.Hour

	for name, c := range map[string]struct {
		cast
		ago   time.Duration // since the last beat
		beats bool          // and goes on beating
		free  bool
		looks int
	}{
		"there":                           {cast: cast{holds: here, asks: hereToo}, beats: true},
		"there, the clock 14 s ahead":     {cast: cast{holds: here, asks: hereToo, clock: 14 * time.Second}, beats: true},
		"there, the clock 20 s ahead":     {cast: cast{holds: here, asks: hereToo, clock: 20 * time.Second}, beats: true, looks: 5},
		"there, the clock a minute ahead": {cast: cast{holds: here, asks: hereToo, clock: time.Minute}, beats: true, looks: 5},
		"there, the clock an hour ahead":  {cast: cast{holds: here, asks: hereToo, clock: time.Hour}, beats: true, looks: 5},
		"there, the clock an hour behind": {cast: cast{holds: here, asks: hereToo, clock: -time.Hour}, beats: true, looks: 5},
		"there, the clock 10 years ahead": {cast: cast{holds: here, asks: hereToo, clock: 10 * year}, beats: true, looks: 5},
		"there, the clock 250 years back": {cast: cast{holds: here, asks: hereToo, clock: -250 * year}, beats: true, looks: 5},
		"there, and hangs":                {cast: cast{holds: here, asks: hereToo}, ago: time.Minute, free: true, looks: 15},
		"ended":                           {cast: cast{holds: here, asks: hereToo, ended: true}, free: true},
		"ended, the clock set back":       {cast: cast{holds: here, asks: hereToo, ended: true, clock: -time.Hour}, free: true},
		"ended, under another host name":  {cast: cast{holds: here, asks: hereToo, ended: true, host: "desk-2"}},

		"from a container, there":                      {cast: cast{holds: here, asks: container, ended: true}, beats: true},
		"from a container, there, the clock set ahead": {cast: cast{holds: here, asks: container, ended: true, clock: 20 * time.Second}, beats: true, looks: 5},
		"from a container, just ended":                 {cast: cast{holds: here, asks: container, ended: true}},
		"from a container, ended an hour ago":          {cast: cast{holds: here, asks: container, ended: true}, ago: time.Hour, free: true, looks: 15},

		"from a laptop, there":                        {cast: cast{holds: here, asks: laptop, ended: true, host: "laptop"}, beats: true},
		"from a laptop, its clock 20 s ahead":         {cast: cast{holds: here, asks: laptop, ended: true, host: "laptop", clock: 20 * time.Second}, beats: true, looks: 5},
		"from a laptop, its clock an hour behind":     {cast: cast{holds: here, asks: laptop, ended: true, host: "laptop", clock: -time.Hour}, beats: true, looks: 5},
		"from a laptop of the same name, there":       {cast: cast{holds: here, asks: laptop, ended: true}, beats: true},
		"from a laptop of the same name, clock ahead": {cast: cast{holds: here, asks: laptop, ended: true, clock: time.Hour}, beats: true, looks: 5},
		"from a laptop, just ended":                   {cast: cast{holds: here, asks: laptop, host: "laptop"}},
		"from a laptop, ended, its clock behind":      {cast: cast{holds: here, asks: laptop, host: "laptop", clock: -time.Hour}, free: true, looks: 15},
		"from a laptop, ended yesterday":              {cast: cast{holds: here, asks: laptop, host: "laptop"}, ago: 24 * time.Hour, free: true, looks: 15},

		"after a restart":                         {cast: cast{holds: here, asks: restarted}, free: true},
		"after a restart with a wrong clock":      {cast: cast{holds: here, asks: restarted, clock: -40 * year}, free: true},
		"after a restart under another host name": {cast: cast{holds: here, asks: restarted, host: "desk-2"}},
		"from a copy of the machine, on a share":  {cast: cast{holds: here, asks: onAShare}, beats: true},
		"from a copy of the machine, clock ahead": {cast: cast{holds: here, asks: onAShare, clock: time.Hour}, beats: true, looks: 5},
		"after a restart, on a share, hours ago":  {cast: cast{holds: here, asks: onAShare}, ago: time.Hour, free: true, looks: 15},

		"of an older program, there":              {cast: cast{holds: nowhere, asks: hereToo, ended: true}, beats: true},
		"of an older program, there, clock ahead": {cast: cast{holds: nowhere, asks: hereToo, ended: true, clock: time.Hour}, beats: true, looks: 5},
		"of an older program, just ended":         {cast: cast{holds: nowhere, asks: hereToo, ended: true}},
		"of an older program, ended a minute ago": {cast: cast{holds: nowhere, asks: hereToo, ended: true}, ago: time.Minute, free: true, looks: 15},
		"where nobody knows anything, there":      {cast: cast{holds: nowhere, asks: nowhere, ended: true, clock: time.Hour}, beats: true, looks: 5},
		"where nobody knows anything, ended":      {cast: cast{holds: nowhere, asks: nowhere, ended: true}, ago: time.Minute, free: true, looks: 15},

		"after a restart that has no name":          {cast: cast{holds: here, asks: unnamed}},
		"no names for restarts, ended":              {cast: cast{holds: windows, asks: windows, ended: true}, free: true},
		"no names for restarts, there, clock ahead": {cast: cast{holds: windows, asks: windows, clock: time.Hour}, beats: true, looks: 5},
		"no names for restarts, a copy on a share":  {cast: cast{holds: windows, asks: windowsOnAShare, ended: true}, beats: true},
		"no names for restarts, ended, on a share":  {cast: cast{holds: windows, asks: windowsOnAShare, ended: true}, ago: time.Hour, free: true, looks: 15},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := play(t, c.cast)
			s.real += c.ago
			if c.beats {
				s.then = s.beats
			}
			_, err := s.other.Claim(ctx, "s")
			if c.free {
				must(t, err)
				wantError(t, s.lease.Renew(ctx), "ErrLeased")
			} else {
				wantError(t, err, "ErrLeased", "desk", "4711")
				must(t, s.lease.Append(ctx, s.scribe.do(s.scribe.item())))
			}
			if s.looks != c.looks {
				t.Errorf("it looked %d times, want %d", s.looks, c.looks)
			}
		})
	}
}

// unsure is a lease of which nobody can say at once whether its holder is there.
var unsure = cast{holds: here, asks: sessions.Place{}, host: "laptop", clock: time.Hour}

// What happens while a lease is watched, or right after it.
func TestWatching(t *testing.T) {
	t.Parallel()
	watched := func(t *testing.T, then func(s *scene, look int)) (*scene, error) {
		t.Helper()
		s := play(t, unsure)
		s.then = func(look int) { then(s, look) }
		_, err := s.other.Claim(ctx, "s")
		return s, err
	}
	at := func(when int, do func(s *scene)) func(*scene, int) {
		return func(s *scene, look int) {
			if look == when {
				do(s)
			}
		}
	}
	for _, look := range []int{1, 8, 15} {
		for name, moves := range map[string]func(*scene){
			"a beat":        func(s *scene) { must(t, s.lease.Renew(ctx)) },
			"a word":        func(s *scene) { must(t, s.lease.Append(ctx, s.scribe.do(s.scribe.item()))) },
			"a stuck clock": func(s *scene) { s.real = 0; must(t, s.lease.Renew(ctx)) },
		} {
			s, err := watched(t, at(look, moves))
			if wantError(t, err, "ErrLeased", "desk"); s.looks != look {
				t.Errorf("%s at look %d ends the watch at look %d", name, look, s.looks)
			}
			must(t, s.lease.Append(ctx, s.scribe.do(s.scribe.item())))
		}
	}
	s, err := watched(t, at(7, func(s *scene) {
		third := openAt(t, s.path, sessions.Options{Host: "tablet"})
		_, err := third.TakeOver(ctx, "s")
		must(t, err)
	}))
	if wantError(t, err, "ErrLeased", "tablet"); s.looks != 7 {
		t.Errorf("taken by a third at look 7, told at look %d", s.looks)
	}
	s, err = watched(t, at(3, func(s *scene) { must(t, s.lease.Release(ctx)) }))
	if must(t, err); s.looks != 3 {
		t.Errorf("let go of at look 3, taken at look %d", s.looks)
	}
}

// Between the last look and the change the holder may move still.
func TestHolderMovesAfterTheWatch(t *testing.T) {
	t.Parallel()
	for name, moves := range map[string]func(s *scene, third *sessions.Library) error{
		"desk":   func(s *scene, _ *sessions.Library) error { return s.lease.Renew(ctx) },
		"tablet": func(_ *scene, third *sessions.Library) error { _, err := third.TakeOver(ctx, "s"); return err },
	} {
		c, tries := unsure, 0
		var s *scene
		var third *sessions.Library
		c.asks.Asked = func() { // for the token, before it claims and before it claims again
			if tries++; tries == 2 {
				must(t, moves(s, third))
			}
		}
		s = play(t, c)
		third = openAt(t, s.path, sessions.Options{Host: "tablet"})
		_, err := s.other.Claim(ctx, "s")
		if wantError(t, err, "ErrLeased", name); s.looks != 15 {
			t.Errorf("%d looks", s.looks)
		}
	}
}

// Ctrl+C ends the watch, and nothing is changed then.
func TestWatchingEndsWithItsContext(t *testing.T) {
	t.Parallel()
	s := play(t, unsure)
	ending, end := context.WithCancel(ctx)
	s.then = func(look int) {
		if look == 4 {
			end()
		}
	}
	if _, err := s.other.Claim(ending, "s"); !errors.Is(err, context.Canceled) || s.looks != 4 {
		t.Errorf("%v after %d looks", err, s.looks)
	}
	must(t, s.lease.Append(ctx, s.scribe.do(s.scribe.item())))

	// By a real clock, too, as soon as it has said that it watches.
	ending, end = context.WithCancel(ctx)
	lib := openAt(t, s.path, sessions.Options{Host: "tablet", Watching: end})
	if _, err := lib.Claim(ending, "s"); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// Whoever watches keeps nobody from saving: neither others nor itself.
func TestWatchingBlocksNoSave(t *testing.T) {
	t.Parallel()
	s := play(t, unsure)
	sessions.RawImpatient(t, s.holder)
	mine, theirs := newScribe("mine"), newScribe("theirs")
	lease, other := claim(t, s.other, "mine"), claim(t, s.holder, "theirs")
	must(t, lease.Append(ctx, mine.do(opening("mine"))))
	must(t, other.Append(ctx, theirs.do(opening("theirs"))))
	s.then = func(int) {
		must(t, lease.Append(ctx, mine.do(mine.item())))
		must(t, other.Append(ctx, theirs.do(theirs.item())))
	}
	_, err := s.other.Claim(ctx, "s")
	if must(t, err); s.looks != 15 {
		t.Errorf("%d looks", s.looks)
	}
	sameEvents(t, s.other, mine)
	sameEvents(t, s.other, theirs)
}

// While nobody can save, a heartbeat that stops proves nothing: the library is
// busy, and nothing is taken over.
func TestWatchingBesideALongBackup(t *testing.T) {
	t.Parallel()
	s := play(t, unsure)
	sessions.RawImpatient(t, s.other)
	backup, err := sql.Open(sessions.DriverName, s.path)
	must(t, err)
	defer func() { must(t, backup.Close()) }()
	backup.SetMaxOpenConns(1)
	s.then = func(look int) {
		do := map[int]string{2: "BEGIN; SELECT count(*) FROM event", 14: "ROLLBACK"}[look]
		_, err := backup.Exec(do)
		must(t, err)
	}
	_, err = s.other.Claim(ctx, "s")
	wantError(t, err, "ErrLocked")
	_, err = backup.Exec("ROLLBACK")
	must(t, err)
	must(t, s.lease.Renew(ctx))
}

// Everything that needs a free session judges alike, watches once, and says so
// first.
func TestEveryChangeWatches(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(*sessions.Library, *scene) error{
		"append": func(l *sessions.Library, s *scene) error {
			return l.Append(ctx, "s", s.scribe.log.Events())
		},
		"import": func(l *sessions.Library, s *scene) error {
			s.scribe.do(s.scribe.item())
			return l.Import(ctx, s.scribe.log)
		},
		"redact": func(l *sessions.Library, s *scene) error {
			_, err := l.Redact(ctx, "s", workshop.Redaction{Words: s.scribe.log.State().Client}, s.scribe.stamp())
			return err
		},
		"delete":  func(l *sessions.Library, _ *scene) error { return l.Delete(ctx, "s", "t") },
		"rebuild": func(l *sessions.Library, _ *scene) error { return l.Rebuild(ctx) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, alive := range []bool{true, false} {
				s := play(t, unsure)
				also := claim(t, s.holder, "t") // two in the way are watched together
				must(t, also.Append(ctx, newScribe("t").do(opening("t"))))
				want := 15
				if alive {
					want, s.then = 5, s.beats
				}
				before := len(s.scribe.log.Events())
				err := change(s.other, s)
				if alive {
					wantError(t, err, "ErrLeased", "desk")
					events, err := s.other.Events(ctx, "s")
					if must(t, err); len(events) != before {
						t.Errorf("%d events of %d are left", len(events), before)
					}
					must(t, s.lease.Renew(ctx))
				} else {
					must(t, err)
				}
				if s.looks != want || s.told != 1 {
					t.Errorf("it looked %d times, want %d, and said so %d times", s.looks, want, s.told)
				}
			}
		})
	}
}

// Where one of several sessions is surely led, the others are not watched.
func TestOnlyDoubtfulLeasesAreWatched(t *testing.T) {
	t.Parallel()
	s := play(t, unsure)
	tablet := openAt(t, s.path, sessions.Options{Host: "tablet", Now: func() time.Time { return started.Add(time.Hour) }})
	must(t, tablet.Append(ctx, "t", newScribe("t").do(opening("t"))))
	claim(t, tablet, "t")
	wantError(t, s.other.Rebuild(ctx), "ErrLeased", "tablet")
	wantError(t, s.other.Delete(ctx, "s", "t"), "ErrLeased", "tablet")
	wantError(t, s.other.Delete(ctx, "s", "nowhere"), "ErrNotFound", "nowhere")
	if s.looks != 0 {
		t.Errorf("%d looks", s.looks)
	}
}
