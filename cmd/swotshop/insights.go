package main

import (
	"context"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// insight is what all commands share that make figures of many sessions: which they are,
// and whether clients may be named.
type insight struct {
	filter
	names, yes bool
	by         string

	all  []review.Record // of the library, whatever was asked for
	some []review.Record // that were asked for
	ids  map[string]bool // of those
}

func (p *program) insightsCommand() *cobra.Command {
	c := p.command(&cobra.Command{
		Use:   "insights",
		Short: insightsShort,
		Long:  insightsLong,
		Example: `swotshop insights dial
swotshop insights themes
swotshop insights quality
swotshop insights holds`,
	}, anyArgs, func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			return unknownCommand(c, args[0])
		}
		return wrongCall(c, missingInsight)
	})
	c.AddCommand(p.dialCommand(), p.themesCommand(), p.qualityCommand(), p.holdsCommand())
	return c
}

// insightFlags gives a command the flags of an insight.
func (p *program) insightFlags(c *cobra.Command, i *insight) {
	p.filterFlags(c, &i.filter)
	p.teamFlag(c)
	c.Flags().BoolVar(&i.names, "names", false, namesFlag)
	c.Flags().BoolVar(&i.yes, "yes", false, yesFlag)
}

// named reports whether everything may be told: of the one client that was asked about, or
// because somebody asked for names.
func (i *insight) named() bool { return i.names || i.client != "" }

// several reports whether several clients are named.
func (i *insight) several() bool { return i.names && i.clientsAsked() > 1 }

// clientColumn is the first column of a table that names clients; above a table of one
// client it stands alone.
func clientColumn[T any](i *insight, of func(T) string) columnOf[T] {
	return columnOf[T]{head: "CLIENT", of: of, file: !i.several()}
}

// asked reports whether a session is one of those that were asked for.
func (i *insight) asked(r *review.Record) bool { return i.ids[r.ID] }

// read reads the records of the library, and chooses; ok is false where there is nothing
// to make figures of, which it says.
func (i *insight) read(p *program, c *cobra.Command) (ok bool, err error) {
	if err := i.check(c, p.now()); err != nil {
		return false, err
	}
	if i.names && i.client == "" && !p.mayName(i.yes) {
		return false, wrongCall(c, namesNotConfirmed)
	}
	err = p.readingIfAny(c.Context(), func(l sessions.Reader) (err error) {
		i.all, err = p.records(c.Context(), l)
		return err
	})
	if err != nil {
		return false, err
	}
	if i.some, err = filtered(&i.filter, i.all, traitsOf); err != nil {
		return false, err
	}
	i.ids = map[string]bool{}
	for _, r := range i.some {
		i.ids[r.ID] = true
	}
	if several := i.clientsAsked(); i.client != "" && !i.names && several > 1 {
		return false, fail(nil, severalClients, workshop.Clean(i.client), several)
	}
	if len(i.some) == 0 && i.forPeople() && len(i.all) > 0 {
		p.say(noneAsked)
	}
	return len(i.some) > 0, nil
}

// mayName asks whether clients may be named on this screen.
func (p *program) mayName(yes bool) bool {
	return yes || isTerminal(p.in) && p.answer(confirmNames) == "yes"
}

// clientsAsked is of how many clients the sessions are that were asked for.
func (i *insight) clientsAsked() int {
	keys := map[string]bool{}
	for _, r := range i.some {
		keys[r.ClientKey] = true
	}
	return len(keys)
}

func traitsOf(r review.Record) traits {
	return traits{client: r.Client, date: r.Date, kind: r.Agenda, deck: r.Deck, version: r.DeckVersion, closed: r.Closed}
}

// records are those of all sessions; what cannot be read is named and adds nothing.
func (p *program) records(ctx context.Context, l sessions.Reader, lists ...string) ([]review.Record, error) {
	all, err := l.Records(ctx, sessions.Filter{}, lists...)
	for i := range all {
		if !all[i].Known() {
			p.say(sessionLeftOut, all[i].ID)
		}
	}
	return all, err
}

// printInsight prints figures, under the client that they are of or under a mark when they
// name several. Where there are none it says why, instead of printing a head without rows.
func printInsight[T any](p *program, i *insight, rows []T, none string, columns []columnOf[T]) error {
	if i.forPeople() && len(rows) == 0 {
		if none != "" {
			p.say("%s", none)
		}
		return nil
	}
	switch {
	case i.several() && !i.forPeople():
		p.say(markPrivate)
	case i.several():
		if err := p.print(markPrivate + "\n\n"); err != nil {
			return err
		}
	case i.named() && i.forPeople():
		if err := p.print(workshop.Clean(i.some[0].Client) + "\n\n"); err != nil {
			return err
		}
	}
	return printTable(p, i.output, rows, columns)
}

// sayHeld says how many figures are held back, of what.
func (p *program) sayHeld(held int, what string) {
	if held > 0 {
		p.say("%s", heldBack(held, what))
	}
}
