package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/sessions/team"
	"swotshop/workshop"
)

// pushing is what a push was asked for.
type pushing struct {
	team.How
	all, asCopy bool
}

func (p *program) teamPushCommand() *cobra.Command {
	var asked pushing
	c := p.command(&cobra.Command{
		Use:   "push [ID…] [flags]",
		Short: teamPushShort,
		Long:  teamPushLong + aboutID,
		Example: `swotshop team push latest
swotshop team push --all
swotshop team push 3f9 --lead`,
	}, anyArgs, func(c *cobra.Command, args []string) error {
		switch {
		case asked.all == (len(args) > 0):
			return wrongCall(c, sessionsOrAll)
		case asked.all && (asked.asCopy || asked.Lead):
			return wrongCall(c, allAtOdds)
		case asked.asCopy && asked.Lead:
			return wrongCall(c, copyAtOdds)
		}
		return p.push(c.Context(), args, asked)
	})
	c.Flags().BoolVar(&asked.all, "all", false, pushAllFlag)
	c.Flags().BoolVar(&asked.WithNotes, "with-notes", false, pushNotesFlag)
	c.Flags().BoolVar(&asked.Lead, "lead", false, pushLeadFlag)
	c.Flags().BoolVar(&asked.asCopy, "as-copy", false, pushCopyFlag)
	c.ValidArgsFunction = p.completeID
	return c
}

func (p *program) push(ctx context.Context, typed []string, asked pushing) error {
	return p.withTeam(ctx, func(s team.Sync, of members, one membership) error {
		asked.WithNotes = asked.WithNotes || one.WithNotes
		c, err := s.Compare(ctx)
		if err != nil {
			return err
		}
		ids, err := findOwn(ctx, s.Own, typed)
		if err != nil {
			return err
		}
		if asked.all {
			var others, running int
			ids, others, running = toBePushed(c, s.Firm.Address().Login())
			p.sayNotPushed(others, running, len(c.Forked))
		}
		if asked.asCopy {
			if err := mayAllBePushed(c, s.Firm.Address().Login(), ids); err != nil {
				return err
			}
			if ids, err = p.copies(ctx, s.Own, ids); err != nil {
				return err
			}
		}
		if len(ids) == 0 {
			p.say(nothingToPush)
			return nil
		}
		return errors.Join(p.carry(ctx, pushingSessions, s.Own, func(ctx context.Context, tell func(team.Outcome)) error {
			s.Taken = one.Taken
			return s.Push(ctx, ids, asked.How, c.There, tell)
		}, pushedInWords), p.settle(ctx, s, of))
	})
}

// sayNotPushed says what “--all” leaves out.
func (p *program) sayNotPushed(unassigned, running, forked int) {
	if unassigned > 0 {
		p.say(staysUnassigned, count(unassigned, "session"))
	}
	if running > 0 {
		p.say(staysRunning, count(running, "session"))
	}
	if forked > 0 {
		p.say(staysForked, count(forked, "session"))
	}
}

// mayAllBePushed refuses sessions of clients that are not assigned to who is logged in,
// before copies of them are made that would stay here.
func mayAllBePushed(c team.Compared, login string, ids []string) error {
	for _, id := range ids {
		if client := c.Here[id].Client; !team.MayPush(c.Accesses, login, client) {
			return fail(nil, noCopyUnassigned, id, workshop.Clean(client))
		}
	}
	return nil
}

// copies makes sessions of their own of some, with new ids.
func (p *program) copies(ctx context.Context, own *sessions.Library, ids []string) (made []string, err error) {
	for _, id := range ids {
		events, err := own.Events(ctx, id)
		if err != nil {
			return nil, err
		}
		log, err := workshop.Replay(events)
		if err != nil {
			return nil, fail(err, unreadableSession, id, err)
		}
		if log, err = log.Copy(p.newID(), p.newID); err != nil {
			return nil, fail(err, copyNotMade, id, err)
		}
		if err := own.Import(ctx, log); err != nil {
			return nil, err
		}
		p.say(copyMade, id, log.State().ID, id, id)
		made = append(made, log.State().ID)
	}
	return made, nil
}

// carry brings sessions from one library to the other, and says of each what became of it.
// It fails when one was refused, after all others were brought.
func (p *program) carry(ctx context.Context, what string, own sessions.Reader, do func(ctx context.Context, tell func(team.Outcome)) error, words func(team.Outcome) string) error {
	type carried struct{ all []team.Outcome }
	var done carried
	_, err := long(ctx, p, what, func(ctx context.Context) (carried, error) {
		var all carried
		err := do(ctx, func(o team.Outcome) { all.all = append(all.all, o); done = all })
		return all, err
	})
	refused := 0
	for _, o := range done.all {
		name := p.nameOf(context.WithoutCancel(ctx), own, o.Session)
		if o.Err != nil {
			refused++
			p.say(notBrought, name, o.Err)
			continue
		}
		p.say(brought, name, words(o))
	}
	if err == nil && refused > 0 {
		err = fail(nil, someRefused, count(refused, "session"))
	}
	return err
}

// nameOf is a session as people know it.
func (p *program) nameOf(ctx context.Context, own sessions.Reader, id string) string {
	_, line, err := own.FindLine(ctx, id)
	if err != nil {
		return id
	}
	return workshop.Clean(fmt.Sprintf(sessionNamed, line.Client, line.Title, line.Date))
}
