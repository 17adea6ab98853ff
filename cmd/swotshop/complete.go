package main

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/workshop"
)

// This file says what a shell may offer when the user presses Tab.

// complete offers words for a flag.
func (p *program) complete(c *cobra.Command, flag string, words func() []string) {
	err := c.RegisterFlagCompletionFunc(flag, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return words(), cobra.ShellCompDirectiveNoFileComp
	})
	if err != nil {
		panic(err) // the command has no such flag: a slip in this package
	}
}

func stageKinds() []string {
	var kinds []string
	for _, k := range workshop.StageKinds {
		kinds = append(kinds, string(k))
	}
	return kinds
}

func classifications() []string {
	var all []string
	for _, c := range workshop.Classifications {
		all = append(all, string(c))
	}
	return all
}

func (p *program) agendaIDs() []string {
	var ids []string
	content := p.content()
	for _, a := range slices.Concat(content.Agendas(), content.OwnAgendas()) {
		ids = append(ids, a.ID)
	}
	return ids
}

func (p *program) deckIDs() []string {
	var ids []string
	for _, d := range p.content().Decks() {
		ids = append(ids, d.ID)
	}
	return ids
}

// completeID offers sessions, with the client beside the id where clients may be named.
func (p *program) completeID(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	offer := []string{sessions.Latest}
	// A library that does not open has nothing to offer; the command itself
	// will say why.
	_ = p.reading(context.WithoutCancel(c.Context()), func(l sessions.Reader) error {
		all, err := l.List(c.Context())
		hides := p.hidesClients()
		for _, s := range all {
			about := s.Client + ", " + s.Date
			if hides {
				about = s.Date
			}
			offer = append(offer, s.ID+"\t"+about)
		}
		return err
	})
	return offer, cobra.ShellCompDirectiveNoFileComp
}

// completeClient offers the clients' names for --client.
func (p *program) completeClient(c *cobra.Command) { p.complete(c, "client", p.offeredClients) }

// offeredClients are the clients that may be named.
func (p *program) offeredClients() []string {
	if p.hidesClients() {
		return nil
	}
	return p.clientNames()
}

// clientNames are the names of all clients; none of a library that does not open.
func (p *program) clientNames() (names []string) {
	_ = p.reading(context.Background(), func(l sessions.Reader) error {
		all, err := l.List(context.Background())
		names = clientsOf(all)
		return err
	})
	return names
}

func (p *program) completeDeck(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return p.deckIDs(), cobra.ShellCompDirectiveNoFileComp
}
