package live

import (
	"context"
	"time"

	"swotshop/tui/kit"
)

// This file asks, before anything else is shown, about changes that could not be
// saved when the program ended and nobody was there to be asked.

// Remnants are what earlier ends of the program left in files. Any goroutine may
// call their methods.
type Remnants interface {
	// Any says at once whether there may be rescued changes.
	Any() bool
	// Rescues are those of the library, oldest first, compared with what it has
	// now. Those of which it has everything are removed, and not among them.
	Rescues(ctx context.Context) ([]Rescue, error)
	// Add brings a rescue into the library; when it returns nil that is on the
	// disk, and the file is gone. Whoever is asked again may add it again.
	Add(ctx context.Context, r Rescue) error
	// Discard removes a rescue for good.
	Discard(r Rescue) error

	// Drafts are the lines of a session that were not entered, oldest first; of
	// no session those of the form for a new one.
	Drafts(session string) []Draft
	// Store keeps drafts; one that it knows already takes the place of what it was.
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
	File    string // where it lies, as it may be shown to a room
	Command string // what adds it, to be typed in a shell
}

// RescueState is how the library stands to a rescue.
type RescueState int

// The states of a rescue.
const (
	RescueMissing RescueState = iota // the library has the session without them
	RescueNew                        // the session never reached the library
	RescueGone                       // the session is no longer there: it may have been erased
	RescueParted                     // the session has gone on without them
	RescueDamaged                    // the file does not read
)

// Words are how much it is, and when that was.
func (r Rescue) Words(now time.Time) string {
	return kit.Plural(r.Changes, "change", "changes") + " of " + kit.Moment(r.At, now)
}

// About says what a yes does.
func (r Rescue) About() string {
	switch r.State {
	case RescueNew:
		return "The session never reached the library. It comes in whole."
	case RescueGone:
		return "The session is no longer in the library: somebody may have erased it. A yes brings all of it back."
	case RescueParted:
		return "The session has continued without " + kit.ItOrThem(r.Changes) + ", so a copy is added beside it, with “(copy)” in its title."
	}
	return "Do so before that session continues: afterwards only a copy of it can be added."
}

// Unattended says it where a question would take a line that is meant for
// something else.
func (r Rescue) Unattended(now time.Time) string {
	words := r.Words(now) + " could not be saved then. "
	switch r.State {
	case RescueGone:
		return words + "The session is no longer in the library: “" + r.Command + "” brings it back."
	case RescueParted:
		return words + "The session has continued without " + kit.ItOrThem(r.Changes) + ": “" + r.Command + "” adds a copy."
	}
	return words + "“" + r.Command + "” adds " + kit.ItOrThem(r.Changes) + "."
}
