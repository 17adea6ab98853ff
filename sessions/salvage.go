package sessions

import (
	"context"
	"database/sql"
	"errors"
	"maps"
	"slices"
	"sort"

	"swotshop/workshop"
)

// This file reads what of a library is to be restored, and goes round what is
// damaged: one bad page of the file, or one bad event, is no reason to lose the rest.

// ways are the queries that know the ids of sessions, each from another part of
// the file. The list comes first: it has the order in which they were begun. Each
// of the first two knows all of them, and so does each of the others, which also
// know sessions that have lost their line in the list.
var ways = []struct {
	query  string
	byList bool
}{
	{"SELECT id FROM session ORDER BY num", true},
	{"SELECT id FROM session INDEXED BY sqlite_autoindex_session_1", true},
	{"SELECT DISTINCT session_id FROM event INDEXED BY sqlite_autoindex_event_1", false},
	{"SELECT DISTINCT session_id FROM event NOT INDEXED", false},
}

// sessionsIn are the ids of all sessions, as far as any way leads to them, or the
// pages themselves tell. When none leads to its end, that is noted.
func (l *Library) sessionsIn(ctx context.Context, r *Restored) (ids []string, err error) {
	whole, known := 0, map[string]bool{}
	add := func(id string) {
		if !known[id] {
			known[id], ids = true, append(ids, id)
		}
	}
	for _, way := range ways {
		err := l.read(ctx, func(tx *sql.Tx) error {
			if ok, err := realTable(tx, "session", "id", "num"); way.byList && (err != nil || !ok) {
				return errors.Join(err, fail(ErrDamaged, noSessionList))
			}
			return eachString(ctx, tx, way.query, add)
		})
		if err != nil && !unreadable(err) {
			return nil, err
		}
		if err == nil {
			whole++
		}
	}
	if whole < len(ways) {
		if err := l.carve(ctx, func(id string, _ remnant) { add(id) }); err != nil {
			return nil, err
		}
	}
	if whole == 0 {
		r.Lost = append(r.Lost, finding(Integrity, "", listCutShort))
	}
	return ids, nil
}

// unreadable reports whether a part of the file cannot be read, by what is in it or
// because the disk does not give it. Without its first page SQLite knows no library.
func unreadable(err error) bool {
	return errors.Is(err, ErrDamaged) || errors.Is(err, ErrIO) || errors.Is(err, ErrNotALibrary)
}

// retentionsIn are the dates of retention, which the first format did not have.
func (l *Library) retentionsIn(ctx context.Context, r *Restored) ([]workshop.Retention, error) {
	var dated bool
	err := l.read(ctx, func(tx *sql.Tx) (err error) {
		dated, err = realTable(tx, "retention", "name", "until")
		return err
	})
	if err == nil && !dated {
		return nil, nil
	}
	var kept []workshop.Retention
	if err == nil {
		kept, err = l.Retentions(ctx)
	}
	if unreadable(err) {
		r.Lost = append(r.Lost, finding(Integrity, "", datesDamaged))
		return nil, nil
	}
	return kept, err
}

// salvaged is what can be read of a session.
type salvaged struct {
	id     string
	line   workshop.Summary // in the list, or of what reads; empty when there is none
	events []workshop.Event // its beginning
	rest   []remnant        // what else there is, by number
	all    int              // how many events it had, as far as that can be told
}

// cutTo takes only so many events for the beginning; the others are of the rest.
func (s *salvaged) cutTo(brought int) {
	var cut []remnant
	for _, ev := range s.events[brought:] {
		body, _ := workshop.EncodeFact(ev.Fact) // it was decoded from what encodes
		cut = append(cut, remnant{seq: int64(ev.Seq), at: ev.At.UnixMilli(), actor: ev.Actor, kind: ev.Fact.Kind(), body: string(body)})
	}
	s.events, s.rest = s.events[:brought], append(cut, s.rest...)
}

// finding says how much of the session was brought back.
func (s *salvaged) finding() Finding {
	name := show(s.id)
	if s.line.Client != "" {
		name += " (" + s.line.Client + ", " + s.line.Date + ")"
	}
	if len(s.events) == 0 {
		return finding(Replay, s.id, nothingOfSession, name)
	}
	return finding(Replay, s.id, partOfSession, name, len(s.events), s.all)
}

// salvage reads all that reads of a session. Mostly that is all of it, in its
// order.
func (l *Library) salvage(ctx context.Context, id string) (salvaged, error) {
	s := salvaged{id: id}
	line, err := l.lineOf(ctx, id)
	if err != nil {
		return s, err
	}
	s.line = line
	events, err := l.whole(ctx, id)
	switch {
	case err == nil && len(events) >= line.Head:
		s.events, s.all = events, len(events)
		return s, nil
	case err == nil, unreadable(err), errors.Is(err, ErrNewer):
		return s, l.gather(ctx, &s)
	}
	return s, err
}

