package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"swotshop/breakdown"
	"swotshop/sessions"
	"swotshop/sessions/team"
)

// pushAfter pushes sessions once they are closed, beside whatever else happens. It gives way
// to the next session, and nobody waits for it before the end of the program.
type pushAfter struct {
	of   members
	tell func(text string) // is called when one was pushed

	mu     sync.Mutex
	ids    []string // still to be looked at
	cancel context.CancelFunc
	done   chan struct{} // closed when it has ended; nil: it is not at it
	err    error         // what went wrong so far
}

// pushAfterFor is the push after sessions of a library; nil where it was not joined so.
func (p *program) pushAfterFor(path string) *pushAfter {
	of := p.membersOf(path)
	if one, err := of.read(); err != nil || !one.PushAfter {
		return nil
	}
	return &pushAfter{of: of, tell: func(string) {}}
}

// add pushes a session that has been released, if it is closed.
func (a *pushAfter) add(own *sessions.Library, id string) {
	if a == nil {
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.ids = append(slices.DeleteFunc(a.ids, func(other string) bool { return other == id }), id)
	a.begin(own)
}

// begin begins with the sessions that there are, unless it is at it.
func (a *pushAfter) begin(own *sessions.Library) {
	if a.done != nil || len(a.ids) == 0 {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	a.cancel, a.done = cancel, done
	breakdown.Go(func() {
		defer close(done)
		a.run(ctx, own)
	})
}

// run pushes until there is nothing left, or it gives way.
func (a *pushAfter) run(ctx context.Context, own *sessions.Library) {
	for {
		a.mu.Lock()
		if len(a.ids) == 0 || ctx.Err() != nil {
			a.cancel, a.done = nil, nil
			a.mu.Unlock()
			return
		}
		id := a.ids[0]
		a.mu.Unlock()
		err := a.push(ctx, own, id)
		a.mu.Lock()
		if ctx.Err() == nil {
			a.ids = slices.DeleteFunc(a.ids, func(other string) bool { return other == id })
			a.err = errors.Join(a.err, err)
		}
		a.mu.Unlock()
	}
}

// giveWay ends a push that is under way, and waits until it has. What it had not brought is
// pushed later.
func (a *pushAfter) giveWay() {
	if a == nil {
		return
	}
	a.mu.Lock()
	cancel, done := a.cancel, a.done
	a.mu.Unlock()
	if done != nil {
		cancel()
		<-done
	}
}

// push pushes one session, if it is closed.
func (a *pushAfter) push(ctx context.Context, own *sessions.Library, id string) error {
	_, line, err := own.FindLine(ctx, id)
	if err != nil || !line.Closed {
		return err
	}
	one, err := a.of.read()
	if err != nil {
		return err
	}
	at, err := team.Parse(one.Address)
	if err != nil {
		return err
	}
	firm, err := team.Open(ctx, at, one.laptop())
	if err != nil {
		return err
	}
	defer firm.Close()
	var done team.Outcome
	s := team.Sync{Own: own, Firm: firm, Taken: one.Taken}
	if err := s.Push(ctx, []string{id}, team.How{WithNotes: one.WithNotes}, nil, func(o team.Outcome) { done = o }); err != nil {
		return err
	}
	if done.Err == nil && done.Pushed.Events > 0 {
		a.tell(fmt.Sprintf(pushedAfter, line.Client, line.Title))
	}
	return done.Err
}

// finish pushes what is left, and has slow called when that takes its time. When the program
// was asked to end, it gives up: the next push brings the same. It says what went wrong.
func (a *pushAfter) finish(ctx context.Context, own *sessions.Library, slow func()) error {
	if a == nil {
		return nil
	}
	a.mu.Lock()
	a.begin(own)
	done := a.done
	a.mu.Unlock()
	for done != nil {
		select {
		case <-done:
			done = nil
		case <-time.After(patience):
			slow()
			slow = func() {}
		case <-ctx.Done():
			a.giveWay()
			done = nil
		}
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.err != nil {
		return fail(a.err, notPushedAfter, a.err)
	}
	if len(a.ids) > 0 {
		return fail(nil, pushGivenUp)
	}
	return nil
}
