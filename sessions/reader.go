package sessions

import (
	"context"

	"swotshop/workshop"
	"swotshop/workshop/review"
)

// Reader is a library as lists, search, figures and papers read it: this one, or the
// firm’s (package team). Every method may be called from any goroutine; the errors are
// those that the methods of [Library] name.
type Reader interface {
	// List lists all sessions, newest first.
	List(ctx context.Context) ([]workshop.Summary, error)
	// Newest lists the first so many of List, and says how many there are in all.
	Newest(ctx context.Context, most int) (list []workshop.Summary, all int, err error)
	// OfClient lists the sessions of one client, however the name is written, newest first.
	OfClient(ctx context.Context, client string) ([]workshop.Summary, error)
	// Records gives what figures need of the sessions that a filter leaves, newest first.
	Records(ctx context.Context, of Filter, lists ...string) ([]review.Record, error)
	// Search finds words in all texts of all sessions, and SearchWithin in some of them.
	Search(ctx context.Context, words string) ([]workshop.Hit, error)
	SearchWithin(ctx context.Context, words string, within Within) ([]workshop.Hit, error)
	// Find finds the id of a session from what a person types, and FindLine its line too.
	Find(ctx context.Context, text string) (id string, err error)
	FindLine(ctx context.Context, text string) (id string, line workshop.Summary, err error)
	// Events are a session’s events, oldest first.
	Events(ctx context.Context, id string) ([]workshop.Event, error)
	// WorkshopsOf reads the sessions of a client, newest first.
	WorkshopsOf(ctx context.Context, client string) ([]*workshop.Workshop, error)
	// Earlier is which cards were played with a client, in all sessions but one.
	Earlier(ctx context.Context, client, except string) (workshop.Earlier, error)
	// Retentions are the dates until which clients’ sessions may be stored.
	Retentions(ctx context.Context) ([]workshop.Retention, error)
}

var _ Reader = (*Library)(nil)
