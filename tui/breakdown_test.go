package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"swotshop/breakdown"
	"swotshop/tui/live"
	"swotshop/workshop"
)

// stuck is a library that stops answering: what is asked of it then never ends.
type stuck struct {
	*memory
	good     atomic.Int32 // how many more saves it answers
	panics   bool
	released atomic.Int32
	never    chan struct{}
}

func (s *stuck) Lead(ctx context.Context, id string, takeOver bool) (live.Leader, error) {
	leader, err := s.memory.Lead(ctx, id, takeOver)
	return stuckLeader{leader, s}, err
}

type stuckLeader struct {
	live.Leader
	s *stuck
}

func (l stuckLeader) Append(ctx context.Context, events []workshop.Event) error {
	if l.s.good.Add(-1) >= 0 {
		return l.Leader.Append(ctx, events)
	}
	if l.s.panics {
		panic("cannot save " + events[0].ID)
	}
	<-l.s.never
	return nil
}

func (l stuckLeader) Release(ctx context.Context) error {
	l.s.released.Add(1)
	if l.s.good.Load() < 0 && !l.s.panics {
		<-l.s.never
	}
	return l.Leader.Release(ctx)
}

// Lines that are told to end do so within three seconds, whatever the library
// does, and say what is not saved.
func TestLinesEndThoughTheLibraryHangs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &stuck{memory: newMemory(), never: make(chan struct{})}
		store.good.Store(2)
		ctx, end := context.WithCancel(t.Context())
		var ended time.Time
		time.AfterFunc(time.Minute, func() { ended = time.Now(); end() })
		out, err := tryInLines(ctx, store, startOn(workshop.StageCapture), "s one", "s two")
		if waited := time.Since(ended); ended.IsZero() || waited > 3*time.Second {
			t.Errorf("it ended %v after it was told to", waited)
		}
		if want := "NOT SAVED: The library does not answer. 1 change waits."; err == nil || err.Error() != want {
			t.Errorf("it ends with %v, not %s\n%s", err, want, out)
		}
		requireSilent(t, out, "All is saved")
		close(store.never)
	})
}

// A command that panics ends lines in order: what waits is tried once more, and
// the session is let go of.
func TestLinesBreakDown(t *testing.T) {
	t.Parallel()
	store := &stuck{memory: newMemory(), panics: true}
	store.good.Store(2)
	out, err := tryInLines(t.Context(), store, startOn(workshop.StageCapture), "s one", "s two")
	if broken := new(breakdown.Error); !errors.As(err, &broken) || !strings.Contains(broken.Report(), "stuckLeader.Append") {
		t.Errorf("it ends with %v", err)
	}
	requireSaid(t, out, "NOT SAVED: 1 change of Acme Robotics. The library does not answer. There is no copy.")
	requireSilent(t, out, "All is saved", "two")
	if n := store.released.Load(); n != 1 {
		t.Errorf("the session was let go of %d times", n)
	}
}

// A root that broke down in the middle of a save is parted with: all of it is
// saved, the line is said, and the session let go of.
func TestPartingSavesWhatWaits(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	d.typed("s one")
	_, lost := d.app.Update(keyPress("enter")) // the save that never came to be
	if lost == nil || d.app.live.Saver.Idle() {
		t.Fatal("nothing waits")
	}
	d.typed("w half")
	id := d.app.live.W().ID
	d.app.Part(time.Minute)
	if got := d.app.Unentered(); got != "w half" {
		t.Errorf("the line was %q", got)
	}
	if words := d.app.Farewell(); words != "" {
		t.Errorf("it says %q", words)
	}
	if log, err := workshop.Replay(d.store.events[id]); err != nil || len(log.State().Items) != 1 {
		t.Errorf("the library does not hold the item: %v", err)
	}
}

// Parting takes no longer than it may, and says what is not saved.
func TestPartingWhileTheLibraryHangs(t *testing.T) {
	for _, within := range []time.Duration{0, 2 * time.Second} {
		t.Run(fmt.Sprint(within), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := newSessionDesk(t)
				d.stage(workshop.StageCapture)
				d.typed("s one")
				d.app.Update(keyPress("enter"))
				store := &stuck{memory: d.store, never: make(chan struct{})}
				d.app.live.Saver.Leader = stuckLeader{d.app.live.Saver.Leader, store}
				began := time.Now()
				d.app.Part(within)
				if waited := time.Since(began); waited != within {
					t.Errorf("it took %v", waited)
				}
				want := "NOT SAVED: 1 change of " + "Acme Robotics. The library does not answer. There is no copy."
				if got := d.app.Farewell(); got != want {
					t.Errorf("it says %q, not %q", got, want)
				}
				close(store.never)
			})
		})
	}
}
