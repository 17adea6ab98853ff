package main

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
)

// filter is which sessions a command looks at, and how it prints what it finds: the
// flags that all commands share which look at several.
type filter struct {
	output
	client, since, until, kind, deck string
	open, closed                     bool

	first, last string // days, as since and until say; empty: no bound
}

// traits are what a filter goes by.
type traits struct {
	client, date string
	kind         string // the id of its agenda
	deck         string // its id
	version      int    // of the deck
	closed       bool
}

// filterFlags gives a command the flags of a filter.
func (p *program) filterFlags(c *cobra.Command, f *filter) {
	c.Flags().StringVar(&f.client, "client", "", filterClientFlag)
	c.Flags().StringVar(&f.since, "since", "", sinceFlag)
	c.Flags().StringVar(&f.until, "until", "", untilFlag)
	c.Flags().StringVar(&f.kind, "kind", "", kindFlag)
	c.Flags().StringVar(&f.deck, "deck", "", filterDeckFlag)
	c.Flags().BoolVar(&f.open, "open", false, openFlag)
	c.Flags().BoolVar(&f.closed, "closed", false, closedFlag)
	p.outputFlags(c, &f.output)
	p.completeClient(c)
	p.complete(c, "kind", p.agendaIDs)
	p.complete(c, "deck", p.deckIDs)
}

// check refuses what means nothing, whatever the library has, and reads the dates.
func (f *filter) check(c *cobra.Command, now time.Time) error {
	if f.open && f.closed {
		return wrongCall(c, openAndClosed)
	}
	for _, bound := range []struct {
		flag, typed string
		day         *string
		of          func(workshop.Period) string
	}{
		{"since", f.since, &f.first, func(p workshop.Period) string { return p.First }},
		{"until", f.until, &f.last, func(p workshop.Period) string { return p.Last }},
	} {
		if bound.typed == "" {
			continue
		}
		period, ok := workshop.ReadPeriod(bound.typed, now.Format(time.DateOnly))
		if !ok {
			return wrongCall(c, noPeriod, workshop.Clean(bound.typed), bound.flag)
		}
		*bound.day = bound.of(period)
	}
	if f.first != "" && f.last != "" && f.first > f.last {
		return wrongCall(c, sinceAfterUntil, workshop.DayInWords(f.first), workshop.DayInWords(f.last))
	}
	return f.output.check(c)
}

// filtered are those of all things that the filter lets through. A client, a kind or a
// deck that none of them has is refused: a slip must not look like an empty library.
func filtered[T any](f *filter, all []T, of func(T) traits) (some []T, err error) {
	if len(all) == 0 {
		return nil, nil
	}
	var clients, kinds, decks []string
	for _, thing := range all {
		t := of(thing)
		clients, kinds, decks = append(clients, t.client), append(kinds, t.kind), append(decks, t.deck, deckOf(t))
	}
	meant, err := f.clients(clients)
	switch {
	case err != nil:
		return nil, err
	case f.kind != "" && !slices.Contains(kinds, f.kind):
		return nil, fail(nil, noKind, workshop.Clean(f.kind), inOrder(kinds))
	case f.deck != "" && !slices.Contains(decks, f.deck):
		return nil, fail(nil, noDeck, workshop.Clean(f.deck), inOrder(decks))
	}
	for _, thing := range all {
		if t := of(thing); f.keeps(t) && (f.client == "" || slices.Contains(meant, t.client)) {
			some = append(some, thing)
		}
	}
	return some, nil
}

// keeps reports whether the filter lets a session through, whoever its client is.
func (f *filter) keeps(t traits) bool {
	return (f.first == "" || t.date >= f.first) && (f.last == "" || t.date <= f.last) &&
		(f.kind == "" || t.kind == f.kind) && (f.deck == "" || t.deck == f.deck || deckOf(t) == f.deck) &&
		(!f.open || !t.closed) && (!f.closed || t.closed)
}

// within is the filter as the library knows it.
func (f *filter) within() sessions.Filter {
	return sessions.Filter{Client: f.client, Since: f.first, Until: f.last, Agenda: f.kind, Deck: f.deck, Open: f.open, Closed: f.closed}
}

// needsDetails reports whether it goes by more than the line of a session in the list.
func (f *filter) needsDetails() bool { return f.kind != "" || f.deck != "" || f.json || f.csv }

// clients are those of some clients that --client means: the one with that name in any
// spelling, or else all that have it as a part of theirs.
func (f *filter) clients(all []string) ([]string, error) {
	if f.client == "" {
		return all, nil
	}
	meant := clientsLike(all, f.client)
	if len(meant) == 0 {
		return nil, unknownClient(workshop.Clean(f.client), nearClients(all, f.client))
	}
	return meant, nil
}

// clientsLike are the clients of that name in any spelling; when there are none, those
// that have it as a part of theirs. None is named twice.
func clientsLike(all []string, typed string) (whole []string) {
	var part []string
	key := workshop.ClientKey(typed)
	for _, client := range all {
		switch k := workshop.ClientKey(client); {
		case slices.Contains(whole, client), slices.Contains(part, client):
		case k == key:
			whole = append(whole, client)
		case strings.Contains(k, key):
			part = append(part, client)
		}
	}
	if len(whole) > 0 {
		return whole
	}
	return part
}

// clientsOf are the clients of sessions, each once, in their order.
func clientsOf(list []workshop.Summary) (clients []string) {
	for _, s := range list {
		if !slices.Contains(clients, s.Client) {
			clients = append(clients, s.Client)
		}
	}
	return clients
}

// mostNear is how many clients are named that may have been meant.
const mostNear = 3

// nearClients are a few clients whose names are not far from the typed one.
func nearClients(all []string, typed string) []string {
	near := workshop.NearClients(typed, all)
	for _, client := range append(clientsLike(all, typed), workshop.NearParts(typed, all)...) {
		if !slices.Contains(near, client) {
			near = append(near, client)
		}
	}
	return near[:min(mostNear, len(near))]
}

// deckOf names a deck with its version.
func deckOf(t traits) string { return t.deck + "@" + strconv.Itoa(t.version) }

// inOrder lists names in a sentence, each once.
func inOrder(names []string) string {
	names = slices.DeleteFunc(slices.Compact(slices.Sorted(slices.Values(names))), func(n string) bool { return strings.Trim(n, "@0") == "" })
	return workshop.Clean(strings.Join(names, ", "))
}
