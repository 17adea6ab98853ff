package sessions

import (
	"context"
	"database/sql"
	"errors"

	"swotshop/workshop"
)

// Delete erases sessions, all of them or none: their events, their lines, what
// search knows of them and their leases. Nothing of their text is left in the
// file; copies and backups that were made before still have it. It takes a
// moment: the whole file is rewritten. Errors: [ErrNotFound],
// [*LeasedError] while somebody holds one of the sessions, this process
// included; and [ErrTraces] when the sessions are gone but the file could not be
// cleaned, which is then tried whenever it is opened.
func (l *Library) Delete(ctx context.Context, ids ...string) error {
	return l.eraseFree(ctx, ids, func(tx *sql.Tx, nums []int64) error {
		for i, id := range ids {
			if err := deleteSession(tx, id, nums[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

// Redact erases words from a session, as if they had never been typed, and
// gives the number of texts that were changed. Like after [Library.Delete],
// nothing of them is left in the file. Submissions that wait go as a whole. A client whose name is erased keeps its date
// of retention. Errors: those of Delete,
// [*workshop.Refusal] when the redaction means nothing, and [ErrNotFound] also
// when the words do not occur.
func (l *Library) Redact(ctx context.Context, session string, r workshop.Redaction, stamp workshop.Stamp) (places int, err error) {
	err = l.eraseFree(ctx, []string{session}, func(tx *sql.Tx, _ []int64) error {
		before, err := load(tx, session)
		if err != nil {
			return err
		}
		after, n, err := r.Apply(before.log.Events())
		if err != nil {
			return err
		}
		dropped, err := redactSubmissions(tx, session, r, before.log.Events())
		if err != nil {
			return err
		}
		switch places = n + dropped; {
		case places == 0:
			return fail(ErrNotFound, noSuchWords, show(session))
		case n == 0: // and no event has changed
			return nil
		}
		if err := l.replaceBodies(tx, session, after); err != nil {
			return err
		}
		now, err := l.noteRedaction(tx, session, n, stamp)
		if err != nil {
			return err
		}
		return keepRetention(tx, before.log.State().Client, now.log.State().Client)
	})
	return places, err
}

// eraseFree is erase for sessions that nobody holds.
func (l *Library) eraseFree(ctx context.Context, ids []string, change func(tx *sql.Tx, nums []int64) error) error {
	return l.whenFree(ctx, func(v *vigil) error {
		return l.erase(ctx, func(tx *sql.Tx) error {
			nums, err := l.findFree(tx, v, ids)
			if err != nil {
				return err
			}
			return change(tx, nums)
		})
	})
}

// erase runs a change that takes text away, in one transaction, and then
// cleans the file of what was taken away.
func (l *Library) erase(ctx context.Context, change func(*sql.Tx) error) error {
	err := l.write(ctx, func(tx *sql.Tx) error {
		clients, err := clientsOf(tx)
		if err != nil {
			return err
		}
		if err := change(tx); err != nil {
			return err
		}
		if err := forgetClients(tx, clients); err != nil {
			return err
		}
		// Nobody's: the file is still to be cleaned.
		if _, err := tx.Exec("INSERT OR REPLACE INTO erasing (one, session_id) VALUES (1, '')"); err != nil {
			return err
		}
		// The index only notes that a text is gone, and forgets its words when
		// it is rewritten.
		_, err = tx.Exec("INSERT INTO entry_fts (entry_fts) VALUES ('optimize')")
		return err
	})
	if err != nil {
		return err
	}
	if err := l.exclusively(ctx, l.scrub); err != nil {
		return fail(errors.Join(ErrTraces, err), tracesLeft,
			l.name(), hindrance(err))
	}
	return nil
}

// hindrance is why the file could not be rewritten, in a few words.
func hindrance(err error) string {
	switch {
	case errors.Is(err, ErrFull):
		return tracesFullDisk
	case errors.Is(err, ErrLocked):
		return tracesBusy
	case errors.Is(err, ErrDamaged):
		return tracesDamaged
	}
	return tracesDiskFailed
}

// scrub rewrites the whole file when something was erased. secure_delete
// alone is not enough: where SQLite has shifted rows from one page to another
// it leaves the old bytes behind, in a part of the page that it does not use.
func (l *Library) scrub(ctx context.Context) error {
	var waiting int
	if err := l.writer.QueryRowContext(ctx, "SELECT count(*) FROM erasing").Scan(&waiting); err != nil || waiting == 0 {
		return err
	}
	if _, err := l.writer.ExecContext(ctx, "VACUUM"); err != nil {
		return err
	}
	_, err := l.writer.ExecContext(ctx, "DELETE FROM erasing")
	return err
}

// findFree finds sessions that nobody holds.
func (l *Library) findFree(tx *sql.Tx, v *vigil, ids []string) (nums []int64, err error) {
	for _, id := range ids {
		num, err := findExact(tx, id)
		if errors.Is(err, sql.ErrNoRows) {
			return nil, fail(ErrNotFound, noSession, l.name(), show(id))
		}
		if err != nil {
			return nil, err
		}
		nums = append(nums, num)
	}
	return nums, l.checkFree(tx, v, ids...)
}

// openForErasing lets the triggers allow what they otherwise forbid, for one session
// and until its transaction ends.
func openForErasing(tx *sql.Tx, session string) error {
	_, err := tx.Exec("INSERT OR REPLACE INTO erasing (one, session_id) VALUES (1, ?)", session)
	return err
}

// deleteSession deletes all rows of a session.
func deleteSession(tx *sql.Tx, id string, num int64) error {
	if err := openForErasing(tx, id); err != nil {
		return err
	}
	for _, p := range parts() {
		if err := p.forget(tx, num); err != nil {
			return err
		}
	}
	first, last := span(num)
	for _, step := range []struct {
		query string
		args  []any
	}{
		{"DELETE FROM event WHERE session_id=?", []any{id}},
		{"DELETE FROM entry WHERE rid BETWEEN ? AND ?", []any{first, last}},
		{"DELETE FROM session WHERE num=?", []any{num}},
		{"DELETE FROM lease WHERE session_id=?", []any{id}},
		{"DELETE FROM submission WHERE session_id=?", []any{id}},
	} {
		if _, err := tx.Exec(step.query, step.args...); err != nil {
			return err
		}
	}
	return nil
}

// replaceBodies rewrites the words of events that are already saved.
func (l *Library) replaceBodies(tx *sql.Tx, session string, events []workshop.Event) error {
	if err := openForErasing(tx, session); err != nil {
		return err
	}
	records, err := l.recordsOf(session, events)
	if err != nil {
		return err
	}
	for _, r := range records {
		_, err := tx.Exec("UPDATE event SET body=? WHERE session_id=? AND seq=? AND body<>?", r.body, session, r.Seq, r.body)
		if err != nil {
			return err
		}
	}
	return nil
}

// noteRedaction adds the event that says so, and derives the rows again.
func (l *Library) noteRedaction(tx *sql.Tx, session string, places int, stamp workshop.Stamp) (*derived, error) {
	state, err := load(tx, session)
	if err != nil {
		return nil, err
	}
	events, err := state.log.Do(workshop.Redact{Places: places}, stamp)
	if err != nil {
		return nil, err
	}
	if state, err = l.appendTo(tx, nil, session, events); err != nil {
		return nil, err
	}
	return state, state.record(tx)
}
