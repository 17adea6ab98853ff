package workshop

// Anew is the same session under another id, with events of its own, and a title
// that says that it is the copy: so that both can be in one library when they
// have gone on in different ways.
func (l *Log) Anew(session string, newID func() string) (*Log, error) {
	events := make([]Event, len(l.events))
	for i, ev := range l.events {
		ev.ID = newID()
		switch fact := ev.Fact.(type) {
		case Opened:
			fact.Session, fact.Title = session, titleOfCopy(fact.Title)
			ev.Fact = fact
		case DetailsChanged:
			fact.Title = titleOfCopy(fact.Title)
			ev.Fact = fact
		}
		events[i] = ev
	}
	return Replay(events)
}

// titleOfCopy leaves a title as it is that has no room for the word.
func titleOfCopy(title string) string {
	if named := title + " (copy)"; Length(named) <= MaxName {
		return named
	}
	return title
}
