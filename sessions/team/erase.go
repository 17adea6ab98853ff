package team

import (
	"context"

	"swotshop/sessions"
)

// Erase takes every word of a session out of the firm’s library, for good. A mark stays
// that it was there: no laptop can bring it back, and each erases its own. Errors:
// [sessions.ErrNotFound], [ErrUnassigned] when the member may not erase.
func (l *Library) Erase(ctx context.Context, session string) error {
	return l.within(ctx, longPatience, func(ctx context.Context) error {
		var erased bool
		if err := l.pool.QueryRow(ctx, "SELECT erase($1)", session).Scan(&erased); err != nil || erased {
			return err
		}
		there, err := l.copyOf(ctx, session)
		switch {
		case err != nil:
			return err
		case there.Erased:
			return nil // by a try before whose answer was lost
		case there.Head == 0:
			return fail(sessions.ErrNotFound, noSuchSession, l.at.Name(), show(session))
		}
		return fail(ErrUnassigned, mayNotErase, l.at.Login(), show(session))
	})
}

// CarryOut tells that this laptop has erased sessions that were erased there, or never had
// them.
func (l *Library) CarryOut(ctx context.Context, sessions []string) error {
	if len(sessions) == 0 {
		return nil
	}
	return l.within(ctx, Patience, func(ctx context.Context) error {
		_, err := l.pool.Exec(ctx, "SELECT carry_out($1, $2)", l.laptop.ID, sessions)
		return err
	})
}

// TakePen makes this laptop the one that leads a session, whoever did so far. Only a person
// may decide on it. Errors: [ErrUnassigned].
func (l *Library) TakePen(ctx context.Context, session string) error {
	return l.within(ctx, Patience, func(ctx context.Context) error { return l.takePen(ctx, session) })
}

func (l *Library) takePen(ctx context.Context, session string) error {
	var taken bool
	if err := l.pool.QueryRow(ctx, "SELECT take_pen($1, $2)", session, l.laptop.ID).Scan(&taken); err != nil || taken {
		return err
	}
	return fail(ErrUnassigned, mayNotLead, l.at.Login(), show(session))
}
