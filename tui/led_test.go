package tui_test

import (
	"context"
	"testing"
	"time"

	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"

	tea "charm.land/bubbletea/v2"
)

// spent fails unless the session has been led for so long by now.
func requireSpent(d *tuitest.Desk, want time.Duration) {
	d.T.Helper()
	if got := d.W().Spent(d.Clock); got != want {
		d.T.Errorf("led for %v, want %v", got, want)
	}
}

// reopen continues a session after so long.
func reopen(d *tuitest.Desk, id string, after time.Duration) {
	d.T.Helper()
	d.Clock = d.Clock.Add(after)
	d.Want(screen.OpenSession{ID: id})
}

// Two minutes of talk without a word typed count, however the session is left, and
// the night until it continues does not.
func TestTalkBeforeASessionIsLeftCounts(t *testing.T) {
	for name, leave := range map[string]func(*tuitest.Desk){
		"to the library": (*tuitest.Desk).Leave,
		"for another":    func(d *tuitest.Desk) { d.Want(screen.OpenSession{ID: "none"}) },
		"at the end":     func(d *tuitest.Desk) { d.Run(d.App.End()) },
		"in a crash":     func(d *tuitest.Desk) { d.App.Part(time.Minute) },
	} {
		t.Run(name, func(t *testing.T) {
			d := tuitest.NewSessionDesk(t)
			id := d.W().ID
			d.Clock = d.Clock.Add(130 * time.Second)
			leave(d)
			reopen(d, id, 20*time.Hour)
			requireSpent(d, 130*time.Second)
			d.Clock = d.Clock.Add(10 * time.Second)
			requireSpent(d, 140*time.Second)
			d.Shows("● saved")
		})
	}
}

// With changes that could not be saved, when it was left is not written either: it
// would come before them.
func TestLeavingWithUnsavedChangesAddsNothing(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	id, saved := d.W().ID, len(d.Store.Sessions[d.W().ID])
	d.Store.Fail = context.DeadlineExceeded
	d.Keys("pgdown")
	d.Store.Fail = nil
	d.Clock = d.Clock.Add(time.Minute)
	d.Run(d.App.End())
	if n := len(d.Store.Sessions[id]); n != saved {
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
		d := tuitest.NewSessionDesk(t)
		id, began := d.W().ID, d.Clock
		d.Clock = d.Clock.Add(5 * time.Minute)
		d.Keys("pgdown")
		d = tuitest.NewDeskOn(t, d.Store, tui.Start{Open: id}, func(o *tui.Options) { // the first was killed
			o.Store, o.Now = &witnessed{d.Store, began.Add(beat)}, func() time.Time { return began.Add(20 * time.Hour) }
		})
		d.Clock = began.Add(20 * time.Hour)
		requireSpent(d, want)
		if _, err := workshop.Replay(d.Store.Sessions[id]); err != nil {
			t.Error(err)
		}
	}
}

// A laptop that slept led nothing meanwhile, whatever comes first when it wakes.
func TestSleepDoesNotCount(t *testing.T) {
	for name, wake := range map[string]func(*tuitest.Desk){
		"a word":    func(d *tuitest.Desk) { d.Keys("pgdown"); d.Beat() },
		"a renewal": func(d *tuitest.Desk) { d.Beat(); d.Keys("pgdown") },
		"a refusal": func(d *tuitest.Desk) { d.Keys("pgup"); d.Beat() }, // there is no step before the first
		"the end":   func(d *tuitest.Desk) { id := d.W().ID; d.Leave(); reopen(d, id, 0) },
	} {
		t.Run(name, func(t *testing.T) {
			d := tuitest.NewSessionDesk(t)
			d.Beat()
			d.Clock = d.Clock.Add(7 * time.Minute)
			d.Beat()
			d.Clock = d.Clock.Add(90 * time.Minute)
			wake(d)
			requireSpent(d, 7*time.Minute)
			d.Clock = d.Clock.Add(time.Minute)
			d.Beat()
			requireSpent(d, 8*time.Minute)
			d.Shows("● saved")
			if _, err := workshop.Replay(d.Store.Sessions[d.W().ID]); err != nil {
				t.Error(err)
			}
		})
	}
}

// When another window took the session over from a laptop that slept, nothing that
// anybody typed is unsaved there.
func TestSleepAloneIsNoUnsavedChange(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Beat()
	d.Clock = d.Clock.Add(time.Hour)
	d.Store.Fail = tuitest.Led
	d.Beat()
	d.Hides("not saved")
}

// The renewal of a session that was left does not go on with the next one.
func TestRenewalsEndWithTheirSession(t *testing.T) {
	due := 0
	d := tuitest.NewSessionDesk(t, func(o *tui.Options) {
		after := o.After
		o.After = func(in time.Duration, msg tea.Msg) tea.Cmd {
			if tui.Renews(msg) {
				due++
			}
			return after(in, msg)
		}
	})
	left := d.Renewal()
	reopen(d, d.W().ID, time.Second)
	due = 0
	d.Send(left)
	if due != 0 {
		t.Error("it is renewed once more")
	}
	if d.Beat(); due != 1 {
		t.Errorf("the session that runs is renewed %d times", due)
	}
}
