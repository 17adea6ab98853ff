package sessions

// This file keeps dates of retention (workshop.Retention).

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"swotshop/workshop"
)

// Retain sets until when a client's sessions may be kept; a zero day takes it
// back.
func (l *Library) Retain(ctx context.Context, client string, until time.Time) error {
	return l.write(ctx, func(tx *sql.Tx) error {
		if until.IsZero() {
			return dropRetention(tx, client)
		}
		return retain(tx, workshop.Retention{Client: client, Until: until.Format(time.DateOnly)})
	})
}

func retain(tx *sql.Tx, r workshop.Retention) error {
	if err := dropRetention(tx, r.Client); err != nil {
		return err
	}
	_, err := insertRow(tx, "INSERT OR REPLACE INTO retention (client, name, until) VALUES (?,?,?)",
		workshop.ClientKey(r.Client), workshop.Clean(r.Client), r.Until)
	return err
}

// dropRetention takes back the date of a client, by whatever spelling it is stored.
func dropRetention(tx *sql.Tx, client string) error {
	names, err := stringsOf(tx, "SELECT name FROM retention")
	for _, name := range names {
		if err == nil && (workshop.Retention{Client: name}).Of(client) {
			_, err = tx.Exec("DELETE FROM retention WHERE name=?", name)
		}
	}
	return err
}

// keepRetention gives the date of a client to the name that a redaction has left.
func keepRetention(tx *sql.Tx, before, after string) error {
	kept, err := retentionsOf(context.Background(), tx)
	if err != nil || before == after {
		return err
	}
	for _, r := range kept { // the earliest first
		if r.Of(before) {
			return retain(tx, workshop.Retention{Client: after, Until: r.Until})
		}
	}
	return nil
}

// Retentions lists the dates of all clients that have one, the earliest first.
func (l *Library) Retentions(ctx context.Context) ([]workshop.Retention, error) {
	var list []workshop.Retention
	err := l.read(ctx, func(tx *sql.Tx) (err error) {
		list, err = retentionsOf(ctx, tx)
		return err
	})
	return list, err
}

func retentionsOf(ctx context.Context, tx *sql.Tx) ([]workshop.Retention, error) {
	rows, err := tx.QueryContext(ctx, "SELECT name, until FROM retention ORDER BY until, client")
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var list []workshop.Retention
	for rows.Next() {
		var r workshop.Retention
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
		if err := dropRetention(tx, r.Client); err != nil {
			return err
		}
	}
	return nil
}
