package sessions

import (
	"context"
	"database/sql"
	"errors"
	"maps"
	"time"
)

// This file says whether the holder of a lease is still there. No clock is
// compared with another machine's for that, nor with its own of earlier: clocks
// differ and jump. Either it is certain that the holder's process has ended, or
// its beat is watched and has to stand still.

// looks is how often a lease is looked at while it is watched.
const looks = 15

// vigil is what one change to the library knows of the leases in its way.
type vigil struct {
	unsure map[string]holding // by session: whose holders may be there or not
	still  map[string]holding // by session: that did not move while they were watched
}

// whenFree carries out a change that asks checkFree in its transaction. When
// that is unsure, nothing was changed; the leases in question are watched, with
// no lock held, and the change is tried again.
func (l *Library) whenFree(ctx context.Context, change func(*vigil) error) error {
	v := vigil{still: map[string]holding{}}
	for {
		v.unsure = map[string]holding{}
		err := change(&v)
		if len(v.unsure) == 0 {
			return err
		}
		if err := l.watch(ctx, &v); err != nil {
			return err
		}
	}
}

// writeFree is write for a session that nobody holds.
func (l *Library) writeFree(ctx context.Context, session string, change func(*sql.Tx) error) error {
	return l.whenFree(ctx, func(v *vigil) error {
		return l.write(ctx, func(tx *sql.Tx) error {
			if err := l.checkFree(tx, v, session); err != nil {
				return err
			}
			return change(tx)
		})
	})
}

// checkFree refuses when somebody holds one of the sessions, or may hold it:
// what it is unsure of it adds to the vigil.
func (l *Library) checkFree(tx *sql.Tx, v *vigil, sessions ...string) error {
	var doubt error
	for _, session := range sessions {
		now, err := holdingOf(tx, session)
		switch then, watched := v.still[session]; {
		case errors.Is(err, sql.ErrNoRows):
			continue
		case err != nil:
			return err
		case watched && then == now, l.hasEnded(now):
			continue
		case watched, l.recent(now):
			clear(v.unsure)
			return now.refusal(session)
		}
		v.unsure[session] = now
		doubt = now.refusal(session)
	}
	return doubt
}

// hasEnded reports whether a holder is certainly not there any more, however fresh its
// beat: its process has ended, or the machine that it ran on was restarted.
// A machine may be the copy of another one. They are told apart by their
// restarts; or it takes a disk that no two machines can use at a time.
func (l *Library) hasEnded(h holding) bool {
	if h.host != l.opts.Host {
		return false
	}
	here := l.opts.around.place()
	switch then := placeIn(h.token); {
	case then.sharesProcesses(here):
		return (then.boot != "" || l.opts.around.local(l.path)) && l.opts.around.ended(h.pid, then.born)
	case then.before(here):
		return l.opts.around.local(l.path)
	}
	return false
}

// recent reports whether a beat looks fresh, in which case somebody is most likely
// there: a person is asked at once. Clocks may differ a little either way.
func (l *Library) recent(h holding) bool { return l.opts.Now().Sub(h.beat).Abs() <= LeaseLife }

// watch looks whether leases move, for as long as one lives by the clock that
// only this process has. It refuses as soon as one does, and ends with ctx.
func (l *Library) watch(ctx context.Context, v *vigil) error {
	if l.opts.Watching != nil {
		l.opts.Watching()
	}
	for n := 0; n < looks && len(v.unsure) > 0; n++ {
		if err := l.opts.around.pause(ctx, LeaseLife/looks); err != nil {
			return err
		}
		if err := l.refuseMoved(ctx, v.unsure); err != nil {
			return err
		}
	}
	maps.Copy(v.still, v.unsure)
	return nil
}

// refuseMoved looks once at leases that are watched, and forgets those that were
// let go of. It looks at a moment when a change could be saved, and waits for
// that like one: as long as nobody can save, as beside a long backup, a beat that
// stands still says nothing of its holder. The lock is let go of at once.
func (l *Library) refuseMoved(ctx context.Context, watched map[string]holding) error {
	return l.exclusively(ctx, func(ctx context.Context) (err error) {
		conn, err := l.writer.Conn(ctx)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, conn.Close()) }()
		if _, err := conn.ExecContext(ctx, "BEGIN EXCLUSIVE"); err != nil {
			return err
		}
		defer func() { _, _ = conn.ExecContext(ctx, "ROLLBACK") }() // it has changed nothing
		for session, then := range watched {
			now, err := holdingOf(conn, session)
			switch {
			case errors.Is(err, sql.ErrNoRows):
				delete(watched, session)
			case err != nil:
				return err
			case now != then:
				return now.refusal(session)
			}
		}
		return nil
	})
}

// pause waits by a clock that nobody can set.
func pause(ctx context.Context, d time.Duration) error {
	waiting, stop := context.WithTimeout(ctx, d)
	defer stop()
	<-waiting.Done()
	return ctx.Err()
}
