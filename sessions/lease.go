package sessions

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"sync/atomic"
	"time"
)

// LeaseLife is how long a lease holds without a [Lease.Renew], for whoever
// watches it. Renewing every third of it is enough.
const LeaseLife = 15 * time.Second

// Lease is the right to write to a session. It stays in force until somebody
// takes it over: a holder who was asleep may continue as long as nobody did, and as
// long as the session is there and nobody else has written to it. Its methods may be
// called from any goroutine.
type Lease struct {
	library *Library
	session string
	token   string
	since   time.Time
	before  time.Time // the last beat of the lease that this one replaced

	released atomic.Bool

	mu    sync.Mutex
	state *derived // after the last Append; nil: not known
	head  int      // of the session, after the last change that is known
}

// Session is the id of the session that is held.
func (h *Lease) Session() string { return h.session }

// Since is when the session was claimed, in UTC.
func (h *Lease) Since() time.Time { return h.since }

// LedUntil is when the holder before this one was last there, by its clock, unless it
// released the session; then it is zero.
func (h *Lease) LedUntil() time.Time { return h.before }

// holding is a row of lease.
type holding struct {
	token, host string
	pid         int
	since, beat time.Time
	head        int // of the session; 0 before its first event
}

// Claim makes this process the only one that writes to a session. The session
// need not exist yet. When another window holds it: [*LeasedError]. When it
// cannot be told at once whether one still does, its lease is watched for up to
// [LeaseLife], or until ctx ends.
func (l *Library) Claim(ctx context.Context, session string) (h *Lease, err error) {
	err = l.whenFree(ctx, func(v *vigil) error {
		h, err = l.take(ctx, session, func(tx *sql.Tx) error { return l.checkFree(tx, v, session) })
		return err
	})
	return h, err
}

// TakeOver is Claim without asking: the previous holder is refused from
// now on. Only a person may decide on it.
func (l *Library) TakeOver(ctx context.Context, session string) (*Lease, error) {
	return l.take(ctx, session, func(*sql.Tx) error { return nil })
}

func (l *Library) take(ctx context.Context, session string, allowed func(*sql.Tx) error) (*Lease, error) {
	now := l.opts.Now().UTC().Truncate(time.Millisecond)
	h := &Lease{library: l, session: session, token: l.opts.around.place().token(), since: now}
	err := l.write(ctx, func(tx *sql.Tx) error {
		if err := l.disown(tx, session); err != nil {
			return err
		}
		if err := allowed(tx); err != nil {
			return err
		}
		switch before, err := holdingOf(tx, session); {
		case err == nil:
			h.before = before.beat
		case !errors.Is(err, sql.ErrNoRows):
			return err
		}
		var err error
		if h.head, err = headOf(tx, session); err != nil {
			return err
		}
		return h.enter(tx, now)
	})
	if err != nil {
		l.doubt(session, h.token)
		return nil, err
	}
	return h, nil
}

// enter makes this lease the one in force.
func (h *Lease) enter(tx *sql.Tx, now time.Time) error {
	opts := h.library.opts
	_, err := tx.Exec("INSERT OR REPLACE INTO lease (session_id, token, host, pid, since_ms, beat_ms) VALUES (?,?,?,?,?,?)",
		h.session, h.token, opts.Host, opts.PID, h.since.UnixMilli(), now.UnixMilli())
	return err
}

// doubt remembers a claim that failed. A failing disk may have kept it.
func (l *Library) doubt(session, token string) {
	l.writing.Lock()
	defer l.writing.Unlock()
	l.doubtful[session] = token
}

// disown takes back a lease that nobody got, since its claim failed: whoever
// asks again would learn that the session is run from here.
func (l *Library) disown(tx *sql.Tx, session string) error {
	_, err := tx.Exec("DELETE FROM lease WHERE session_id=? AND token=?", session, l.doubtful[session])
	return err
}

