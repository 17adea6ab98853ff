package tui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// watching is a library on which it is not clear whether somebody else leads a
// session, as long as a test likes.
type watching struct {
	*memory
	began chan struct{}
	clear chan struct{}
}

func watchingOn(m *memory) watching {
	return watching{m, make(chan struct{}), make(chan struct{})}
}

func (w watching) Lead(ctx context.Context, id string, takeOver bool) (live.Leader, error) {
	close(w.began)
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-w.clear:
		return w.memory.Lead(ctx, id, takeOver)
	}
}

// opensWatched is a desk on which a session is being opened, which takes a while.
func opensWatched(t *testing.T) (*parallel, watching) {
	t.Helper()
	d := newSessionDesk(t)
	d.stage(workshop.StageCapture)
	id := d.w().ID
	d.run(d.app.toLibrary())
	w := watchingOn(d.store)
	d.app.options.Store = w
	a := &parallel{d, make(chan tea.Msg)}
	a.start(d.app.open(screen.OpenSession{ID: id}, "")) // there is nothing to leave, only something to fetch
	<-w.began
	a.send(Watching{"Looking who leads it: up to 15 seconds, at a window of any width, in any language."})
	return a, w
}

// A session that takes a while to open says why, and what is typed meanwhile
// is on its line then.
func TestOpeningSaysWhyItTakesAWhile(t *testing.T) {
	t.Parallel()
	a, w := opensWatched(t)
	a.shows("Opening the session …", "Looking who leads it: up to 15 seconds")
	a.resize(60, 18)
	a.shows("Looking who leads it", "in any language.")
	a.typed("typed meanwhile")
	close(w.clear)
	a.until(func() bool { return a.app.live != nil })
	a.shows("Capture · ", "S  typed meanwhile")
	a.send(Watching{"too late"})
	a.hides("too late")
}

// Ctrl+C waits for nothing, and nothing is led afterwards.
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

// In lines nobody hears a signal while a session opens, and yet it ends that.
func TestASignalWhileASessionOpensInLines(t *testing.T) {
	t.Parallel()
	d := newSessionDesk(t)
	w := watchingOn(d.store)
	ctx, stop := context.WithCancel(t.Context())
	go func() {
		<-w.began
		stop()
	}()
	out, err := tryInLines(ctx, w, Start{Open: d.w().ID}, "s never read")
	if err != nil || !strings.Contains(out, "Stopped. All is saved.") || strings.Contains(out, "A number opens") {
		t.Errorf("%v after:\n%s", err, out)
	}
}
