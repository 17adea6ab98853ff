package main

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
)

func (p *program) deleteCommand() *cobra.Command {
	var yes bool
	c := p.command(&cobra.Command{
		Use:   "delete ID [flags]",
		Short: "Erase a session for good",
		Long:  "Erase a session for good: nothing of it stays in the library. Copies and backups made before still have it. " + aboutID,
		Example: `swotshop export latest --format json
swotshop delete latest`,
	}, oneArg(anID), func(c *cobra.Command, args []string) error {
		if !yes && !isTerminal(p.in) {
			return wrongCall(c, "Nothing was deleted: nobody can be asked here. Say --yes if you are sure.")
		}
		var w *workshop.Workshop
		err := p.session(c.Context(), args[0], func(found *workshop.Workshop, _ []workshop.Event) error {
			w = found
			return nil
		})
		if err != nil {
			return err
		}
		if !yes && !p.confirm(w) {
			p.say("Nothing was deleted.")
			return nil
		}
		err = p.withLibrary(c.Context(), sessions.Options{}, func(l *sessions.Library) error {
			return l.Delete(c.Context(), w.ID)
		})
		if err != nil {
			return err
		}
		p.say("Deleted: %s, %s, %s", w.Client, w.Title, w.Date)
		return nil
	})
	c.Flags().BoolVar(&yes, "yes", false, "do not ask")
	c.ValidArgsFunction = p.completeID
	return c
}

// confirm asks. The library is not open meanwhile, so that nobody waits.
func (p *program) confirm(w *workshop.Workshop) bool {
	p.say("This erases the session of %s, “%s”, %s, with %d items and %d initiatives. It cannot be undone.",
		w.Client, w.Title, w.Date, len(w.Items), len(w.Initiatives))
	_, _ = fmt.Fprint(p.err, "Type yes to erase it: ")
	line, _ := bufio.NewReader(p.in).ReadString('\n') // no answer is a no
	return strings.EqualFold(strings.TrimSpace(line), "yes")
}