// Renew says that the holder is still there, by a beat that differs from the
// last one, whatever the clock says. [*LeasedError] when the session was taken
// over meanwhile: what is typed from then on cannot be saved.
func (h *Lease) Renew(ctx context.Context) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.library.write(ctx, func(tx *sql.Tx) error {
		if _, err := h.checkHeld(tx); err != nil {
			return err
		}
		_, err := tx.Exec("UPDATE lease SET beat_ms=?1+(beat_ms=?1) WHERE session_id=?2", h.library.opts.Now().UnixMilli(), h.session)
		return err
	})
}

// Release gives the session back, and writes what figures need of it. It is no error
// when it was lost before.
func (h *Lease) Release(ctx context.Context) error {
	h.released.Store(true)
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.release(ctx, h.record); err == nil {
		return nil
	}
	return h.release(ctx, func(*sql.Tx) error { return nil }) // figures can be made of the events
}

func (h *Lease) release(ctx context.Context, first func(*sql.Tx) error) error {
	return h.library.write(ctx, func(tx *sql.Tx) error {
		if err := first(tx); err != nil {
			return err
		}
		_, err := tx.Exec("DELETE FROM lease WHERE session_id=? AND token=?", h.session, h.token)
		return err
	})
}

// record writes what figures need of the session, if it was changed and nobody else has
// it now.
func (h *Lease) record(tx *sql.Tx) error {
	if h.state == nil || h.state.recorded == h.state.head() {
		return nil
	}
	now, err := holdingOf(tx, h.session)
	if errors.Is(err, sql.ErrNoRows) || err == nil && (now.token != h.token || now.head != h.state.head()) {
		return nil
	}
	if err != nil {
		return err
	}
	return h.state.record(tx)
}

// checkHeld refuses a lease that is not the one in force, and says where the head of
// the session is: as long as the lease was in force, nobody else has moved it.
func (h *Lease) checkHeld(tx *sql.Tx) (head int, err error) {
	now, err := holdingOf(tx, h.session)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return h.head, h.reenter(tx)
	case err != nil:
		return 0, err
	case now.token != h.token:
		return 0, now.refusal(h.session)
	}
	return now.head, nil
}

// reenter makes a lease the one in force again that [Library.Rebuild] has ended, as it
// does with those of holders who may be asleep. It is refused where another window
// wrote to the session since, or deleted it. Which rows are the session's is forgotten.
func (h *Lease) reenter(tx *sql.Tx) error {
	if h.released.Load() {
		return &LeasedError{Session: h.session}
	}
	h.state = nil
	switch head, err := headOf(tx, h.session); {
	case err != nil:
		return err
	case head == 0 && h.head > 0:
		return fail(ErrNotFound, deletedSince, show(h.session))
	case head != h.head:
		return &LeasedError{Session: h.session}
	}
	return h.enter(tx, h.library.opts.Now())
}

// headOf is the head of a session; 0 before its first event.
func headOf(tx *sql.Tx, session string) (head int, err error) {
	err = tx.QueryRow("SELECT coalesce((SELECT head FROM session WHERE id=?), 0)", session).Scan(&head)
	return head, err
}

// endLeases ends all leases, and refuses when a holder is there: who holds one
// remembers which rows are the session's. Who was asleep enters it again.
func (l *Library) endLeases(tx *sql.Tx, v *vigil) error {
	held, err := stringsOf(tx, "SELECT session_id FROM lease")
	if err != nil {
		return err
	}
	if err := l.checkFree(tx, v, held...); err != nil {
		return err
	}
	_, err = tx.Exec("DELETE FROM lease")
	return err
}

// asker is a transaction, or a connection that is in one.
type asker interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

func holdingOf(tx asker, session string) (holding, error) {
	var h holding
	var since, beat int64
	err := tx.QueryRowContext(context.Background(), `SELECT token, host, pid, since_ms, beat_ms, coalesce((SELECT head FROM session WHERE id=session_id), 0)
		FROM lease WHERE session_id=?`, session).Scan(&h.token, &h.host, &h.pid, &since, &beat, &h.head)
	h.since, h.beat = time.UnixMilli(since).UTC(), time.UnixMilli(beat).UTC()
	return h, err
}

func (h holding) refusal(session string) error {
	return &LeasedError{Session: session, Host: h.host, PID: h.pid, Since: h.since}
}
