package workshop

import (
	"maps"
	"slices"
)

// ForgetTime takes out of a state what every event moves on, and undo does not take
// back.
func ForgetTime(w *Workshop) {
	w.plan.stages = nil
	w.Head, w.LastAt, w.changedAt, w.clock, w.history, w.ids = 0, w.StartedAt, w.StartedAt, clock{}, history{}, ids{}
}

// ForgetShown takes out of a state which cards were on the screen, and by which way the
// session was led to its stage.
func ForgetShown(w *Workshop) {
	w.Card, w.Beat, w.Shown, w.Ended, w.shown, w.Left = "", "", nil, nil, nil, CardShown{}
	w.plan.entered = []int{w.plan.here()}
}

// ForgetNotes takes out of a state that private notes were ever taken.
func ForgetNotes(w *Workshop) {
	w.PrivateNotes, w.notes, w.numbers = nil, newIndex[PrivateNote](), maps.Clone(w.numbers)
	delete(w.numbers, noteNumbers)
	w.ids.given = maps.Clone(w.ids.given)
	maps.DeleteFunc(w.ids.given, func(_ string, byStep bool) bool { return !byStep })
}

// FoldPlainly is what a log adds up to by the shortest way to say it: of all
// events those count whose step has not been undone.
func FoldPlainly(events []Event) *Workshop {
	h, counts := historyOf(events), map[int]bool{}
	for _, s := range h.done {
		counts[s.seq] = true
	}
	w := newWorkshop()
	for _, ev := range events {
		w.take(ev, counts[ev.Step])
	}
	w.history = h
	w.arrange()
	return w
}

// BareOf is how many of the steps in a log left no trail.
func BareOf(l *Log) int { return l.trail.bare }

// Counting gives the events with facts that count how often a step is applied.
// What takes a change back was left by applying it and runs once, so that this
// is the measure of all work.
func Counting(events []Event, n *int) []Event {
	events = slices.Clone(events)
	for i, ev := range events {
		if has(ev.Fact, undoable) {
			events[i].Fact = counted{ev.Fact, n}
		}
	}
	return events
}

// Erase is what a redaction of words, and of parts of longer words, makes of one text.
func Erase(words, text string) string { return Redaction{Words: words, Parts: true}.textAfter(text) }

// EraseWhole is what a redaction of whole words makes of one text.
func EraseWhole(words, text string) string { return Redaction{Words: words}.textAfter(text) }

func (r Redaction) textAfter(text string) string {
	e, err := r.eraser(nil)
	if err != nil {
		return err.Error()
	}
	return e.erase(text, false)
}

// IsLike reports whether a text is much like some words.
func IsLike(words, text string) bool { return len(likenessOf(words).in(text)) > 0 }

type counted struct {
	Fact
	n *int
}

func (c counted) apply(w *Workshop) {
	*c.n++
	c.Fact.apply(w)
}

// WasGiven reports whether an id was ever given.
func WasGiven(l *Log, id string) bool {
	_, given := l.state.ids.given[id]
	return given
}

// Gives reports whether a fact gives ids.
func Gives(f Fact) bool {
	i := ids{given: map[string]bool{}}
	i.note(f)
	return len(i.given) > 0
}

// Counted is a cluster's tally, hidden or not.
func Counted(c *Cluster) int { return c.votes }

// TalliesOf are the votes of all items that have been counted, hidden or not.
func TalliesOf(w *Workshop) map[string]int {
	all := map[string]int{}
	for _, i := range w.Items {
		if i.counted {
			all[i.ID] = i.votes
		}
	}
	return all
}

// EmptyFact is an empty fact of a kind.
func EmptyFact(kind string) Fact { return factKinds[kind].fact }

// TraitsOf reports whether undo takes back facts of a kind, and whether they say
// what they are about.
func TraitsOf(kind string) (isUndoable, isTopical bool) {
	f := factKinds[kind].fact
	_, isTopical = f.(topical)
	return has(f, undoable), isTopical
}

// RuledVotes are the votes of the tie in which the room has chosen; 0 when it has not.
func RuledVotes(w *Workshop, q Quadrant) int {
	if r := w.rulings[q]; r != nil {
		return r.votes
	}
	return 0
}

// GateRules are the names of all rules of the gate, and whether they stop a paper.
func GateRules() map[string]bool {
	all := map[string]bool{}
	for _, r := range rules {
		all[r.name] = r.stops
	}
	return all
}
