package main

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
)

func (p *program) listCommand() *cobra.Command {
	var client string
	var asJSON bool
	c := p.command(&cobra.Command{
		Use:   "list [flags]",
		Short: "List your sessions, newest first",
		Example: `swotshop list
swotshop list --client acme --json`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		var all, some []workshop.Summary
		var kept []workshop.Retention
		err := p.readingIfAny(c.Context(), func(l *sessions.Library) (err error) {
			if all, err = l.List(c.Context()); err == nil {
				kept, err = l.Retentions(c.Context())
			}
			return err
		})
		if err != nil {
			return err
		}
		for _, s := range all {
			if strings.Contains(strings.ToLower(s.Client), strings.ToLower(workshop.Clean(client))) {
				some = append(some, s)
			}
		}
		if asJSON {
			return printJSON(p, some)
		}
		if len(some) == 0 {
			return nil
		}
		p.remindOf(some, kept)
		return p.print(sessionTable(some, shortIDs(all)).draw(p.columns()))
	})
	c.Flags().StringVar(&client, "client", "", "only those whose client has this text in the name")
	c.Flags().BoolVar(&asJSON, "json", false, "as a JSON array")
	return c
}

func sessionTable(list []workshop.Summary, short func(string) string) *table {
	t := &table{right: map[int]bool{4: true, 5: true}}
	t.add("ID", "DATE", "CLIENT", "STAGE", "ITEMS", "INITIATIVES", "TITLE")
	for _, s := range list {
		stage := s.Stage
		if s.Closed {
			stage = "closed"
		}
		t.add(short(s.ID), s.Date, s.Client, stage, strconv.Itoa(s.Items), strconv.Itoa(s.Initiatives), s.Title)
	}
	return t
}
