package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/sessions/team"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

func (p *program) teamCommand() *cobra.Command {
	c := p.command(&cobra.Command{
		Use:   "team",
		Short: teamShort,
		Long:  teamLong,
		Example: `swotshop team join postgres://anna@db.example.com/firm
swotshop team status
swotshop team push --all
swotshop list --team`,
	}, anyArgs, func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			return unknownCommand(c, args[0])
		}
		return wrongCall(c, missingTeamCommand)
	})
	c.AddCommand(
		p.teamInitCommand(), p.teamGrantCommand(), p.teamJoinCommand(), p.teamStatusCommand(), p.teamPushCommand(), p.teamPullCommand(),
		p.ofFirm(p.listCommand(), teamListExample), p.ofFirm(p.searchCommand(), teamSearchExample), p.teamEraseCommand(), p.teamLeaveCommand(),
	)
	return c
}

// ofFirm lets a command read the firm’s library whatever its flags say.
func (p *program) ofFirm(c *cobra.Command, example string) *cobra.Command {
	run := c.Run
	c.Run = func(c *cobra.Command, args []string) {
		p.team = true
		run(c, args)
	}
	c.Example = example
	_ = c.Flags().MarkHidden("team") // every reading command has it
	return c
}

// completeFirms offers what the firm’s library has: sessions, and clients for --client.
func (p *program) completeFirms(c *cobra.Command) {
	c.ValidArgsFunction = func(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		p.team = true
		return p.completeID(c, args, typed)
	}
	p.complete(c, "client", func() []string {
		p.team = true
		return p.offeredClients()
	})
}

// teamFlag gives a command that reads the flag with which it reads the firm’s library.
func (p *program) teamFlag(c *cobra.Command) {
	c.Flags().BoolVar(&p.team, "team", false, teamFlagHelp)
}

// sayOfFirm says what has still to be done in the firm’s library, where one was joined.
func (p *program) sayOfFirm(format string, args ...any) {
	if _, _, err := p.member(); err == nil {
		p.say(format, args...)
	}
}

// openFirm opens the firm’s library that the user’s own was joined to.
func (p *program) openFirm(ctx context.Context) (*team.Library, members, membership, error) {
	of, one, err := p.member()
	if err != nil {
		return nil, of, one, err
	}
	at, err := team.Parse(one.Address)
	if err != nil {
		return nil, of, one, err
	}
	l, err := team.Open(ctx, at, one.laptop())
	return l, of, one, err
}

// readingFirms looks into the firm’s library.
func (p *program) readingFirms(ctx context.Context, do func(sessions.Reader) error) error {
	l, of, _, err := p.openFirm(ctx)
	if errors.Is(err, team.ErrOffline) {
		if known, ok := of.lastList(); ok {
			return do(&lastKnown{program: p, known: known, why: err})
		}
	}
	if err != nil {
		return err
	}
	defer l.Close()
	return do(firmsReader{l, of, p})
}

// firmsReader is the firm’s library, whose list is stored for when it cannot be reached.
type firmsReader struct {
	*team.Library
	of      members
	program *program
}

// List lists all sessions.
func (r firmsReader) List(ctx context.Context) ([]workshop.Summary, error) {
	list, err := r.Library.List(ctx)
	if err == nil {
		r.of.keepList(list, r.program.now())
	}
	return list, err
}

// lastKnown is the firm’s library while it cannot be reached: its last known list, and for
// all else why there is nothing.
type lastKnown struct {
	program *program
	known   knownList
	why     error
}

// List is the last known list, with a word on how old it is.
func (k *lastKnown) List(context.Context) ([]workshop.Summary, error) {
	k.program.say(lastKnownList, k.why, k.known.At.In(k.program.now().Location()).Format("2 January 2006, 15:04"))
	return k.known.Sessions, nil
}

func (k *lastKnown) Newest(context.Context, int) ([]workshop.Summary, int, error) {
	return nil, 0, k.why
}

func (k *lastKnown) OfClient(context.Context, string) ([]workshop.Summary, error) { return nil, k.why }

func (k *lastKnown) Records(context.Context, sessions.Filter, ...string) ([]review.Record, error) {
	return nil, k.why
}

func (k *lastKnown) Search(context.Context, string) ([]workshop.Hit, error) { return nil, k.why }

func (k *lastKnown) SearchWithin(context.Context, string, sessions.Within) ([]workshop.Hit, error) {
	return nil, k.why
}

func (k *lastKnown) Find(context.Context, string) (string, error) { return "", k.why }

func (k *lastKnown) FindLine(context.Context, string) (string, workshop.Summary, error) {
	return "", workshop.Summary{}, k.why
}

func (k *lastKnown) Events(context.Context, string) ([]workshop.Event, error) { return nil, k.why }

func (k *lastKnown) WorkshopsOf(context.Context, string) ([]*workshop.Workshop, error) {
	return nil, k.why
}

func (k *lastKnown) Earlier(context.Context, string, string) (workshop.Earlier, error) {
	return workshop.Earlier{}, k.why
}

func (k *lastKnown) Retentions(context.Context) ([]workshop.Retention, error) { return nil, nil }

// withTeam opens the user’s own library and the firm’s, to bring something from one to the
// other.
func (p *program) withTeam(ctx context.Context, do func(s team.Sync, of members, one membership) error) error {
	firm, of, one, err := p.openFirm(ctx)
	if err != nil {
		return err
	}
	defer firm.Close()
	open := p.changing
	if path, err := p.libraryPath(); err == nil {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) { // a laptop that has only joined
			open = func(ctx context.Context, do func(*sessions.Library) error) error {
				return p.withLibrary(ctx, sessions.Options{}, do)
			}
		}
	}
	return open(ctx, func(own *sessions.Library) error {
		return do(team.Sync{Own: own, Firm: firm}, of, one)
	})
}

// settle remembers which sessions that are here other laptops lead, so that it is known
// before one is led, and tells the firm’s library that what was erased there is not here.
func (p *program) settle(ctx context.Context, s team.Sync, of members) error {
	c, err := s.Compare(ctx)
	if err != nil {
		return err
	}
	var gone []string
	for _, one := range c.Gone {
		gone = append(gone, one.Session)
	}
	if err := s.Firm.CarryOut(ctx, gone); err != nil {
		return err
	}
	laptops, err := s.Firm.Laptops(ctx)
	if err != nil {
		return err
	}
	return of.noteHolders(c, laptops)
}

// noteHolders remembers which sessions that are here other laptops lead.
func (m members) noteHolders(c team.Compared, laptops map[string]team.Laptop) error {
	return m.change(func(one *membership) {
		one.Taken = slices.DeleteFunc(one.Taken, func(id string) bool { return c.There[id].Pen == one.Laptop || c.There[id].Erased })
		one.Elsewhere = holdersOf(c, laptops, one.Laptop)
		for _, id := range one.Taken {
			delete(one.Elsewhere, id)
		}
	})
}

func holdersOf(c team.Compared, laptops map[string]team.Laptop, own string) map[string]holder {
	all := map[string]holder{}
	for id := range c.Here {
		if there, ok := c.There[id]; ok && !there.Erased && there.Pen != "" && there.Pen != own {
			all[id] = holder{laptops[there.Pen].String(), there.Since.UTC()}
		}
	}
	return all
}
