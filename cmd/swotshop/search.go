package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
)

func (p *program) searchCommand() *cobra.Command {
	var asJSON bool
	c := p.command(&cobra.Command{
		Use:   "search WORDS [flags]",
		Short: searchShort,
		Long:  searchLong,
		Example: `swotshop search leak
swotshop search --json funding rumour`,
	}, takes{names: []string{wordsToFind}, more: true}, func(c *cobra.Command, args []string) error {
		found, err := p.search(c.Context(), strings.Join(args, " "))
		hits, all := found.hits, found.all
		switch {
		case err != nil:
			return err
		case asJSON:
			return printJSON(p, hits)
		case len(hits) == 0:
			p.say(noMatches)
			return nil
		case len(hits) == sessions.SearchLimit:
			p.say(moreMatches, len(hits))
		}
		return p.print(hitTable(hits, shortIDs(all)).draw(p.columns()))
	})
	c.Flags().BoolVar(&asJSON, "json", false, jsonFlag)
	return c
}

// searched are hits, and all sessions, whose ids have to be told apart.
type searched struct {
	hits []workshop.Hit
	all  []workshop.Summary
}

func (p *program) search(ctx context.Context, words string) (searched, error) {
	return long(ctx, p, searching, func(ctx context.Context) (found searched, err error) {
		return found, p.readingIfAny(ctx, func(l *sessions.Library) (err error) {
			if found.hits, err = l.Search(ctx, words); err != nil {
				return err
			}
			found.all, err = l.List(ctx)
			return err
		})
	})
}

func hitTable(hits []workshop.Hit, short func(string) string) *table {
	t := &table{}
	t.add("ID", "DATE", "CLIENT", "WHERE", "TEXT")
	for _, h := range hits {
		t.add(short(h.Session.ID), h.Session.Date, h.Session.Client, h.What, h.Text)
	}
	return t
}
