package tuitest

import (
	"context"
	"fmt"
	"maps"
	"strings"
	"sync"
	"time"

	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Firm is a firm’s library for tests of the screens: a shelf that others have filled, which
// copies sessions to a laptop and cannot be reached when a test says so.
type Firm struct {
	*Shelf
	Called string
	Laptop *Library // the own library, to which it copies
	Away   map[string]screen.Whereabouts

	mu     sync.Mutex
	Since  time.Time // of when its list is; zero: just now
	Pulled []string  // what was copied, with a word where it is led here from then on
	Refuse error     // why nothing is copied

	// Never is where a server hangs: what is asked for then does not come, whatever its
	// context says. Nil: it answers.
	Never chan struct{}
	Held  chan struct{} // copies alone wait for this
}

var _ live.Firm = (*Firm)(nil)

// NewFirm is a firm’s library of n sessions, two of which others lead, beside a laptop.
func NewFirm(n int, laptop *Library) *Firm {
	f := &Firm{Called: "library at db.example.com", Shelf: NewShelf(n), Laptop: laptop, Away: map[string]screen.Whereabouts{}}
	for i, name := range []string{"anna’s laptop “studio”", "ben’s laptop “travel”"} {
		if id := fmt.Sprintf("s%d", 2+4*i); 2+4*i < n {
			f.Away[id] = screen.Whereabouts{Laptop: name, Who: name[:strings.Index(name, "’")], Since: time.Date(2026, 2, 12+i, 9, 14, 0, 0, time.UTC)}
		}
	}
	return f
}

// hang waits where the server does.
func (f *Firm) hang() {
	if f.Never != nil {
		<-f.Never
	}
}

func (f *Firm) Name() string { return f.Called }

func (f *Firm) AsOf() time.Time {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.Since
}

func (f *Firm) Where() map[string]screen.Whereabouts {
	f.mu.Lock()
	defer f.mu.Unlock()
	return maps.Clone(f.Away)
}

func (f *Firm) List(ctx context.Context) ([]workshop.Summary, error) {
	f.hang()
	return f.Shelf.List(ctx)
}

func (f *Firm) Newest(ctx context.Context, most int) ([]workshop.Summary, int, error) {
	return FirstOf(most)(f.List(ctx))
}

func (f *Firm) Search(ctx context.Context, words string) ([]workshop.Hit, error) {
	f.hang()
	return f.Shelf.Search(ctx, words)
}

func (f *Firm) Events(ctx context.Context, id string) ([]workshop.Event, error) {
	f.hang()
	return f.Shelf.Events(ctx, id)
}

// WorkshopsOf replays the sessions of a client, as far as there is anything in them.
func (f *Firm) WorkshopsOf(ctx context.Context, client string) (all []*workshop.Workshop, err error) {
	f.hang()
	for _, s := range f.Rows {
		log, err := workshop.Replay(f.Sessions[s.ID])
		if err != nil {
			return nil, err
		}
		if len(f.Sessions[s.ID]) > 0 && workshop.ClientKey(s.Client) == workshop.ClientKey(client) {
			all = append(all, log.State())
		}
	}
	return all, nil
}

// Pull copies a session to the laptop.
func (f *Firm) Pull(ctx context.Context, id string, lead bool) error {
	f.hang()
	if f.Held != nil {
		<-f.Held
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.Refuse != nil {
		return f.Refuse
	}
	events, _ := f.Library.Events(ctx, id)
	if len(events) == 0 {
		return fmt.Errorf("there is nothing in the session %s", id)
	}
	f.Laptop.mu.Lock()
	defer f.Laptop.mu.Unlock()
	f.Laptop.Sessions[id] = events
	if f.Pulled = append(f.Pulled, id); lead {
		f.Pulled[len(f.Pulled)-1] += " to lead"
		delete(f.Away, id)
	}
	return nil
}

// Fill puts a session of the firm’s library on its shelf, as the newest.
func (f *Firm) Fill(events []workshop.Event, is screen.Whereabouts) (id string) {
	log, err := workshop.Replay(events)
	if err != nil {
		panic(err)
	}
	s := log.State().Summary()
	f.Sessions[s.ID] = events
	f.Rows = append([]workshop.Summary{s}, f.Rows...)
	if is.Laptop != "" {
		f.Away[s.ID] = is
	}
	return s.ID
}
