package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
)

// This file holds the commands that erase whole sessions, delete and purge, and
// what they share with redact (redact.go): each says what it will do, asks, and
// tells what still has the words. What has them besides the library is found in
// traces.go.

func (p *program) deleteCommand() *cobra.Command {
	var yes bool
	c := p.command(&cobra.Command{
		Use:   "delete ID [flags]",
		Short: deleteShort,
		Long:  deleteLong + aboutID,
		Example: `swotshop export latest --format json
swotshop delete latest`,
	}, oneArg(anID), func(c *cobra.Command, args []string) error {
		if err := p.needAnswer(c, yes, cannotAskToDelete); err != nil {
			return err
		}
		return p.delete(c.Context(), args[0], yes)
	})
	c.Flags().BoolVar(&yes, "yes", false, yesFlag)
	c.ValidArgsFunction = p.completeID
	return c
}

// delete looks at the line in the list alone: also a session that cannot be read
// can be erased.
func (p *program) delete(ctx context.Context, typed string, yes bool) error {
	var id string
	var s workshop.Summary
	var also []trace
	err := p.readingOwn(ctx, func(l *sessions.Library) (err error) {
		if id, s, err = l.FindLine(ctx, typed); err == nil {
			also, err = p.tracesIn(ctx, l, id)
		}
		return err
	})
	if err != nil {
		return err
	}
	p.warn(yes, eraseSession, s.Client, s.Title, s.Date, count(s.Items, "item"), count(s.Initiatives, "initiative"), p.besides(also))
	p.warnOf(yes, also)
	if !yes && !p.confirm() {
		p.say(nothingDeleted)
		return nil
	}
	err = p.erase(ctx, func(l *sessions.Library) (string, error) {
		return fmt.Sprintf(deletedSession, s.Client, s.Title, s.Date), p.deleteFrom(ctx, l, id)
	}, also...)
	if err == nil {
		p.sayOfFirm(firmHasSession, id)
	}
	return err
}

// tracesIn is tracesOf for a session that may not read.
func (p *program) tracesIn(ctx context.Context, l *sessions.Library, id string) ([]trace, error) {
	events, err := l.Events(ctx, id)
	if err != nil && ctx.Err() != nil {
		return nil, err
	}
	return p.tracesOf(id, events)
}

// erase erases, and says that it is done and what still has it; also when traces
// are left in the file itself. What goes with it is deleted.
func (p *program) erase(ctx context.Context, do func(*sessions.Library) (done string, err error), also ...trace) error {
	library, err := p.libraryPath()
	if err != nil {
		return err
	}
	var done string
	err = p.changing(ctx, func(l *sessions.Library) (err error) {
		done, err = do(l)
		return err
	})
	if err != nil && !errors.Is(err, sessions.ErrTraces) {
		return err
	}
	p.say("%s", done)
	return errors.Join(err, p.cleanTraces(also, library), p.tellBackups())
}

func (p *program) purgeCommand() *cobra.Command {
	var yes bool
	var client string
	c := p.command(&cobra.Command{
		Use:     "purge --client C [flags]",
		Short:   purgeShort,
		Long:    purgeLong,
		Example: `swotshop purge --client "Acme Robotics"`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		if workshop.Clean(client) == "" {
			return wrongCall(c, missingClient)
		}
		if err := p.needAnswer(c, yes, cannotAskToErase); err != nil {
			return err
		}
		return p.purge(c.Context(), client, yes)
	})
	c.Flags().StringVar(&client, "client", "", wholeClientFlag)
	c.Flags().BoolVar(&yes, "yes", false, yesFlag)
	p.completeClient(c)
	return c
}

