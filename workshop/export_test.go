package workshop

// ForgetTime takes out of a state what every event moves on, undo included.
func ForgetTime(w *Workshop) {
	w.Head, w.LastAt, w.clock, w.history = 0, w.StartedAt, clock{}, history{}
}
