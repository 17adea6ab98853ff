package sessions

import (
	"context"
	"database/sql"
	"strconv"
	"strings"

	"swotshop/workshop"
)

// Filter chooses sessions. The zero value leaves them all.
type Filter struct {
	Client       string // the client with this name in any spelling, or else all with a part of it
	Since, Until string // the session’s date, 2006-01-02; both days are included
	Agenda       string // its id
	Deck         string // its id, or its id and version: social-board@2
	Open, Closed bool   // only these; neither or both: all
}

// where is the part of a statement that chooses sessions; empty: all of them.
func (f Filter) where(ctx context.Context, tx *sql.Tx) (text string, args []any, err error) {
	var all []string
	add := func(condition string, arg any) { all, args = append(all, condition), append(args, arg) }
	if f.Client != "" {
		condition, err := ofClient(ctx, tx, f.Client)
		if err != nil {
			return "", nil, err
		}
		add(condition, workshop.ClientKey(f.Client))
	}
	if f.Since != "" {
		add("date >= ?", f.Since)
	}
	if f.Until != "" {
		add("date <= ?", f.Until)
	}
	if f.Agenda != "" {
		add("agenda = ?", f.Agenda)
	}
	deck, version, one := strings.Cut(f.Deck, "@")
	if deck != "" {
		add("deck = ?", deck)
	}
	if n, err := strconv.Atoi(version); one && err == nil {
		add("deck_version = ?", n)
	}
	if f.Open != f.Closed {
		add("closed = ?", f.Closed)
	}
	if len(all) == 0 {
		return "", nil, nil
	}
	return "WHERE " + strings.Join(all, " AND "), args, nil
}

// ofClient is the condition on client_key that is meant by a name.
func ofClient(ctx context.Context, tx *sql.Tx, client string) (condition string, err error) {
	var whole bool
	err = tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM session WHERE client_key = ?)", workshop.ClientKey(client)).Scan(&whole)
	if whole {
		return "client_key = ?", err
	}
	return "instr(client_key, ?) > 0", err
}

// OfClient lists the sessions of one client, however the name is written, newest first.
func (l *Library) OfClient(ctx context.Context, client string) (list []workshop.Summary, err error) {
	err = l.read(ctx, func(tx *sql.Tx) error {
		list, err = summaries(ctx, tx, "WHERE client_key = ? ORDER BY "+newestFirst, workshop.ClientKey(client))
		return err
	})
	return list, err
}
