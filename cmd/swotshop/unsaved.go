package main

import (
	"errors"

	"swotshop/sessions"
	"swotshop/tui/live"
)

// remedies are what keeps a library from saving, in words that a whole room may
// read, and what solves it.
var remedies = []struct {
	kind    error
	why, do string
}{
	{sessions.ErrFull, diskFull, diskFullDo},
	{sessions.ErrMoved, libraryMoved, libraryMovedDo},
	{sessions.ErrReadOnly, libraryReadOnly, libraryReadOnlyDo},
	{sessions.ErrNoAccess, libraryClosedOff, libraryClosedOffDo},
	{sessions.ErrIO, diskFailed, diskFailedDo},
	{sessions.ErrLocked, libraryBusy, libraryBusyDo},
	{sessions.ErrConflict, libraryConflict, saveACopy},
	{sessions.ErrNotFound, sessionDeleted, saveACopy},
	{sessions.ErrDamaged, libraryDamaged, saveAndQuit},
	{sessions.ErrNotALibrary, notALibrary, saveACopy},
}

// inFewWords gives an error of the library the few words for the screen. What has
// none is shown as it is.
func inFewWords(err error) error {
	for _, r := range remedies {
		if errors.Is(err, r.kind) {
			return &live.UnsavedError{Why: r.why, Do: r.do, Err: err}
		}
	}
	return err
}
