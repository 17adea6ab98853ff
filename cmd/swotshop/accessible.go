package main

import (
	"context"
	"errors"

	"swotshop/breakdown"
	"swotshop/tui"
)

// inLines says that the app tells all in plain lines and draws nothing: asked
// for, or because there is nothing to draw on and nobody to press keys.
func (p *program) inLines() bool {
	return p.accessible || p.env("SWOTSHOP_ACCESSIBLE") != "" || p.env("TERM") == "dumb" || !isTerminal(p.in)
}

// lines leads the app in plain lines.
func (p *program) lines(ctx context.Context, path string, store *store, options tui.Options) error {
	if _, err := store.open(); err != nil {
		return err
	}
	ctx, end := context.WithCancelCause(ctx)
	defer end(nil)
	defer breakdown.Watch(func(e *breakdown.Error) { end(e) })()
	store.watching = p.sayWatching
	err := tui.Accessible(ctx, options, p.in, p.out)
	p.remnantsOf(path, store.open).leave(options.Legacy.Left(), ctx.Err() != nil)
	if err != nil && ctx.Err() == nil {
		err = fail(err, "%s", err)
	} else if ctx.Err() != nil {
		err = errors.Join(err, context.Cause(ctx))
	}
	return errors.Join(err, store.close(ctx, p))
}
