package main

import (
	"context"
	"errors"

	"swotshop/sessions"
	"swotshop/workshop"
)

// fromOutside writes to a session that nobody leads, as one step, what is wished for when
// it is looked at; no wish writes nothing. Nobody else can write to it meanwhile: while
// another does, the error is a [*sessions.LeasedError].
func (p *program) fromOutside(ctx context.Context, l *sessions.Library, id string, wish func(w *workshop.Workshop) (workshop.Intent, error)) (w *workshop.Workshop, made []workshop.Event, err error) {
	lease, err := l.Claim(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	defer func() { err = errors.Join(err, lease.Release(ctx)) }()
	events, err := l.Events(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	log, err := workshop.Replay(events)
	if err != nil {
		return nil, nil, fail(err, unreadableSession, id, err)
	}
	intent, err := wish(log.State())
	if err != nil || intent == nil {
		return log.State(), nil, err
	}
	made, err = log.Do(intent, workshop.Stamp{At: p.now(), NewID: p.newID, Actor: "facilitator"})
	if err != nil || len(made) == 0 {
		return log.State(), nil, err
	}
	p.sayLedElsewhere(id)
	return log.State(), made, lease.Append(ctx, made)
}
