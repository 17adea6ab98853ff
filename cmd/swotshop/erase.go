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
		Short: "Erase a session for good",
		Long:  "Erase a session for good: nothing of it stays in the library. Copies and backups made before still have it. " + aboutID,
		Example: `swotshop export latest --format json
swotshop delete latest`,
	}, oneArg(anID), func(c *cobra.Command, args []string) error {
		if err := p.needAnswer(c, yes, "Nothing was deleted"); err != nil {
			return err
		}
		return p.delete(c.Context(), args[0], yes)
	})
	c.Flags().BoolVar(&yes, "yes", false, "do not ask")
	c.ValidArgsFunction = p.completeID
	return c
}

// delete looks at the line in the list alone: also a session that does not read
// can be erased.
func (p *program) delete(ctx context.Context, typed string, yes bool) error {
	var id string
	var s workshop.Summary
	var also []trace
	err := p.reading(ctx, func(l *sessions.Library) (err error) {
		if id, s, err = l.FindLine(ctx, typed); err == nil {
			also, err = p.tracesIn(ctx, l, id)
		}
		return err
	})
	if err != nil {
		return err
	}
	p.warn(yes, "This erases the session of %s, “%s”, %s, with %d items and %d initiatives%s. It cannot be undone.",
		s.Client, s.Title, s.Date, s.Items, s.Initiatives, p.besides(also))
	p.warnOf(yes, also)
	if !yes && !p.confirm() {
		p.say("Nothing was deleted.")
		return nil
	}
	return p.erase(ctx, func(l *sessions.Library) (string, error) {
		return fmt.Sprintf("Deleted: %s, %s, %s", s.Client, s.Title, s.Date), l.Delete(ctx, id)
	}, also...)
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
		Use:   "purge --client C [flags]",
		Short: "Erase all sessions of a client for good",
		Long: `Erase all sessions of a client for good, with the client’s date of retention. The name has to be the whole name, in any case.
Copies, exports and backups made before still have them.`,
		Example: `swotshop purge --client "Acme Robotics"`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		if workshop.Clean(client) == "" {
			return wrongCall(c, "Whose sessions? Name the client: --client C")
		}
		if err := p.needAnswer(c, yes, "Nothing was erased"); err != nil {
			return err
		}
		return p.purge(c.Context(), client, yes)
	})
	c.Flags().StringVar(&client, "client", "", "the client’s whole name")
	c.Flags().BoolVar(&yes, "yes", false, "do not ask")
	p.completeClient(c)
	return c
}

func (p *program) purge(ctx context.Context, client string, yes bool) error {
	meant := workshop.Retention{Client: client}
	var list []workshop.Summary
	var also []trace
	err := p.reading(ctx, func(l *sessions.Library) (err error) {
		if list, err = l.List(ctx); err != nil {
			return err
		}
		all := list
		list = slices.DeleteFunc(slices.Clone(list), func(s workshop.Summary) bool { return !meant.Of(s.Client) })
		if len(list) > 0 {
			also, err = p.tracesOfAll(ctx, l, list)
			return err
		}
		kept, err := l.Retentions(ctx)
		if slices.ContainsFunc(kept, func(r workshop.Retention) bool { return r.Of(client) }) {
			return fail(nil, "Nothing was erased: %s has a date, but no session. To take it back: swotshop retention --client %s --none", client, sessions.Quoted(client))
		}
		return errors.Join(err, fail(nil, "Nothing was erased: there is no session of a client called %s.%s", client, similar(all, client)))
	})
	if err != nil {
		return err
	}
	p.warn(yes, "This erases %s of %s%s. It cannot be undone.", count(len(list), "session"), list[0].Client, p.besides(also))
	for _, s := range list {
		p.warn(yes, "  %s  %s  %d items, %d initiatives", s.Date, s.Title, s.Items, s.Initiatives)
	}
	p.warnOf(yes, also)
	if !yes && !p.confirm() {
		p.say("Nothing was erased.")
		return nil
	}
	return p.erase(ctx, func(l *sessions.Library) (string, error) {
		ids := make([]string, len(list))
		for i, s := range list { // as they are in the library, not as they are shown
			if ids[i], err = l.Find(ctx, s.ID); err != nil {
				return "", err
			}
		}
		return fmt.Sprintf("Erased: %s of %s.", count(len(list), "session"), list[0].Client), l.Delete(ctx, ids...)
	}, also...)
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

// similar names clients whose names have the typed one in them.
func similar(all []workshop.Summary, typed string) string {
	var names []string
	for _, s := range all {
		name := "“" + s.Client + "”"
		if strings.Contains(strings.ToLower(s.Client), strings.ToLower(workshop.Clean(typed))) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return " “swotshop list” shows the names."
	}
	return " Is it " + strings.Join(names[:min(3, len(names))], " or ") + "?"
}

// needAnswer refuses where nobody can be asked, and says from which library
// something is about to be erased.
func (p *program) needAnswer(c *cobra.Command, yes bool, nothing string) error {
	if !yes && !isTerminal(p.in) {
		return wrongCall(c, "%s: nobody can be asked here. Say --yes if you are sure.", nothing)
	}
	return p.nameLibrary()
}

// nameLibrary says which library is about to be changed for good.
func (p *program) nameLibrary() error {
	path, err := p.libraryPath()
	if err == nil {
		p.say("In the library %s:", path)
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
	return p.answer("Type yes to erase it: ") == "yes"
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
		p.say("Backups may still have it. %s", err)
	}
	if len(made) > 0 {
		p.say("It is still in %s made before: %s", count(len(made), "backup"), filepath.Dir(made[0].Path))
		p.say("To put a new one in their place: swotshop backup --renew")
	}
	for _, text := range restTexts(path) {
		p.say("What did not read when the library was restored is in %s, and may have it too. Delete it yourself when you do not need it.", p.shown(text))
	}
	for _, file := range sessions.Aside(path) {
		p.say("%s was moved out of the library’s way, and may have it too. Delete it yourself when you do not need it.", p.shown(file))
	}
	return nil
}

// count is a number of things.
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
