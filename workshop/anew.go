package workshop

// Anew is the same session under another id, with events of its own: so that
// both can be in one library when they have gone on in different ways.
func (l *Log) Anew(session string, newID func() string) (*Log, error) {
	events := make([]Event, len(l.events))
	for i, ev := range l.events {
		ev.ID = newID()
		if opened, ok := ev.Fact.(Opened); ok {
			opened.Session = session
			ev.Fact = opened
		}
		events[i] = ev
	}
	return Replay(events)
}
