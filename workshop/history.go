package workshop

// history is which steps count and which have been undone. Undo takes back
// the newest step that counts; a new step forgets what could be redone.
type history struct{ done, undone []step }

// step is one gesture that can be undone, with the fact that names it.
type step struct {
	seq   int // of its first event
	fact  Fact
	facts int // how many of its kind there are
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
	case has(ev.Fact, undoable):
		h.did(step{ev.Step, ev.Fact, 1})
	}
}

func (h *history) did(s step) {
	if last := len(h.done) - 1; last >= 0 && h.done[last].seq == s.seq { // another event of the same gesture
		if h.done[last].fact.Kind() == s.fact.Kind() {
			h.done[last].facts++
		}
		return
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

func (h *history) lastDone() (step, bool)   { return lastOf(h.done) }
func (h *history) lastUndone() (step, bool) { return lastOf(h.undone) }

func lastOf(steps []step) (step, bool) {
	if len(steps) == 0 {
		return step{}, false
	}
	return steps[len(steps)-1], true
}

// UndoLabel names the step that undo would take back; empty when there is none.
func (w *Workshop) UndoLabel() string { return w.labelOf(w.history.lastDone()) }

// RedoLabel names the step that redo would bring back; empty when there is none.
func (w *Workshop) RedoLabel() string { return w.labelOf(w.history.lastUndone()) }

// UndoSubject is what the step is about that undo would take back.
func (w *Workshop) UndoSubject() Subject {
	last, ok := w.history.lastDone()
	return w.subjectOf(last, ok)
}

func (w *Workshop) labelOf(s step, ok bool) string {
	if !ok {
		return ""
	}
	if many, ok := s.fact.(manifold); ok && s.facts > 1 {
		return many.labelOf(s.facts)
	}
	return s.fact.label(w)
}

// manifold is a fact that a gesture may bring many of. labelOf names so many.
type manifold interface{ labelOf(count int) string }

// Label names what has just happened, in the state after it.
func (w *Workshop) Label(f Fact) string { return f.label(w) }

// CountingSteps says of each step of a session that undo could take back, by the seq of its
// first event, whether it counts at the end.
func CountingSteps(events []Event) map[int]bool {
	counts := map[int]bool{}
	for _, ev := range events {
		if has(ev.Fact, undoable) {
			counts[ev.Step] = false
		}
	}
	for _, s := range historyOf(events).done {
		counts[s.seq] = true
	}
	return counts
}

func changesHistory(f Fact) bool {
	switch f.(type) {
	case Undone, Redone:
		return true
	}
	return false
}

var historyFacts = []factKind{
	{Undone{}, searched},
	{Redone{}, searched},
}

// Undone takes back a step, and Redone takes that back. Step is the seq of
// the step's first event.
type Undone struct {
	Step int `json:"step"`
}

// Undo takes back the newest step, and Redo brings it back.
type Undo struct{}

func (Undo) facts(w *Workshop) ([]Fact, error) {
	s, ok := w.history.lastDone()
	if !ok {
		return nil, refuse(undoNothing)
	}
	return one(Undone{s.seq})
}

func (Undone) Kind() string           { return "step.undone" }
func (Undone) label(*Workshop) string { return stepUndone }

func (f Undone) check(w *Workshop) error {
	if step, ok := w.history.lastDone(); !ok || step.seq != f.Step {
		return refuse(undoNothing)
	}
	return nil
}

// Undo and redo change which events count; Log does the rest.
func (Undone) apply(*Workshop) {}

// Redone makes an undone step count again.
type Redone struct {
	Step int `json:"step"`
}

// Redo brings back the step that was undone last.
type Redo struct{}

func (Redo) facts(w *Workshop) ([]Fact, error) {
	s, ok := w.history.lastUndone()
	if !ok {
		return nil, refuse(redoNothing)
	}
	return one(Redone{s.seq})
}

func (Redone) Kind() string           { return "step.redone" }
func (Redone) label(*Workshop) string { return stepRedone }

func (f Redone) check(w *Workshop) error {
	if step, ok := w.history.lastUndone(); !ok || step.seq != f.Step {
		return refuse(redoNothing)
	}
	return nil
}

func (Redone) apply(*Workshop) {}
