package sessions

import (
	"context"
	"database/sql"
	"os"

	"github.com/mattn/go-sqlite3"
)

// write runs a change in one immediate transaction and makes it last. When the
// commit fails, the change may have been kept or not: the caller tries again
// with the same events, whose ids make that harmless (R1.4).
//
// The caller's context is asked before, not during: a commit that is cut short
// because somebody pressed a key would be a word lost (R1.5). A deadline of its
// own it does not need: it waits for nothing but locks, and SQLite gives up on
// those after busyTimeout.
func (l *Library) write(ctx context.Context, change func(*sql.Tx) error) error {
	return l.exclusively(ctx, func(ctx context.Context) error {
		return transact(ctx, l.writer, func(tx *sql.Tx) error {
			if err := l.checkSchemaStill(tx); err != nil {
				return err
			}
			return change(tx)
		})
	})
}

// exclusively runs what changes the file, one after the other.
func (l *Library) exclusively(ctx context.Context, change func(context.Context) error) error {
	if l.opts.ReadOnly {
		return l.readOnlyError()
	}
	l.writing.Lock()
	defer l.writing.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	ctx = context.WithoutCancel(ctx)
	if err := l.reopenIfSuspect(ctx); err != nil {
		return l.explain(err)
	}
	l.mu.RLock()
	defer l.mu.RUnlock()
	if l.closed {
		return l.closedError()
	}
	err := change(ctx)
	if isCode(err, sqlite3.ErrIoErr) {
		l.suspect = true
	}
	return l.explain(err)
}

// transact is one transaction.
func transact(ctx context.Context, db *sql.DB, do func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		_ = tx.Rollback() // the first error is the one that tells
		return err
	}
	return tx.Commit()
}

// reopenIfSuspect starts afresh after the disk has failed: what the old
// connection remembers may not be what is on the disk. It never opens another
// file than the one that was open.
func (l *Library) reopenIfSuspect(ctx context.Context) error {
	if !l.suspect {
		return nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return l.closedError()
	}
	before := l.file
	if now, err := os.Stat(l.path); err != nil || !os.SameFile(before, now) {
		return l.movedError()
	}
	_ = l.closePools() // whatever it says, it is over
	if err := l.open(ctx); err != nil {
		return err
	}
	if !os.SameFile(before, l.file) {
		return l.movedError()
	}
	l.suspect = false
	return nil
}

// read runs reads that see one and the same state of the library. It should
// be short: while it runs no other program's commit can finish.
func (l *Library) read(ctx context.Context, look func(*sql.Tx) error) error {
	err := l.readOnce(ctx, look)
	if needsRollback(err) {
		if err := l.tidy(ctx); err != nil {
			return err
		}
		err = l.readOnce(ctx, look)
	}
	return l.explain(err)
}

func (l *Library) readOnce(ctx context.Context, look func(*sql.Tx) error) error {
	l.mu.RLock()
	defer l.mu.RUnlock()
	if l.closed || l.reader == nil {
		return l.closedError()
	}
	tx, err := l.reader.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	return look(tx)
}

// tidy rolls back what a killed program has left half written.
func (l *Library) tidy(ctx context.Context) error {
	if l.opts.ReadOnly {
		return l.explain(l.rollBack(ctx))
	}
	return l.write(ctx, func(*sql.Tx) error { return nil })
}
