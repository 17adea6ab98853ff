package live

import (
	"context"
	"time"

	"swotshop/tui/screen"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// Reader is what the screens read of a library.
type Reader interface {
	// List gives all sessions, newest first.
	List(ctx context.Context) ([]workshop.Summary, error)
	// Newest gives the first so many of List, and how many there are in all.
	Newest(ctx context.Context, most int) (list []workshop.Summary, all int, err error)
	// Retentions are the dates until which clients' sessions may be stored.
	Retentions(ctx context.Context) ([]workshop.Retention, error)
	// Search finds words in all texts of all sessions.
	Search(ctx context.Context, words string) ([]workshop.Hit, error)
	// Events are a session's events, oldest first.
	Events(ctx context.Context, id string) ([]workshop.Event, error)
}

// Store is what the screens need of the library of this laptop.
type Store interface {
	Reader
	// Lead makes this window the one that writes a session, new or not. It
	// fails with a [*LedElsewhereError] while another does, unless taking over.
	Lead(ctx context.Context, id string, takeOver bool) (Leader, error)
}

// Recaller is a [Reader] that knows what was played with a client in other sessions.
type Recaller interface {
	Earlier(ctx context.Context, client, except string) (workshop.Earlier, error)
}

// Logbook is a [Reader] that knows which session was led last, if that was between two
// moments.
type Logbook interface {
	LedLast(ctx context.Context, from, to time.Time) (last workshop.Summary, found bool, err error)
}

// Historian is a [Reader] that knows the other sessions of a client, the newest first.
type Historian interface {
	WorkshopsOf(ctx context.Context, client string) ([]*workshop.Workshop, error)
}

// Reviewer is a [Reader] that has what figures need of all sessions, the newest first.
type Reviewer interface {
	Records(ctx context.Context) ([]review.Record, error)
}

// Leader writes one session. Its methods are called one at a time, but for those of a
// [Submitter], which may be called at any time.
type Leader interface {
	// Append saves events; when it returns nil they are on the disk. Trying
	// again with the same events is harmless.
	Append(ctx context.Context, events []workshop.Event) error
	// Renew confirms that the window is still there; it fails with a
	// [*LedElsewhereError] when another has taken over.
	Renew(ctx context.Context) error
	// Release lets others run it.
	Release(ctx context.Context) error
	Submitter
}

// LedElsewhereError means that another window runs the session, or that another laptop of
// the firm leads it.
type LedElsewhereError struct {
	Host   string // of the window; empty when that is not known
	Laptop string // of the firm, as a sentence names it; empty: it is a window
	Since  time.Time
}

// UnsavedError is why nothing can be saved now, in words that are short enough
// for a line of the screen; its text is the full sentence of the error within.
type UnsavedError struct {
	Why string // “The disk is full.”
	Do  string // what solves it
	Err error
}

func (e *UnsavedError) Error() string { return e.Err.Error() }

// Unwrap is the error of the store.
func (e *UnsavedError) Unwrap() error { return e.Err }

func (e *LedElsewhereError) Error() string {
	if e.Laptop != "" {
		return screen.LedOn(e.Laptop, e.Since)
	}
	return openOn(e.Host, e.Since)
}
