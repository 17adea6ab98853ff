package sessions

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"os"
	"sync"
	"syscall"
	"time"
)

// LeaseLife is how long a lease holds without a [Lease.Renew]. Renewing every
// third of it is enough.
const LeaseLife = 15 * time.Second

// Lease is the right to write to a session. It stays in force until somebody
// takes it over: a holder who was asleep may go on as long as nobody did.
// Its methods may be called from any goroutine.
type Lease struct {
	library *Library
	session string
	token   string
	since   time.Time

	mu    sync.Mutex
	state *derived // after the last Append; nil: not known
}

// Session is the id of the session that is held.
func (h *Lease) Session() string { return h.session }

// Since is when the session was claimed, in UTC.
func (h *Lease) Since() time.Time { return h.since }

// holding is a row of lease.
type holding struct {
	token, host string
	pid         int
	since, beat time.Time
	head        int // of the session; 0 before its first event
}

// Claim makes this process the only one that writes to a session. The session
// need not exist yet. When another window holds it: [*LeasedError].
func (l *Library) Claim(ctx context.Context, session string) (*Lease, error) {
	return l.take(ctx, session, l.checkFree)
}

// TakeOver is Claim without asking: whoever held the session is refused from
// now on. Only a person may decide on it.
func (l *Library) TakeOver(ctx context.Context, session string) (*Lease, error) {
	return l.take(ctx, session, func(*sql.Tx, string) error { return nil })
}

func (l *Library) take(ctx context.Context, session string, allowed func(*sql.Tx, string) error) (*Lease, error) {
	now := l.opts.Now().UTC().Truncate(time.Millisecond)
	h := &Lease{library: l, session: session, token: rand.Text(), since: now}
	err := l.write(ctx, func(tx *sql.Tx) error {
		if err := l.disown(tx, session); err != nil {
			return err
		}
		if err := allowed(tx, session); err != nil {
			return err
		}
		_, err := tx.Exec("INSERT OR REPLACE INTO lease (session_id, token, host, pid, since_ms, beat_ms) VALUES (?,?,?,?,?,?)",
			session, h.token, l.opts.Host, l.opts.PID, now.UnixMilli(), now.UnixMilli())
		return err
	})
	if err != nil {
		l.doubt(session, h.token)
		return nil, err
	}
	return h, nil
}

// doubt remembers a claim that failed. A failing disk may have kept it.
func (l *Library) doubt(session, token string) {
	l.writing.Lock()
	defer l.writing.Unlock()
	l.doubtful[session] = token
}

// disown takes back a lease that nobody got, since its claim failed: whoever
// asks again would be told that the session is led from here.
func (l *Library) disown(tx *sql.Tx, session string) error {
	_, err := tx.Exec("DELETE FROM lease WHERE session_id=? AND token=?", session, l.doubtful[session])
	return err
}

// Renew says that the holder is still there. [*LeasedError] when the session
// was taken over meanwhile: what is typed from then on cannot be saved.
func (h *Lease) Renew(ctx context.Context) error {
	return h.library.write(ctx, func(tx *sql.Tx) error {
		if _, err := checkHeld(tx, h); err != nil {
			return err
		}
		_, err := tx.Exec("UPDATE lease SET beat_ms=? WHERE session_id=?", h.library.opts.Now().UnixMilli(), h.session)
		return err
	})
}

// Release gives the session back. It is no error when it was lost before.
func (h *Lease) Release(ctx context.Context) error {
	return h.library.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.Exec("DELETE FROM lease WHERE session_id=? AND token=?", h.session, h.token)
		return err
	})
}

// checkHeld refuses a lease that is not the one in force, and says where the
// head of the session is: as long as the lease was in force, nobody else has
// moved it.
func checkHeld(tx *sql.Tx, h *Lease) (head int, err error) {
	now, err := holdingOf(tx, h.session)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return 0, &LeasedError{Session: h.session}
	case err != nil:
		return 0, err
	case now.token != h.token:
		return 0, now.refusal(h.session)
	}
	return now.head, nil
}

// checkFree refuses when somebody holds the session.
func (l *Library) checkFree(tx *sql.Tx, session string) error {
	now, err := holdingOf(tx, session)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return err
	case l.lapsed(now):
		return nil
	}
	return now.refusal(session)
}

// endLeases ends the leases that have lapsed, and refuses when one has not:
// who holds one remembers which rows are the session's.
func (l *Library) endLeases(tx *sql.Tx) error {
	held, err := stringsOf(tx, "SELECT session_id FROM lease")
	if err != nil {
		return err
	}
	for _, session := range held {
		if err := l.checkFree(tx, session); err != nil {
			return err
		}
	}
	_, err = tx.Exec("DELETE FROM lease")
	return err
}

func holdingOf(tx *sql.Tx, session string) (holding, error) {
	var h holding
	var since, beat int64
	err := tx.QueryRow(`SELECT token, host, pid, since_ms, beat_ms, coalesce((SELECT head FROM session WHERE id=session_id), 0)
		FROM lease WHERE session_id=?`, session).Scan(&h.token, &h.host, &h.pid, &since, &beat, &h.head)
	h.since, h.beat = time.UnixMilli(since).UTC(), time.UnixMilli(beat).UTC()
	return h, err
}

func (h holding) refusal(session string) error {
	return &LeasedError{Session: session, Host: h.host, PID: h.pid, Since: h.since}
}

// lapsed says that a holder is not there any more: its process on this machine
// is gone, or it has not been heard of for too long. A sign of life from the
// future, after the clock was set back, counts: rather ask a person to take
// over than let two write.
func (l *Library) lapsed(h holding) bool {
	if h.host == l.opts.Host && processGone(h.pid) {
		return true
	}
	return l.opts.Now().Sub(h.beat) > LeaseLife
}

// processGone says that there is certainly no such process on this machine.
func processGone(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil { // only on Windows, where 87 says that there is none
		return errors.Is(err, syscall.Errno(87))
	}
	defer func() { _ = p.Release() }()
	return errors.Is(p.Signal(syscall.Signal(0)), os.ErrProcessDone)
}
