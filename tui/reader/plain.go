package reader

func (r *Screen) OpenWords() string {
	if r.W().Closed {
		return "Reopen the session"
	}
	return "Lead the session"
}
