package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"swotshop/sessions/team"
	"swotshop/workshop"
)

func (p *program) teamInitCommand() *cobra.Command {
	c := p.command(&cobra.Command{
		Use:     "init ADDRESS",
		Short:   teamInitShort,
		Long:    teamInitLong,
		Example: `swotshop team init postgres://owner@db.example.com/firm`,
	}, oneArg(anAddress), func(c *cobra.Command, args []string) error {
		at, err := team.Parse(args[0])
		if err != nil {
			return err
		}
		made, err := team.Init(c.Context(), at)
		if err != nil {
			return err
		}
		switch {
		case made.From == 0:
			p.say(teamMade, at.Name(), at.Login())
		case made.From < made.To:
			p.say(teamRenewed, at.Name(), made.From, made.To)
		default:
			p.say(teamUpToDate, at.Name())
		}
		p.say(teamGranted)
		if err := p.print(made.Grants + "\n"); err != nil {
			return err
		}
		return p.joinOwner(c.Context(), at)
	})
	return c
}

// joinOwner joins whoever made the firm’s library to it, who has to be able to grant.
func (p *program) joinOwner(ctx context.Context, at team.Address) error {
	path, err := p.libraryPath()
	if err != nil {
		return err
	}
	switch before, err := p.membersOf(path).read(); {
	case errors.Is(err, fs.ErrNotExist):
		return p.join(ctx, membership{Address: at.String()})
	case err != nil:
		return err
	case before.Address != at.String(): // what is granted next would be granted there
		p.say(joinedElsewhere, workshop.Clean(before.Address), at.Name())
	}
	return nil
}

func (p *program) teamGrantCommand() *cobra.Command {
	var a team.Access
	var all, readOnly, revoke bool
	c := p.command(&cobra.Command{
		Use:   "grant LOGIN [CLIENT] [flags]",
		Short: teamGrantShort,
		Long:  teamGrantLong,
		Example: `swotshop team grant anna "Acme Robotics"
swotshop team grant bea --all --erase`,
	}, takes{names: []string{aLogin}, more: true}, func(c *cobra.Command, args []string) error {
		switch {
		case len(args) > 2:
			return wrongCall(c, tooMuch, args[2], c.CommandPath())
		case all == (len(args) == 2):
			return wrongCall(c, clientOrAll)
		case readOnly && a.Erase, revoke && (readOnly || a.Erase):
			return wrongCall(c, grantAtOdds)
		}
		a.Member, a.Push = args[0], !readOnly
		if len(args) == 2 {
			a.Client = workshop.Clean(args[1])
		}
		return p.grant(c.Context(), a, revoke)
	})
	c.Flags().BoolVar(&all, "all", false, grantAllFlag)
	c.Flags().BoolVar(&readOnly, "read-only", false, grantReadFlag)
	c.Flags().BoolVar(&a.Erase, "erase", false, grantEraseFlag)
	c.Flags().BoolVar(&revoke, "revoke", false, grantRevokeFlag)
	return c
}

func (p *program) grant(ctx context.Context, a team.Access, revoke bool) error {
	l, _, _, err := p.openFirm(ctx)
	if err != nil {
		return err
	}
	defer l.Close()
	if revoke {
		if err := l.Revoke(ctx, a); err != nil {
			return err
		}
		return p.sayRevoked(ctx, l, a)
	}
	if err := l.Grant(ctx, a); err != nil {
		return err
	}
	p.say(accessGranted, a.Member, accessInWords(a), clientOrEvery(a.Client))
	return p.tellNewClient(ctx, l, a.Client)
}

// sayRevoked says what was taken back, and what the member may still do there because it was
// granted in another way: with all clients, or with one of them.
func (p *program) sayRevoked(ctx context.Context, l *team.Library, a team.Access) error {
	left, err := l.Accesses(ctx)
	if err != nil {
		return err
	}
	left = slices.DeleteFunc(left, func(b team.Access) bool { return b.Member != a.Member || a.Client != "" && b.Client != "" })
	if len(left) == 0 {
		p.say(accessRevoked, a.Member, clientOrEvery(a.Client))
		return nil
	}
	p.say(accessTakenBack, a.Member, clientOrEvery(a.Client))
	for _, b := range left {
		p.say(accessLeft, a.Member, accessInWords(b), clientOrEvery(b.Client))
	}
	return nil
}

