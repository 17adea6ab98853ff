package sessions

import (
	"context"
	"database/sql"
	"strconv"
	"strings"

	"swotshop/workshop"
	"swotshop/workshop/review"
)

// Filter chooses sessions. The zero value leaves them all.
type Filter struct {
	Client       string // the name of the client or a part of it, in any spelling
	Since, Until string // the session’s date, 2006-01-02; both days are included
	Agenda       string // its id
	Deck         string // its id, or its id and version: social-board@2
	Open, Closed bool   // only these; neither or both: all
}

// conditions are those that the library can answer. Of a session whose record is behind
// its events takes decides.
func (f Filter) conditions() (all []string, args []any) {
	add := func(condition string, arg any) { all, args = append(all, condition), append(args, arg) }
	if f.Client != "" {
		add("instr(client_key, ?) > 0", workshop.ClientKey(f.Client))
	}
	if f.Since != "" {
		add("date >= ?", f.Since)
	}
	if f.Until != "" {
		add("date <= ?", f.Until)
	}
	if f.Agenda != "" {
		add("(recorded <> head OR agenda = ?)", f.Agenda)
	}
	if id, _, _ := strings.Cut(f.Deck, "@"); id != "" {
		add("(recorded <> head OR deck = ?)", id)
	}
	if f.Open != f.Closed {
		add("closed = ?", f.Closed)
	}
	return all, args
}

// where is the part of a statement that chooses sessions; empty: all of them.
func (f Filter) where() (text string, args []any) {
	all, args := f.conditions()
	if len(all) == 0 {
		return "", nil
	}
	return "WHERE " + strings.Join(all, " AND "), args
}

// takes reports whether a filter leaves a session.
func (f Filter) takes(r *review.Record) bool {
	id, version, one := strings.Cut(f.Deck, "@")
	return f.isOf(r.Client) && (f.Since == "" || r.Date >= f.Since) && (f.Until == "" || r.Date <= f.Until) &&
		(f.Agenda == "" || r.Agenda == f.Agenda) && (id == "" || r.Deck == id) && (!one || strconv.Itoa(r.DeckVersion) == version) &&
		(f.Open == f.Closed || r.Closed == f.Closed)
}

// isOf reports whether a session is one of the client.
func (f Filter) isOf(client string) bool {
	return strings.Contains(workshop.ClientKey(client), workshop.ClientKey(f.Client))
}

// OfClient lists the sessions of one client, however the name is written, newest first.
func (l *Library) OfClient(ctx context.Context, client string) (list []workshop.Summary, err error) {
	err = l.read(ctx, func(tx *sql.Tx) error {
		list, err = summaries(ctx, tx, "WHERE client_key = ? ORDER BY "+newestFirst, workshop.ClientKey(client))
		return err
	})
	return list, err
}
