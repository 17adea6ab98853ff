package sessions

import (
	"context"
	"database/sql"
	"errors"
	"runtime"
	"strings"
	"sync"
	"time"

	"swotshop/workshop"
)

// Latest is what [Library.Find] takes for the session that came into the library
// last, whatever its date is: clocks jump, and dates are typed.
const Latest = workshop.Latest

// List lists all sessions, newest first.
func (l *Library) List(ctx context.Context) (list []workshop.Summary, err error) {
	err = l.read(ctx, func(tx *sql.Tx) error {
		list, err = summaries(ctx, tx, "ORDER BY "+newestFirst)
		return err
	})
	if err != nil {
		return nil, err
	}
	return list, nil
}

// Newest lists the first so many of [Library.List], and says how many there
// are in all. It takes hardly longer in a large library.
func (l *Library) Newest(ctx context.Context, most int) (list []workshop.Summary, all int, err error) {
	err = l.read(ctx, func(tx *sql.Tx) error {
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM session").Scan(&all); err != nil {
			return err
		}
		list, err = summaries(ctx, tx, "ORDER BY "+newestFirst+" LIMIT ?", most)
		return err
	})
	if err != nil {
		return nil, 0, err
	}
	return list, all, nil
}

// summaries reads sessions: which, and in which order, the rest of the
// statement says.
func summaries(ctx context.Context, tx *sql.Tx, which string, args ...any) ([]workshop.Summary, error) {
	rows, err := tx.QueryContext(ctx, selectLines()+which, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var list []workshop.Summary
	for rows.Next() {
		_, s, err := readLine(rows)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, rows.Err()
}

// Find finds the id of a session from what a person types: a whole id, any
// start of one that fits a single session, or [Latest]. An id that is not clean
// is found by what is shown of it. Errors: [ErrNotFound], and [ErrAmbiguous]
// with the sessions that it could be.
func (l *Library) Find(ctx context.Context, text string) (string, error) {
	id, _, err := l.FindLine(ctx, text)
	return id, err
}

// FindLine is [Library.Find], with the session's line in the list, which there
// is also of a session that cannot be read.
func (l *Library) FindLine(ctx context.Context, text string) (id string, line workshop.Summary, err error) {
	text = strings.TrimSpace(text)
	if text == Latest {
		line, err = l.latest(ctx)
	} else {
		line, err = l.match(ctx, text)
	}
	return unshow(line.ID), line, err
}

// match is the one session that fits what was typed of its id.
func (l *Library) match(ctx context.Context, text string) (workshop.Summary, error) {
	fitting, err := l.withPrefix(ctx, text)
	if err == nil && len(fitting) == 0 {
		fitting, err = l.unclean(ctx, text)
	}
	switch {
	case err != nil:
		return workshop.Summary{}, err
	case len(fitting) == 0:
		if _, err := l.latest(ctx); err != nil {
			return workshop.Summary{}, err
		}
		return workshop.Summary{}, fail(ErrNotFound, noSessionToFind, l.name(), show(text))
	case len(fitting) == 1, fitting[0].ID == show(text):
		return fitting[0], nil
	}
	return workshop.Summary{}, Ambiguous(text, fitting)
}

// Ambiguous says which sessions it could be that somebody meant: [ErrAmbiguous].
func Ambiguous(text string, fitting []workshop.Summary) error {
	return fail(ErrAmbiguous, manySessions, show(text), name(fitting))
}

func (l *Library) latest(ctx context.Context) (workshop.Summary, error) {
	var last []workshop.Summary
	err := l.read(ctx, func(tx *sql.Tx) (err error) {
		last, err = summaries(ctx, tx, "ORDER BY num DESC LIMIT 1")
		return err
	})
	switch {
	case err != nil:
		return workshop.Summary{}, err
	case len(last) == 0:
		return workshop.Summary{}, fail(ErrNotFound, noSessionsYet, l.name())
	}
	return last[0], nil
}

// withPrefix lists sessions whose id begins like this, one more than are ever
// named. Where it is a whole id, that session comes first.
func (l *Library) withPrefix(ctx context.Context, text string) (fitting []workshop.Summary, err error) {
	if text == "" {
		return nil, nil
	}
	err = l.read(ctx, func(tx *sql.Tx) error {
		fitting, err = summaries(ctx, tx, "WHERE id BETWEEN ?1 AND ?1 || char(0x10ffff) ORDER BY id = ?1 DESC, "+
			newestFirst+" LIMIT ?2", text, mostNamed+1)
		return err
	})
	return fitting, err
}

// mostNamed is how many sessions an error names that it could be.
const mostNamed = 5

// name lists sessions in a sentence, the first few.
func name(list []workshop.Summary) string {
	var names []string
	for _, s := range list[:min(mostNamed, len(list))] {
		names = append(names, show(s.ID)+" ("+workshop.Clean(s.Client)+", "+workshop.Clean(s.Date)+")")
	}
	if len(list) > mostNamed {
		names = append(names, andMore)
	}
	return strings.Join(names, ", ")
}

// Events reads all events of a session, oldest first. Errors: [ErrNotFound],
// and [ErrNewer] when an event was written by a newer version of the program:
// such a session can only be opened there.
func (l *Library) Events(ctx context.Context, id string) ([]workshop.Event, error) {
	var records []record
	err := l.read(ctx, func(tx *sql.Tx) error {
		_, err := findExact(tx, id)
		if errors.Is(err, sql.ErrNoRows) {
			return fail(ErrNotFound, noSession, l.name(), show(id))
		}
		if err != nil {
			return err
		}
		records, err = readRecords(ctx, tx, id)
		return err
	})
	if err != nil {
		return nil, err
	}
	return decode(id, records) // not while the read holds others up
}

func eventsOf(ctx context.Context, tx *sql.Tx, session string) ([]workshop.Event, error) {
	records, err := readRecords(ctx, tx, session)
	if err != nil {
		return nil, err
	}
	return decode(session, records)
}

func readRecords(ctx context.Context, tx *sql.Tx, session string) ([]record, error) {
	var count int // so that there is room for them all at once
	if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM event WHERE session_id=?", session).Scan(&count); err != nil {
		return nil, err
	}
	rows, err := tx.QueryContext(ctx, recordsOf+" ORDER BY seq", session)
	if err != nil {
		return nil, err
	}
	return scanRecords(rows, count)
}

// recordsOf begins a statement whose rows are for scanRecords.
const recordsOf = "SELECT seq, event_id, at_ms, actor, kind, v, step, body FROM event WHERE session_id=?"

// scanRecords reads events, about so many.
func scanRecords(rows *sql.Rows, count int) ([]record, error) {
	defer func() { _ = rows.Close() }()
	records := make([]record, 0, count)
	for rows.Next() {
		var r record
		if err := rows.Scan(&r.Seq, &r.ID, &r.at, &r.Actor, &r.kind, &r.v, &r.Step, &r.body); err != nil {
			return nil, err
		}
		records = append(records, r)
	}
	return records, rows.Err()
}

// decode reads the bodies, by pieces on all processors: it is most of the time
// that opening a long session takes.
func decode(session string, records []record) ([]workshop.Event, error) {
	const least = 512 // fewer are not worth a goroutine
	events := make([]workshop.Event, len(records))
	piece := max(least, (len(records)+runtime.GOMAXPROCS(0)-1)/runtime.GOMAXPROCS(0))
	errs := make([]error, len(records)/piece+1)
	var group sync.WaitGroup
	for first := 0; first < len(records); first += piece {
		last := min(first+piece, len(records))
		group.Go(func() { errs[first/piece] = decodeInto(events[first:last], session, records[first:last]) })
	}
	group.Wait()
	for _, err := range errs { // the first in the order of the events
		if err != nil {
			return nil, err
		}
	}
	return events, nil
}

func decodeInto(events []workshop.Event, session string, records []record) error {
	for i, r := range records {
		fact, err := workshop.DecodeFact(r.kind, r.v, []byte(r.body))
		switch {
		case errors.Is(err, workshop.ErrNewer):
			return fail(ErrNewer, sessionNewer,
				show(session), r.Seq, show(r.kind), r.v)
		case err != nil:
			return fail(ErrDamaged, eventUnreadable, r.Seq, show(session))
		}
		r.At, r.ID, r.Actor, r.Fact = time.UnixMilli(r.at).UTC(), show(r.ID), workshop.Clean(r.Actor), fact
		events[i] = r.Event
	}
	return nil
}