// tellNewClient says that the firm’s library has no session of a client yet: its name may
// be a slip.
func (p *program) tellNewClient(ctx context.Context, l *team.Library, client string) error {
	list, err := l.List(ctx)
	if err != nil || client == "" {
		return err
	}
	all := clientsOf(list)
	for _, name := range clientsLike(all, client) {
		if workshop.ClientKey(name) == workshop.ClientKey(client) {
			return nil
		}
	}
	p.say("%s", clientToCome(client, nearClients(all, client)))
	return nil
}

func (p *program) teamJoinCommand() *cobra.Command {
	var wanted membership
	c := p.command(&cobra.Command{
		Use:   "join ADDRESS [flags]",
		Short: teamJoinShort,
		Long:  teamJoinLong,
		Example: `swotshop team join postgres://anna@db.example.com/firm
swotshop team join service=firm --name studio --push-after`,
	}, oneArg(anAddress), func(c *cobra.Command, args []string) error {
		wanted.Address = args[0]
		return p.join(c.Context(), wanted)
	})
	c.Flags().StringVar(&wanted.Name, "name", "", laptopNameFlag)
	c.Flags().BoolVar(&wanted.WithNotes, "with-notes", false, joinNotesFlag)
	c.Flags().BoolVar(&wanted.PushAfter, "push-after", false, pushAfterFlag)
	return c
}

func (p *program) join(ctx context.Context, wanted membership) error {
	at, err := team.Parse(wanted.Address)
	if err != nil {
		return err
	}
	path, err := p.libraryPath()
	if err != nil {
		return err
	}
	of := p.membersOf(path)
	before, err := of.read()
	switch {
	case err == nil && before.Address != at.String():
		return fail(nil, joinedAnother, workshop.Clean(before.Address))
	case err == nil:
		wanted.Laptop, wanted.Elsewhere, wanted.Taken = before.Laptop, before.Elsewhere, before.Taken
		if workshop.Clean(wanted.Name) == "" {
			wanted.Name = before.Name
		}
	case errors.Is(err, fs.ErrNotExist):
		wanted.Laptop = team.NewLaptop("").ID
	default:
		return err
	}
	if wanted.Name = workshop.Clean(wanted.Name); wanted.Name == "" {
		host, _ := os.Hostname() // one without a name is called by its owner’s
		wanted.Name = workshop.Clean(host)
	}
	wanted.Address = at.String()
	l, err := team.Open(ctx, at, wanted.laptop())
	if err != nil {
		return err
	}
	defer l.Close()
	accesses, err := l.Accesses(ctx)
	if err != nil {
		return err
	}
	if err := of.write(wanted); err != nil {
		return err
	}
	p.sayJoined(at, wanted, accesses)
	return nil
}

// sayJoined tells in so many words what leaves this laptop from now on, and what does not.
func (p *program) sayJoined(at team.Address, one membership, accesses []team.Access) {
	p.say(teamJoined, at.Name(), at.Login(), one.Name)
	for _, a := range accesses {
		if a.Member == at.Login() {
			p.say(youMay, accessInWords(a), clientOrEvery(a.Client))
		}
	}
	if one.PushAfter {
		p.say(leavesAfter)
	} else {
		p.say(leavesWhenPushed)
	}
	if one.WithNotes {
		p.say(notesLeave)
	} else {
		p.say(notesStay)
	}
	p.say(howToLeave)
}

func (p *program) teamLeaveCommand() *cobra.Command {
	return p.command(&cobra.Command{
		Use:     "leave",
		Short:   teamLeaveShort,
		Long:    teamLeaveLong,
		Example: `swotshop team leave`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		l, of, _, err := p.openFirm(c.Context())
		switch {
		case err == nil:
			err = l.Depart(c.Context())
			l.Close()
		case errors.Is(err, team.ErrOffline), errors.Is(err, team.ErrLogin), errors.Is(err, team.ErrNotMember), errors.Is(err, team.ErrNone):
			p.say(leftUnheard, err)
			err = nil
		}
		if err != nil {
			return err
		}
		if err := of.drop(); err != nil {
			return fail(err, membershipStuck, of.path(membershipPrefix))
		}
		p.say(teamLeft)
		return nil
	})
}
