package session

// This file is about what was refused.

// mostReason is in how many lines a reason is shown at most, above the input line.
const mostReason = 4

// reason is why the last thing was not done, in w cells: whole, since it says what to
// do. Nothing when all is well, or when it is said in another way.
func (s *Screen) reason(w int) []string {
	if s.problem == "" || s.problem == typedFor(s.begun.name).Full {
		return nil
	}
	t := s.kit.Theme
	return t.Lines(t.Strong, t.WrapTo("! "+s.problem, w, mostReason))
}

// withReason puts what does not fit in the line for notes over the end of the body, so
// that nothing moves.
func withReason(body, reason []string) []string {
	if more := len(reason) - 1; more > 0 && more <= len(body) {
		copy(body[len(body)-more:], reason)
	}
	return body
}
