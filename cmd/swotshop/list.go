package main

import (
	"context"
	"errors"
	"strconv"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
)

// listed is a session as the list prints it.
type listed struct {
	workshop.Summary
	Objective   string `json:"objective"`
	Agenda      string `json:"agenda"` // its id, as is the deck’s
	Deck        string `json:"deck"`
	DeckVersion int    `json:"deck_version"`
	People      int    `json:"people"`
	ReviewDate  string `json:"review_date"` // empty: none was set
	Planned     int    `json:"minutes_planned"`
	Spent       int    `json:"minutes_spent"` // until its last event
}

func (p *program) listCommand() *cobra.Command {
	var f filter
	c := p.command(&cobra.Command{
		Use:   "list [flags]",
		Short: listShort,
		Long:  listLong,
		Example: `swotshop list
swotshop list --client acme --since "last year" --json
swotshop list --kind follow-up --open --csv > open.csv`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		if err := f.check(c, p.now()); err != nil {
			return err
		}
		var all []listed
		var kept []workshop.Retention
		err := p.readingIfAny(c.Context(), func(l sessions.Reader) (err error) {
			if all, err = listOf(c.Context(), l, f.needsDetails()); err == nil {
				kept, err = l.Retentions(c.Context())
			}
			return err
		})
		if err != nil {
			return err
		}
		some, err := filtered(&f, all, listed.traits)
		if err != nil {
			return err
		}
		if f.forPeople() {
			if len(some) == 0 {
				return nil
			}
			p.remindOf(summariesOf(some), kept)
		} else if len(some) > 0 {
			if err := p.readObjectives(c.Context(), some); err != nil {
				return err
			}
		}
		return printTable(p, f.output, some, sessionColumns(f.ids(summariesOf(all))))
	})
	p.filterFlags(c, &f)
	p.teamFlag(c)
	return c
}

// listOf lists all sessions, with or without what is not in their lines. Objectives are
// read by readObjectives.
func listOf(ctx context.Context, l sessions.Reader, details bool) (list []listed, err error) {
	if !details {
		all, err := l.List(ctx)
		for _, s := range all {
			list = append(list, listed{Summary: s})
		}
		return list, err
	}
	all, err := l.Records(ctx, sessions.Filter{})
	for _, r := range all {
		list = append(list, listed{
			Summary: r.Summary, Agenda: r.Agenda, Deck: r.Deck, DeckVersion: r.DeckVersion, People: r.People,
			ReviewDate: r.Review, Planned: r.Planned, Spent: r.Spent,
		})
	}
	return list, err
}

// readObjectives reads what only the events say; of a session that cannot be read, nothing.
func (p *program) readObjectives(ctx context.Context, list []listed) error {
	return p.reading(ctx, func(l sessions.Reader) error {
		for i := range list {
			id, err := l.Find(ctx, list[i].ID) // as it is in the library, not as it is shown
			if err != nil {
				return err
			}
			w, err := workshopOf(ctx, l, id)
			switch {
			case errors.Is(err, sessions.ErrNewer), errors.Is(err, sessions.ErrDamaged):
			case err != nil:
				return err
			default:
				list[i].Objective = w.Objective
			}
		}
		return nil
	})
}

func (s listed) traits() traits {
	return traits{client: s.Client, date: s.Date, kind: s.Agenda, deck: s.Deck, version: s.DeckVersion, closed: s.Closed}
}

func summariesOf(list []listed) []workshop.Summary {
	all := make([]workshop.Summary, len(list))
	for i, s := range list {
		all[i] = s.Summary
	}
	return all
}

// sessionColumns are the list. A new column is one more row here.
func sessionColumns(short func(string) string) []columnOf[listed] {
	return []columnOf[listed]{
		{head: "ID", of: func(s listed) string { return short(s.ID) }},
		{head: "DATE", of: func(s listed) string { return s.Date }},
		{head: "CLIENT", of: func(s listed) string { return s.Client }},
		{head: "STAGE", of: stageReached},
		{head: "ITEMS", of: func(s listed) string { return strconv.Itoa(s.Items) }, number: true},
		{head: "INITIATIVES", of: func(s listed) string { return strconv.Itoa(s.Initiatives) }, number: true},
		{head: "TITLE", of: func(s listed) string { return s.Title }},
		{head: "OBJECTIVE", of: func(s listed) string { return s.Objective }, file: true},
		{head: "AGENDA", of: func(s listed) string { return s.Agenda }, file: true},
		{head: "DECK", of: func(s listed) string { return s.Deck }, file: true},
		{head: "VERSION", of: func(s listed) string { return strconv.Itoa(s.DeckVersion) }, number: true, file: true},
		{head: "PEOPLE", of: func(s listed) string { return strconv.Itoa(s.People) }, number: true, file: true},
		{head: "REVIEW DATE", of: func(s listed) string { return s.ReviewDate }, file: true},
		{head: "MINUTES PLANNED", of: func(s listed) string { return strconv.Itoa(s.Planned) }, number: true, file: true},
		{head: "MINUTES SPENT", of: func(s listed) string { return strconv.Itoa(s.Spent) }, number: true, file: true},
	}
}

func stageReached(s listed) string {
	if s.Closed {
		return "closed"
	}
	return s.Stage
}
