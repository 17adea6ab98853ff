package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
)

func (p *program) searchCommand() *cobra.Command {
	var f filter
	var what string
	c := p.command(&cobra.Command{
		Use:   "search WORDS [flags]",
		Short: searchShort,
		Long:  searchLong,
		Example: `swotshop search leak
swotshop search quillon followers
swotshop search --client acme --what W,risk --since 2025 --json funding rumour`,
	}, takes{names: []string{wordsToFind}, more: true}, func(c *cobra.Command, args []string) error {
		if err := f.check(c, p.now()); err != nil {
			return err
		}
		nouns, err := workshop.ReadNouns(what)
		if err != nil {
			return wrongCall(c, "%s", err)
		}
		found, err := p.search(c.Context(), strings.Join(args, " "), &f, nouns)
		if err != nil {
			return err
		}
		if len(found.hits) == 0 && f.forPeople() {
			p.say(noMatches)
			return nil
		}
		if len(found.hits) == sessions.SearchLimit {
			p.say(moreMatches, len(found.hits))
		}
		return printTable(p, f.output, found.hits, hitColumns(f.ids(found.all)))
	})
	p.filterFlags(c, &f)
	p.teamFlag(c)
	c.Flags().StringVar(&what, "what", "", whatFlag)
	p.complete(c, "what", workshop.NounWords)
	return c
}

// searched are hits, and all sessions, whose ids have to be told apart.
type searched struct {
	hits []workshop.Hit
	all  []workshop.Summary
}

func (p *program) search(ctx context.Context, words string, f *filter, nouns []string) (searched, error) {
	return long(ctx, p, searching, func(ctx context.Context) (found searched, err error) {
		return found, p.readingIfAny(ctx, func(l sessions.Reader) (err error) {
			if found.all, err = l.List(ctx); err != nil || len(found.all) == 0 {
				return err
			}
			if _, err = f.clients(clientsOf(found.all)); err == nil { // or a slip would look like a library without a match
				found.hits, err = l.SearchWithin(ctx, words, sessions.Within{Filter: f.within(), Nouns: nouns})
			}
			return err
		})
	})
}

// hitColumns are the columns of what was found. A new column is one more row here.
func hitColumns(id func(string) string) []columnOf[workshop.Hit] {
	return []columnOf[workshop.Hit]{
		{head: "ID", of: func(h workshop.Hit) string { return id(h.Session.ID) }},
		{head: "DATE", of: func(h workshop.Hit) string { return h.Session.Date }},
		{head: "CLIENT", of: func(h workshop.Hit) string { return h.Session.Client }},
		{head: "REF", of: func(h workshop.Hit) string { return h.Ref }},
		{head: "WHERE", of: func(h workshop.Hit) string { return h.What }},
		{head: "TEXT", of: func(h workshop.Hit) string { return h.Text }},
	}
}
