package workshop

// history is which steps count and which have been undone. Undo takes back
// the newest step that counts; a new step forgets what could be redone.
type history struct{ done, undone []step }

// step is one gesture that can be undone, with the fact that names it.
type step struct {
	seq  int // of its first event
	fact Fact
}

func historyOf(events []Event) history {
	var h history
	for _, ev := range events {
		h.note(ev)
	}
	return h
}

// note takes an event into account.
func (h *history) note(ev Event) {
	switch {
	case ev.Fact.Kind() == Undone{}.Kind():
		h.done, h.undone = shift(h.done, h.undone)
	case ev.Fact.Kind() == Redone{}.Kind():
		h.undone, h.done = shift(h.undone, h.done)
	case undoable(ev.Fact):
		h.did(step{ev.Step, ev.Fact})
	}
}

func (h *history) did(s step) {
	if last, ok := h.lastDone(); ok && last.seq == s.seq {
		return // another event of the same gesture
	}
	h.done, h.undone = append(h.done, s), nil
}

// shift moves the last step of one list to the end of another.
func shift(from, to []step) (rest, more []step) {
	if len(from) == 0 {
		return from, to
	}
	last := len(from) - 1
	return from[:last], append(to, from[last])
}

func (h *history) lastDone() (step, bool) { return lastOf(h.done) }

func (h *history) lastUndone() (step, bool) { return lastOf(h.undone) }

func lastOf(steps []step) (step, bool) {
	if len(steps) == 0 {
		return step{}, false
	}
	return steps[len(steps)-1], true
}
