package workshop

import "fmt"

// Verify folds events that are said to be a session, and checks each against the rules at
// that point, as [DecodeSession] does with those of a file.
func Verify(events []Event) (*Log, error) { return verify(events, func() error { return nil }) }

// verify folds events that come from elsewhere, and checks each against the rules
// at that point. proceed may stop it before each event.
func verify(events []Event, proceed func() error) (*Log, error) {
	l := NewLog()
	for _, ev := range events {
		if err := proceed(); err != nil {
			return nil, err
		}
		if err := l.verify(ev); err != nil {
			return nil, err
		}
	}
	l.settle()
	l.trail.shorten(reach) // as in a log that was replayed
	return l, nil
}

// verify appends an event that comes from elsewhere, if it follows the rules.
func (l *Log) verify(ev Event) error {
	if err := checkOrder(l.events, ev); err != nil {
		return err
	}
	if l.asksForSteps(ev.Fact) {
		l.settle()
	}
	if err := l.state.admits(ev.Fact); err != nil {
		return fmt.Errorf(eventRule, ev.Seq, ev.Fact.Kind(), err)
	}
	l.append(ev)
	return nil
}

// asksForSteps reports whether the rule of a fact looks at what steps have done. A
// private note may not have the id of anything on the board; for an id that no step
// ever gave, no look is needed.
func (l *Log) asksForSteps(f Fact) bool {
	if note, ok := f.(PrivateNoted); ok {
		return l.state.ids.given[note.Note]
	}
	return has(f, undoable)
}
