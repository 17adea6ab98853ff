package sessions

import (
	"context"
	"database/sql"
	"strings"
	"time"

	"swotshop/workshop"
)

// Retention is until when what was said in a client's sessions may be kept. It
// is shown, and never acted on: only a person deletes.
type Retention struct {
	Client string
	Until  string // the last day, 2006-01-02
}

// Over says that the day has passed.
func (r Retention) Over(today time.Time) bool { return r.Until < today.Format(time.DateOnly) }

// Of says whether a client is the one meant, however it is capitalised.
func (r Retention) Of(client string) bool { return sameClient(r.Client, client) }

func sameClient(a, b string) bool { return clientKey(a) == clientKey(b) }

func clientKey(name string) string { return strings.ToLower(workshop.Clean(name)) }

// Retain sets until when a client's sessions may be kept; a zero day takes it
// back.
func (l *Library) Retain(ctx context.Context, client string, until time.Time) error {
	return l.write(ctx, func(tx *sql.Tx) error {
		if until.IsZero() {
			_, err := tx.Exec("DELETE FROM retention WHERE client=?", clientKey(client))
			return err
		}
		return retain(tx, Retention{client, until.Format(time.DateOnly)})
	})
}

func retain(tx *sql.Tx, r Retention) error {
	_, err := tx.Exec("INSERT OR REPLACE INTO retention (client, name, until) VALUES (?,?,?)",
		clientKey(r.Client), workshop.Clean(r.Client), r.Until)
	return err
}

// Retentions lists the dates of all clients that have one, the earliest first.
func (l *Library) Retentions(ctx context.Context) ([]Retention, error) {
	var list []Retention
	err := l.read(ctx, func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT name, until FROM retention ORDER BY until, client")
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		list = nil
		for rows.Next() {
			var r Retention
			if err := rows.Scan(&r.Client, &r.Until); err != nil {
				return err
			}
			r.Client, r.Until = workshop.Clean(r.Client), workshop.Clean(r.Until)
			list = append(list, r)
		}
		return rows.Err()
	})
	return list, err
}
