package sessions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"github.com/mattn/go-sqlite3"

	"swotshop/workshop"
)

// Finding is something that is wrong with a library.
type Finding struct {
	Check   Aspect
	Session string // id; empty: the file as a whole
	Text    string // for people
	Advises bool   // the text names the command that helps
}

// Aspect is what was looked at.
type Aspect string

// What Check looks at.
const (
	Integrity Aspect = "integrity" // the file, its tables and rows
	Index     Aspect = "index"     // what search knows
	Replay    Aspect = "replay"    // the events, and what was derived from them
)

// Check looks for anything that does not fit together: in the file, in its
// index, in the order of the events, and between the events and what was
// derived from them ([Library.Rebuild] fixes the last). No findings: all is
// well. The error says that the check itself could not be done.
func (l *Library) Check(ctx context.Context) ([]Finding, error) {
	var findings []Finding
	add := func(f Finding) { findings = append(findings, f) }
	var ids []string
	err := l.read(ctx, func(tx *sql.Tx) error {
		findings, ids = nil, nil
		traces := 0
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM erasing").Scan(&traces); err != nil {
			return err
		}
		if err := checkFile(ctx, tx, add); err != nil {
			return err
		}
		if traces > 0 {
			add(Finding{Integrity, "", traceFinding, true})
		}
		return eachString(ctx, tx, allIDs, func(id string) { ids = append(ids, id) })
	})
	if errors.Is(err, ErrDamaged) {
		return append(findings, Finding{Integrity, "", workshop.Clean(err.Error()), advises(err)}), nil
	}
	if err != nil {
		return nil, err
	}
	for n, id := range ids { // one by one: a long read would hold a writer up
		if err := step(ctx, n, len(ids), "session"); err != nil {
			return nil, err
		}
		err := l.read(ctx, func(tx *sql.Tx) error { return l.checkSession(ctx, tx, id, add) })
		switch {
		case errors.Is(err, ErrDamaged), errors.Is(err, ErrNewer):
			add(finding(Replay, id, "%s", err))
		case err != nil:
			return nil, err
		}
	}
	return findings, nil
}

// allIDs asks for the ids of all sessions, in the order in which they came.
const allIDs = "SELECT id FROM session ORDER BY num"

// checkFile checks what is not of one session.
func checkFile(ctx context.Context, tx *sql.Tx, add func(Finding)) error {
	if err := checkIntegrity(ctx, tx, add); err != nil {
		return err
	}
	for _, c := range []struct {
		check       Aspect
		query, text string
	}{
		{Integrity, `SELECT "table" || ' ' || coalesce(rowid, '') FROM pragma_foreign_key_check`, strayRow},
		// SQLite leaves a table’s own conditions out of a file that is open for reading.
		{Integrity, "SELECT seq || ' of session ' || session_id FROM event WHERE NOT json_valid(body)", unreadableBody},
		{Replay, "SELECT DISTINCT session_id FROM submission WHERE session_id NOT IN (SELECT id FROM session)", strayNotes},
		{Index, "SELECT rid FROM entry WHERE rid >> 32 NOT IN (SELECT num FROM session)", strayText},
	} {
		err := eachString(ctx, tx, c.query+" LIMIT 100", func(line string) { add(finding(c.check, "", c.text, line)) })
		if err != nil {
			return err
		}
	}
	return nil
}

// checkIntegrity asks SQLite for what is wrong with the file, and with the search
// index: SQLite asks FTS4 to compare itself with the texts (R2.6). Which of it is
// the index's own it says when it is asked for that alone. Of a file with a bad
// page it has more to say than anybody reads.
func checkIntegrity(ctx context.Context, tx *sql.Tx, add func(Finding)) error {
	wrong := func(of string) (lines []string, err error) {
		err = eachString(ctx, tx, `SELECT iif(length(integrity_check) > 240, substr(integrity_check, 1, 240) || ' …', integrity_check)
			FROM pragma_integrity_check`+of+` WHERE integrity_check <> 'ok' LIMIT 100`, func(line string) { lines = append(lines, line) })
		return lines, err
	}
	all, err := wrong("")
	if err != nil || len(all) == 0 {
		return err
	}
	ofIndex, err := wrong("('" + searchIndex + "')")
	if err != nil && !isCode(err, sqlite3.ErrCorrupt) { // then the file itself is damaged
		return err
	}
	for _, line := range all {
		check := Integrity
		if slices.Contains(ofIndex, line) {
			check = Index
		}
		add(finding(check, "", fileDamaged, line))
	}
	return nil
}

// checkSession compares a session's rows with its events.
func (l *Library) checkSession(ctx context.Context, tx *sql.Tx, id string, add func(Finding)) error {
	var head, count, least, most int
	err := tx.QueryRowContext(ctx, `SELECT head, (SELECT count(*) FROM event WHERE session_id=s.id),
		(SELECT coalesce(min(seq), 0) FROM event WHERE session_id=s.id),
		(SELECT coalesce(max(seq), 0) FROM event WHERE session_id=s.id) FROM session s WHERE id=?`, id).
		Scan(&head, &count, &least, &most)
	if errors.Is(err, sql.ErrNoRows) {
		return nil // deleted since
	}
	if err != nil {
		return err
	}
	if count == 0 || least != 1 || most != count || head != count {
		add(finding(Replay, id, eventGap, count, least, most, head))
		return nil
	}
	kept, err := loadUntil(ctx, tx, id)
	if err != nil {
		return err
	}
	stale, err := staleWords(ctx, tx, kept.num)
	if err != nil {
		return err
	}
	if stale || !slices.EqualFunc(kept.rows, kept.log.State().Entries(), func(r row, e workshop.Entry) bool { return r.Entry == e }) {
		add(finding(Replay, id, wrongTexts))
	}
	if right, err := recordIsRight(ctx, tx, kept); err != nil {
		return err
	} else if !right {
		add(finding(Replay, id, wrongFigures))
	}
	lines, err := summaries(ctx, tx, "WHERE id=?", id)
	for _, line := range lines {
		if line != kept.log.State().Summary() {
			add(finding(Replay, id, wrongLine))
		}
	}
	return err
}

// staleWords reports whether a text of a session has other words than search knows.
func staleWords(ctx context.Context, tx *sql.Tx, num int64) (stale bool, err error) {
	first, last := span(num)
	rows, err := tx.QueryContext(ctx, "SELECT text, words FROM entry WHERE rid BETWEEN ? AND ?", first, last)
	if err != nil {
		return false, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var text, words string
		if err := rows.Scan(&text, &words); err != nil {
			return false, err
		}
		stale = stale || words != workshop.Searchable(text)
	}
	return stale, rows.Err()
}

func finding(check Aspect, session, format string, args ...any) Finding {
	return Finding{Check: check, Session: session, Text: workshop.Clean(fmt.Sprintf(format, args...))}
}

// stringsOf is the first column of a query that gives few rows.
func stringsOf(tx *sql.Tx, query string) (list []string, err error) {
	err = eachString(context.Background(), tx, query, func(s string) { list = append(list, s) })
	return list, err
}

// eachString gives the first column of a query, row by row; before an error,
// what could be read.
func eachString(ctx context.Context, tx *sql.Tx, query string, do func(string)) error {
	rows, err := tx.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var s sql.NullString
		if err := rows.Scan(&s); err != nil {
			return err
		}
		do(s.String)
	}
	return rows.Err()
}
