package workshop

import "maps"

// ForgetTime takes out of a state what every event moves on, undo included.
func ForgetTime(w *Workshop) {
	w.Head, w.LastAt, w.clock, w.history = 0, w.StartedAt, clock{}, history{}
}

// ForgetNotes takes out of a state that private notes were ever taken.
func ForgetNotes(w *Workshop) {
	w.PrivateNotes, w.numbers = nil, maps.Clone(w.numbers)
	delete(w.numbers, noteNumbers)
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
	return w
}

// BaseOf is how many events the kept base of a log holds.
func BaseOf(l *Log) int { return l.base.seq }

// Copy is a state in memory of its own.
func Copy(w *Workshop) *Workshop { return w.copy() }

// ForgetHistory takes out of a state what can be undone, which a copy has not.
func ForgetHistory(w *Workshop) { w.history = history{} }

// Erase is what a redaction of words makes of one text.
func Erase(words, text string) string {
	e, err := Redaction{Words: words}.eraser(nil)
	if err != nil {
		return err.Error()
	}
	return e.erase(text, false)
}

// IsLike says whether a text is much like some words.
func IsLike(words, text string) bool { return len(likenessOf(words).in(text)) > 0 }
