package sessions

import (
	"context"
	"database/sql"
	"slices"
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
	err := l.read(ctx, func(tx *sql.Tx) (err error) {
		list, err = retentionsOf(ctx, tx)
		return err
	})
	return list, err
}

func retentionsOf(ctx context.Context, tx *sql.Tx) ([]Retention, error) {
	rows, err := tx.QueryContext(ctx, "SELECT name, until FROM retention ORDER BY until, client")
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var list []Retention
	for rows.Next() {
		var r Retention
		if err := rows.Scan(&r.Client, &r.Until); err != nil {
			return nil, err
		}
		r.Client, r.Until = workshop.Clean(r.Client), workshop.Clean(r.Until)
		list = append(list, r)
	}
	return list, rows.Err()
}

// clientsOf are the clients of all sessions.
func clientsOf(tx *sql.Tx) ([]string, error) {
	return stringsOf(tx, "SELECT DISTINCT client FROM session")
}

// forgetClients drops the dates of clients who had sessions before and have
// none now: the name is a trace too.
func forgetClients(tx *sql.Tx, before []string) error {
	kept, err := retentionsOf(context.Background(), tx)
	if err != nil || len(kept) == 0 {
		return err
	}
	after, err := clientsOf(tx)
	if err != nil {
		return err
	}
	for _, r := range kept {
		if !slices.ContainsFunc(before, r.Of) || slices.ContainsFunc(after, r.Of) {
			continue
		}
		if _, err := tx.Exec("DELETE FROM retention WHERE client=?", clientKey(r.Client)); err != nil {
			return err
		}
	}
	return nil
}
