package live

import (
	"sync/atomic"

	"swotshop/workshop"
)

// This file holds what the program would leave behind, in no library, if it
// ended. It is known at any moment, to any goroutine: also while a save hangs, and
// after a panic.

// Remains is what the program leaves if it ends now.
type Remains struct {
	Drafts  []Draft  // lines with something on them
	Spent   []Draft  // drafts that have been entered or cleared: they are no longer needed
	Unsaved *Unsaved // nil when everything is saved
	Decided bool     // a person has said that the unsaved may be lost
}

// Unsaved is a session with changes that did not reach the library.
type Unsaved struct {
	Events  []workshop.Event // all of the session's; not to be changed
	Changes int              // how many of them, at the end, are unsaved
}

// Legacy holds what is left. The zero value is ready; the screens write it
// after everything that happens.
type Legacy struct{ left atomic.Pointer[Remains] }

// Remains is what the program leaves if it ends now. Any goroutine may ask.
func (l *Legacy) Remains() Remains {
	if left := l.left.Load(); left != nil {
		return *left
	}
	return Remains{}
}

func (l *Legacy) Set(left Remains) { l.left.Store(&left) }
