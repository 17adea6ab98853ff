package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/tui"
	"swotshop/workshop"
)

func (p *program) openCommand() *cobra.Command {
	var stage string
	c := p.command(&cobra.Command{
		Use:   "open ID [flags]",
		Short: openShort,
		Long:  openLong + aboutID,
		Example: `swotshop open latest
swotshop open 3f9 --stage vote`,
	}, oneArg(anID), func(c *cobra.Command, args []string) error {
		if err := p.needScreen(); err != nil {
			return err
		}
		start := tui.Start{Stage: workshop.StageKind(stage)}
		look := func(l sessions.Reader) (err error) {
			if start.Open, err = l.Find(c.Context(), args[0]); err != nil || stage == "" {
				return err
			}
			w, err := workshopOf(c.Context(), l, start.Open)
			if err != nil {
				return err
			}
			return p.checkStage(c, w.Agenda, start.Stage)
		}
		err := p.reading(c.Context(), look)
		if errors.Is(err, sessions.ErrReadOnly) { // an older format: brought up to date, as the app does
			err = p.changing(c.Context(), func(l *sessions.Library) error { return look(l) })
		}
		if err != nil {
			return err
		}
		return p.app(c.Context(), start)
	})
	c.Flags().StringVar(&stage, "stage", "", stageFlag)
	p.complete(c, "stage", stageKinds)
	c.ValidArgsFunction = p.completeID
	p.screenFlags(c)
	return c
}

// workshopOf reads a session.
func workshopOf(ctx context.Context, l sessions.Reader, id string) (*workshop.Workshop, error) {
	events, err := l.Events(ctx, id)
	if err != nil {
		return nil, err
	}
	return replayed(id, events)
}

func replayed(id string, events []workshop.Event) (*workshop.Workshop, error) {
	log, err := workshop.Replay(events)
	if err != nil {
		return nil, fail(err, unreadableSession, id, err)
	}
	return log.State(), nil
}

// find finds the id of a session by what was typed.
func (p *program) find(ctx context.Context, typed string) (id string, err error) {
	err = p.reading(ctx, func(l sessions.Reader) error {
		id, err = l.Find(ctx, typed)
		return err
	})
	return id, err
}

// session finds a session by what was typed, and reads it.
func (p *program) session(ctx context.Context, typed string, do func(w *workshop.Workshop, events []workshop.Event) error) error {
	return p.reading(ctx, func(l sessions.Reader) error {
		id, err := l.Find(ctx, typed)
		if err != nil {
			return err
		}
		events, err := l.Events(ctx, id)
		if err != nil {
			return err
		}
		w, err := replayed(id, events)
		if err != nil {
			return err
		}
		return do(w, events)
	})
}
