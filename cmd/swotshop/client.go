package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

func (p *program) clientCommand() *cobra.Command {
	c := p.command(&cobra.Command{
		Use:   "client",
		Short: clientShort,
		Long:  clientLong,
		Example: `swotshop client list
swotshop client rename "Hartwell Foods" "Hartwell Foods plc"`,
	}, anyArgs, func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			return unknownCommand(c, args[0])
		}
		return wrongCall(c, missingClientCommand)
	})
	c.AddCommand(p.clientListCommand(), p.clientRenameCommand())
	return c
}

// listedClient is a client as the list prints it.
type listedClient struct {
	Client     string   `json:"client"`    // as its newest session writes it
	Spellings  []string `json:"spellings"` // how else it is written
	Sessions   int      `json:"sessions"`
	Last       string   `json:"last"`        // day of its newest session
	NextReview string   `json:"next_review"` // empty: none is set
	KeepUntil  string   `json:"keep_until"`  // the last day
	Over       bool     `json:"over"`        // that day has passed
}

func (p *program) clientListCommand() *cobra.Command {
	var o output
	c := p.command(&cobra.Command{
		Use:   "list [flags]",
		Short: clientListShort,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		if err := o.check(c); err != nil {
			return err
		}
		var records []review.Record
		var kept []workshop.Retention
		err := p.readingIfAny(c.Context(), func(l sessions.Reader) (err error) {
			if records, err = p.records(c.Context(), l, sessions.Actions, sessions.Reports); err == nil {
				kept, err = l.Retentions(c.Context())
			}
			return err
		})
		if err != nil {
			return err
		}
		clients := p.clientList(records, kept)
		if o.forPeople() && len(clients) == 0 {
			return nil
		}
		return printTable(p, o, clients, []columnOf[listedClient]{
			{head: "CLIENT", of: func(c listedClient) string { return c.Client }},
			{head: "SESSIONS", of: func(c listedClient) string { return strconv.Itoa(c.Sessions) }, number: true},
			{head: "LAST", of: func(c listedClient) string { return c.Last }},
			{head: "NEXT REVIEW", of: func(c listedClient) string { return c.NextReview }},
			{head: "KEEP UNTIL", of: func(c listedClient) string { return c.KeepUntil }},
			{head: "NOTE", of: func(c listedClient) string { return overdue(c.Over) }},
		})
	})
	p.outputFlags(c, &o)
	return c
}

// clientList lists the clients of sessions, which come newest first, and those that have
// nothing but a date of retention: by name.
func (p *program) clientList(records []review.Record, kept []workshop.Retention) []listedClient {
	spellings := map[string][]string{}
	for _, r := range records {
		if known := spellings[r.ClientKey]; !slices.Contains(known, r.Client) {
			spellings[r.ClientKey] = append(known, r.Client)
		}
	}
	clients := []listedClient{}
	for _, c := range review.Clients(records, kept, p.today()) {
		others := slices.DeleteFunc(slices.Clone(spellings[workshop.ClientKey(c.Client)]), func(s string) bool { return s == c.Client })
		clients = append(clients, listedClient{c.Client, append([]string{}, others...), c.Sessions, c.Last, c.NextReview, c.KeepUntil, c.Over})
	}
	for _, r := range kept {
		if spellings[workshop.ClientKey(r.Client)] == nil {
			clients = append(clients, listedClient{Client: r.Client, Spellings: []string{}, KeepUntil: r.Until, Over: r.Over(p.now())})
		}
	}
	slices.SortStableFunc(clients, func(a, b listedClient) int {
		return cmp.Compare(workshop.ClientKey(a.Client), workshop.ClientKey(b.Client))
	})
	return clients
}

// renaming is what a rename would do.
type renaming struct {
	from, to string
	list     []workshop.Summary // sessions to be renamed
	there    int                // sessions that the client of that name has already
	until    string             // its date of retention then; empty: there is none
}

func (p *program) clientRenameCommand() *cobra.Command {
	var yes, dry bool
	c := p.command(&cobra.Command{
		Use:   "rename OLD NEW [flags]",
		Short: clientRenameShort,
		Long:  clientRenameLong,
		Example: `swotshop client rename "Hartwell Foods" "Hartwell Foods plc" --dry-run
swotshop client rename "Hartwell Foods" "Hartwell Foods plc"`,
	}, takes{names: []string{oldName, newName}}, func(c *cobra.Command, args []string) error {
		r, err := p.planRename(c.Context(), args[0], args[1], yes || dry)
		if err != nil {
			return err
		}
		if dry {
			p.sayRenaming(wouldRename, r)
			return nil
		}
		return p.rename(c.Context(), r, yes)
	})
	c.Flags().BoolVar(&dry, "dry-run", false, dryRunFlag)
	c.Flags().BoolVar(&yes, "yes", false, mergeYesFlag)
	c.ValidArgsFunction = p.completeClientName
	return c
}

