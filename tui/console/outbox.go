package console

import (
	"sync"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/console/wire"
)

// outbox brings orders to the app as they were given. Commands of Bubble Tea race;
// this queue is why orders do not: whichever command runs first sends the oldest.
type outbox struct {
	mu      sync.Mutex // of waiting
	waiting []outgoing

	sending sync.Mutex // one order is on its way
}

// outgoing is an order, and the line that it is meant for: an app that has gone,
// or another session, does not get it.
type outgoing struct {
	line  Attached
	order wire.Order
}

func (b *outbox) put(o outgoing) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.waiting = append(b.waiting, o)
}

func (b *outbox) next() (o outgoing, ok bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.waiting) == 0 {
		return o, false
	}
	o, b.waiting = b.waiting[0], b.waiting[1:]
	return o, true
}

// send sends everything that waits.
func (b *outbox) send() tea.Msg {
	b.sending.Lock()
	defer b.sending.Unlock()
	for o, ok := b.next(); ok; o, ok = b.next() {
		// A failure shows with the next news: that the app has closed.
		_ = o.line.Send(o.order)
	}
	return nil
}
