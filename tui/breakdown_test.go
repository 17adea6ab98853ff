package tui_test

import (
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A root that broke down in the middle of a save is parted with: all of it is
// saved, the line is said, and the session let go of.
func TestPartingSavesWhatWaits(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Type("s one")
	_, lost := d.App.Update(tuitest.KeyPress("enter")) // the save that never came to be
	if lost == nil || d.App.Live().Saved() {
		t.Fatal("nothing waits")
	}
	d.Type("w half")
	id := d.App.Live().W().ID
	d.App.Part(time.Minute)
	if got := d.App.Unentered(); got != "w half" {
		t.Errorf("the line was %q", got)
	}
	if words := d.App.Farewell(); words != "" {
		t.Errorf("it says %q", words)
	}
	if log, err := workshop.Replay(d.Store.Sessions[id]); err != nil || len(log.State().Items) != 1 {
		t.Errorf("the library does not hold the item: %v", err)
	}
}

// Parting takes no longer than it may, and says what is not saved.
func TestPartingWhileTheLibraryHangs(t *testing.T) {
	for _, within := range []time.Duration{0, 2 * time.Second} {
		t.Run(fmt.Sprint(within), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				store := &tuitest.Stuck{Never: make(chan struct{})}
				store.Good.Store(100)
				d := tuitest.NewSessionDesk(t, func(o *tui.Options) { store.Library, o.Store = o.Store.(*tuitest.Library), store })
				d.Stage(workshop.StageCapture)
				d.Type("s one")
				d.App.Update(tuitest.KeyPress("enter"))
				store.Good.Store(0)
				began := time.Now()
				d.App.Part(within)
				if waited := time.Since(began); waited != within {
					t.Errorf("it took %v", waited)
				}
				want := "NOT SAVED: 1 change for " + "Acme Robotics. The library is not responding. There is no copy."
				if got := d.App.Farewell(); got != want {
					t.Errorf("it says %q, not %q", got, want)
				}
				close(store.Never)
			})
		})
	}
}
