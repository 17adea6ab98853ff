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

// Latest is what [Library.Find] takes for the newest session.
const Latest = "latest"

// summaryColumns are what scanSummary reads, and newestFirst is the order of
// every list: by the session's date, then by when it was started.
const (
	summaryColumns = "num, id, head, client, title, date, stage, closed, items, initiatives, started_ms, last_ms"
	newestFirst    = "date DESC, started_ms DESC, id"
)

func scanSummary(rows *sql.Rows) (num int64, s workshop.Summary, err error) {
	var started, last int64
	err = rows.Scan(&num, &s.ID, &s.Head, &s.Client, &s.Title, &s.Date, &s.Stage, &s.Closed, &s.Items, &s.Initiatives, &started, &last)
	s.StartedAt, s.LastAt = time.UnixMilli(started).UTC(), time.UnixMilli(last).UTC()
	s.Client, s.Title = workshop.Clean(s.Client), workshop.Clean(s.Title) // the file may have been tampered with
	s.Date, s.Stage = workshop.Clean(s.Date), workshop.Clean(s.Stage)
	return num, s, err
}

// List lists all sessions, newest first.
func (l *Library) List(ctx context.Context) ([]workshop.Summary, error) {
	var list []workshop.Summary
	err := l.read(ctx, func(tx *sql.Tx) error {
		list = nil
		rows, err := tx.QueryContext(ctx, "SELECT "+summaryColumns+" FROM session ORDER BY "+newestFirst)
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			_, s, err := scanSummary(rows)
			if err != nil {
				return err
			}
			list = append(list, s)
		}
		return rows.Err()
	})
	if err != nil {
		return nil, err
	}
	return list, nil
}

// Find finds the id of a session from what a person types: a whole id, any
// start of one that fits a single session, or [Latest]. Errors: [ErrNotFound],
// and [ErrAmbiguous] with the sessions that it could be.
func (l *Library) Find(ctx context.Context, text string) (string, error) {
	list, err := l.List(ctx)
	if err != nil {
		return "", err
	}
	text = strings.TrimSpace(text)
	if len(list) == 0 {
		return "", fail(ErrNotFound, "The library %s has no sessions yet.", l.name())
	}
	if text == Latest {
		return list[0].ID, nil
	}
	var fitting []workshop.Summary
	for _, s := range list {
		if s.ID == text {
			return s.ID, nil
		}
		if text != "" && strings.HasPrefix(s.ID, text) {
			fitting = append(fitting, s)
		}
	}
	switch len(fitting) {
	case 0:
		return "", fail(ErrNotFound, "The library %s has no session %s. “swotshop list” shows what there is.", l.name(), show(text))
	case 1:
		return fitting[0].ID, nil
	}
	return "", fail(ErrAmbiguous, "%s could be %s. Type more of the id.", show(text), name(fitting))
}

// name lists sessions in a sentence, the first few.
func name(list []workshop.Summary) string {
	const most = 5
	var names []string
	for _, s := range list[:min(most, len(list))] {
		names = append(names, show(s.ID)+" ("+workshop.Clean(s.Client)+", "+workshop.Clean(s.Date)+")")
	}
	if len(list) > most {
		names = append(names, "and more")
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
			return fail(ErrNotFound, "The library %s has no session %s.", l.name(), show(id))
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

func eventsOf(tx *sql.Tx, session string) ([]workshop.Event, error) {
	records, err := readRecords(context.Background(), tx, session)
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
	rows, err := tx.QueryContext(ctx, "SELECT seq, event_id, at_ms, actor, kind, v, step, body FROM event WHERE session_id=? ORDER BY seq", session)
	if err != nil {
		return nil, err
	}
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
			return fail(ErrNewer, "The session %s was written by a newer version of swotshop (event %d is %s, version %d). Open it with that version.",
				show(session), r.Seq, show(r.kind), r.v)
		case err != nil:
			return fail(ErrDamaged, "Event %d of the session %s does not read. Go back to a copy.", r.Seq, show(session))
		}
		r.At, r.Actor, r.Fact = time.UnixMilli(r.at).UTC(), workshop.Clean(r.Actor), fact
		events[i] = r.Event
	}
	return nil
}
