package tui

import (
	"context"
	"errors"
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
// time to retry, in case the fault has gone.
func (a *App) renew() tea.Cmd {
	if a.live == nil {
		return nil
	}
	leader := a.live.Leader()
	if !a.live.Saved() {
		return tea.Batch(a.live.SaveAgain(), a.renewLater(leader))
	}
	return func() tea.Msg { return renewedMsg{leader, leader.Renew(context.Background())} }
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
	return tea.Batch(a.serve(), a.renewLater(msg.leader))
}

// leaderToBe takes the lease with the session's first save.
type leaderToBe struct {
	store  live.Store
	id     string
	leader live.Leader
}

func (l *leaderToBe) Append(ctx context.Context, events []workshop.Event) error {
	if l.leader == nil {
		leader, err := l.store.Lead(ctx, l.id, false)
		if err != nil {
			return err
		}
		l.leader = leader
	}
	return l.leader.Append(ctx, events)
}

func (l *leaderToBe) Renew(ctx context.Context) error {
	if l.leader == nil {
		return nil
	}
	return l.leader.Renew(ctx)
}

func (l *leaderToBe) Release(ctx context.Context) error {
	if l.leader == nil {
		return nil
	}
	return l.leader.Release(ctx)
}

func release(leader live.Leader) tea.Cmd {
	if leader == nil {
		return nil
	}
	return func() tea.Msg {
		// A lease that cannot be released expires.
		_ = leader.Release(context.Background())
		return nil
	}
}

// Renews reports whether a message renews a lease.
func Renews(msg tea.Msg) bool {
	_, ok := msg.(renewMsg)
	return ok
}
