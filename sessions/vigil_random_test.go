package sessions_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"swotshop/sessions"
)

// computer is a machine with a clock of its own, in a world in which nothing
// takes time but waiting.
type computer struct {
	world  *world
	offset time.Duration // of its clock
	rate   float64       // of its clock, and of how it waits
}

func (c *computer) now() time.Time {
	return started.Add(c.offset + time.Duration(float64(c.world.now)*c.rate))
}

// wait is how long the world waits while the computer waits for d.
func (c *computer) wait(d time.Duration) time.Duration { return time.Duration(float64(d) / c.rate) }

// world is how time passes for all, and who has something to do then.
type world struct {
	now  time.Duration
	next time.Duration // of the holder
	do   func()        // what the holder does then; sets next
}

func (w *world) pass(d time.Duration) {
	for end := w.now + d; ; {
		if w.next > end {
			w.now = end
			return
		}
		w.now = max(w.now, w.next)
		w.do()
	}
}

// A live holder is never displaced without being asked for, and one that has
// ended does not hold the session: whatever the two clocks say, however they
// jump, and however both computers sleep and wake.
func TestNoClockTakesALeaseOver(t *testing.T) {
	t.Parallel()
	for seed := range uint64(100) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { playClocks(t, rand.New(rand.NewPCG(seed, 9))) })
	}
}

// offsets are by how much clocks are wrong.
func anyOffset(rng *rand.Rand) time.Duration {
	most := []time.Duration{0, 14 * time.Second, time.Minute, time.Hour, 20 * 365 * 24 * time.Hour}[rng.IntN(5)]
	return time.Duration(rng.Int64N(int64(2*most+1))) - most
}

func playClocks(t *testing.T, rng *rand.Rand) {
	t.Helper()
	w := &world{}
	desk := &computer{w, anyOffset(rng), 0.97 + rng.Float64()*0.06}
	laptop := &computer{w, anyOffset(rng), 0.97 + rng.Float64()*0.06}
	alive := true

	asks := []sessions.Place{here, hereToo, {Machine: "machine", Boot: "boot", Processes: "a container's"}, {}}[rng.IntN(4)]
	host := []string{"desk", "desk", "laptop"}[rng.IntN(3)]
	asks.Ended = func(int, string) bool { return !alive || asks.Processes != here.Processes }
	asks.Pause = func(_ context.Context, d time.Duration) error {
		d = laptop.wait(d)
		if rng.IntN(10) == 0 { // it was stopped itself
			d += time.Duration(rng.Int64N(int64(time.Minute)))
		}
		w.pass(d)
		return nil
	}

	path := filepath.Join(t.TempDir(), "library.db")
	holder := openAt(t, path, here.On("desk", desk.now))
	other := openAt(t, path, asks.On(host, laptop.now))
	for _, lib := range []*sessions.Library{holder, other} {
		sessions.RawExec(t, lib, "PRAGMA synchronous=OFF") // no power is cut here
	}
	lease := claim(t, holder, "s")
	s := newScribe("s")
	must(t, lease.Append(ctx, s.do(opening("s"))))
	w.do = func() {
		w.next = w.now + desk.wait(sessions.LeaseLife/3)
		switch rng.IntN(6) {
		case 0: // it was stopped for a while
			w.next += time.Duration(rng.Int64N(int64(8 * time.Second)))
		case 1:
			desk.offset = anyOffset(rng)
		case 2:
			laptop.offset = anyOffset(rng)
		}
		if alive {
			must(t, lease.Renew(ctx))
		}
	}
	for range 4 {
		w.pass(time.Duration(rng.Int64N(int64(20 * time.Second))))
		_, err := other.Claim(ctx, "s")
		wantError(t, err, "ErrLeased", "desk")
	}
	must(t, lease.Append(ctx, s.do(s.item())))

	alive = false
	w.do = func() { w.next = w.now + time.Hour } // no more jumps
	died := w.now
	for {
		if _, err := other.Claim(ctx, "s"); err == nil {
			return
		}
		if w.now-died > time.Hour {
			t.Fatal("an hour after its end it still leads the session")
		}
		w.pass(time.Second)
	}
}
