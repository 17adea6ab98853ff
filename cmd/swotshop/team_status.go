package main

import (
	"context"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/sessions/team"
	"swotshop/workshop"
)

// teamStatus is how the user’s library and the firm’s stand to each other.
type teamStatus struct {
	Address  string         `json:"address"`
	Login    string         `json:"login"`
	Laptop   string         `json:"laptop"`
	Notes    bool           `json:"with_notes"`
	After    bool           `json:"push_after"`
	Access   []team.Access  `json:"access"`
	Same     int            `json:"same"`
	Sessions []teamSession  `json:"sessions"` // that are not the same
	Waiting  []team.Waiting `json:"waiting"`  // laptops that have not carried out an erasure yet
}

// teamSession is a session that is not the same here and there.
type teamSession struct {
	ID     string `json:"id"`
	Client string `json:"client"` // empty where it is only there
	State  string `json:"state"`  // push, pull, forked, erased, unassigned, running
	Here   int    `json:"here"`   // events
	There  int    `json:"there"`
	Leads  string `json:"leads"` // which other laptop
}

// What has to be done with a session.
const (
	toPush     = "push"
	toPull     = "pull"
	isForked   = "forked"
	isErased   = "erased"
	unassigned = "unassigned"
	isRunning  = "running"
)

func (p *program) teamStatusCommand() *cobra.Command {
	var asJSON bool
	c := p.command(&cobra.Command{
		Use:   "status [flags]",
		Short: teamStatusShort,
		Long:  teamStatusLong,
		Example: `swotshop team status
swotshop team status --json`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		return p.withTeam(c.Context(), func(s team.Sync, of members, one membership) error {
			if err := p.settle(c.Context(), s, of); err != nil {
				return err
			}
			status, err := p.teamStatus(c.Context(), s, one)
			if err != nil {
				return err
			}
			if asJSON {
				return printAsJSON(p, status)
			}
			return p.printTeamStatus(status)
		})
	})
	c.Flags().BoolVar(&asJSON, "json", false, jsonFlag)
	return c
}

func (p *program) teamStatus(ctx context.Context, s team.Sync, one membership) (status teamStatus, err error) {
	c, err := s.Compare(ctx)
	if err != nil {
		return status, err
	}
	laptops, err := s.Firm.Laptops(ctx)
	if err != nil {
		return status, err
	}
	at := s.Firm.Address()
	status = teamStatus{
		Address: at.String(), Login: at.Login(), Laptop: one.Name, Notes: one.WithNotes, After: one.PushAfter,
		Access: slices.DeleteFunc(c.Accesses, func(a team.Access) bool { return a.Member != at.Login() }), Same: c.Same, Sessions: []teamSession{},
	}
	if status.Waiting, err = s.Firm.Waiting(ctx); err != nil {
		return status, err
	}
	holders := holdersOf(c, laptops, one.Laptop)
	for _, id := range one.Taken {
		delete(holders, id)
	}
	add := func(state string, id, client string, here, there int) {
		status.Sessions = append(status.Sessions, teamSession{id, client, state, here, there, holders[id].Laptop})
	}
	for _, h := range c.Push {
		state := toPush
		switch {
		case !team.MayPush(c.Accesses, at.Login(), h.Client):
			state = unassigned
		case h.Led:
			state = isRunning
		}
		add(state, h.Session, h.Client, h.Seq, c.There[h.Session].Head)
	}
	for _, h := range c.Forked {
		add(isForked, h.Session, h.Client, h.Seq, c.There[h.Session].Head)
	}
	for _, there := range c.Pull {
		add(toPull, there.Session, c.Here[there.Session].Client, c.Here[there.Session].Seq, there.Head)
	}
	for _, there := range c.Erased {
		add(isErased, there.Session, c.Here[there.Session].Client, c.Here[there.Session].Seq, 0)
	}
	return status, nil
}

// printTeamStatus says in sentences how it stands, and lists what is not the same.
func (p *program) printTeamStatus(s teamStatus) error {
	p.say(statusJoined, s.Address, s.Login, s.Laptop)
	for _, a := range s.Access {
		p.say(youMay, accessInWords(a), clientOrEvery(a.Client))
	}
	differ := slices.DeleteFunc(slices.Clone(s.Sessions), func(t teamSession) bool { return t.Here == 0 })
	p.say("%s", sameInBoth(s.Same, len(differ), len(s.Sessions)-len(differ)))
	for _, w := range s.Waiting {
		p.say(laptopWaits, w.Laptop, count(w.Erasures, "erasure"))
	}
	if len(differ) == 0 {
		return nil
	}
	var lines []workshop.Summary
	for _, one := range s.Sessions {
		lines = append(lines, workshop.Summary{ID: one.ID})
	}
	short := shortIDs(lines)
	return p.print(tableOf(differ, []columnOf[teamSession]{
		{head: "ID", of: func(t teamSession) string { return short(t.ID) }},
		{head: "CLIENT", of: func(t teamSession) string { return t.Client }},
		{head: "HERE", of: func(t teamSession) string { return eventsOrNone(t.Here) }, number: true},
		{head: "THERE", of: func(t teamSession) string { return eventsOrNone(t.There) }, number: true},
		{head: "WHAT TO DO", of: whatToDo},
	}).draw(p.columns()))
}

func eventsOrNone(n int) string {
	if n == 0 {
		return nothing
	}
	return strconv.Itoa(n)
}

// whatToDo is what a session needs, as a person would say it.
func whatToDo(t teamSession) string {
	words := teamStates[t.State]
	if t.Leads != "" && t.State == toPush {
		return ledBy(t.Leads)
	}
	return words
}

// toBePushed are the sessions that “--all” means: that reach further here, of clients that
// are assigned, and that nobody leads now. Others are how many more there are, and why.
func toBePushed(c team.Compared, login string) (ids []string, unassigned, running int) {
	for _, h := range c.Push {
		switch {
		case !team.MayPush(c.Accesses, login, h.Client):
			unassigned++
		case h.Led:
			running++
		default:
			ids = append(ids, h.Session)
		}
	}
	return ids, unassigned, running
}

// own finds sessions in the user’s own library by what was typed.
func findOwn(ctx context.Context, l sessions.Reader, typed []string) (ids []string, err error) {
	for _, one := range typed {
		id, err := l.Find(ctx, one)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}
