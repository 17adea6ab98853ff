package workshop

import (
	"reflect"
	"slices"
)

// trail is how to undo: for each change that a step made, a function that takes it
// back. Nothing is folded again, so undo costs no more than the step did, however
// full the board and however long the session.
//
// This is enough because what steps change depends on steps alone: what undo
// cannot take back (the place in the session, the clock, private notes) never
// decides what a step does, and so stays as it is.
type trail struct {
	bare  int // how many of the oldest steps left no trail
	steps []footstep
	back  []func() // takes back each change, oldest first

	watched bool         // by whoever wants to know whether anything changes
	values  []func() any // read what was set
}

// footstep is a step whose changes are in the state.
type footstep struct {
	seq  int // of its first event
	from int // where its changes begin
}

// begin starts a step, or continues the same one.
func (t *trail) begin(seq int) {
	if n := len(t.steps); n == 0 || t.steps[n-1].seq != seq {
		t.steps = append(t.steps, footstep{seq, len(t.back)})
	}
}

// holds is how many steps have their changes in the state.
func (t *trail) holds() int { return t.bare + len(t.steps) }

// follows reports whether the newest step of the trail counts. As steps that count
// are a stack, all before it count as well.
func (t *trail) follows(done []step) bool {
	n := len(t.steps)
	return n == 0 || len(done) >= t.holds() && done[t.holds()-1].seq == t.steps[n-1].seq
}

// undo takes back the newest step.
func (t *trail) undo() {
	last := len(t.steps) - 1
	from := t.steps[last].from
	for _, back := range slices.Backward(t.back[from:]) {
		back()
	}
	clear(t.back[from:]) // or what they hold would never be freed
	t.back, t.steps = t.back[:from], t.steps[:last]
}

// shorten forgets the trail of all but the newest steps.
func (t *trail) shorten(steps int) {
	gone := len(t.steps) - steps
	if gone <= 0 {
		return
	}
	from := t.steps[gone].from
	t.bare, t.steps, t.back = t.bare+gone, slices.Clone(t.steps[gone:]), slices.Clone(t.back[from:])
	for i := range t.steps {
		t.steps[i].from -= from
	}
}

// changedBy reports whether facts would change anything. It applies them and takes
// them back, which is right for every kind of event, old or new.
func (w *Workshop) changedBy(facts []Fact) bool {
	for _, f := range facts {
		if _, gives := f.(giver); gives || len(newStages(f)) > 0 || !has(f, undoable) {
			return true
		}
	}
	t := trail{watched: true}
	t.begin(0)
	w.trail = &t
	for _, f := range facts {
		w.absorb(f)
	}
	w.trail = nil
	after := t.read()
	added := len(t.values) < len(t.back) // or removed: always a change
	t.undo()
	return added || !reflect.DeepEqual(after, t.read())
}

// read reads what a watched step has set.
func (t *trail) read() []any {
	all := make([]any, len(t.values))
	for i, value := range t.values {
		all[i] = value()
	}
	return all
}

// Everything that a step may change is changed by these functions, which leave a
// trail when there is one.

func (w *Workshop) undoWith(back func()) { w.trail.back = append(w.trail.back, back) }

// set assigns a value.
func set[T any](w *Workshop, place *T, to T) {
	if w.trail != nil {
		was := *place
		w.undoWith(func() { *place = was })
		if w.trail.watched {
			w.trail.values = append(w.trail.values, func() any { return *place })
		}
	}
	*place = to
}

// put sets a key of a map.
func put[K comparable, T any](w *Workshop, m map[K]T, key K, to T) {
	if w.trail != nil {
		keep(w, m, key)
	}
	m[key] = to
}

// drop deletes a key of a map.
func drop[K comparable, T any](w *Workshop, m map[K]T, key K) {
	if w.trail != nil {
		keep(w, m, key)
	}
	delete(m, key)
}

// keep leaves the trail of a key of a map.
func keep[K comparable, T any](w *Workshop, m map[K]T, key K) {
	was, there := m[key]
	w.undoWith(func() {
		if m[key] = was; !there {
			delete(m, key)
		}
	})
	if w.trail.watched {
		w.trail.values = append(w.trail.values, func() any {
			value, there := m[key]
			return [2]any{value, there}
		})
	}
}

// add appends to a list.
func add[T any](w *Workshop, list *[]*T, more ...*T) {
	if w.trail != nil {
		none, before := *list == nil, len(*list)
		w.undoWith(func() {
			clear((*list)[before:])
			if *list = (*list)[:before]; none {
				*list = nil
			}
		})
	}
	*list = append(*list, more...)
}

// cut takes one out of a list. What is deleted is mostly near one of the ends, so
// the search is from both, and the shorter side closes the gap.
func cut[T any](w *Workshop, list *[]*T, one *T) {
	l, at := *list, 0
	for ; at < len(l) && l[at] != one; at++ {
		if back := len(l) - 1 - at; l[back] == one {
			at = back
			break
		}
	}
	if at == len(l) {
		return
	}
	if w.trail != nil {
		w.undoWith(func() { *list = slices.Insert(*list, at, one) })
	}
	if at < len(l)/2 {
		copy(l[1:], l[:at])
		l[0] = nil
		*list = l[1:]
		return
	}
	*list = slices.Delete(l, at, at+1)
}
