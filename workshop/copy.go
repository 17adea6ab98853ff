package workshop

// Copy is the same session under another id, with new event ids and a title that
// marks it as the copy, so that one library can hold both when they have diverged.
func (l *Log) Copy(session string, newID func() string) (*Log, error) {
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

// titleOfCopy leaves a title unchanged when it has no room for the word.
func titleOfCopy(title string) string {
	if named := title + " (copy)"; Length(named) <= MaxName {
		return named
	}
	return title
}
