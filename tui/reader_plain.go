package tui

func (r *reader) openWords() string {
	if r.w().Closed {
		return "Reopen the session"
	}
	return "Lead the session"
}
