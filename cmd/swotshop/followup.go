package main

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/tui"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

func (p *program) followUpCommand() *cobra.Command {
	var given setup.NewSession
	c := p.command(&cobra.Command{
		Use:   "follow-up CLIENT|ID [flags]",
		Short: followUpShort,
		Long:  followUpLong + aboutID,
		Example: `swotshop follow-up "Acme Robotics"
swotshop follow-up 3f9 --people 7`,
	}, oneArg(aClientOrID), func(c *cobra.Command, args []string) error {
		if err := p.checkSetup(c, given); err != nil {
			return err
		}
		parent, left, err := p.parent(c.Context(), args[0], true)
		if err != nil {
			return err
		}
		if day, err := p.day(given.Date); err == nil && day.Format(time.DateOnly) < parent.Date {
			return wrongCall(c, followsLater, workshop.DayInWords(parent.Date))
		}
		wanted := setup.FollowUp(parent, content{p.content()})
		if given.People > 0 {
			wanted.People, wanted.ByFunction = given.People, nil
		}
		wanted.Title, wanted.Objective, wanted.Date = workshop.Clean(given.Title), workshop.Clean(given.Objective), given.Date
		p.say("%s", whatItFollows(parent))
		for _, w := range left {
			p.say("%s", notTakenOver(w))
		}
		return p.app(c.Context(), tui.Start{New: &wanted})
	})
	f := c.Flags()
	f.StringVar(&given.Title, "title", "", titleFlag)
	f.StringVar(&given.Objective, "objective", "", objectiveFlag)
	f.IntVar(&given.People, "people", 0, peopleFlag)
	f.StringVar(&given.Date, "date", "", dateFlag)
	c.ValidArgsFunction = p.completeID
	p.screenFlags(c)
	return c
}

// parent finds the session that a follow-up follows, by a client or by a session of the
// chain, and what of the client’s other chains is still open. To begin a session a part of a
// client’s name is not enough, and one that was opened and not held comes first.
func (p *program) parent(ctx context.Context, typed string, begins bool) (parent *workshop.Workshop, left []*workshop.Workshop, err error) {
	look := func(l sessions.Reader) error {
		id, line, err := l.FindLine(ctx, typed)
		switch {
		case errors.Is(err, sessions.ErrNotFound):
			parent, left, err = parentOfClient(ctx, l, typed, begins)
			return err
		case err != nil:
			return err
		}
		all, err := l.WorkshopsOf(ctx, line.Client)
		if slices.ContainsFunc(all, func(w *workshop.Workshop) bool { return w.ID == id }) {
			parent, left = workshop.ParentOf(all, id)
		}
		if err == nil && begins && parent != nil {
			return unfinishedOf(parent, all)
		}
		if err == nil && parent == nil {
			parent, err = workshopOf(ctx, l, id) // says why it cannot be read
		}
		return err
	}
	if err = p.reading(ctx, look); errors.Is(err, sessions.ErrReadOnly) { // an older format: brought up to date, as the app does
		err = p.changing(ctx, func(l *sessions.Library) error { return look(l) })
	}
	return parent, left, err
}

func parentOfClient(ctx context.Context, l sessions.Reader, typed string, begins bool) (*workshop.Workshop, []*workshop.Workshop, error) {
	list, err := l.List(ctx)
	if err != nil {
		return nil, nil, err
	}
	clients := clientsOf(list)
	meant := clientsLike(clients, typed)
	switch len(meant) {
	case 0:
		return nil, nil, unknownClient(workshop.Clean(typed), nearClients(clients, typed))
	case 1:
	default:
		if workshop.ClientKey(meant[0]) != workshop.ClientKey(typed) {
			return nil, nil, &naming{clientsNamed(workshop.Clean(typed), inOrder(meant)), clientsHidden(workshop.Clean(typed))}
		}
	}
	if begins && workshop.ClientKey(meant[0]) != workshop.ClientKey(typed) {
		return nil, nil, unknownClient(workshop.Clean(typed), meant)
	}
	all, err := l.WorkshopsOf(ctx, meant[0])
	if err != nil {
		return nil, nil, err
	}
	parent, left := workshop.Parent(all)
	switch {
	case parent == nil:
		return nil, nil, fail(nil, nothingToFollow, meant[0])
	case begins:
		err = unfinishedOf(parent, all)
	}
	return parent, left, err
}

// unfinishedOf refuses a second follow-up of a session while nobody has said anything in the
// first one.
func unfinishedOf(parent *workshop.Workshop, all []*workshop.Workshop) error {
	for _, w := range all {
		if w.FollowsUp() && w.Follows != nil && w.Follows.From == parent.ID && w.Blank() {
			return fail(nil, followedAlready, w.Title, workshop.DayInWords(w.Date), w.ID)
		}
	}
	return nil
}
