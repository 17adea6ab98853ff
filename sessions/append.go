package sessions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/mattn/go-sqlite3"

	"swotshop/workshop"
)

// record is an event as it is written down.
type record struct {
	workshop.Event
	at   int64 // milliseconds since 1970
	kind string
	v    int
	body string
}

// Append saves events of a session that nobody holds: for a new session, or
// for a program without a screen. It is [Lease.Append] under a lease that
// begins and ends with the call.
func (l *Library) Append(ctx context.Context, session string, events []workshop.Event) error {
	return l.writeFree(ctx, session, func(tx *sql.Tx) error {
		state, err := l.appendTo(tx, nil, session, events)
		if err != nil {
			return err
		}
		return state.conclude(tx)
	})
}

// Append saves events, all of them or none, and the rows derived from them;
// nil says that they survive a power cut. Events that are saved already are
// passed over, so after any error the same call may be repeated.
//
// Errors: [ErrLeased] when the session was taken over, [ErrNotFound] when it was
// deleted, [ErrConflict] when the events do not follow on the library's, [ErrIO] when
// it is not known whether they were saved, [ErrFull], [ErrMoved], [ErrLocked],
// [ErrReadOnly].
func (h *Lease) Append(ctx context.Context, events []workshop.Event) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	var known *derived
	err := h.library.write(ctx, func(tx *sql.Tx) error {
		head, err := h.checkHeld(tx)
		if err != nil {
			return err
		}
		if known = h.state; known != nil && known.head() != head { // a failed commit was kept after all
			known = nil
		}
		h.state = nil // until it is certain again what is saved
		if known, err = h.library.appendTo(tx, known, h.session, events); err != nil {
			return err
		}
		if known.recorded > 0 && !known.log.State().Closed {
			return nil
		}
		return known.conclude(tx) // it is new, or nobody may come again
	})
	if err == nil {
		h.state, h.head = known, known.head()
	}
	return err
}

// conclude writes what figures need of a session. Of one that is closed it takes away what
// phones submitted: nobody admits that any more.
func (d *derived) conclude(tx *sql.Tx) error {
	if d.log.State().Closed {
		if err := dropSubmissions(tx, "session_id=?", d.session); err != nil {
			return err
		}
	}
	return d.record(tx)
}

// atOnce is how many events are written down before they are saved: a session
// that is brought in may have as many as a file holds.
const atOnce = 1000

// appendTo writes what is new of the events and returns the session's state
// after them. state is what it was before, when the caller knows that.
func (l *Library) appendTo(tx *sql.Tx, state *derived, session string, events []workshop.Event) (*derived, error) {
	var err error
	if state == nil {
		if state, err = load(tx, session); err != nil {
			return nil, err
		}
	}
	fresh := make([]workshop.Event, 0, len(events))
	for some := range slices.Chunk(events, atOnce) {
		if fresh, err = l.save(tx, state, some, fresh); err != nil {
			return nil, err
		}
	}
	switch {
	case len(events) == 0:
		return state, nil
	case len(fresh) == 0:
		return state, affirm(tx)
	}
	if err := checkSaved(tx, session, fresh); err != nil {
		return nil, err
	}
	if err := state.log.Extend(fresh); err != nil {
		return nil, fail(ErrConflict, cannotFollow, show(session), err)
	}
	return state, state.follow(tx, fresh)
}

// save writes what is new of some events, and adds it to what else is fresh.
func (l *Library) save(tx *sql.Tx, state *derived, events, fresh []workshop.Event) ([]workshop.Event, error) {
	records, err := l.recordsOf(state.session, events)
	if err != nil {
		return nil, err
	}
	if records, err = l.dropSaved(tx, state.session, state.head()+len(fresh), records); err != nil {
		return nil, err
	}
	if len(records) > 0 && state.num == 0 {
		if err := state.create(tx); err != nil {
			return nil, err
		}
	}
	for _, r := range records {
		if err := l.insert(tx, state.session, r); err != nil {
			return nil, err
		}
		fresh = append(fresh, r.Event)
	}
	return fresh, nil
}

// recordsOf writes events down and reads them back: what rows are derived
// from is what a later replay will see, not what the caller happens to hold.
func (l *Library) recordsOf(session string, events []workshop.Event) ([]record, error) {
	records := make([]record, len(events))
	for i, ev := range events {
		if ev.Fact == nil || ev.ID == "" || ev.Seq < 1 || ev.Step < 1 || ev.Step > ev.Seq {
			return nil, fail(ErrConflict, eventIncomplete, ev.Seq, show(session))
		}
		if opened, ok := ev.Fact.(workshop.Opened); ok && opened.Session != session {
			return nil, fail(ErrConflict, otherSessionsEvents, show(opened.Session), show(session))
		}
		body, err := workshop.EncodeFact(ev.Fact)
		if err != nil {
			return nil, fail(ErrConflict, cannotEncode, ev.Seq, show(session))
		}
		r := record{ev, ev.At.UnixMilli(), ev.Fact.Kind(), workshop.Version, string(body)}
		r.At = time.UnixMilli(r.at).UTC()
		if r.Fact, err = workshop.DecodeFact(r.kind, r.v, body); err != nil {
			return nil, fail(ErrConflict, cannotDecode, ev.Seq, show(session))
		}
		records[i] = r
	}
	return records, nil
}

