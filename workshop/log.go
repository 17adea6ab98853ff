package workshop

import (
	"fmt"
	"slices"
	"time"
)

// Event is one fact that happened in a session, with its place in the order.
// Order is by Seq alone; At is for people, since clocks jump.
type Event struct {
	Seq   int       // 1, 2, 3 … without a gap within a session
	ID    string    // unique, made before the first try to save: a retry is harmless
	At    time.Time // in UTC, whole milliseconds
	Actor string    // who did it
	Step  int       // seq of the first event of the same gesture; what undo takes back
	Fact  Fact
}

// Stamp is what the domain cannot provide itself: the time, ids and the actor.
type Stamp struct {
	At    time.Time // in the zone of the room: from it follows the day
	NewID func() string
	Actor string
}

// Log is a session's events together with the state they add up to.
type Log struct {
	events []Event
	state  *Workshop
	trail  trail // of the steps in the state; undo goes back along it
}

// NewLog is the log of a session that has not been opened yet.
func NewLog() *Log { return &Log{state: newWorkshop()} }

// Events are all events so far, oldest first. The caller must not change them.
func (l *Log) Events() []Event { return l.events }

// State is the current state. It belongs to the log: read it, but do not hold on
// to it across [Log.Do].
func (l *Log) State() *Workshop { return l.state }

// Do carries out an intent. It returns the resulting events, already applied, or a
// [*Refusal] with the reason, in which case nothing has changed. What would leave
// everything as it is makes no event: it is no step for undo to take back, and what
// was undone can still be redone.
func (l *Log) Do(intent Intent, stamp Stamp) ([]Event, error) {
	facts, err := intent.facts(l.state)
	if err != nil {
		return nil, err
	}
	if err := l.mayHappen(facts); err != nil {
		return nil, err
	}
	if !l.state.changedBy(facts) {
		return nil, nil
	}
	first := len(l.events)
	for _, f := range l.state.held(facts, stamp.At) {
		l.append(Event{
			Seq: len(l.events) + 1, ID: stamp.NewID(), At: stamp.At.UTC().Truncate(time.Millisecond),
			Actor: Clean(stamp.Actor), Step: first + 1, Fact: f,
		})
	}
	l.settle()
	return slices.Clone(l.events[first:]), nil
}

// mayHappen checks the facts of one gesture. All of them are checked against
// the state before the gesture: an intent whose facts build on each other
// would need more, and none does.
func (l *Log) mayHappen(facts []Fact) error {
	for _, f := range facts {
		if err := l.state.admits(f); err != nil {
			return err
		}
	}
	return nil
}

// admits checks the rules that hold for all facts, and then the fact's own.
func (w *Workshop) admits(f Fact) error {
	if _, opening := f.(Opened); !opening && w.Head == 0 {
		return refuse(sessionNotOpened)
	}
	if w.Closed && !has(f, whenClosed) {
		return refuse(sessionClosed)
	}
	return f.check(w)
}

// append applies an event that is known to be in order. Undo and redo are only
// noted: settle applies them to the state, and must be called before anyone reads
// it.
func (l *Log) append(ev Event) {
	isStep := has(ev.Fact, undoable)
	if isStep {
		l.settle() // may fold all events, and this one is not among them yet
	}
	l.events = append(l.events, ev)
	if isStep {
		l.trail.begin(ev.Step)
		l.state.trail = &l.trail
	}
	l.state.take(ev, true)
	l.state.trail = nil
	l.state.history.note(ev)
}

// settle makes the state contain the steps that count and no others. A series of
// undos and redos costs only its net effect, so each step is taken back once
// before a new one replaces it.
func (l *Log) settle() {
	done := l.state.history.done
	for !l.trail.follows(done) {
		l.trail.undo()
	}
	if len(done) < l.trail.bare {
		l.fold(l.state.history, 0)
	}
	for _, s := range done[l.trail.holds():] {
		l.redo(s)
	}
	l.state.arrange()
}

// redo applies a step that was taken back.
func (l *Log) redo(s step) {
	now := l.state.changedAt
	l.trail.begin(s.seq)
	l.state.trail = &l.trail
	for _, ev := range l.events[s.seq-1:] {
		if ev.Step != s.seq {
			break
		}
		if has(ev.Fact, undoable) {
			l.state.changedAt = ev.At
			l.state.absorb(ev.Fact)
		}
	}
	l.state.trail, l.state.changedAt = nil, now
}

// Replay folds events that were saved by this program. Their order must be
// complete; today’s rules are not applied to what happened long ago.
func Replay(events []Event) (*Log, error) { return replay(slices.Clone(events)) }

func replay(events []Event) (*Log, error) {
	for i, ev := range events {
		if err := checkOrder(events[:i], ev); err != nil {
			return nil, err
		}
	}
	l, h := &Log{events: events}, historyOf(events)
	l.fold(h, max(0, len(h.done)-reach))
	return l, nil
}

// reach is how many steps of an opened session can be taken back before all events
// are folded again, then with a trail of every step. Most steps are never taken
// back, and a trail takes time and memory.
const reach = 16

// fold builds the state from all events. The oldest bare steps that count leave no
// trail.
func (l *Log) fold(h history, bare int) {
	l.state, l.trail = newWorkshop(), trail{bare: bare}
	at := 0
	for _, ev := range l.events {
		for at < len(h.done) && h.done[at].seq < ev.Step {
			at++
		}
		counts := at < len(h.done) && h.done[at].seq == ev.Step
		if counts && at >= bare && has(ev.Fact, undoable) {
			l.trail.begin(ev.Step)
			l.state.trail = &l.trail
		}
		l.state.take(ev, counts)
		l.state.trail = nil
	}
	l.state.history = h
	l.state.arrange()
}

// checkOrder refuses an event that does not follow from those before it. Its step
// is its own or that of the gesture just before it: an older step may have been
// undone, and this would bring it back.
func checkOrder(before []Event, ev Event) error {
	i := len(before)
	_, opening := ev.Fact.(Opened)
	switch {
	case ev.Seq != i+1:
		return fmt.Errorf(eventMissing, i+1, ev.Seq)
	case opening != (i == 0):
		return fmt.Errorf(eventOpening, ev.Seq)
	case ev.Step == ev.Seq:
		return nil
	case i == 0 || ev.Step != before[i-1].Step || changesHistory(ev.Fact):
		return fmt.Errorf(eventStep, ev.Seq, ev.Step)
	}
	return nil
}

// Extend appends events that were saved by this program and continue the log.
func (l *Log) Extend(events []Event) error {
	if len(events) > len(l.events) { // mostly new: folding everything is cheaper
		all, err := replay(slices.Concat(l.events, events))
		if err != nil {
			return err
		}
		*l = *all
		return nil
	}
	defer l.settle()
	for _, ev := range events {
		if err := checkOrder(l.events, ev); err != nil {
			return err
		}
		l.append(ev)
	}
	return nil
}

// take applies an event. An undone step only moves the clock and the head;
// what undo cannot take back always counts.
func (w *Workshop) take(ev Event, active bool) {
	w.tick(ev)
	w.Head, w.changedAt = ev.Seq, ev.At
	w.ids.note(ev.Fact)
	w.plan.note(ev.Fact)
	if active || !has(ev.Fact, undoable) {
		w.absorb(ev.Fact)
	}
}

// absorb applies a fact, and drops what it makes void.
func (w *Workshop) absorb(f Fact) {
	f.apply(w)
	w.dropRulings()
}
