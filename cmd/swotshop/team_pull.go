package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/sessions/team"
	"swotshop/workshop"
)

// pulling is what a pull was asked for.
type pulling struct {
	client         string
	all, lead, yes bool
}

func (p *program) teamPullCommand() *cobra.Command {
	var asked pulling
	c := p.command(&cobra.Command{
		Use:   "pull [ID…] [flags]",
		Short: teamPullShort,
		Long:  teamPullLong + aboutID,
		Example: `swotshop team pull --client "Acme Robotics"
swotshop team pull 3f9 --lead
swotshop team pull --all`,
	}, anyArgs, func(c *cobra.Command, args []string) error {
		asks := 0
		for _, is := range []bool{len(args) > 0, asked.all, asked.client != ""} {
			if is {
				asks++
			}
		}
		switch {
		case asks != 1:
			return wrongCall(c, sessionsClientOrAll)
		case asked.lead && len(args) == 0:
			return wrongCall(c, leadNeedsSessions)
		}
		return p.pull(c.Context(), args, asked)
	})
	c.Flags().StringVar(&asked.client, "client", "", pullClientFlag)
	c.Flags().BoolVar(&asked.all, "all", false, pullAllFlag)
	c.Flags().BoolVar(&asked.lead, "lead", false, pullLeadFlag)
	c.Flags().BoolVar(&asked.yes, "yes", false, yesFlag)
	p.completeFirms(c)
	return c
}

func (p *program) pull(ctx context.Context, typed []string, asked pulling) error {
	refused := p.carryOut(ctx, asked.yes)
	if refused != nil && !errors.Is(refused, errNotAsked) {
		return refused
	}
	return errors.Join(refused, p.withTeam(ctx, func(s team.Sync, of members, one membership) error {
		ids, err := p.toBePulled(ctx, s, typed, asked)
		if err != nil {
			return err
		}
		if len(ids) == 0 {
			p.say(nothingToPull)
			return p.settle(ctx, s, of)
		}
		return errors.Join(p.carry(ctx, pullingSessions, s.Own, func(ctx context.Context, tell func(team.Outcome)) error {
			return s.Pull(ctx, ids, asked.lead, tell)
		}, absorbedInWords), p.settle(ctx, s, of))
	}))
}

// toBePulled are the sessions that were asked for: those that reach further there, or are
// named.
func (p *program) toBePulled(ctx context.Context, s team.Sync, typed []string, asked pulling) ([]string, error) {
	if len(typed) > 0 {
		return findOwn(ctx, s.Firm, typed)
	}
	c, err := s.Compare(ctx)
	if err != nil {
		return nil, err
	}
	var of map[string]bool
	if asked.client != "" {
		if of, err = p.sessionsOf(ctx, s.Firm, asked.client); err != nil {
			return nil, err
		}
	}
	var ids []string
	for _, there := range c.Pull {
		if of == nil || of[there.Session] {
			ids = append(ids, there.Session)
		}
	}
	return ids, nil
}

// sessionsOf are the sessions of the clients that a name means.
func (p *program) sessionsOf(ctx context.Context, l sessions.Reader, client string) (map[string]bool, error) {
	list, err := l.List(ctx)
	if err != nil {
		return nil, err
	}
	meant := clientsLike(clientsOf(list), client)
	if len(meant) == 0 {
		return nil, unknownClient(workshop.Clean(client), nearClients(clientsOf(list), client))
	}
	of := map[string]bool{}
	for _, s := range list {
		for _, m := range meant {
			of[s.ID] = of[s.ID] || s.Client == m
		}
	}
	return of, nil
}

// errNotAsked says that sessions which were erased in the firm’s library are still here,
// since nobody could be asked or the answer was no.
var errNotAsked = fail(nil, erasuresWait)

// carryOut erases here what was erased in the firm’s library, after one question.
func (p *program) carryOut(ctx context.Context, yes bool) error {
	var here []string
	var list []workshop.Summary
	var also []trace
	err := p.withTeam(ctx, func(s team.Sync, _ members, _ membership) error {
		c, err := s.Compare(ctx)
		if err != nil {
			return err
		}
		for _, one := range c.Erased {
			_, line, err := s.Own.FindLine(ctx, one.Session)
			if err != nil {
				return err
			}
			here, list = append(here, one.Session), append(list, line)
		}
		also, err = p.tracesOfAll(ctx, s.Own, list)
		return err
	})
	if err != nil || len(here) == 0 {
		return err
	}
	p.say(erasedInFirm, count(len(here), "session"))
	for _, s := range list {
		p.say(eraseLine, s.Date, s.Client+" – "+s.Title, count(s.Items, "item"), count(s.Initiatives, "initiative"))
	}
	p.warnOf(yes, also)
	if !yes && (!isTerminal(p.in) || !p.confirm()) {
		return errNotAsked
	}
	err = p.erase(ctx, func(l *sessions.Library) (string, error) {
		return erasedHere(len(here)), p.deleteFrom(ctx, l, here...)
	}, also...)
	if err != nil {
		return err
	}
	l, _, _, err := p.openFirm(ctx)
	if err != nil {
		return err
	}
	defer l.Close()
	return l.CarryOut(ctx, here)
}