// dropSaved leaves out what is saved already, which a retry brings again. The
// rest has to follow on the head without a gap.
func (l *Library) dropSaved(tx *sql.Tx, session string, head int, records []record) ([]record, error) {
	for len(records) > 0 && records[0].Seq <= head {
		r := records[0]
		saved := record{Event: workshop.Event{Seq: r.Seq, Fact: r.Fact}}
		err := tx.QueryRow("SELECT event_id, at_ms, actor, kind, v, step, body FROM event WHERE session_id=? AND seq=?", session, r.Seq).
			Scan(&saved.ID, &saved.at, &saved.Actor, &saved.kind, &saved.v, &saved.Step, &saved.body)
		if err != nil {
			return nil, err
		}
		if saved.ID != r.ID || saved.at != r.at || saved.Actor != r.Actor || saved.kind != r.kind || saved.v != r.v ||
			saved.Step != r.Step || saved.body != r.body {
			return nil, l.conflict(session, r.Seq)
		}
		records = records[1:]
	}
	for i, r := range records {
		if r.Seq != head+1+i {
			return nil, fail(ErrConflict, eventMissing,
				head+1+i, show(session), r.Seq)
		}
	}
	return records, nil
}

// affirm makes a commit that changes nothing reach the disk all the same. What
// is tried again may be in memory alone: a commit whose last sync failed has
// deleted its journal, and the power cut would bring that back.
func affirm(tx *sql.Tx) error {
	_, err := tx.Exec(fmt.Sprintf("PRAGMA user_version=%d", newestFormat()))
	return err
}

func (l *Library) insert(tx *sql.Tx, session string, r record) error {
	_, err := insertRow(tx, "INSERT INTO event (session_id, seq, event_id, at_ms, actor, kind, v, step, body) VALUES (?,?,?,?,?,?,?,?,?)",
		session, r.Seq, r.ID, r.at, r.Actor, r.kind, r.v, r.Step, r.body)
	if isCode(err, sqlite3.ErrConstraint) {
		return l.conflict(session, r.Seq)
	}
	return err
}

// insertRow inserts a row and looks whether it was taken.
func insertRow(tx *sql.Tx, query string, args ...any) (sql.Result, error) {
	result, err := tx.Exec(query, args...)
	if err != nil {
		return nil, err
	}
	if n, err := result.RowsAffected(); err != nil || n != 1 {
		return nil, errors.Join(errNotThere, err)
	}
	return result, nil
}

// errNotThere is of a library in which a trigger of somebody else takes rows away.
var errNotThere = failAdvising(ErrDamaged, notWhatWasWritten)

// checkSaved looks whether the events that were written are there, before anybody
// is told that they are.
func checkSaved(tx *sql.Tx, session string, fresh []workshop.Event) error {
	rows, err := tx.Query("SELECT event_id FROM event WHERE session_id=? AND seq>=? ORDER BY seq", session, fresh[0].Seq)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	there := 0
	for ; rows.Next(); there++ {
		var id string
		if err := rows.Scan(&id); err != nil {
			return err
		}
		if there == len(fresh) || id != fresh[there].ID {
			return errNotThere
		}
	}
	if err := rows.Err(); err != nil || there < len(fresh) {
		return errors.Join(errNotThere, err)
	}
	return nil
}

func (l *Library) conflict(session string, seq int) error {
	return fail(ErrConflict, eventDiffers,
		seq, show(session))
}

// RedactedSince reports whether words were erased from the library's own copy of a
// session after this one was made.
func (l *Library) RedactedSince(ctx context.Context, log *workshop.Log) (bool, error) {
	events, err := l.Events(ctx, log.State().ID)
	if errors.Is(err, ErrNotFound) {
		return false, nil
	}
	return redactedSince(log.Events(), events), err
}

// redactedSince reports whether words were erased from a session after a copy of it
// was made.
func redactedSince(copied, now []workshop.Event) bool {
	for i, ev := range now {
		if _, ok := ev.Fact.(workshop.Redacted); ok && (i >= len(copied) || copied[i].ID != ev.ID) {
			return true
		}
	}
	return false
}

// Import brings in a whole session from elsewhere, in one transaction. When the
// library has the beginning of it already, what is missing is added: so a copy
// that was saved elsewhere while the library could not be written comes back.
// Errors: [ErrExists] when the library has all of it or the session has gone on
// there in another way, [ErrConflict] when one of its events is known under another session,
// and those of Append.
func (l *Library) Import(ctx context.Context, log *workshop.Log) error {
	session := log.State().ID
	if session == "" {
		return fail(ErrConflict, nothingToImport)
	}
	return l.writeFree(ctx, session, func(tx *sql.Tx) error {
		before, err := load(tx, session)
		if err != nil {
			return err
		}
		known, events := before.head(), before.log.Events()
		after, err := l.appendTo(tx, before, session, log.Events())
		switch {
		case errors.Is(err, ErrConflict) && redactedSince(log.Events(), events):
			return fail(ErrExists, redactedThere, show(session), l.name())
		case known > 0 && errors.Is(err, ErrConflict):
			return fail(ErrExists, diverged,
				show(session), l.name())
		case errors.Is(err, ErrConflict):
			return fail(ErrConflict, eventsInUse, l.name())
		case known > 0 && err == nil && known >= len(log.Events()):
			return fail(ErrExists, nothingMissing, l.name(), show(session))
		case err != nil:
			return err
		}
		return after.conclude(tx)
	})
}
