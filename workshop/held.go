package workshop

import (
	"slices"
	"time"
)

// This file says on which day a session is held: that of the first thing that the
// room says. It may have been prepared weeks before, in another time zone.

var heldFacts = []factKind{{Held{}, undoable}}

// Held sets the session's date to the day on which the room begins to say something.
// It belongs to the gesture that does.
type Held struct {
	Date string `json:"date" redact:"no"` // 2006-01-02, where the room is
}

func (Held) Kind() string            { return "session.held" }
func (Held) label(*Workshop) string  { return sessionHeld }
func (Held) about(*Workshop) Subject { return Subject{Kind: SubjectDetails} }
func (f Held) check(*Workshop) error { return CheckDay(f.Date) }
func (f Held) apply(w *Workshop)     { set(w, &w.Date, f.Date) }

// held adds to facts that with them the session begins, if it does so on another day
// than it was prepared for. A date that somebody gave stays.
func (w *Workshop) held(facts []Fact, now time.Time) []Fact {
	today := now.Format(time.DateOnly)
	if w.DateGiven || w.Date == today || w.begun() {
		return facts
	}
	for _, f := range facts {
		if has(f, said) && !isOutside(f) {
			return append(facts, Held{today})
		}
	}
	return facts
}

// begun reports whether the room has said anything yet. What was entered before, when
// nobody led the session, it has not said.
func (w *Workshop) begun() bool {
	inRoom := func(i *Item) bool { return !i.outside }
	return slices.ContainsFunc(w.Items, inRoom) || len(w.Remarks)+len(w.Strategies)+len(w.Initiatives)+len(w.Readings) > 0 ||
		slices.ContainsFunc(w.Actions, (*Action).Reported) || w.AgreementPeople > 0 || w.Proposal.Wording > 0
}
