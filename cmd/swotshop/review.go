package main

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

func (p *program) reviewCommand() *cobra.Command {
	var f filter
	var everybody bool
	c := p.command(&cobra.Command{
		Use:   "review [flags]",
		Short: reviewShort,
		Long:  reviewLong,
		Example: `swotshop review
swotshop review --all --json`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		if err := f.check(c, p.now()); err != nil {
			return err
		}
		var records []review.Record
		var kept []workshop.Retention
		err := p.readingIfAny(c.Context(), func(l sessions.Reader) (err error) {
			if records, err = p.records(c.Context(), l, sessions.Actions, sessions.Reports, sessions.Readings); err == nil {
				kept, err = l.Retentions(c.Context())
			}
			return err
		})
		if err != nil {
			return err
		}
		some, err := filtered(&f, records, traitsOf)
		if err != nil {
			return err
		}
		all := review.Clients(some, kept, p.today())
		clients := slices.DeleteFunc(slices.Clone(all), func(c review.Client) bool { return !everybody && !c.Needs() })
		if f.forPeople() && len(clients) == 0 {
			p.say("%s", nobodyNeeds(len(all)))
			return nil
		}
		return printTable(p, f.output, clients, clientColumns)
	})
	p.filterFlags(c, &f)
	p.teamFlag(c)
	c.Flags().BoolVar(&everybody, "all", false, everybodyFlag)
	return c
}

// clientColumns are how clients stand.
var clientColumns = []columnOf[review.Client]{
	{head: "CLIENT", of: func(c review.Client) string { return c.Client }},
	{head: "SESSIONS", of: func(c review.Client) string { return strconv.Itoa(c.Sessions) }, number: true},
	{head: "LAST", of: func(c review.Client) string { return c.Last }},
	{head: "NEXT REVIEW", of: func(c review.Client) string { return cmp.Or(c.NextReview, noReviewSet) }},
	{head: "IN DAYS", of: daysToReview, number: true},
	{head: "OPEN", of: func(c review.Client) string { return strconv.Itoa(c.Open) }, number: true},
	{head: "LATE", of: func(c review.Client) string { return strconv.Itoa(c.Late) }, number: true},
	{head: "UNFINISHED", of: func(c review.Client) string { return strconv.Itoa(len(c.Unfinished)) }, number: true},
	{head: "KEEP UNTIL", of: func(c review.Client) string { return keptUntil(c) }},
}

// daysToReview is how long it is until the next review; what is overdue is below zero.
func daysToReview(c review.Client) string {
	if c.NextReview == "" {
		return ""
	}
	return strconv.Itoa(c.Days)
}

func keptUntil(c review.Client) string {
	if c.Over {
		return c.KeepUntil + " " + keepOver
	}
	return cmp.Or(c.KeepUntil, nothing)
}
