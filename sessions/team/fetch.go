package team

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"swotshop/sessions"
	"swotshop/workshop"
)

// mostBytes is how much of a session is read: as much as the largest file that is
// imported. A server could fill the memory.
const mostBytes = 64 << 20

// Fetch reads a whole session, and checks it as an imported file is. Errors:
// [sessions.ErrNotFound] when there is none that the member can see, [ErrErased],
// [sessions.ErrNewer] for one of a newer version, [sessions.ErrDamaged] for one that breaks
// a rule.
func (l *Library) Fetch(ctx context.Context, session string) (*workshop.Log, error) {
	var file []byte
	err := l.within(ctx, longPatience, func(ctx context.Context) error {
		there, err := l.copyOf(ctx, session)
		switch {
		case err != nil:
			return err
		case there.Erased:
			return fail(ErrErased, erasedThere, show(session))
		case there.Head == 0:
			return fail(sessions.ErrNotFound, noSuchSession, l.at.Name(), show(session))
		}
		file, err = l.fileOf(ctx, session)
		return err
	})
	if err != nil {
		return nil, err
	}
	log, err := workshop.DecodeSession(file)
	if err != nil {
		return nil, l.notTaken(session, err)
	}
	return log, nil
}

// notTaken says what is wrong with a session that came from there.
func (l *Library) notTaken(session string, err error) error {
	kind := sessions.ErrDamaged
	if errors.Is(err, sessions.ErrNewer) {
		kind = sessions.ErrNewer
	}
	return fail(kind, notTaken, show(session), l.at.Name(), asSentence(err))
}

// fileOf is a session as a file of it is.
func (l *Library) fileOf(ctx context.Context, session string) ([]byte, error) {
	rows, err := l.pool.Query(ctx, "SELECT seq, event_id, at_ms, actor, kind, v, step, body FROM event WHERE session = $1 ORDER BY seq", session)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var file bytes.Buffer
	id, err := json.Marshal(session)
	if err != nil {
		return nil, err
	}
	file.WriteString(`{"format":"swotshop-session","version":1,"session":` + string(id) + `,"events":[`)
	for n := 0; rows.Next(); n++ {
		if n > 0 {
			file.WriteByte(',')
		}
		if err := appendRow(&file, rows); err != nil {
			return nil, err
		}
		if file.Len() > mostBytes {
			return nil, fail(sessions.ErrDamaged, tooLarge, show(session), l.at.Name(), mostBytes>>20)
		}
	}
	file.WriteString("]}")
	return file.Bytes(), rows.Err()
}

// storedEvent is an event as a file of a session has it.
type storedEvent struct {
	Seq   int64           `json:"seq"`
	ID    string          `json:"id"`
	At    string          `json:"at"`
	Actor string          `json:"actor"`
	Kind  string          `json:"kind"`
	V     int             `json:"v"`
	Step  int64           `json:"step"`
	Body  json.RawMessage `json:"body"`
}

func appendRow(file *bytes.Buffer, rows pgx.Rows) error {
	var e storedEvent
	var at int64
	var body string
	if err := rows.Scan(&e.Seq, &e.ID, &at, &e.Actor, &e.Kind, &e.V, &e.Step, &body); err != nil {
		return err
	}
	e.At, e.Body = time.UnixMilli(at).UTC().Format("2006-01-02T15:04:05.000Z07:00"), json.RawMessage(body)
	text, err := json.Marshal(e)
	if err != nil {
		return fail(sessions.ErrDamaged, badBody, e.Seq)
	}
	file.Write(text)
	return nil
}
