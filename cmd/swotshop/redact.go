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
		Short: redactShort,
		Long:  redactLong + aboutID,
		Example: `swotshop redact latest W3
swotshop redact 3f9 --words "Bob Miller"`,
	}, takes{names: []string{anID}, more: true}, func(c *cobra.Command, args []string) error {
		if len(args) > 2 {
			return wrongCall(c, tooMuch, args[2], c.CommandPath())
		}
		if (len(args) == 2) == (r.Words != "") || r.Parts && r.Words == "" {
			return wrongCall(c, missingRedaction)
		}
		if err := p.needAnswer(c, yes, cannotAskToErase); err != nil {
			return err
		}
		return p.redact(c.Context(), args, r, yes)
	})
	c.Flags().StringVar(&r.Words, "words", "", redactWordsFlag)
	c.Flags().BoolVar(&r.Parts, "parts", false, redactPartsFlag)
	c.Flags().BoolVar(&r.Like, "like", false, redactLikeFlag)
	c.Flags().BoolVar(&yes, "yes", false, yesFlag)
	c.ValidArgsFunction = p.completeID
	return c
}

// redact looks what would go, asks, and erases it.
func (p *program) redact(ctx context.Context, args []string, r redaction, yes bool) error {
	id, err := p.find(ctx, args[0])
	if err != nil {
		return err
	}
	r.Ours = p.content().BuiltIn()
	if err := p.seek(ctx, id, args[1:], &r); err != nil {
		return err
	}
	switch {
	case r.places == 0 && (len(r.likes) == 0 || yes):
		return r.absent()
	case !yes && !p.confirmRedaction(&r):
		p.say(nothingErased)
		return nil
	}
	err = p.erase(ctx, func(l *sessions.Library) (string, error) {
		places, err := l.Redact(ctx, id, r.Redaction, workshop.Stamp{At: p.now(), NewID: p.newID, Actor: "facilitator"})
		return fmt.Sprintf(erasedTexts, count(places, "text")), err
	}, r.also...)
	if yes && !r.Like && (err == nil || errors.Is(err, sessions.ErrTraces)) {
		p.tellLikes(&r)
	}
	if err != nil && !errors.Is(err, sessions.ErrTraces) {
		return err
	}
	p.sayOfFirm(firmHasWords, id)
	return errors.Join(err, p.tellRest(ctx, id, &r))
}

// tellRest says what the client is called now, and in which other sessions search
// still finds the words.
func (p *program) tellRest(ctx context.Context, id string, r *redaction) error {
	return p.readingOwn(ctx, func(l *sessions.Library) error {
		_, line, err := l.FindLine(ctx, id)
		if err != nil {
			return err
		}
		if line.Client != r.w.Client {
			p.say(clientErased, line.Client, sessions.Quoted(line.Client))
		}
		kept, err := l.Retentions(ctx)
		p.remindOf([]workshop.Summary{line}, kept)
		if err != nil || r.Words == "" {
			return err
		}
		return p.tellElsewhere(ctx, l, line.ID, r)
	})
}

// tellElsewhere says in which other sessions search finds the words.
func (p *program) tellElsewhere(ctx context.Context, l *sessions.Library, id string, r *redaction) error {
	hits, err := l.SearchWithin(ctx, r.Words, sessions.Within{Together: true})
	if err != nil {
		return err
	}
	list, err := l.List(ctx)
	short := shortIDs(list)
	told := map[string]bool{id: true}
	for _, h := range hits {
		if s := h.Session; !told[s.ID] && r.Takes(nil, h.Text) {
			told[s.ID] = true
			p.say(alsoThere, s.Client, s.Title, s.Date, short(s.ID), sessions.Quoted(r.Words))
		}
	}
	return err
}

// seek looks where what is to be erased stands, and what is like it.
func (p *program) seek(ctx context.Context, id string, item []string, r *redaction) error {
	return p.session(ctx, id, func(w *workshop.Workshop, events []workshop.Event) (err error) {
		r.w, r.what = w, fmt.Sprintf(wordsNamed, r.Words)
		if len(item) == 1 {
			r.Item, r.what = findItem(w, item[0])
		}
		if _, r.places, err = r.Apply(events); err == nil {
			r.likes, err = r.Likes(events)
		}
		if err != nil {
			return fail(err, notErased, err)
		}
		waiting, err := p.waitingWith(ctx, id, r.Redaction, events)
		if r.places += waiting; err != nil {
			return err
		}
		r.also, err = p.tracesOf(id, events)
		r.also = spareNewer(withWords(r.also, r.Redaction, events))
		return err
	})
}

// waitingWith is how many items from phones, which wait to be admitted, have the words.
func (p *program) waitingWith(ctx context.Context, id string, r workshop.Redaction, events []workshop.Event) (n int, err error) {
	err = p.readingOwn(ctx, func(l *sessions.Library) error {
		all, err := l.Waiting(ctx, id)
		for _, one := range all {
			if r.Takes(events, one.Text) {
				n++
			}
		}
		return err
	})
	return n, err
}

// absent says that there is nothing to erase, and what is like it.
func (r *redaction) absent() error {
	if len(r.likes) == 0 {
		return fail(nil, noSuchText, r.w.Client, r.w.Date)
	}
	return fail(nil, onlySimilar,
		r.w.Client, r.w.Date, count(len(r.likes), "similar text"), strings.Join(r.examples(), "\n"))
}

// confirmRedaction says what would be erased, and asks. The answer may be to erase what is
// like it too.
func (p *program) confirmRedaction(r *redaction) bool {
	if r.places > 0 {
		p.say(eraseTexts, r.what, r.w.Client, r.w.Title, r.w.Date, count(r.places, "text"), p.besides(r.also))
	}
	p.warnOf(false, r.also)
	if workshop.Length(workshop.Clean(r.Words)) == 1 {
		p.say(singleCharacter)
	}
	question := confirmErasing
	switch likes := count(len(r.likes), "text"); {
	case len(r.likes) == 0:
	case r.Like:
		p.list(fmt.Sprintf(amongSimilar, likes), r)
	case r.places == 0:
		p.list(fmt.Sprintf(similarHere, r.w.Client, r.w.Date, count(len(r.likes), "similar text")), r)
		question = confirmSimilar
	default:
		p.list(fmt.Sprintf(spareSimilar, likes), r)
		question = confirmEither
	}
	answer := p.answer(question)
	all := answer == "all" && len(r.likes) > 0
	r.Like = r.Like || all
	return all || answer == "yes" && r.places > 0
}

// tellLikes says what is still there, to someone who could not be asked.
func (p *program) tellLikes(r *redaction) {
	if len(r.likes) == 0 {
		return
	}
	p.list(fmt.Sprintf(similarLeft, count(len(r.likes), "text")), r)
	if r.Item != "" {
		p.say(nameSimilar)
		return
	}
	p.say(askForLike)
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
		lines = append(lines, fmt.Sprintf(moreTexts, more))
	}
	return lines
}

// findItem finds the item that a person means, by what stands on the board
// or by its id, and how to name it. What is not there is left to the redaction
// to refuse.
func findItem(w *workshop.Workshop, typed string) (id, what string) {
	for _, i := range w.Items {
		if strings.EqualFold(i.Ref(), typed) || i.ID == typed {
			return i.ID, fmt.Sprintf(itemWithText, i.Ref(), i.Text)
		}
	}
	return typed, fmt.Sprintf(itemNamed, typed)
}
