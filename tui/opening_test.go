package tui_test

import (
	"context"
	"sync/atomic"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// opensWatched is a desk on which a session is being opened, which takes a while.
func opensWatched(t *testing.T) (*parallel, tuitest.Watching) {
	t.Helper()
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	id := d.W().ID
	d.Want(screen.GoLibrary{})
	w := tuitest.WatchingOn(d.Store)
	d = tuitest.NewDeskOn(t, d.Store, tui.Start{}, func(o *tui.Options) { o.Store = w })
	a := &parallel{d, make(chan tea.Msg)}
	a.start(a.App.Obey(screen.OpenSession{ID: id})) // there is nothing to leave, only something to fetch
	<-w.Began
	a.Send(tui.Watching{Says: "Looking who leads it: up to 15 seconds, at a window of any width, in any language."})
	return a, w
}

// A session that takes a while to open says why, and what is typed meanwhile
// is on its line then.
func TestOpeningSaysWhyItTakesLong(t *testing.T) {
	t.Parallel()
	a, w := opensWatched(t)
	a.Shows("Opening the session …", "Looking who leads it: up to 15 seconds")
	a.Resize(60, 18)
	a.Shows("Looking who leads it", "in any language.")
	a.Type("typed meanwhile")
	close(w.Clear)
	a.until(func() bool { return a.App.Live() != nil })
	a.Shows("Capture · ", "S  typed meanwhile")
	a.Send(tui.Watching{Says: "too late"})
	a.Hides("too late")
}

// Ctrl+C waits for nothing, and no session runs afterwards.
func TestCtrlCWhileASessionOpens(t *testing.T) {
	t.Parallel()
	a, w := opensWatched(t)
	_, cmd := a.App.Update(tuitest.KeyPress("ctrl+c"))
	a.Run(cmd)
	if !a.Ended {
		t.Fatal("it has not ended")
	}
	a.Send(<-a.msgs)
	if w.Leads.Load() > 0 || a.App.Live() != nil {
		t.Error("the session was led")
	}
}

// Esc goes back from a session that takes a while to open, and it is not led, read
// or taken over afterwards; the lease, should it be there by then, is let go of.
func TestEscWhileASessionOpens(t *testing.T) {
	t.Parallel()
	for _, late := range []bool{false, true} {
		a, w := opensWatched(t)
		waits := a.App.Screen()
		a.Shows("Esc library")
		a.Send(tuitest.KeyPress("esc"))
		a.Shows("n new session")
		before := a.App.Screen()
		if late {
			led := &released{}
			a.Send(tui.Opened(waits, a.Store.Sessions["00000001-0000"], led))
			a.until(func() bool { return led.times.Load() == 1 })
		} else {
			close(w.Clear)
		}
		if a.App.Screen() != before || a.App.Live() != nil {
			t.Fatalf("late %v: the session came after all:\n%s", late, a.Screen())
		}
	}
}

// released is a lease that knows how often it was let go of.
type released struct {
	live.Leader
	times atomic.Int32
}

func (l *released) Release(context.Context) error { l.times.Add(1); return nil }
