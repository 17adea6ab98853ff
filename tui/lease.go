package tui

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/live"
	"swotshop/workshop"
)

// This file holds how this window says again and again that it leads a session.

type (
	renewMsg   struct{ leader live.Leader }
	renewedMsg struct {
		leader live.Leader
		err    error
	}
)

// renewal is how often a window says that it still leads its session.
const renewal = 5 * time.Second

func (a *App) renewLater(leader live.Leader) tea.Cmd { return a.after(renewal, renewMsg{leader}) }

// renew renews the lease. While a save is in flight that can wait; after one
// that failed it is time to try again, should the fault be gone.
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

func (a *App) renewed(msg renewedMsg) tea.Cmd {
	if a.live == nil || a.live.Leader() != msg.leader {
		return nil
	}
	if led := new(live.LedElsewhereError); errors.As(msg.err, &led) {
		return a.deposed(led)
	}
	// Other faults show when the next save fails. A console that could not be
	// served, as while a window was still leading that has been taken over, is
	// tried again.
	return tea.Batch(a.serve(), a.renewLater(msg.leader))
}

// leaderToBe leads a session from its first save on.
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
		// A lease that cannot be released lapses by itself.
		_ = leader.Release(context.Background())
		return nil
	}
}

// Renews reports whether a message is there to keep a session in hand.
func Renews(msg tea.Msg) bool {
	_, ok := msg.(renewMsg)
	return ok
}
