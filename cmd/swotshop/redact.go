package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
)

func (p *program) redactCommand() *cobra.Command {
	var yes bool
	var words string
	c := p.command(&cobra.Command{
		Use:   "redact ID [ITEM] [flags]",
		Short: "Erase an item’s words, or any words, from a session",
		Long: `Erase words from a session for good, as if they had never been typed: all that one item ever said and wherever it is
quoted, or with --words a name or a phrase wherever it stands. The item stays, as “` + workshop.Erased + `”. Copies, exports and backups made
before still have the words. ITEM is what stands on the board, as in W3. ` + aboutID,
		Example: `swotshop redact latest W3
swotshop redact 3f9 --words "Bob Miller"`,
	}, takes{names: []string{anID}, more: true}, func(c *cobra.Command, args []string) error {
		if len(args) > 2 {
			return wrongCall(c, "“%s” is too much for “%s”.", args[2], c.CommandPath())
		}
		if (len(args) == 2) == (words != "") {
			return wrongCall(c, "What is to be erased? Name an item, as in W3, or --words.")
		}
		if err := p.needAnswer(c, yes, "Nothing was erased"); err != nil {
			return err
		}
		return p.redact(c.Context(), args, words, yes)
	})
	c.Flags().StringVar(&words, "words", "", "erase these words wherever they stand, in any case")
	c.Flags().BoolVar(&yes, "yes", false, "do not ask")
	c.ValidArgsFunction = p.completeID
	return c
}

// redact looks what would go, asks, and erases it.
func (p *program) redact(ctx context.Context, args []string, words string, yes bool) error {
	redaction := workshop.Redaction{Words: words}
	id, err := p.find(ctx, args[0])
	if err != nil {
		return err
	}
	var w *workshop.Workshop
	places := 0
	err = p.session(ctx, id, func(found *workshop.Workshop, events []workshop.Event) (err error) {
		w = found
		what := "“" + words + "”"
		if len(args) == 2 {
			redaction.Item, what = itemCalled(w, args[1])
		}
		if _, places, err = redaction.Apply(events); err != nil {
			return fail(err, "Nothing was erased: %s", err)
		}
		if places > 0 {
			p.warn(yes, "This erases %s from the session of %s, “%s”, %s: %s. It cannot be undone.",
				what, w.Client, w.Title, w.Date, counted(places, "text"))
		}
		return nil
	})
	switch {
	case err != nil:
		return err
	case places == 0:
		return fail(nil, "Nothing was erased: the session of %s, %s, has no such words.", w.Client, w.Date)
	case !yes && !p.confirm():
		p.say("Nothing was erased.")
		return nil
	}
	return p.erase(ctx, func(l *sessions.Library) (string, error) {
		places, err := l.Redact(ctx, id, redaction, workshop.Stamp{At: p.now(), NewID: p.newID, Actor: "facilitator"})
		return "Erased in " + counted(places, "text") + ".", err
	})
}

// itemCalled finds the item that a person means, by what stands on the board
// or by its id, and how to name it. What is not there is left to the redaction
// to refuse.
func itemCalled(w *workshop.Workshop, typed string) (id, what string) {
	for _, i := range w.Items {
		if strings.EqualFold(i.Ref(), typed) || i.ID == typed {
			return i.ID, i.Ref() + ", “" + i.Text + "”,"
		}
	}
	return typed, "the item " + typed
}
