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
		Short: listShort,
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
			if strings.Contains(workshop.ClientKey(s.Client), workshop.ClientKey(client)) {
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
	c.Flags().StringVar(&client, "client", "", listClientFlag)
	c.Flags().BoolVar(&asJSON, "json", false, jsonFlag)
	return c
}

// sessionTable is the list. A new column is one more row here.
func sessionTable(list []workshop.Summary, short func(string) string) *table {
	return tableOf(list, []columnOf[workshop.Summary]{
		{head: "ID", of: func(s workshop.Summary) string { return short(s.ID) }},
		{head: "DATE", of: func(s workshop.Summary) string { return s.Date }},
		{head: "CLIENT", of: func(s workshop.Summary) string { return s.Client }},
		{head: "STAGE", of: stageReached},
		{head: "ITEMS", of: func(s workshop.Summary) string { return strconv.Itoa(s.Items) }, number: true},
		{head: "INITIATIVES", of: func(s workshop.Summary) string { return strconv.Itoa(s.Initiatives) }, number: true},
		{head: "TITLE", of: func(s workshop.Summary) string { return s.Title }},
	})
}

func stageReached(s workshop.Summary) string {
	if s.Closed {
		return "closed"
	}
	return s.Stage
}
