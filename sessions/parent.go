package sessions

import (
	"context"

	"swotshop/workshop"
)

// OfClient reads the sessions of a client, in whatever spelling of its name, the newest
// first. Those that cannot be read are left out: others say what is wrong with them.
func (l *Library) OfClient(ctx context.Context, client string) ([]*workshop.Workshop, error) {
	all, err := l.List(ctx)
	if err != nil {
		return nil, err
	}
	var read []*workshop.Workshop
	for _, s := range all {
		if workshop.ClientKey(s.Client) != workshop.ClientKey(client) {
			continue
		}
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
