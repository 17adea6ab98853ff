package team

import (
	"context"
	"errors"
	"slices"

	"swotshop/breakdown"
	"swotshop/sessions"
)

// This file brings sessions from a laptop’s library to the firm’s, and back.

// Sync is a laptop’s library beside the firm’s.
type Sync struct {
	Own   *sessions.Library
	Firm  *Library
	Taken []string // sessions that this laptop leads from its next push on, whoever leads them now
}

// Compared is how the two stand to each other, as far as their heads tell: a session that
// went on in two ways may show only when it is pushed or pulled.
type Compared struct {
	Push     []sessions.Head // reach further here, or are only here
	Pull     []Copy          // reach further there, or are only there
	Forked   []sessions.Head // went on in two ways
	Erased   []Copy          // there for good, and still here
	Gone     []Copy          // erased there, and not here
	Same     int
	Here     map[string]sessions.Head // all that the laptop has, by session
	There    map[string]Copy          // all that the member can see, by session
	Accesses []Access                 // what the member may do
}

// Compare compares the two. Errors: those of [Library.Copies] and [sessions.Library.Heads].
func (s Sync) Compare(ctx context.Context) (c Compared, err error) {
	heads, err := s.Own.Heads(ctx)
	if err != nil {
		return c, err
	}
	copies, err := s.Firm.Copies(ctx, "")
	if err != nil {
		return c, err
	}
	if c.Accesses, err = s.Firm.Accesses(ctx); err != nil {
		return c, err
	}
	c.There = make(map[string]Copy, len(copies))
	for _, one := range copies {
		c.There[one.Session] = one
	}
	c.Here = make(map[string]sessions.Head, len(heads))
	for _, h := range heads {
		c.Here[h.Session] = h
		c.add(h)
	}
	for _, one := range copies {
		switch _, here := c.Here[one.Session]; {
		case here:
		case one.Erased:
			c.Gone = append(c.Gone, one)
		default:
			c.Pull = append(c.Pull, one)
		}
	}
	return c, nil
}

// add sorts a session in that is here.
func (c *Compared) add(h sessions.Head) {
	switch there, known := c.There[h.Session]; {
	case h.Seq == 0: // opened, and nothing has happened yet
	case !known:
		c.Push = append(c.Push, h)
	case there.Erased:
		c.Erased = append(c.Erased, there)
	case h.Seq > there.Head:
		c.Push = append(c.Push, h)
	case h.Seq < there.Head:
		c.Pull = append(c.Pull, there)
	case h.Event != there.Tip:
		c.Forked = append(c.Forked, h)
	default:
		c.Same++
	}
}

// Outcome is what became of one session.
type Outcome struct {
	Session  string
	Pushed   Pushed
	Absorbed sessions.Absorbed
	Err      error // why nothing was changed
}

// Push pushes sessions, one after the other, and tells of each what became of it. there is
// what [Sync.Compare] has found; nil: it asks. What is wrong with one session does not keep
// the others back; the error is one that would meet them all, or the end of ctx, after
// which both libraries are sound and the same call continues.
func (s Sync) Push(ctx context.Context, ids []string, how How, there map[string]Copy, tell func(Outcome)) error {
	ctx, end := context.WithCancel(ctx)
	defer end()
	packed := s.pack(ctx, ids, how)
	return each(ctx, ids, tell, func(o *Outcome) (err error) {
		next, ok := <-packed
		if !ok {
			return ctx.Err()
		}
		if next.err != nil {
			return next.err
		}
		var known *Copy
		if there != nil {
			known = &Copy{Session: o.Session}
			if c, is := there[o.Session]; is {
				known = &c
			}
		}
		o.Pushed, err = s.Firm.push(ctx, next.parcel, known)
		return err
	})
}

// packed is a session that is ready to be pushed, or why it is not.
type packed struct {
	parcel *parcel
	err    error
}

// pack makes sessions ready, one after the other, while those before them are on their way.
func (s Sync) pack(ctx context.Context, ids []string, how How) <-chan packed {
	ready := make(chan packed, 2)
	breakdown.Go(func() {
		for _, id := range ids {
			var one packed
			one.parcel, one.err = s.packOne(ctx, id, how)
			select {
			case ready <- one:
			case <-ctx.Done():
				close(ready) // who waits gets nothing, and looks at the context
				return
			}
		}
	})
	return ready
}

func (s Sync) packOne(ctx context.Context, id string, how How) (*parcel, error) {
	events, err := s.Own.Events(ctx, id)
	if err != nil {
		return nil, err
	}
	how.Lead = how.Lead || slices.Contains(s.Taken, id)
	return parcelOf(events, how)
}

// Pull brings sessions into the laptop’s library, or what is missing there of them, and
// tells of each what became of it. With lead this laptop leads them from now on. Errors are
// as those of [Sync.Push].
func (s Sync) Pull(ctx context.Context, ids []string, lead bool, tell func(Outcome)) error {
	return each(ctx, ids, tell, func(o *Outcome) error {
		log, err := s.Firm.Fetch(ctx, o.Session)
		if err != nil {
			return err
		}
		o.Absorbed, err = s.Own.Absorb(ctx, log)
		if err != nil && !errors.Is(err, sessions.ErrTraces) {
			return err
		}
		if lead {
			err = errors.Join(err, s.Firm.TakePen(ctx, o.Session))
		}
		return err
	})
}

// each does something with sessions, until it would meet an end with all of them.
func each(ctx context.Context, ids []string, tell func(Outcome), do func(*Outcome) error) error {
	for n, id := range ids {
		if err := ctx.Err(); err != nil {
			return err
		}
		sessions.TellStep(ctx, sessions.Step{Done: n, All: len(ids), Of: "session"})
		o := Outcome{Session: id}
		o.Err = do(&o)
		if ctx.Err() != nil && o.Err != nil {
			return ctx.Err()
		}
		for _, all := range []error{ErrOffline, ErrLogin, ErrNotMember, ErrInsecure, sessions.ErrFull, sessions.ErrIO, sessions.ErrMoved, sessions.ErrReadOnly, sessions.ErrClosed} {
			if errors.Is(o.Err, all) {
				return o.Err
			}
		}
		tell(o)
	}
	return nil
}