// planRename finds what a rename would do. It asks where a part of a name was given,
// unless it must not ask.
func (p *program) planRename(ctx context.Context, from, to string, silent bool) (r renaming, err error) {
	var all []workshop.Summary
	var kept []workshop.Retention
	err = p.reading(ctx, func(l sessions.Reader) (err error) {
		if all, err = l.List(ctx); err == nil {
			kept, err = l.Retentions(ctx)
		}
		return err
	})
	if err != nil {
		return r, err
	}
	if r.from, err = p.clientNamed(all, from, silent); err != nil {
		return r, err
	}
	r.to = workshop.Clean(to)
	same := workshop.Retention{Client: r.from}.Of(r.to)
	for _, s := range all {
		switch {
		case workshop.Retention{Client: r.from}.Of(s.Client):
			if s.Client != r.to {
				r.list = append(r.list, s)
			}
		case !same && workshop.Retention{Client: r.to}.Of(s.Client):
			if r.there++; r.there == 1 {
				r.to = s.Client // as it is written there
			}
		}
	}
	if len(r.list) == 0 {
		return r, fail(nil, nothingToRename, r.to)
	}
	if err := checkRenamed(r.list); err != nil {
		return r, err
	}
	for _, k := range kept { // the earliest first
		if r.until == "" && (k.Of(r.from) || k.Of(r.to)) {
			r.until = k.Until
		}
	}
	return r, nil
}

// checkRenamed refuses several sessions of which no more is known than that a name was
// erased: they may be of several clients.
func checkRenamed(list []workshop.Summary) error {
	if len(unnamed(list)) < 2 {
		return nil
	}
	return fail(nil, unnamedNotRenamed, list[0].Client)
}

// clientNamed is the client whose name was typed, in any spelling. A part of it is taken
// only when a person says so.
func (p *program) clientNamed(all []workshop.Summary, typed string, silent bool) (string, error) {
	clients := clientsOf(all)
	meant := clientsLike(clients, typed)
	switch {
	case len(meant) > 0 && workshop.Retention{Client: typed}.Of(meant[0]):
		return meant[0], nil
	case len(meant) != 1:
		return "", unknownClient(workshop.Clean(typed), nearClients(clients, typed))
	case silent || !isTerminal(p.in) || p.hidesClients():
		return "", &naming{wholeName(workshop.Clean(typed), meant[0]), noClientHere(workshop.Clean(typed), nil)}
	}
	p.say(nameInPart, workshop.Clean(typed), meant[0])
	if p.answer(confirmMeant) != "yes" {
		return "", fail(nil, nothingRenamed)
	}
	return meant[0], nil
}

func (p *program) sayRenaming(sentence string, r renaming) {
	p.say(sentence, count(len(r.list), "session"), r.from, r.to)
	for _, s := range r.list {
		_, _ = fmt.Fprintln(p.err, "  "+workshop.Clean(s.Date+"  "+s.Title))
	}
	if r.there > 0 {
		p.say(sessionsThere, count(r.there, "session"), r.to)
	}
	if r.until != "" {
		p.say(retentionUntil, r.to, r.until)
	}
}

// rename asks before it puts the sessions of two clients together, and renames.
func (p *program) rename(ctx context.Context, r renaming, yes bool) error {
	if r.there > 0 && !yes {
		if !isTerminal(p.in) {
			return fail(nil, cannotAskToMerge, r.to, count(r.there, "session"))
		}
		p.say("%s", mergeQuestion(r.to, r.there, len(r.list)))
		if p.answer(confirmMerge) != "yes" {
			p.say(nothingRenamed)
			return nil
		}
	}
	err := p.changing(ctx, func(l *sessions.Library) error {
		ids := make([]string, len(r.list))
		for i, s := range r.list { // as they are in the library, not as they are shown
			id, err := l.Find(ctx, s.ID)
			if err != nil {
				return err
			}
			ids[i] = id
		}
		return ledByName(l.RenameClient(ctx, ids, r.to, workshop.Stamp{At: p.now(), NewID: p.newID, Actor: "facilitator"}), ids, r.list)
	})
	refusal := new(workshop.Refusal)
	switch {
	case errors.As(err, &refusal):
		return fail(err, notRenamed, err)
	case err != nil:
		return err
	}
	p.sayRenaming(renamed, r)
	p.sayOfFirm(firmHasName)
	return nil
}

// ledByName says which session somebody leads.
func ledByName(err error, ids []string, list []workshop.Summary) error {
	led := new(sessions.LeasedError)
	if !errors.As(err, &led) {
		return err
	}
	s := list[max(0, slices.Index(ids, led.Session))]
	return fail(err, renamedElsewhere, s.Client, s.Title, s.Date, led)
}

// completeClientName offers the clients' names for the name that is to be changed, and for
// the one that it is to become.
func (p *program) completeClientName(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 1 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return p.offeredClients(), cobra.ShellCompDirectiveNoFileComp
}