func (p *program) purge(ctx context.Context, client string, yes bool) error {
	meant := workshop.Retention{Client: client}
	var list []workshop.Summary
	var also []trace
	err := p.readingOwn(ctx, func(l *sessions.Library) (err error) {
		if list, err = l.List(ctx); err != nil {
			return err
		}
		all := list
		list = slices.DeleteFunc(slices.Clone(list), func(s workshop.Summary) bool { return !meant.Of(s.Client) })
		if err := checkNamed(list); err != nil {
			return err
		}
		if len(list) > 0 {
			also, err = p.tracesOfAll(ctx, l, list)
			return err
		}
		kept, err := l.Retentions(ctx)
		if slices.ContainsFunc(kept, func(r workshop.Retention) bool { return r.Of(client) }) {
			return fail(nil, onlyRetention, client, sessions.Quoted(client))
		}
		return errors.Join(err, &naming{noClient(client, nearClients(clientsOf(all), client)), noClient(client, nil)})
	})
	if err != nil {
		return err
	}
	p.warn(yes, eraseClient, count(len(list), "session"), list[0].Client, p.besides(also))
	for _, s := range list {
		p.warn(yes, eraseLine, s.Date, s.Title, count(s.Items, "item"), count(s.Initiatives, "initiative"))
	}
	p.warnOf(yes, also)
	if !yes && !p.confirm() {
		p.say(nothingErased)
		return nil
	}
	err = p.erase(ctx, func(l *sessions.Library) (string, error) {
		ids := make([]string, len(list))
		for i, s := range list { // as they are in the library, not as they are shown
			if ids[i], err = l.Find(ctx, s.ID); err != nil {
				return "", err
			}
		}
		return fmt.Sprintf(erasedSessions, count(len(list), "session"), list[0].Client), p.deleteFrom(ctx, l, ids...)
	}, also...)
	if err == nil {
		p.sayOfFirm(firmHasClient, sessions.Quoted(list[0].Client))
	}
	return err
}

// deleteFrom deletes sessions, and what phones left of them.
func (p *program) deleteFrom(ctx context.Context, l *sessions.Library, ids ...string) error {
	err := l.Delete(ctx, ids...)
	if err != nil && !errors.Is(err, sessions.ErrTraces) {
		return err
	}
	return errors.Join(err, p.dropPasses(ids...))
}

// checkNamed refuses several sessions of which no more is known than that a name was
// erased: they may be of several clients.
func checkNamed(list []workshop.Summary) error {
	var one []string
	for _, s := range unnamed(list) {
		one = append(one, fmt.Sprintf(deleteOne, s.ID))
	}
	if len(one) < 2 {
		return nil
	}
	return fail(nil, namesErased, list[0].Client, strings.Join(one, ", "))
}

// unnamed are the sessions of which nobody knows whether they are of one client, since
// its name was erased.
func unnamed(list []workshop.Summary) (some []workshop.Summary) {
	for _, s := range list {
		if strings.Contains(s.Client, workshop.Erased) && !strings.HasSuffix(s.Client, workshop.ClientMark(s.ID)) {
			some = append(some, s)
		}
	}
	return some
}

// tracesOfAll are the traces of listed sessions.
func (p *program) tracesOfAll(ctx context.Context, l *sessions.Library, list []workshop.Summary) (all []trace, err error) {
	for _, s := range list {
		id, err := l.Find(ctx, s.ID)
		if err != nil {
			return nil, err
		}
		some, err := p.tracesIn(ctx, l, id)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

// needAnswer refuses where nobody can be asked, and says from which library
// something is about to be erased.
func (p *program) needAnswer(c *cobra.Command, yes bool, refusal string) error {
	if !yes && !isTerminal(p.in) {
		return wrongCall(c, "%s", refusal)
	}
	return p.nameLibrary()
}

// nameLibrary says which library is about to be changed for good.
func (p *program) nameLibrary() error {
	path, err := p.libraryPath()
	if err == nil {
		p.say(inLibrary, path)
	}
	return err
}

// warn says what is going to happen, to a person who will be asked.
func (p *program) warn(yes bool, format string, args ...any) {
	if !yes {
		p.say(format, args...)
	}
}

// confirm asks. The library is not open meanwhile, so that nobody waits.
func (p *program) confirm() bool {
	return p.answer(confirmErasing) == "yes"
}

// answer asks for one, which is given in small letters; none is a no.
func (p *program) answer(question string) string {
	_, _ = fmt.Fprint(p.err, question)
	line, _ := bufio.NewReader(p.in).ReadString('\n')
	return strings.ToLower(strings.TrimSpace(line))
}

// tellBackups says which backups still have what was erased, and how to be rid
// of them. To delete backups unasked would be no duty of care.
func (p *program) tellBackups() error {
	path, err := p.libraryPath()
	if err != nil {
		return err
	}
	made, err := sessions.AllBackups(path)
	if err != nil {
		p.say(backupsUnknown, err)
	}
	if len(made) > 0 {
		p.say(inBackups, count(len(made), "earlier backup"), filepath.Dir(made[0].Path))
		p.say(replaceBackups)
	}
	for _, text := range restTexts(path) {
		p.say(inRest, p.shown(text))
	}
	for _, file := range sessions.Aside(path) {
		p.say(inAside, p.shown(file))
	}
	return nil
}
