package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
)

func (p *program) teamEraseCommand() *cobra.Command {
	var client string
	var yes bool
	c := p.command(&cobra.Command{
		Use:   "erase [ID] [flags]",
		Short: teamEraseShort,
		Long:  teamEraseLong + aboutID,
		Example: `swotshop team erase 3f9
swotshop team erase --client "Acme Robotics"`,
	}, anyArgs, func(c *cobra.Command, args []string) error {
		switch {
		case len(args) > 1:
			return wrongCall(c, tooMuch, args[1], c.CommandPath())
		case (len(args) == 1) == (workshop.Clean(client) != ""):
			return wrongCall(c, sessionOrClient)
		}
		if err := p.needAnswer(c, yes, cannotAskToErase); err != nil {
			return err
		}
		return p.eraseFirms(c.Context(), args, client, yes)
	})
	c.Flags().StringVar(&client, "client", "", wholeClientFlag)
	c.Flags().BoolVar(&yes, "yes", false, yesFlag)
	p.completeFirms(c)
	return c
}

// eraseFirms erases sessions in the firm’s library, and then here.
func (p *program) eraseFirms(ctx context.Context, typed []string, client string, yes bool) error {
	l, _, _, err := p.openFirm(ctx)
	if err != nil {
		return err
	}
	defer l.Close()
	var list []workshop.Summary
	if len(typed) == 1 {
		_, line, err := l.FindLine(ctx, typed[0])
		if err != nil {
			return err
		}
		list = append(list, line)
	} else if list, err = l.OfClient(ctx, client); err != nil {
		return err
	}
	if len(list) == 0 {
		return fail(nil, noFirmsClient, workshop.Clean(client))
	}
	p.warn(yes, eraseForAll, count(len(list), "session"), l.Address().Name())
	for _, s := range list {
		p.warn(yes, eraseLine, s.Date, s.Client+" – "+s.Title, count(s.Items, "item"), count(s.Initiatives, "initiative"))
	}
	if !yes && !p.confirm() {
		p.say(nothingErased)
		return nil
	}
	for n, s := range list {
		if err := l.Erase(ctx, s.ID); err != nil {
			return errors.Join(err, fail(nil, erasedSoFar, n, len(list)))
		}
	}
	p.say(erasedForAll, count(len(list), "session"), l.Address().Name())
	err = p.eraseHere(ctx, list, l.CarryOut)
	if err != nil || len(typed) == 1 {
		return err
	}
	return p.sayNeverPushed(ctx, list[0].Client)
}

// sayNeverPushed says what is still here of a client of which everything was erased in the
// firm’s library: who erases a client has to know that.
func (p *program) sayNeverPushed(ctx context.Context, client string) error {
	return p.readingIfAny(ctx, func(l sessions.Reader) error {
		left, err := l.OfClient(ctx, client)
		if err == nil && len(left) > 0 {
			p.say(neverPushed, count(len(left), "session"), sessions.Quoted(client))
		}
		return err
	})
}

// eraseHere erases those of some sessions that are in the user’s own library, and says that
// this laptop has done so; of those that are still here it does not say it.
func (p *program) eraseHere(ctx context.Context, list []workshop.Summary, carriedOut func(context.Context, []string) error) error {
	var gone, here []string
	var also []trace
	err := p.readingIfAny(ctx, func(l sessions.Reader) error {
		for _, s := range list {
			events, err := l.Events(ctx, s.ID)
			switch {
			case errors.Is(err, sessions.ErrNotFound):
				gone = append(gone, s.ID)
				continue
			case ctx.Err() != nil:
				return err
			}
			traces, err := p.tracesOf(s.ID, events)
			if err != nil {
				return err
			}
			here, also = append(here, s.ID), append(also, traces...)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if len(here) > 0 {
		err = p.erase(ctx, func(l *sessions.Library) (string, error) {
			return erasedHere(len(here)), p.deleteFrom(ctx, l, here...)
		}, also...)
	}
	if err == nil {
		gone = append(gone, here...)
	}
	return errors.Join(err, carriedOut(ctx, gone))
}
