package sessions

import (
	"context"
	"database/sql"
	"errors"
)

// Delete erases a session: its events, its line, what search knows of it and
// its lease. Nothing of its text is left in the file; copies and backups that
// were made before still have it. It takes a moment: the whole file is written
// anew. Errors: [ErrNotFound], [*LeasedError] while somebody holds the session,
// this process included; and an error that says that the session is gone but
// the file could not be cleaned, which is then done when it is next opened.
func (l *Library) Delete(ctx context.Context, id string) error {
	err := l.write(ctx, func(tx *sql.Tx) error {
		num, err := findExact(tx, id)
		if errors.Is(err, sql.ErrNoRows) {
			return fail(ErrNotFound, "The library %s has no session %s.", l.name(), show(id))
		}
		if err != nil {
			return err
		}
		if err := l.checkFree(tx, id); err != nil {
			return err
		}
		return erase(tx, id, num)
	})
	if err != nil {
		return err
	}
	if err := l.exclusively(ctx, l.scrub); err != nil {
		return fail(err, "The session %s is deleted, but traces of it may be left in the file until the library is next opened. %s", show(id), err)
	}
	return nil
}

// scrub writes the whole file anew when a session was deleted. secure_delete
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

// erase deletes all rows of a session. The triggers let its events go while
// its id stands in erasing; the other way round they would not.
func erase(tx *sql.Tx, id string, num int64) error {
	first, last := span(num)
	for _, step := range []struct {
		query string
		args  []any
	}{
		{"INSERT OR REPLACE INTO erasing (one, session_id) VALUES (1, ?)", []any{id}},
		{"DELETE FROM event WHERE session_id=?", []any{id}},
		{"DELETE FROM entry WHERE rid BETWEEN ? AND ?", []any{first, last}},
		{"DELETE FROM session WHERE num=?", []any{num}},
		{"DELETE FROM lease WHERE session_id=?", []any{id}},
		{"UPDATE erasing SET session_id=''", nil}, // nobody's: the file is still to be cleaned
		// The index only notes that a text is gone, and forgets its words when
		// it is written anew.
		{"INSERT INTO entry_fts (entry_fts) VALUES ('optimize')", nil},
	} {
		if _, err := tx.Exec(step.query, step.args...); err != nil {
			return err
		}
	}
	return nil
}
