package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"swotshop/breakdown"
	"swotshop/sessions"
	"swotshop/tui/live"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// store is a library as the screens want it. It is opened beside the first
// frame, not before it; anyone who needs it waits.
type store struct {
	open   func() (*sessions.Library, error)
	backup keeping
	pens   pens
	after  *pushAfter
	told   bool // that the library takes nothing: it goes without saying that there is no backup

	watching func() // says that it takes a while to see whether somebody else leads
}

var (
	_ live.Recaller  = (*store)(nil)
	_ live.Logbook   = (*store)(nil)
	_ live.Historian = (*store)(nil)
	_ live.Reviewer  = (*store)(nil)
)

// aboutWatching is said while a lease is watched.
func aboutWatching() string {
	return fmt.Sprintf(watchingLease, sessions.LeaseLife/time.Second)
}

func (p *program) sayWatching() { p.say("%s", aboutWatching()) }

// openStore begins to open a library.
func openStore(path string) *store {
	s := &store{watching: func() {}}
	s.open = sync.OnceValues(func() (*sessions.Library, error) {
		return sessions.Open(context.Background(), path, sessions.Options{Watching: func() { s.watching() }})
	})
	breakdown.Go(func() { _, _ = s.open() }) // anyone who needs it gets the error
	return s
}

func (s *store) List(ctx context.Context) ([]workshop.Summary, error) {
	l, err := s.open()
	if err != nil {
		return nil, err
	}
	return l.List(ctx)
}

func (s *store) Newest(ctx context.Context, most int) ([]workshop.Summary, int, error) {
	l, err := s.open()
	if err != nil {
		return nil, 0, err
	}
	return l.Newest(ctx, most)
}

func (s *store) Retentions(ctx context.Context) ([]workshop.Retention, error) {
	l, err := s.open()
	if err != nil {
		return nil, err
	}
	return l.Retentions(ctx)
}

func (s *store) Search(ctx context.Context, words string) ([]workshop.Hit, error) {
	l, err := s.open()
	if err != nil {
		return nil, err
	}
	return l.Search(ctx, words)
}

func (s *store) Earlier(ctx context.Context, client, except string) (workshop.Earlier, error) {
	l, err := s.open()
	if err != nil {
		return workshop.Earlier{}, err
	}
	return l.Earlier(ctx, client, except)
}

func (s *store) LedLast(ctx context.Context, from, to time.Time) (workshop.Summary, bool, error) {
	l, err := s.open()
	if err != nil {
		return workshop.Summary{}, false, err
	}
	return l.LedLast(ctx, from, to)
}

func (s *store) WorkshopsOf(ctx context.Context, client string) ([]*workshop.Workshop, error) {
	l, err := s.open()
	if err != nil {
		return nil, err
	}
	return l.WorkshopsOf(ctx, client)
}

func (s *store) Records(ctx context.Context) ([]review.Record, error) {
	l, err := s.open()
	if err != nil {
		return nil, err
	}
	return l.Records(ctx, sessions.Filter{})
}

func (s *store) Events(ctx context.Context, id string) ([]workshop.Event, error) {
	l, err := s.open()
	if err != nil {
		return nil, err
	}
	return l.Events(ctx, id)
}

func (s *store) Lead(ctx context.Context, id string, takeOver bool) (live.Leader, error) {
	l, err := s.open()
	if err != nil {
		return nil, err
	}
	s.backup.giveWay()
	s.after.giveWay()
	claim := l.Claim
	switch h, held := s.pens.holder(id); {
	case held && !takeOver:
		return nil, &live.LedElsewhereError{Laptop: h.Laptop, Since: h.Since}
	case held: // the yes was to that question, and not to one about another window
		if err := s.pens.take(id); err != nil {
			return nil, err
		}
	case takeOver:
		claim = l.TakeOver
	}
	lease, err := claim(ctx, id)
	switch {
	case errors.Is(err, context.Canceled):
		return nil, fail(err, notOpened)
	case err != nil:
		return nil, ledElsewhere(err)
	}
	return &leader{lease: lease, ended: func() {
		s.backup.begin(l)
		s.after.add(l, id)
	}}, nil
}

// close waits for what is being saved, and for the backup, unless the program
// was asked to end. A library that was never open has said why already.
func (s *store) close(ctx context.Context, p *program) error {
	l, err := s.open()
	if err != nil {
		return nil
	}
	err = s.backup.finish(ctx, func() { p.say(makingBackup) })
	if err != nil && !s.told {
		p.say(noBackup, err)
	}
	if err := s.after.finish(ctx, l, func() { p.say(pushingAfter) }); err != nil {
		p.say("%s", err)
	}
	p.tell(l.Notes())
	return l.Close()
}

// leader is a lease as the screens want it, which tell leaders apart by their
// address. The library itself does one write
// after the other, so that renewing and saving never meet.
type leader struct {
	lease *sessions.Lease
	wrote atomic.Bool
	ended func() // what follows on the end of a session that was written to
}

var _ live.Witness = (*leader)(nil)

func (l *leader) Append(ctx context.Context, events []workshop.Event) error {
	l.wrote.Store(true)
	return ledElsewhere(l.lease.Append(ctx, events))
}

func (l *leader) Renew(ctx context.Context) error { return ledElsewhere(l.lease.Renew(ctx)) }

func (l *leader) LedUntil() time.Time { return l.lease.LedUntil() }

func (l *leader) Release(ctx context.Context) error {
	err := l.lease.Release(ctx)
	if l.wrote.Load() { // who has only read would push older backups out with copies
		l.ended()
	}
	return err
}

// ledElsewhere turns the library's word for a session in other hands into
// that of the screens, and what keeps it from saving into words for a line.
// When the other has let go of it since, its host is no longer known.
func ledElsewhere(err error) error {
	var leased *sessions.LeasedError
	switch {
	case !errors.As(err, &leased):
		return inFewWords(err)
	case leased.Host == "":
		return &live.LedElsewhereError{Host: anotherWindow, Since: time.Now()}
	}
	return &live.LedElsewhereError{Host: leased.Host, Since: leased.Since}
}

func (l *leader) Submit(ctx context.Context, all []workshop.Submission) error {
	return ledElsewhere(l.lease.Submit(ctx, all))
}

func (l *leader) Submitted(ctx context.Context) ([]workshop.Submission, error) {
	all, err := l.lease.Submitted(ctx)
	return all, ledElsewhere(err)
}

func (l *leader) Settle(ctx context.Context, keys []string) error {
	return ledElsewhere(l.lease.Settle(ctx, keys))
}
