package room

import (
	"fmt"
	"net/http"
	"slices"
	"time"
)

// This file is the stream that tells a phone to look again. It says no more than that: what
// is lost costs nothing, since what there is to see is asked for.

// sending is how long one message may take to be sent: a phone that does not read is let go.
const sending = 5 * time.Second

// stream is a phone that waits for something new.
type stream struct {
	watches bool // the wall, not the question
	again   chan struct{}
	over    chan struct{} // is closed when newer ones of the same phone take its place
}

// wake tells some streams to look again. The lock is held.
func (r *Room) wake(which func(*stream) bool) {
	for s := range r.streams {
		if which(s) {
			select {
			case s.again <- struct{}{}:
			default: // it has not read the last yet, and will see the newest
			}
		}
	}
}

// follow adds a stream of a phone, until leave. Of too many the oldest gives way: a phone that
// went out of reach has left it behind.
func (r *Room) follow(p phone, watches bool) (s *stream, leave func()) {
	s = &stream{watches, make(chan struct{}, 1), make(chan struct{})}
	r.mu.Lock()
	r.streams[s] = true
	g := r.guest(p)
	if g.reads = append(g.reads, s); len(g.reads) > mostReads {
		close(g.reads[0].over)
		g.reads = slices.Delete(g.reads, 0, 1)
	}
	r.mu.Unlock()
	r.change()
	return s, func() {
		r.mu.Lock()
		delete(r.streams, s)
		g := r.guest(p)
		g.reads = slices.DeleteFunc(g.reads, func(one *stream) bool { return one == s })
		g.seen = r.options.Now()
		r.mu.Unlock()
		r.change()
	}
}

// mark is what a page compares to know whether to look: who serves, and which version. It
// says whether the page is over.
func (r *Room) mark(watches bool) (text string, off bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	version := r.asked.version
	if watches {
		version = r.asked.wall
	}
	if r.off {
		return "off", true
	}
	return fmt.Sprintf("%s %d", r.epoch, version), false
}

func (r *Room) events(w http.ResponseWriter, req *http.Request, p phone) {
	watches := req.FormValue("wall") != ""
	control := http.NewResponseController(w)
	_ = control.SetReadDeadline(time.Time{}) // or the server’s own ends the stream
	w.Header().Set("Content-Type", "text/event-stream")
	s, leave := r.follow(p, watches)
	defer leave()
	beat := time.NewTicker(r.options.Beat)
	defer beat.Stop()
	if _, err := fmt.Fprint(w, "retry: 2000\n"); err != nil {
		return
	}
	for {
		text, off := r.mark(watches)
		_ = control.SetWriteDeadline(time.Now().Add(sending)) // or the server’s own ends it
		if _, err := fmt.Fprintf(w, "data: %s\n\n", text); err != nil || control.Flush() != nil || off {
			return
		}
		select {
		case <-s.again:
		case <-beat.C:
		case <-s.over:
			return
		case <-req.Context().Done():
			return
		case <-r.done:
			return
		}
	}
}
