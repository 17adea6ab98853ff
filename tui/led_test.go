package tui

import (
	"context"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// spent fails unless the session has been led for so long by now.
func (d *desk) spent(want time.Duration) {
	d.t.Helper()
	if got := d.W().Spent(d.clock); got != want {
		d.t.Errorf("led for %v, want %v", got, want)
	}
}

// reopen continues a session after so long.
func (d *desk) reopen(id string, after time.Duration) {
	d.t.Helper()
	d.clock = d.clock.Add(after)
	d.run(d.app.open(screen.OpenSession{ID: id}, ""))
}

// Two minutes of talk without a word typed count, however the session is left, and
// the night until it continues does not.
func TestTalkBeforeASessionIsLeftCounts(t *testing.T) {
	for name, leave := range map[string]func(*desk){
		"to the library": func(d *desk) { d.run(d.app.toLibrary()) },
		"for another":    func(d *desk) { d.run(d.app.open(screen.OpenSession{ID: "none"}, "")) },
		"at the end":     func(d *desk) { d.run(d.app.End()) },
		"in a crash":     func(d *desk) { d.app.Part(time.Minute) },
	} {
		t.Run(name, func(t *testing.T) {
			d := newSessionDesk(t)
			id := d.W().ID
			d.clock = d.clock.Add(130 * time.Second)
			leave(d)
			d.reopen(id, 20*time.Hour)
			d.spent(130 * time.Second)
			d.clock = d.clock.Add(10 * time.Second)
			d.spent(140 * time.Second)
			d.shows("● saved")
		})
	}
}

// With changes that could not be saved, when it was left is not written either: it
// would come before them.
func TestLeavingWithUnsavedChangesAddsNothing(t *testing.T) {
	d := newSessionDesk(t)
	id, saved := d.W().ID, len(d.store.Sessions[d.W().ID])
	d.store.Fail = context.DeadlineExceeded
	d.keys("pgdown")
	d.store.Fail = nil
	d.clock = d.clock.Add(time.Minute)
	d.run(d.app.leave())
	if n := len(d.store.Sessions[id]); n != saved {
		t.Errorf("%d events were saved, not %d", n, saved)
	}
}

// witnessed is a library in which the lease of a window that was killed tells until
// when it was there.
type witnessed struct {
	*tuitest.Library
	until time.Time
}

type witness struct {
	live.Leader
	until time.Time
}

func (w *witness) LedUntil() time.Time { return w.until }

func (w *witnessed) Lead(ctx context.Context, id string, takeOver bool) (live.Leader, error) {
	leader, err := w.Library.Lead(ctx, id, takeOver)
	return &witness{leader, w.until}, err
}

// A window that was killed has led until its lease was renewed last. A time that
// cannot be is by another clock, and does not count.
func TestAKilledWindowLedUntilItsLastBeat(t *testing.T) {
	for beat, want := range map[time.Duration]time.Duration{
		12 * time.Minute: 12 * time.Minute, 3 * time.Minute: 5 * time.Minute, 48 * time.Hour: 5 * time.Minute,
	} {
		d := newSessionDesk(t)
		id, began := d.W().ID, d.clock
		d.clock = d.clock.Add(5 * time.Minute)
		d.keys("pgdown")
		d.app.live = nil // killed
		d.app.options.Store = &witnessed{d.store, began.Add(beat)}
		d.reopen(id, 20*time.Hour)
		d.spent(want)
		if _, err := workshop.Replay(d.store.Sessions[id]); err != nil {
			t.Error(err)
		}
	}
}

// beat is a renewal of the lease.
func (d *desk) beat() { d.send(renewMsg{d.app.live.Leader()}) }

// A laptop that slept led nothing meanwhile, whatever comes first when it wakes.
func TestSleepDoesNotCount(t *testing.T) {
	for name, wake := range map[string]func(*desk){
		"a word":    func(d *desk) { d.keys("pgdown"); d.beat() },
		"a renewal": func(d *desk) { d.beat(); d.keys("pgdown") },
		"a refusal": func(d *desk) { d.keys("pgup"); d.beat() }, // there is no step before the first
		"the end":   func(d *desk) { id := d.W().ID; d.run(d.app.toLibrary()); d.reopen(id, 0) },
	} {
		t.Run(name, func(t *testing.T) {
			d := newSessionDesk(t)
			d.beat()
			d.clock = d.clock.Add(7 * time.Minute)
			d.beat()
			d.clock = d.clock.Add(90 * time.Minute)
			wake(d)
			d.spent(7 * time.Minute)
			d.clock = d.clock.Add(time.Minute)
			d.beat()
			d.spent(8 * time.Minute)
			d.shows("● saved")
			if _, err := workshop.Replay(d.store.Sessions[d.W().ID]); err != nil {
				t.Error(err)
			}
		})
	}
}

// When another window took the session over from a laptop that slept, nothing that
// anybody typed is unsaved there.
func TestSleepAloneIsNoUnsavedChange(t *testing.T) {
	d := newSessionDesk(t)
	d.beat()
	d.clock = d.clock.Add(time.Hour)
	leader := d.app.live.Leader()
	d.app.renew(renewMsg{leader}) // its answer is another
	d.send(renewedMsg{leader, tuitest.Led})
	d.hides("not saved")
}

// The renewal of a session that was left does not go on with the next one.
func TestRenewalsEndWithTheirSession(t *testing.T) {
	d := newSessionDesk(t)
	left := renewMsg{d.app.live.Leader()}
	d.reopen(d.W().ID, time.Second)
	due := 0
	d.app.after = func(_ time.Duration, msg tea.Msg) tea.Cmd {
		if Renews(msg) {
			due++
		}
		return nil
	}
	d.send(left)
	if due != 0 {
		t.Error("it is renewed once more")
	}
	if d.beat(); due != 1 {
		t.Errorf("the session that runs is renewed %d times", due)
	}
}
