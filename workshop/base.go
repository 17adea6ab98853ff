package workshop

// base is a state some way back, kept so that an undo or a redo need not fold
// all events of a long session again.
type base struct {
	state *Workshop // nil: none is kept
	seq   int       // of the last event that it holds
	done  int       // how many steps count in it
}

const (
	// reach is how many steps can be undone in a row before the base is of no
	// use any more and all is folded anew.
	reach = 64
	// near is how many events are folded without a thought.
	near = 512
)

// holds says that of the events in the base the same ones count still. The
// steps that count are a stack, and every undo comes by here before a new step
// can take the place of an old one.
func (b *base) holds(h history) bool { return b.state != nil && len(h.done) >= b.done }

// advance brings a base that has fallen behind up to reach steps from the end.
// It stands between two gestures, and what comes after it can be undone.
func (b *base) advance(events []Event, h history) {
	done := len(h.done) - reach
	if len(events)-b.seq <= near || done <= b.done {
		return
	}
	seq := h.done[done].seq - 1
	b.state.fold(events[b.seq:seq], h.done[b.done:done])
	b.seq, b.done = seq, done
}

// refold makes the state anew after history has changed which events count.
func (l *Log) refold(h history) {
	if !l.base.holds(h) {
		l.base = base{state: newWorkshop()}
	}
	l.base.advance(l.events, h)
	l.state = l.base.state.copy()
	l.state.fold(l.events[l.base.seq:], h.done[l.base.done:])
	l.state.history = h
}

// fold applies events, of which the steps in done count. Both are in order.
func (w *Workshop) fold(events []Event, done []step) {
	for _, ev := range events {
		for len(done) > 0 && done[0].seq < ev.Step {
			done = done[1:]
		}
		w.take(ev, len(done) > 0 && done[0].seq == ev.Step)
	}
}
