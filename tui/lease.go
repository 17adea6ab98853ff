package tui

import (
	"context"
	"errors"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/live"
	"swotshop/workshop"
)

// This file renews the lease on the session that this window runs.

type (
	renewMsg   struct{ leader live.Leader }
	renewedMsg struct {
		leader live.Leader
		err    error
	}
)

// renewal is how often a window renews its lease.
const renewal = 5 * time.Second

func (a *App) renewLater(leader live.Leader) tea.Cmd { return a.after(renewal, renewMsg{leader}) }

// renew renews the lease. During a save that can wait; after a failed one it is
// time to retry, in case the fault has gone. The lease of a session that was left
// meanwhile is not renewed any more.
func (a *App) renew(msg renewMsg) tea.Cmd {
	if a.live == nil || a.live.Leader() != msg.leader {
		return nil
	}
	a.live.Beat()
	if !a.live.Saved() {
		return tea.Batch(a.live.SaveAgain(), a.renewLater(msg.leader))
	}
	return func() tea.Msg { return renewedMsg{msg.leader, msg.leader.Renew(context.Background())} }
}

func (a *App) onRenewed(msg renewedMsg) tea.Cmd {
	if a.live == nil || a.live.Leader() != msg.leader {
		return nil
	}
	if led := new(live.LedElsewhereError); errors.As(msg.err, &led) {
		return a.showTakenOver(led)
	}
	// Other faults show when the next save fails. A console that could not be
	// served, e.g. because another window still served it, is tried again.
	cmd := tea.Batch(a.serve(), a.renewLater(msg.leader))
	if msg.err == nil {
		return tea.Batch(cmd, a.live.Wake())
	}
	return cmd
}

// leaderToBe takes the lease with the session's first save.
type leaderToBe struct {
	store live.Store
	id    string

	mu     sync.Mutex // phones submit while the app saves
	leader live.Leader
}

// led is the leader, once the session has been saved; or nil.
func (l *leaderToBe) led() live.Leader {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.leader
}

func (l *leaderToBe) Append(ctx context.Context, events []workshop.Event) error {
	leader := l.led()
	if leader == nil {
		var err error
		if leader, err = l.store.Lead(ctx, l.id, false); err != nil {
			return err
		}
		l.mu.Lock()
		l.leader = leader
		l.mu.Unlock()
	}
	return leader.Append(ctx, events)
}

func (l *leaderToBe) Renew(ctx context.Context) error {
	if leader := l.led(); leader != nil {
		return leader.Renew(ctx)
	}
	return nil
}

func (l *leaderToBe) Release(ctx context.Context) error {
	if leader := l.led(); leader != nil {
		return leader.Release(ctx)
	}
	return nil
}

func (l *leaderToBe) Submit(ctx context.Context, all []workshop.Submission) error {
	if leader := l.led(); leader != nil {
		return leader.Submit(ctx, all)
	}
	return errNotBegun
}

func (l *leaderToBe) Submitted(ctx context.Context) ([]workshop.Submission, error) {
	if leader := l.led(); leader != nil {
		return leader.Submitted(ctx)
	}
	return nil, nil
}

func (l *leaderToBe) Settle(ctx context.Context, keys []string) error {
	if leader := l.led(); leader != nil {
		return leader.Settle(ctx, keys)
	}
	return nil
}

func release(leader live.Leader, last ...workshop.Event) tea.Cmd {
	if leader == nil {
		return nil
	}
	return func() tea.Msg {
		_ = handBack(context.Background(), leader, last)
		return nil
	}
}

// handBack saves the last that there is to say of a session, and releases it. Neither
// has to work: until when it was led is then less well known, and a lease that
// cannot be released expires.
func handBack(ctx context.Context, leader live.Leader, last []workshop.Event) error {
	if len(last) > 0 {
		_ = leader.Append(ctx, last)
	}
	return leader.Release(ctx)
}

// Renews reports whether a message renews a lease.
func Renews(msg tea.Msg) bool {
	_, ok := msg.(renewMsg)
	return ok
}
