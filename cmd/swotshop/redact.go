package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
)

// redaction is what is to be erased from a session, and what was found there.
type redaction struct {
	workshop.Redaction
	what string // as it is called in a question
	w    *workshop.Workshop
	// In how many texts it stands, and the texts that are much like it.
	places int
	likes  []string
	also   []trace // what has the words besides
}

func (p *program) redactCommand() *cobra.Command {
	var yes bool
	var r redaction
	c := p.command(&cobra.Command{
		Use:   "redact ID [ITEM] [flags]",
		Short: "Erase an item’s words, or any words, from a session",
		Long: `Erase words from a session for good, as if they had never been typed: all that one item ever said and wherever it is
quoted, or with --words a name or a phrase wherever it stands, whatever its case, accents, width and punctuation: “Café Müller”
takes CAFE MULLER and Café-Müller too, 1234567 takes 1.234.567. The item stays, as “` + workshop.Erased + `”. Texts that are only like
it (“Müllers old Café”, “Mueller”) are shown; they go too when you say so, or with --like. Copies, exports and backups made
before still have the words. ITEM is what stands on the board, as in W3. ` + aboutID,
		Example: `swotshop redact latest W3
swotshop redact 3f9 --words "Bob Miller"`,
	}, takes{names: []string{anID}, more: true}, func(c *cobra.Command, args []string) error {
		if len(args) > 2 {
			return wrongCall(c, "“%s” is too much for “%s”.", args[2], c.CommandPath())
		}
		if (len(args) == 2) == (r.Words != "") {
			return wrongCall(c, "What is to be erased? Name an item, as in W3, or --words.")
		}
		if err := p.needAnswer(c, yes, "Nothing was erased"); err != nil {
			return err
		}
		return p.redact(c.Context(), args, r, yes)
	})
	c.Flags().StringVar(&r.Words, "words", "", "erase these words wherever they stand, in any spelling")
	c.Flags().BoolVar(&r.Like, "like", false, "also where the words stand in another order, with others between them, or nearly so")
	c.Flags().BoolVar(&yes, "yes", false, "do not ask")
	c.ValidArgsFunction = p.completeID
	return c
}

// redact looks what would go, asks, and erases it.
func (p *program) redact(ctx context.Context, args []string, r redaction, yes bool) error {
	id, err := p.find(ctx, args[0])
	if err != nil {
		return err
	}
	if err := p.seek(ctx, id, args[1:], &r); err != nil {
		return err
	}
	switch {
	case r.places == 0 && (len(r.likes) == 0 || yes):
		return r.absent()
	case !yes && !p.agreed(&r):
		p.say("Nothing was erased.")
		return nil
	}
	err = p.erase(ctx, func(l *sessions.Library) (string, error) {
		places, err := l.Redact(ctx, id, r.Redaction, workshop.Stamp{At: p.now(), NewID: p.newID, Actor: "facilitator"})
		return "Erased in " + count(places, "text") + ".", err
	}, r.also...)
	if yes && !r.Like && (err == nil || errors.Is(err, sessions.ErrTraces)) {
		p.tellLikes(&r)
	}
	return err
}

// seek looks where what is to be erased stands, and what is like it.
func (p *program) seek(ctx context.Context, id string, item []string, r *redaction) error {
	return p.session(ctx, id, func(w *workshop.Workshop, events []workshop.Event) (err error) {
		r.w, r.what = w, "“"+r.Words+"”"
		if len(item) == 1 {
			r.Item, r.what = findItem(w, item[0])
		}
		if _, r.places, err = r.Apply(events); err == nil {
			r.likes, err = r.Likes(events)
		}
		if err != nil {
			return fail(err, "Nothing was erased: %s", err)
		}
		r.also, err = p.tracesOf(id, events)
		r.also = spareNewer(withWords(r.also, r.Redaction, events))
		return err
	})
}

// absent says that there is nothing to erase, and what is like it.
func (r *redaction) absent() error {
	if len(r.likes) == 0 {
		return fail(nil, "Nothing was erased: the session of %s, %s, has no such words.", r.w.Client, r.w.Date)
	}
	return fail(nil, "Nothing was erased: the session of %s, %s, has no such words, but %s like them:\n%s\nTo erase the words there: --like",
		r.w.Client, r.w.Date, count(len(r.likes), "text"), strings.Join(r.examples(), "\n"))
}

// agreed says what would be erased, and asks. The answer may be to erase what is
// like it too.
func (p *program) agreed(r *redaction) bool {
	if r.places > 0 {
		p.say("This erases %s from the session of %s, “%s”, %s: %s. It cannot be undone.",
			r.what, r.w.Client, r.w.Title, r.w.Date, count(r.places, "text")+p.besides(r.also))
	}
	p.warnOf(false, r.also)
	if workshop.Length(workshop.Clean(r.Words)) == 1 {
		p.say("It is a single character, and is erased within other words too.")
	}
	question := "Type yes to erase it: "
	switch likes := count(len(r.likes), "text"); {
	case len(r.likes) == 0:
	case r.Like:
		p.list("Among them, only like it: "+likes, r)
	case r.places == 0:
		p.list(fmt.Sprintf("The session of %s, %s, has no such words, but %s like them:", r.w.Client, r.w.Date, likes), r)
		question = "Type all to erase the words there, which cannot be undone: "
	default:
		p.list("Not erased, but like it: "+likes, r)
		question = "Type yes to erase it, or all to erase the words there too: "
	}
	answer := p.answer(question)
	all := answer == "all" && len(r.likes) > 0
	r.Like = r.Like || all
	return all || answer == "yes" && r.places > 0
}

// tellLikes says what is still there, to whoever could not be asked.
func (p *program) tellLikes(r *redaction) {
	if len(r.likes) == 0 {
		return
	}
	p.list("Still there, and like it: "+count(len(r.likes), "text"), r)
	if r.Item != "" {
		p.say("To erase those too, name their words with --words.")
		return
	}
	p.say("To erase the words there too, call it again with --like.")
}

func (p *program) list(heading string, r *redaction) {
	p.say("%s", heading)
	for _, e := range r.examples() {
		_, _ = fmt.Fprintln(p.err, e)
	}
}

// examples are the first of the texts that are like what is erased, one a line.
func (r *redaction) examples() []string {
	const most, widest = 5, 100
	var lines []string
	for _, text := range r.likes[:min(most, len(r.likes))] {
		lines = append(lines, "  “"+ansi.Truncate(workshop.Clean(text), widest, "…")+"”")
	}
	if more := len(r.likes) - most; more > 0 {
		lines = append(lines, fmt.Sprintf("  and %d more", more))
	}
	return lines
}

// findItem finds the item that a person means, by what stands on the board
// or by its id, and how to name it. What is not there is left to the redaction
// to refuse.
func findItem(w *workshop.Workshop, typed string) (id, what string) {
	for _, i := range w.Items {
		if strings.EqualFold(i.Ref(), typed) || i.ID == typed {
			return i.ID, i.Ref() + ", “" + i.Text + "”,"
		}
	}
	return typed, "the item " + typed
}
