package main

import (
	"context"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
)

// datedClient is a client’s date as it is printed.
type datedClient struct {
	Client string `json:"client"`
	Until  string `json:"until"` // the last day
	Over   bool   `json:"over"`
}

func (p *program) retentionCommand() *cobra.Command {
	var client, until string
	var none bool
	var o output
	c := p.command(&cobra.Command{
		Use:   "retention [flags]",
		Short: retentionShort,
		Long:  retentionLong,
		Example: `swotshop retention
swotshop retention --client "Acme Robotics" --until 2028-12-31
swotshop retention --client "Acme Robotics" --none`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		if workshop.Clean(client) == "" && (until != "" || none || c.Flags().Changed("client")) {
			return wrongCall(c, missingClient)
		}
		if err := o.check(c); err != nil {
			return err
		}
		if client == "" {
			return p.showRetentions(c.Context(), o)
		}
		if (until != "") == none {
			return wrongCall(c, missingDate)
		}
		day, err := p.day(until)
		if err != nil && !none {
			return wrongCall(c, "%s", err)
		}
		return p.retain(c.Context(), client, day)
	})
	c.Flags().StringVar(&client, "client", "", wholeClientFlag)
	c.Flags().StringVar(&until, "until", "", retentionUntilFlag)
	c.Flags().BoolVar(&none, "none", false, retentionNoneFlag)
	p.outputFlags(c, &o)
	p.completeClient(c)
	return c
}

// day reads a day, or how far it is from today.
func (p *program) day(typed string) (time.Time, error) {
	day, _ := workshop.ReadDay(typed, p.now().Format(time.DateOnly))
	if err := workshop.CheckDay(day); err != nil {
		return time.Time{}, err
	}
	return time.Parse(time.DateOnly, day)
}

func (p *program) showRetentions(ctx context.Context, o output) error {
	var list []datedClient
	err := p.readingIfAny(ctx, func(l sessions.Reader) error {
		kept, err := l.Retentions(ctx)
		for _, r := range kept {
			list = append(list, datedClient{r.Client, r.Until, r.Over(p.now())})
		}
		return err
	})
	switch {
	case err != nil:
		return err
	case len(list) == 0 && o.forPeople():
		p.say(noRetentions)
		return nil
	}
	return printTable(p, o, list, []columnOf[datedClient]{
		{head: "KEEP UNTIL", of: func(r datedClient) string { return r.Until }},
		{head: "CLIENT", of: func(r datedClient) string { return r.Client }},
		{head: "NOTE", of: func(r datedClient) string { return overdue(r.Over) }},
	})
}

func overdue(over bool) string {
	if over {
		return retentionOver
	}
	return ""
}

// remindOf says of the clients of listed sessions until when those may be kept.
func (p *program) remindOf(list []workshop.Summary, kept []workshop.Retention) {
	for _, r := range kept {
		if !slices.ContainsFunc(list, func(s workshop.Summary) bool { return r.Of(s.Client) }) {
			continue
		}
		if r.Over(p.now()) {
			p.say(retentionEnded, r.Client, r.Until, sessions.Quoted(r.Client))
		} else {
			p.say(retentionUntil, r.Client, r.Until)
		}
	}
}

func (p *program) retain(ctx context.Context, client string, day time.Time) error {
	name, sessionsOf := workshop.Clean(client), 0
	err := p.changing(ctx, func(l *sessions.Library) error {
		list, err := l.List(ctx)
		if err != nil {
			return err
		}
		for _, s := range list {
			if (workshop.Retention{Client: name}).Of(s.Client) {
				name = s.Client
				sessionsOf++
			}
		}
		return l.Retain(ctx, name, day)
	})
	switch {
	case err != nil:
		return err
	case day.IsZero():
		p.say(retentionRemoved, name)
	default:
		p.say(retentionSet, name, count(sessionsOf, "session"), day.Format(time.DateOnly))
	}
	return nil
}
