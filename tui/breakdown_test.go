package tui

import (
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A root that broke down in the middle of a save is parted with: all of it is
// saved, the line is said, and the session let go of.
func TestPartingSavesWhatWaits(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	d.typed("s one")
	_, lost := d.app.Update(keyPress("enter")) // the save that never came to be
	if lost == nil || d.app.live.Saved() {
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
	if log, err := workshop.Replay(d.store.Sessions[id]); err != nil || len(log.State().Items) != 1 {
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
				store := &tuitest.Stuck{Library: d.store, Never: make(chan struct{})}
				to := d.app.live.Leader().(*leaderToBe)
				to.leader = tuitest.StuckLeader{Leader: to.leader, S: store}
				began := time.Now()
				d.app.Part(within)
				if waited := time.Since(began); waited != within {
					t.Errorf("it took %v", waited)
				}
				want := "NOT SAVED: 1 change for " + "Acme Robotics. The library is not responding. There is no copy."
				if got := d.app.Farewell(); got != want {
					t.Errorf("it says %q, not %q", got, want)
				}
				close(store.Never)
			})
		})
	}
}
