package sessions

import (
	"context"
	"database/sql"
	"errors"

	"swotshop/workshop"
)

// This file reads what of a library is to be restored, and goes round what is
// damaged: one bad page of the file is no reason to lose the rest.

// ways are the queries that know the ids of sessions, each from another part of
// the file. The list comes first: it has the order in which they were begun. Each
// of the first two knows all of them, and so does each of the others, which also
// know sessions that have lost their line in the list.
var ways = []string{
	"SELECT id FROM session ORDER BY num",
	"SELECT id FROM session INDEXED BY sqlite_autoindex_session_1",
	"SELECT DISTINCT session_id FROM event INDEXED BY sqlite_autoindex_event_1",
	"SELECT DISTINCT session_id FROM event NOT INDEXED",
}

// sessionsIn are the ids of all sessions, as far as any way leads to them. When
// none leads to its end, that is noted.
func (l *Library) sessionsIn(ctx context.Context, r *Restored) (ids []string, err error) {
	whole, known := false, map[string]bool{}
	for _, way := range ways {
		err := l.read(ctx, func(tx *sql.Tx) error {
			more, err := stringsOf(tx, way)
			for _, id := range more {
				if !known[id] {
					known[id], ids = true, append(ids, id)
				}
			}
			return err
		})
		if err != nil && !errors.Is(err, ErrDamaged) {
			return nil, err
		}
		whole = whole || err == nil
	}
	if !whole {
		r.Lost = append(r.Lost, finding(Integrity, "", "The list of sessions does not read to its end: there may have been more of them."))
	}
	return ids, nil
}

// retentionsIn are the dates of retention, which the first format did not have.
func (l *Library) retentionsIn(ctx context.Context, r *Restored) ([]workshop.Retention, error) {
	var dated bool
	err := l.read(ctx, func(tx *sql.Tx) error {
		return tx.QueryRow("SELECT count(*) FROM sqlite_schema WHERE name='retention'").Scan(&dated)
	})
	if err != nil || !dated {
		return nil, err
	}
	kept, err := l.Retentions(ctx)
	if errors.Is(err, ErrDamaged) {
		r.Lost = append(r.Lost, finding(Integrity, "", "The dates of retention are damaged: set them anew, with swotshop retention."))
		return nil, nil
	}
	return kept, err
}
