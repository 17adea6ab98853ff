package sessions

import (
	"context"

	"swotshop/workshop"
)

// WorkshopsOf reads the sessions of a client, in whatever spelling of its name, the newest
// first. Those that cannot be read are left out: others say what is wrong with them.
func (l *Library) WorkshopsOf(ctx context.Context, client string) ([]*workshop.Workshop, error) {
	list, err := l.OfClient(ctx, client)
	if err != nil {
		return nil, err
	}
	var read []*workshop.Workshop
	for _, s := range list {
		events, err := l.Events(ctx, unshow(s.ID))
		if ctx.Err() != nil {
			return nil, err
		}
		if err != nil {
			continue
		}
		if log, err := workshop.Replay(events); err == nil {
			read = append(read, log.State())
		}
	}
	return read, nil
}
