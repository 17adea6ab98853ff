package main

import (
	"context"
	"errors"

	"swotshop/breakdown"
	"swotshop/tui"
	"swotshop/tui/plain"
)

// inLines reports whether the app reports everything in plain lines and draws nothing: asked
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
	err := plain.Run(ctx, options, p.in, p.out)
	told := ctx.Err() != nil
	switch {
	case told:
		if err != nil {
			p.say("%s", err) // now, for closing the library may take too long
		}
		err = context.Cause(ctx)
	case err != nil:
		err = fail(err, "%s", err)
	}
	p.remnantsOf(path, store.open).leave(options.Legacy.Remains(), told)
	return errors.Join(err, store.close(ctx, p))
}
