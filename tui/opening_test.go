package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// opensWatched is a desk on which a session is being opened, which takes a while.
func opensWatched(t *testing.T) (*parallel, tuitest.Watching) {
	t.Helper()
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	id := d.W().ID
	d.run(d.app.toLibrary())
	w := tuitest.WatchingOn(d.store)
	d.app.options.Store = w
	a := &parallel{d, make(chan tea.Msg)}
	a.start(d.app.open(screen.OpenSession{ID: id}, "")) // there is nothing to leave, only something to fetch
	<-w.Began
	a.send(Watching{"Looking who leads it: up to 15 seconds, at a window of any width, in any language."})
	return a, w
}

// A session that takes a while to open says why, and what is typed meanwhile
// is on its line then.
func TestOpeningSaysWhyItTakesLong(t *testing.T) {
	t.Parallel()
	a, w := opensWatched(t)
	a.shows("Opening the session …", "Looking who leads it: up to 15 seconds")
	a.resize(60, 18)
	a.shows("Looking who leads it", "in any language.")
	a.typed("typed meanwhile")
	close(w.Clear)
	a.until(func() bool { return a.app.live != nil })
	a.shows("Capture · ", "S  typed meanwhile")
	a.send(Watching{"too late"})
	a.hides("too late")
}

// Ctrl+C waits for nothing, and no session runs afterwards.
func TestCtrlCWhileASessionOpens(t *testing.T) {
	t.Parallel()
	a, _ := opensWatched(t)
	_, cmd := a.app.Update(keyPress("ctrl+c"))
	a.run(cmd)
	if !a.ended {
		t.Fatal("it has not ended")
	}
	if msg, ok := (<-a.msgs).(openedMsg); !ok || msg.leader != nil || msg.err == nil {
		t.Errorf("the session was led: %+v", msg)
	}
}
