package team

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"swotshop/workshop"
)

// Copy is how far the firm’s copy of a session reaches: all that a laptop compares.
type Copy struct {
	Session  string
	Head     int    // seq of the last event
	Tip      string // its id
	Revision int    // how often words were erased
	Pen      string // id of the laptop that leads it; empty: none does
	Since    time.Time
	Erased   bool // for good; of an erased session nothing else is known
}

// Copies are those of all sessions that the member can see, or those of one client, in
// whatever spelling of its name. They come in no order.
func (l *Library) Copies(ctx context.Context, client string) (all []Copy, err error) {
	err = l.within(ctx, Patience, func(ctx context.Context) (err error) {
		all, err = l.copies(ctx, "$1 = '' OR client_key = $1", workshop.ClientKey(client))
		return err
	})
	return all, err
}

func (l *Library) copies(ctx context.Context, which string, arg any) ([]Copy, error) {
	return query(ctx, l, func(rows pgx.Rows, c *Copy) error {
		return rows.Scan(&c.Session, &c.Head, &c.Tip, &c.Revision, &c.Pen, &c.Since, &c.Erased)
	}, "SELECT id, head, tip, revision, pen, pen_since, erased IS NOT NULL FROM session WHERE "+which, arg)
}

// copyOf is the copy of one session; there is none when its Head is 0 and it is not Erased.
func (l *Library) copyOf(ctx context.Context, session string) (Copy, error) {
	found, err := l.copies(ctx, "id = $1", session)
	if err != nil || len(found) == 0 {
		return Copy{Session: session}, err
	}
	return found[0], nil
}
