package main

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
)

// largestList is far more than any room says.
const largestList = 4 << 20

func (p *program) addCommand() *cobra.Command {
	c := p.command(&cobra.Command{
		Use:   "add ID [FILE]",
		Short: addShort,
		Long:  addLong + aboutID,
		Example: `swotshop add latest swot.md
swotshop add 3f9 survey.csv
pbpaste | swotshop add latest`,
	}, takes{names: []string{anID}, more: true}, func(c *cobra.Command, args []string) error {
		file := "-"
		switch {
		case len(args) > 2:
			return wrongCall(c, tooMuch, args[2], c.CommandPath())
		case len(args) == 2:
			file = args[1]
		case isTerminal(p.in):
			p.say(addFromKeyboard)
		}
		text, err := p.readList(file)
		if err != nil {
			return err
		}
		return p.add(c.Context(), args[0], text)
	})
	c.ValidArgsFunction = func(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) == 1 {
			return nil, cobra.ShellCompDirectiveDefault // a file
		}
		return p.completeID(c, args, typed)
	}
	return c
}

// readList reads a list of items. What is not UTF-8 would be added with its letters
// wrong.
func (p *program) readList(name string) (string, error) {
	data, err := p.readFile(name, largestList, addFile)
	if err != nil {
		return "", err
	}
	if first := strings.TrimSpace(string(data)); strings.IndexAny(first, "{[") == 0 && json.Valid(data) {
		return "", fail(nil, addJSON, sourceName(name))
	}
	for i, line := range strings.Split(string(data), "\n") {
		if !utf8.ValidString(line) {
			return "", fail(nil, addEncoding, sourceName(name), i+1)
		}
	}
	return string(data), nil
}

// add adds what is in a list to a session that nobody leads.
func (p *program) add(ctx context.Context, typed, text string) error {
	var list workshop.List
	err := p.changing(ctx, func(l *sessions.Library) error {
		id, err := l.Find(ctx, typed)
		if err != nil {
			return err
		}
		return p.addTo(ctx, l, id, text, &list)
	})
	if err != nil {
		return err
	}
	for _, e := range list.Told() {
		p.say(addLine, e.At, workshop.Clean(e.Typed), e.Why)
	}
	left := list.NotTaken()
	for _, e := range left {
		p.say(addLine, e.At, workshop.Clean(e.Typed), e.Why)
	}
	if slices.ContainsFunc(left, func(e workshop.ListEntry) bool { return !e.Quadrant.Valid() }) {
		p.say(addHeadings)
	}
	switch all := len(list.Items()) + len(left); {
	case all == 0:
		return fail(nil, addNothing)
	case len(left) > 0:
		return fail(nil, addLeft, len(left), count(all, "line"))
	}
	return nil
}

// addTo adds the items of a list as one step. What is on the board is looked at while
// nobody else can write to it.
func (p *program) addTo(ctx context.Context, l *sessions.Library, id, text string, list *workshop.List) error {
	w, added, err := p.fromOutside(ctx, l, id, func(w *workshop.Workshop) (workshop.Intent, error) {
		if *list = w.ReadList(text, ""); len(list.Items()) == 0 && !w.Closed {
			return nil, nil
		}
		return workshop.AddItems{Items: list.Items(), Outside: true}, nil
	})
	var led *sessions.LeasedError
	var refused *workshop.Refusal
	switch {
	case errors.As(err, &led):
		return fail(err, addLedElsewhere, led.Host, led.PID)
	case errors.As(err, &refused):
		return fail(err, addRefused, refused)
	case err != nil || len(added) == 0:
		return err
	}
	p.say(addDone, count(len(added), "item"), w.Client, w.Title, w.Date, counted(list))
	return nil
}

// counted says how many items of a list are for which quadrant.
func counted(l *workshop.List) string {
	var parts []string
	for _, q := range workshop.Quadrants {
		if n := l.Count(q); n > 0 {
			parts = append(parts, q.Name()+" "+strconv.Itoa(n))
		}
	}
	return strings.Join(parts, ", ")
}
