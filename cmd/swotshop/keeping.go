package main

import (
	"context"
	"errors"
	"sync"
	"time"

	"swotshop/breakdown"
	"swotshop/sessions"
)

// keeping makes the automatic backup at the end of a session, beside whatever
// else happens. It gives way to the next session: no save waits for it.
type keeping struct {
	mu     sync.Mutex
	cancel context.CancelFunc
	done   chan struct{} // closed when the backup has ended; nil: there was none
	err    error
}

// begin starts a backup; one that is under way is of an older state.
func (k *keeping) begin(l *sessions.Library) {
	k.giveWay()
	k.mu.Lock()
	defer k.mu.Unlock()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	k.cancel, k.done = cancel, done
	breakdown.Go(func() {
		defer close(done)
		_, err := l.BackUp(ctx)
		k.mu.Lock()
		defer k.mu.Unlock()
		k.cancel, k.err = nil, err
	})
}

// giveWay ends a backup that is under way, and waits until it has.
func (k *keeping) giveWay() {
	k.mu.Lock()
	cancel, done := k.cancel, k.done
	k.mu.Unlock()
	if cancel != nil {
		cancel()
		<-done
	}
}

// finish waits for the backup, and has slow called when that takes its time. When
// the program was asked to end, it gives way.
func (k *keeping) finish(ctx context.Context, slow func()) error {
	k.mu.Lock()
	done := k.done
	k.mu.Unlock()
	if done == nil {
		return nil
	}
	for waiting := true; waiting; {
		select {
		case <-done:
			waiting = false
		case <-time.After(patience):
			slow()
			slow = func() {}
		case <-ctx.Done():
			k.giveWay()
			waiting = false
		}
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if errors.Is(k.err, context.Canceled) {
		return nil
	}
	return k.err
}
