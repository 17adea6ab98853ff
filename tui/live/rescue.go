package live

import (
	"context"
	"time"
)

// This file asks, before anything else is shown, about changes that could not be
// saved when the program ended and nobody could be asked.

// Remnants are what earlier ends of the program left in files. Any goroutine may
// call their methods.
type Remnants interface {
	// Any reports at once whether there may be rescued changes.
	Any() bool
	// Rescues are those of the library, oldest first, compared with what it has
	// now. Those of which it has everything are removed, and not among them.
	Rescues(ctx context.Context) ([]Rescue, error)
	// Add brings a rescue into the library; when it returns nil that is on the
	// disk, and the file is gone. It may be called again.
	Add(ctx context.Context, r Rescue) error
	// Discard removes a rescue for good.
	Discard(r Rescue) error

	// Drafts are the lines of a session that were not entered, oldest first; of
	// no session those of the form for a new one.
	Drafts(session string) []Draft
	// Store stores drafts; one that is there already is replaced.
	Store(drafts ...Draft) error
	// Forget removes a draft, if it is there.
	Forget(d Draft)
}

// Rescue is a session with changes that could not be saved.
type Rescue struct {
	ID      string    // what Remnants call it
	At      time.Time // when they could not be saved
	Changes int
	State   RescueState
	File    string // where it is, as it may be shown to a room
	Command string // what adds it, to be typed in a shell
}

// RescueState is what the library has of a rescue.
type RescueState int

// The states of a rescue.
const (
	RescueMissing RescueState = iota // the library has the session without them
	RescueNew                        // the session never reached the library
	RescueGone                       // the session is no longer there: it may have been erased
	RescueParted                     // the session has continued without them
	RescueDamaged                    // the file cannot be read
)

// Words are how much it is, and when that was.
func (r Rescue) Words(now time.Time) string { return changesFrom(r.Changes, r.At, now) }

// About says what a yes does.
func (r Rescue) About() string {
	switch r.State {
	case RescueNew:
		return rescueOfNew
	case RescueGone:
		return rescueOfGone
	case RescueParted:
		return rescueParted(r.Changes)
	}
	return rescueMissing(r.Changes)
}

// Unattended says the same without asking, where a question would take the next
// line of a script for its answer.
func (r Rescue) Unattended(now time.Time) string {
	switch r.State {
	case RescueGone:
		return unattendedGone(r.Words(now), r.Command)
	case RescueParted:
		return unattendedParted(r.Words(now), r.Command, r.Changes)
	}
	return unattendedMissing(r.Words(now), r.Command, r.Changes)
}
