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
