package main

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"time"

	"swotshop/sessions"
	"swotshop/sessions/team"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// firm is the firm’s library as the screens want it. It is opened when somebody first looks
// at it, and again when it could not be reached before.
type firm struct {
	of   members
	name string
	now  func() time.Time
	own  func() (*sessions.Library, error)

	opening sync.Mutex // one way to it is tried at a time
	library *team.Library
	tried   time.Time // when it could not be reached
	failed  error     // and why

	mu    sync.Mutex
	asOf  time.Time
	where map[string]screen.Whereabouts
}

var _ live.Firm = (*firm)(nil)

// firmFor is the firm’s library that a library was joined to; nil for none. What is wrong
// with the membership shows when somebody looks.
func (p *program) firmFor(path string, own func() (*sessions.Library, error)) *firm {
	of := p.membersOf(path)
	one, err := of.read()
	if err != nil {
		return nil
	}
	at, err := team.Parse(one.Address)
	if err != nil {
		return nil
	}
	return &firm{of: of, name: at.Name(), now: p.now, own: own}
}

// firmOrNone is what the screens are given: none is no firm’s library at all.
func firmOrNone(f *firm) live.Firm {
	if f == nil {
		return nil
	}
	return f
}

func (f *firm) open(ctx context.Context) (*team.Library, error) {
	f.opening.Lock()
	defer f.opening.Unlock()
	if f.library != nil {
		return f.library, nil
	}
	one, err := f.of.read()
	if err != nil {
		return nil, err
	}
	at, err := team.Parse(one.Address)
	if err != nil {
		return nil, err
	}
	if f.now().Sub(f.tried).Abs() < pause {
		return nil, f.failed
	}
	if f.library, err = team.Open(ctx, at, one.laptop()); errors.Is(err, team.ErrOffline) {
		f.tried, f.failed = f.now(), err
	}
	return f.library, err
}

// pause is how long a server is left alone that could not be reached: a screen asks for
// several things at once, and none of them has to wait for it again.
const pause = 10 * time.Second

// close ends the connections, if there are any.
func (f *firm) close() {
	f.opening.Lock()
	defer f.opening.Unlock()
	if f.library != nil {
		f.library.Close()
	}
}

func (f *firm) Name() string { return f.name }

func (f *firm) AsOf() time.Time {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.asOf
}

func (f *firm) Where() map[string]screen.Whereabouts {
	f.mu.Lock()
	defer f.mu.Unlock()
	return maps.Clone(f.where)
}

func (f *firm) List(ctx context.Context) ([]workshop.Summary, error) {
	list, err := f.list(ctx)
	if err == nil {
		f.of.keepList(list, f.now())
		f.mu.Lock()
		f.asOf = time.Time{}
		f.mu.Unlock()
		_ = f.lookAround(ctx) // the list is what was asked for
		return list, nil
	}
	known, ok := f.of.lastList()
	if !ok || !errors.Is(err, team.ErrOffline) {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.asOf = known.At
	return known.Sessions, nil
}

func (f *firm) list(ctx context.Context) ([]workshop.Summary, error) {
	l, err := f.open(ctx)
	if err != nil {
		return nil, err
	}
	return l.List(ctx)
}

// lookAround finds where else the sessions of the list are, and remembers it of those that
// are here: who leads one has to be known before it is led.
func (f *firm) lookAround(ctx context.Context) error {
	l, err := f.open(ctx)
	if err != nil {
		return err
	}
	own, err := f.own()
	if err != nil {
		return err
	}
	c, err := team.Sync{Own: own, Firm: l}.Compare(ctx)
	if err != nil {
		return err
	}
	laptops, err := l.Laptops(ctx)
	if err != nil {
		return err
	}
	where := map[string]screen.Whereabouts{}
	for id, there := range c.There {
		_, here := c.Here[id]
		w := screen.Whereabouts{Here: here}
		if there.Pen != "" && there.Pen != l.Laptop().ID {
			w.Laptop, w.Who, w.Since = laptops[there.Pen].String(), laptops[there.Pen].Member, there.Since
		}
		if w != (screen.Whereabouts{}) {
			where[id] = w
		}
	}
	f.mu.Lock()
	f.where = where
	f.mu.Unlock()
	return f.of.noteHolders(c, laptops)
}

// Newest is the whole list: it comes over in one piece.
func (f *firm) Newest(ctx context.Context, most int) ([]workshop.Summary, int, error) {
	list, err := f.List(ctx)
	return list[:min(most, len(list))], len(list), err
}

func (f *firm) Retentions(context.Context) ([]workshop.Retention, error) { return nil, nil }

func (f *firm) Search(ctx context.Context, words string) ([]workshop.Hit, error) {
	l, err := f.open(ctx)
	if err != nil {
		return nil, err
	}
	return l.Search(ctx, words)
}

func (f *firm) Events(ctx context.Context, id string) ([]workshop.Event, error) {
	l, err := f.open(ctx)
	if err != nil {
		return nil, err
	}
	return l.Events(ctx, id)
}

func (f *firm) Records(ctx context.Context) ([]review.Record, error) {
	l, err := f.open(ctx)
	if err != nil {
		return nil, err
	}
	return l.Records(ctx, sessions.Filter{})
}

func (f *firm) WorkshopsOf(ctx context.Context, client string) ([]*workshop.Workshop, error) {
	l, err := f.open(ctx)
	if err != nil {
		return nil, err
	}
	return l.WorkshopsOf(ctx, client)
}

func (f *firm) Pull(ctx context.Context, id string, lead bool) error {
	l, err := f.open(ctx)
	if err != nil {
		return err
	}
	own, err := f.own()
	if err != nil {
		return err
	}
	var done team.Outcome
	if err := (team.Sync{Own: own, Firm: l}).Pull(ctx, []string{id}, lead, func(o team.Outcome) { done = o }); err != nil {
		return err
	}
	if done.Err != nil || !lead {
		return done.Err
	}
	return f.of.change(func(one *membership) { delete(one.Elsewhere, id) })
}

// pens is which sessions other laptops lead, as it was known last.
type pens struct{ of members }

// holder is who else leads a session.
func (p pens) holder(id string) (holder, bool) {
	one, err := p.of.read()
	if err != nil { // joined to none, or it is said elsewhere
		return holder{}, false
	}
	h, held := one.Elsewhere[id]
	return h, held
}

// take notes that a session is led here all the same: the next push says so.
func (p pens) take(id string) error {
	return p.of.change(func(one *membership) {
		delete(one.Elsewhere, id)
		if !slices.Contains(one.Taken, id) {
			one.Taken = append(one.Taken, id)
		}
	})
}

// sayLedElsewhere warns that what is changed in a session here cannot be pushed, since another
// laptop leads it.
func (p *program) sayLedElsewhere(id string) {
	path, err := p.libraryPath()
	if err != nil {
		return
	}
	if h, held := (pens{p.membersOf(path)}).holder(id); held {
		p.say(changedHereOnly, h.Laptop, id)
	}
}
