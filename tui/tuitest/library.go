package tuitest

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"swotshop/tui/live"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// Library is a library for tests of the screens.
type Library struct {
	mu       sync.Mutex
	Sessions map[string][]workshop.Event
	Kept     []workshop.Retention
	Fail     error // what saving returns, if anything
	Led      *live.LedElsewhereError
	Recalls  bool // says which session an earlier run led: the shelves of most tests are filled at once

	Submissions map[string][]workshop.Submission // that wait, by session
}

func NewLibrary() *Library {
	return &Library{Sessions: map[string][]workshop.Event{}, Submissions: map[string][]workshop.Submission{}}
}

func (m *Library) List(context.Context) ([]workshop.Summary, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var all []workshop.Summary
	for _, events := range m.Sessions {
		log, err := workshop.Replay(events)
		if err != nil {
			return nil, err
		}
		all = append(all, log.State().Summary())
	}
	slices.SortFunc(all, func(a, b workshop.Summary) int { return cmp.Or(cmp.Compare(b.Date, a.Date), cmp.Compare(b.ID, a.ID)) })
	return all, nil
}

func (m *Library) Newest(ctx context.Context, most int) ([]workshop.Summary, int, error) {
	return FirstOf(most)(m.List(ctx))
}

// LedLast is the session with the newest event that was led in that time, if it is to say so.
func (m *Library) LedLast(ctx context.Context, from, to time.Time) (last workshop.Summary, found bool, err error) {
	list, err := m.List(ctx)
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, s := range list {
		if led := workshop.LastLed(m.Sessions[s.ID]); m.Recalls && !led.Before(from) && !led.After(to) {
			last, from, found = s, led, true
		}
	}
	return last, found, err
}

func (m *Library) Retentions(context.Context) ([]workshop.Retention, error) { return m.Kept, nil }

// FirstOf cuts a list of all sessions.
func FirstOf(most int) func([]workshop.Summary, error) ([]workshop.Summary, int, error) {
	return func(list []workshop.Summary, err error) ([]workshop.Summary, int, error) {
		return list[:min(most, len(list))], len(list), err
	}
}

// Search finds words as they are typed, newest session first.
func (m *Library) Search(ctx context.Context, words string) ([]workshop.Hit, error) {
	list, err := m.List(ctx)
	if err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	var hits []workshop.Hit
	for _, s := range list {
		log, err := workshop.Replay(m.Sessions[s.ID])
		if err != nil {
			return nil, err
		}
		for _, e := range log.State().Entries() {
			if at := strings.Index(strings.ToLower(e.Text), strings.ToLower(words)); at >= 0 {
				hits = append(hits, workshop.Hit{Session: s, Entry: e.ID, Ref: e.Ref(), What: e.What, Text: e.Text, Marks: [][2]int{{at, at + len(words)}}})
			}
		}
	}
	return hits, nil
}

func (m *Library) Events(_ context.Context, id string) ([]workshop.Event, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.Sessions[id], nil
}

// Records are the sessions’ records, newest first.
func (m *Library) Records(ctx context.Context) ([]review.Record, error) {
	list, err := m.List(ctx)
	if err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	records := make([]review.Record, len(list))
	for i, s := range list {
		log, err := workshop.Replay(m.Sessions[s.ID])
		if err != nil {
			return nil, err
		}
		records[i] = review.Of(log.State())
	}
	return records, nil
}

func (m *Library) Earlier(_ context.Context, client, except string) (workshop.Earlier, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	earlier := workshop.EarlierWith(client)
	for id, events := range m.Sessions {
		log, err := workshop.Replay(events)
		if err != nil {
			return earlier, err
		}
		if id != except && workshop.ClientKey(log.State().Client) == workshop.ClientKey(client) {
			earlier.Add(events)
		}
	}
	return earlier, nil
}

func (m *Library) Lead(_ context.Context, id string, takeOver bool) (live.Leader, error) {
	if m.Led != nil && !takeOver {
		return nil, m.Led
	}
	return &leader{m, id}, nil
}

