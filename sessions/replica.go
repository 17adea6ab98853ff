package sessions

import (
	"context"
	"database/sql"
	"errors"
	"reflect"
	"slices"

	"swotshop/workshop"
)

// This file compares sessions with copies of them elsewhere, and takes from a copy what is
// missing here.

// Head is how far a session reaches: what copies of it are compared by.
type Head struct {
	Session  string
	Client   string
	Seq      int    // of the last event
	Event    string // its id
	Revision int    // how often words were erased
	Closed   bool
	Led      bool // somebody has it open, or had when the computer stopped
}

// Heads are those of all sessions, in the order in which they came into the library.
func (l *Library) Heads(ctx context.Context) (all []Head, err error) {
	err = l.read(ctx, func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `SELECT id, client, head, coalesce((SELECT event_id FROM event WHERE session_id = id AND seq = head), ''),
			(SELECT count(*) FROM event WHERE session_id = id AND kind = ?), closed, EXISTS (SELECT 1 FROM lease WHERE session_id = id)
			FROM session ORDER BY num`, workshop.Redacted{}.Kind())
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		for all = nil; rows.Next(); {
			var h Head
			if err := rows.Scan(&h.Session, &h.Client, &h.Seq, &h.Event, &h.Revision, &h.Closed, &h.Led); err != nil {
				return err
			}
			h.Client = workshop.Clean(h.Client)
			all = append(all, h)
		}
		return rows.Err()
	})
	return all, err
}

// Absorbed is what came into the library from a copy.
type Absorbed struct {
	New      bool     // the session was not here
	Events   int      // that were missing
	Redacted bool     // words were erased from those that were here
	Words    []string // which; never to be shown or stored: what else has them is to be cleaned of them
}

// Absorb takes from a copy of a session what the library lacks: the whole of it, the
// events that follow on its own, and what words were erased from these. What the copy
// lacks stays, and so do private notes that it leaves out, without the words that were
// erased from other texts. Absorbing the same copy again changes nothing.
//
// Errors: [ErrDiverged] when the session went on in another way here, or the copy says
// something else; [*LeasedError] while somebody leads the session; and those of
// [Library.Append] and, where words are erased, of [Library.Delete].
func (l *Library) Absorb(ctx context.Context, log *workshop.Log) (a Absorbed, err error) {
	session, later := log.State().ID, log.Events()
	own, err := l.Events(ctx, session)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return a, err
	}
	if workshop.Revision(later) > workshop.Revision(own) && len(own) > 0 {
		err = l.eraseFree(ctx, []string{session}, func(tx *sql.Tx, _ []int64) error {
			a, err = l.absorb(tx, session, later)
			return err
		})
	} else {
		err = l.writeFree(ctx, session, func(tx *sql.Tx) error {
			a, err = l.absorb(tx, session, later)
			return err
		})
	}
	if err != nil && !errors.Is(err, ErrTraces) {
		return Absorbed{}, err
	}
	return a, err
}

func (l *Library) absorb(tx *sql.Tx, session string, later []workshop.Event) (a Absorbed, err error) {
	before, err := load(tx, session)
	if err != nil {
		return a, err
	}
	own := before.log.Events()
	shared := min(len(own), len(later))
	if workshop.Revision(later) < workshop.Revision(own) { // made before words were erased here
		if !sameIDs(own[:shared], later[:shared]) || len(later) > len(own) {
			return a, fail(ErrDiverged, divergedCopy, show(session))
		}
		return a, nil
	}
	revised, words, err := workshop.Revise(own[:shared], later[:shared])
	if err != nil || len(words) > 0 && workshop.Revision(later) == workshop.Revision(own) {
		return a, fail(ErrDiverged, divergedCopy, show(session))
	}
	a = Absorbed{New: len(own) == 0, Events: len(later) - shared}
	if !reflect.DeepEqual(revised, own[:shared]) {
		if err := l.reviseEvents(tx, session, slices.Concat(revised, own[shared:]), words); err != nil {
			return a, err
		}
		a.Redacted, a.Words = true, words
		before = nil // what it knows has the words still
	}
	after, err := l.appendTo(tx, before, session, later[shared:])
	if err != nil {
		return a, err
	}
	if a.Redacted {
		if err := keepRetention(tx, clientIn(own), after.log.State().Client); err != nil {
			return a, err
		}
	}
	if a.New || a.Events > 0 {
		return a, after.conclude(tx)
	}
	return a, nil
}

// sameIDs reports whether two lists are of the same events.
func sameIDs(a, b []workshop.Event) bool {
	return slices.EqualFunc(a, b, func(a, b workshop.Event) bool { return a.ID == b.ID })
}

// reviseEvents puts events without some words in the place of those that are stored, and
// takes the words from what waits to be admitted.
func (l *Library) reviseEvents(tx *sql.Tx, session string, revised []workshop.Event, words []string) error {
	for _, w := range words {
		if _, err := redactSubmissions(tx, session, workshop.Redaction{Words: w}, revised); err != nil {
			return err
		}
	}
	return l.replaceBodies(tx, session, revised)
}

// clientIn is the client’s name after some events.
func clientIn(events []workshop.Event) string {
	log, err := workshop.Replay(events)
	if err != nil {
		return ""
	}
	return log.State().Client
}