// lineOf is a session's line in the list, if there is one and it reads.
func (l *Library) lineOf(ctx context.Context, id string) (line workshop.Summary, err error) {
	err = l.read(ctx, func(tx *sql.Tx) error {
		if ok, err := realTable(tx, "session", lineColumns()...); err != nil || !ok {
			return err
		}
		list, err := summaries(ctx, tx, "WHERE id=?", id)
		if len(list) > 0 {
			line = list[0]
		}
		return err
	})
	if unreadable(err) {
		err = nil
	}
	return line, err
}

// whole reads the events of a session that is whole.
func (l *Library) whole(ctx context.Context, id string) ([]workshop.Event, error) {
	var records []record
	err := l.read(ctx, func(tx *sql.Tx) (err error) {
		records, err = readRecords(ctx, tx, id)
		return err
	})
	if err != nil {
		return nil, err
	}
	events, err := decode(id, records)
	if err != nil {
		return nil, err
	}
	if _, err := workshop.Replay(events); err != nil || len(events) == 0 {
		return nil, fail(ErrDamaged, eventsDoNotFollow, show(id))
	}
	return events, nil
}

// gather reads a session that is not whole event by event: in its order, as far as
// that leads, and where some may be missing still, from the pages of the file.
func (l *Library) gather(ctx context.Context, s *salvaged) error {
	g := gatherer{l: l, id: s.id, rows: map[int64]remnant{}, most: l.file.Size() / leastEvent}
	last, err := g.last(ctx)
	if err == nil {
		err = g.inOrder(ctx)
	}
	if err != nil {
		return err
	}
	last = max(last, min(int64(s.line.Head), g.most))
	if g.gaps || int64(len(g.rows)) < last {
		err = l.carve(ctx, func(session string, r remnant) {
			if session == s.id {
				g.take(r)
			}
		})
	}
	g.sort(s, last)
	return err
}

// leastEvent is less than an event takes in the file, in bytes.
const leastEvent = 16

// gatherer collects the rows of a session from wherever they can be read.
type gatherer struct {
	l      *Library
	id     string
	rows   map[int64]remnant // by number
	double []remnant         // have a number that another has, or none
	most   int64             // as many as there can be in the file
	gaps   bool              // something did not read
}

// last is the number of the last event, by what knows one.
func (g *gatherer) last(ctx context.Context) (last int64, err error) {
	for _, way := range []string{
		"SELECT max(seq) FROM event INDEXED BY sqlite_autoindex_event_1 WHERE session_id=?",
		"SELECT max(seq) FROM event WHERE session_id=?",
	} {
		var seq sql.NullInt64
		err := g.l.read(ctx, func(tx *sql.Tx) error { return tx.QueryRowContext(ctx, way, g.id).Scan(&seq) })
		if err != nil && !unreadable(err) {
			return 0, err
		}
		g.gaps = g.gaps || err != nil
		last = max(last, min(seq.Int64, g.most))
	}
	return last, nil
}

// inOrder reads the events until one cannot be read. The error is that of what
// has nothing to do with damage.
func (g *gatherer) inOrder(ctx context.Context) error {
	err := g.l.read(ctx, func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT seq, event_id, at_ms, actor, kind, v, step, body FROM event WHERE session_id=? ORDER BY seq", g.id)
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		for n := int64(0); rows.Next() && n < g.most; n++ { // a damaged file may lead in circles
			r, err := scanRemnant(rows)
			if err != nil {
				return err
			}
			g.take(r)
		}
		return rows.Err()
	})
	if unreadable(err) {
		g.gaps = true
		return nil
	}
	return err
}

func (g *gatherer) take(r remnant) {
	known, taken := g.rows[r.seq]
	switch {
	case r.seq < 1, taken && known != r && !slices.Contains(g.double, r):
		g.double = append(g.double, r)
	case !taken:
		g.rows[r.seq] = r
	}
}

// sort parts what was collected into the beginning and the rest.
func (g *gatherer) sort(s *salvaged, last int64) {
	numbers := slices.Sorted(maps.Keys(g.rows))
	for i, seq := range numbers {
		r := g.rows[seq]
		events, err := decode(s.id, []record{r.record()})
		if err != nil || seq != int64(i+1) {
			break
		}
		s.events = append(s.events, events...)
		last = max(last, seq)
	}
	// The longest beginning that follows on itself: what is longer does not either.
	fits := sort.Search(len(s.events), func(n int) bool { _, err := workshop.Replay(s.events[:n+1]); return err != nil })
	s.events = s.events[:fits]
	for _, seq := range numbers[fits:] {
		s.rest = append(s.rest, g.rows[seq])
		last = max(last, seq)
	}
	s.rest = append(s.rest, g.double...)
	s.all = max(int(last), fits+len(s.rest))
	if log, err := workshop.Replay(s.events); err == nil && fits > 0 {
		s.line = log.State().Summary()
	}
}