type leader struct {
	m  *Library
	id string
}

func (l *leader) Append(_ context.Context, events []workshop.Event) error {
	l.m.mu.Lock()
	defer l.m.mu.Unlock()
	if l.m.Fail != nil {
		return l.m.Fail
	}
	l.m.Sessions[l.id] = append(l.m.Sessions[l.id], events...)
	return nil
}

// Renew finds out, as saving does, that another window has taken the session over.
func (l *leader) Renew(context.Context) error {
	l.m.mu.Lock()
	defer l.m.mu.Unlock()
	if led := new(live.LedElsewhereError); errors.As(l.m.Fail, &led) {
		return led
	}
	return nil
}

func (l *leader) Release(context.Context) error { return nil }

// Stuck is a library that stops answering: its calls then never return.
type Stuck struct {
	*Library
	Good     atomic.Int32 // how many more saves it answers
	Panics   bool
	Released atomic.Int32
	Never    chan struct{}
}

func (s *Stuck) Lead(ctx context.Context, id string, takeOver bool) (live.Leader, error) {
	leader, err := s.Library.Lead(ctx, id, takeOver)
	return StuckLeader{leader, s}, err
}

type StuckLeader struct {
	live.Leader
	S *Stuck
}

func (l StuckLeader) Append(ctx context.Context, events []workshop.Event) error {
	if l.S.Good.Add(-1) >= 0 {
		return l.Leader.Append(ctx, events)
	}
	if l.S.Panics {
		panic("cannot save " + events[0].ID)
	}
	<-l.S.Never
	return nil
}

func (l StuckLeader) Release(ctx context.Context) error {
	l.S.Released.Add(1)
	if l.S.Good.Load() < 0 && !l.S.Panics {
		<-l.S.Never
	}
	return l.Leader.Release(ctx)
}

// Watching is a library that cannot tell whether another window runs a session,
// until a test lets it.
type Watching struct {
	*Library
	Began chan struct{}
	Clear chan struct{}
	Leads *atomic.Int32 // how many leases it has granted
}

func WatchingOn(m *Library) Watching {
	return Watching{m, make(chan struct{}), make(chan struct{}), new(atomic.Int32)}
}

func (w Watching) Lead(ctx context.Context, id string, takeOver bool) (live.Leader, error) {
	close(w.Began)
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-w.Clear:
		w.Leads.Add(1)
		return w.Library.Lead(ctx, id, takeOver)
	}
}

// Refusing is a library that grants no lease.
type Refusing struct {
	*Library
	Why error
}

func (r *Refusing) Lead(context.Context, string, bool) (live.Leader, error) { return nil, r.Why }

var Led = &live.LedElsewhereError{Host: "board-room-2", Since: time.Date(2026, 3, 12, 10, 2, 0, 0, time.Local)}

func (l *leader) Submit(_ context.Context, all []workshop.Submission) error {
	l.m.mu.Lock()
	defer l.m.mu.Unlock()
	if l.m.Fail != nil {
		return l.m.Fail
	}
	for _, one := range all {
		l.m.Submissions[l.id] = append(slices.DeleteFunc(l.m.Submissions[l.id], func(o workshop.Submission) bool { return o.Key == one.Key }), one)
	}
	return nil
}

func (l *leader) Submitted(context.Context) ([]workshop.Submission, error) {
	l.m.mu.Lock()
	defer l.m.mu.Unlock()
	return slices.Clone(l.m.Submissions[l.id]), nil
}

func (l *leader) Settle(_ context.Context, keys []string) error {
	l.m.mu.Lock()
	defer l.m.mu.Unlock()
	if l.m.Fail != nil || l.m.Submissions == nil {
		return l.m.Fail
	}
	l.m.Submissions[l.id] = slices.DeleteFunc(l.m.Submissions[l.id], func(o workshop.Submission) bool { return slices.Contains(keys, o.Key) })
	return nil
}
