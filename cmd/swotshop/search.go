package main

import (
	"strings"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
)

func (p *program) searchCommand() *cobra.Command {
	var asJSON bool
	c := p.command(&cobra.Command{
		Use:   "search WORDS [flags]",
		Short: "Find words in all that was said",
		Long:  "Find words in all that was said in all sessions. All words have to be there, in any case and with or without accents; of the last one the start is enough.",
		Example: `swotshop search leak
swotshop search --json funding rumour`,
	}, takes{names: []string{"words to look for"}, more: true}, func(c *cobra.Command, args []string) error {
		var hits []workshop.Hit
		var all []workshop.Summary
		err := p.readingIfAny(c.Context(), func(l *sessions.Library) (err error) {
			if hits, err = l.Search(c.Context(), strings.Join(args, " ")); err != nil {
				return err
			}
			all, err = l.List(c.Context())
			return err
		})
		switch {
		case err != nil:
			return err
		case asJSON:
			return printJSON(p, hits)
		case len(hits) == 0:
			p.say("Nothing was found.")
			return nil
		case len(hits) == sessions.SearchLimit:
			p.say("There may be more: these are the first %d, newest session first. Type another word to see fewer.", len(hits))
		}
		return p.print(hitTable(hits, shortIDs(all)).draw(p.columns()))
	})
	c.Flags().BoolVar(&asJSON, "json", false, "as a JSON array")
	return c
}

func hitTable(hits []workshop.Hit, short func(string) string) *table {
	t := &table{}
	t.add("ID", "DATE", "CLIENT", "WHERE", "TEXT")
	for _, h := range hits {
		t.add(short(h.Session.ID), h.Session.Date, h.Session.Client, h.What, h.Text)
	}
	return t
}
