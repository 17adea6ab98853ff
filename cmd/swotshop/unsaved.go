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
	{sessions.ErrFull, "The disk is full.", "Delete or move something."},
	{sessions.ErrMoved, "The library is no longer in its place.", "Put it back."},
	{sessions.ErrReadOnly, "The library is read-only.", "Allow writing again."},
	{sessions.ErrNoAccess, "The library cannot be opened.", "Check its disk and folder."},
	{sessions.ErrIO, "The disk failed.", "Check its plug, or copy."},
	{sessions.ErrLocked, "Another program keeps the library busy.", "Close it."},
	{sessions.ErrConflict, "Another window wrote to the session.", "Save a copy."},
	{sessions.ErrDamaged, "The library is damaged.", "Save a copy, and end."},
	{sessions.ErrNotALibrary, "The library is no library any more.", "Save a copy, and end."},
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
