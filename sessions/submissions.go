package sessions

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"

	"swotshop/workshop"
)

// This file has what people wrote on their phones, and nobody has admitted or declined yet.
// It is in no export and no search, and gone with the session, or when that is closed.

// Submit stores submissions, all of them or none; nil says that they survive a power cut.
// Those that are stored already, or admitted, are passed over. Errors: those of
// [Lease.Append], and [ErrNotFound] for a session that has no event yet.
func (h *Lease) Submit(ctx context.Context, all []workshop.Submission) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.library.write(ctx, func(tx *sql.Tx) error {
		head, err := h.checkHeld(tx)
		if err != nil {
			return err
		}
		if head == 0 {
			return fail(ErrNotFound, noSession, h.library.name(), show(h.session))
		}
		w, err := h.stateAt(tx, head)
		if err != nil {
			return err
		}
		var add []waiting
		for _, one := range all {
			if one.Text = workshop.Clean(one.Text); !w.Admitted(one) {
				add = append(add, waiting{h.session, one})
			}
		}
		if err := insertWaiting(tx, add); err != nil {
			return err
		}
		return affirm(tx)
	})
}

// Waiting are the submissions of a session that wait, for who looks for words in them.
func (l *Library) Waiting(ctx context.Context, session string) (all []workshop.Submission, err error) {
	err = l.read(ctx, func(tx *sql.Tx) error {
		if there, err := realTable(tx, "submission", "key"); err != nil || !there { // an older format
			return err
		}
		all, err = submissionsOf(ctx, tx, session)
		return err
	})
	return all, err
}

// stateAt is the session after an event, as the last Append left it, or else read.
func (h *Lease) stateAt(tx *sql.Tx, head int) (*workshop.Workshop, error) {
	if h.state == nil || h.state.head() != head {
		state, err := load(tx, h.session)
		if err != nil {
			return nil, err
		}
		h.state = state
	}
	return h.state.log.State(), nil
}

// Submitted are the submissions that wait, by their keys, which are random. One that was
// admitted before it could be settled is none any more.
func (h *Lease) Submitted(ctx context.Context) (all []workshop.Submission, err error) {
	err = h.library.read(ctx, func(tx *sql.Tx) error {
		all, err = submissionsOf(ctx, tx, h.session)
		if err != nil || len(all) == 0 {
			return err
		}
		known, err := loadUntil(ctx, tx, h.session)
		if err != nil {
			return err
		}
		all = slices.DeleteFunc(all, known.log.State().Admitted)
		return nil
	})
	return all, err
}

func submissionsOf(ctx context.Context, tx *sql.Tx, session string) (all []workshop.Submission, err error) {
	rows, err := tx.QueryContext(ctx, "SELECT key, quadrant, function, text FROM submission WHERE session_id=? ORDER BY key", session)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var one workshop.Submission
		if err := rows.Scan(&one.Key, (*string)(&one.Quadrant), (*string)(&one.Function), &one.Text); err != nil {
			return nil, err
		}
		one.Text = workshop.Clean(one.Text) // somebody else may have written the file
		all = append(all, one)
	}
	return all, rows.Err()
}

// Settle takes away submissions that were admitted or declined. Nothing of what was
// declined is left in the file.
func (h *Lease) Settle(ctx context.Context, keys []string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.library.write(ctx, func(tx *sql.Tx) error {
		if _, err := h.checkHeld(tx); err != nil {
			return err
		}
		marks, args := strings.Repeat(", ?", len(keys)), []any{h.session}
		for _, key := range keys {
			args = append(args, key)
		}
		return dropSubmissions(tx, "session_id=? AND key IN (''"+marks+")", args...)
	})
}

// dropSubmissions takes submissions away, and every byte of them: secure_delete overwrites
// what goes, but where SQLite has moved rows from one page to another it leaves the old
// bytes behind, in a part of the page that it does not use. So those that stay are
// written anew, on pages that were overwritten as a whole. They are few.
func dropSubmissions(tx *sql.Tx, where string, args ...any) error {
	gone, err := tx.Exec("DELETE FROM submission WHERE "+where, args...)
	if err != nil {
		return err
	}
	if n, err := gone.RowsAffected(); err != nil || n == 0 {
		return err
	}
	stay, err := waitingIn(tx)
	if err != nil {
		return err
	}
	if _, err := tx.Exec("DELETE FROM submission"); err != nil {
		return err
	}
	return insertWaiting(tx, stay)
}

// waiting is a row of the table.
type waiting struct {
	session string
	workshop.Submission
}

// waitingIn are the submissions of all sessions.
func waitingIn(tx *sql.Tx) (all []waiting, err error) {
	rows, err := tx.Query("SELECT key, session_id, quadrant, function, text FROM submission")
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var one waiting
		if err := rows.Scan(&one.Key, &one.session, (*string)(&one.Quadrant), (*string)(&one.Function), &one.Text); err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}

// insertWaiting stores what is not there yet.
func insertWaiting(tx *sql.Tx, all []waiting) error {
	add, err := tx.Prepare("INSERT OR IGNORE INTO submission (key, session_id, quadrant, function, text) VALUES (?,?,?,?,?)")
	if err != nil {
		return err
	}
	defer func() { _ = add.Close() }()
	for _, one := range all {
		if _, err := add.Exec(one.Key, one.session, string(one.Quadrant), string(one.Function), one.Text); err != nil {
			return err
		}
	}
	return nil
}

// dropStrays takes away submissions of no session.
func dropStrays(tx *sql.Tx) error {
	return dropSubmissions(tx, "session_id NOT IN (SELECT id FROM session)")
}

// dropFromCopy takes all submissions out of a copy of a library: what is declined after
// the copy was made would stay in it, and [Restore] brings none of them back.
func dropFromCopy(ctx context.Context, path string) error {
	db, err := sql.Open(driverName, (&Library{path: path}).dsn("mode=rw"))
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	err = transact(ctx, db, func(tx *sql.Tx) error {
		if there, err := realTable(tx, "submission", "key"); err != nil || !there { // an older format
			return err
		}
		return dropSubmissions(tx, "true")
	})
	return errors.Join(err, db.Close())
}

// redactSubmissions takes away the submissions of a session that have words which are
// erased from it, and says how many: nobody has admitted them.
func redactSubmissions(tx *sql.Tx, session string, r workshop.Redaction, events []workshop.Event) (dropped int, err error) {
	all, err := submissionsOf(context.Background(), tx, session)
	if err != nil {
		return 0, err
	}
	for _, one := range all {
		if r.Takes(events, one.Text) {
			if err := dropSubmissions(tx, "key=?", one.Key); err != nil {
				return 0, err
			}
			dropped++
		}
	}
	return dropped, nil
}
