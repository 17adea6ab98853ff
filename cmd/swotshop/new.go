package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"swotshop/tui"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

func (p *program) newCommand() *cobra.Command {
	var setup setup.NewSession
	var stage string
	c := p.command(&cobra.Command{
		Use:   "new [flags]",
		Short: "Start a session",
		Long: `Start a session. With --client it starts at once, and what is not given gets a sensible default;
without it the form opens, filled in with what is given.`,
		Example: `swotshop new
swotshop new --client "Acme Robotics" --people 8 --objective "Decide who may speak for us"`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		setup.Stage = workshop.StageKind(stage)
		if err := p.checkSetup(c, setup); err != nil {
			return err
		}
		setup.Client, setup.Title, setup.Objective =
			workshop.Clean(setup.Client), workshop.Clean(setup.Title), workshop.Clean(setup.Objective)
		if setup.Client == "" {
			return p.app(c.Context(), tui.Start{Form: &setup})
		}
		return p.app(c.Context(), tui.Start{New: &setup})
	})
	f := c.Flags()
	f.StringVar(&setup.Client, "client", "", "whom it is held with")
	f.StringVar(&setup.Title, "title", "", "what it is called")
	f.StringVar(&setup.Objective, "objective", "", "the decision that is asked for, in one sentence")
	f.IntVar(&setup.People, "people", 0, "how many are in the room")
	f.StringVar(&setup.Agenda, "agenda", "", "the agenda: short, half, full or follow-up")
	f.StringVar(&setup.Deck, "deck", "", "the id of the deck (swotshop deck list)")
	f.StringVar(&stage, "stage", "", "the kind of stage to jump to, as in capture")
	p.complete(c, "agenda", p.agendaIDs)
	p.complete(c, "deck", p.deckIDs)
	p.complete(c, "stage", stageKinds)
	p.screenFlags(c)
	return c
}

// checkSetup refuses what the form could not mend: a word that was mistyped
// where only some are known.
func (p *program) checkSetup(c *cobra.Command, setup setup.NewSession) error {
	if c.Flags().Changed("people") && (setup.People < 1 || setup.People > workshop.MaxPeople) {
		return wrongCall(c, "%d people do not fit: a number from 1 to %d.", setup.People, workshop.MaxPeople)
	}
	if setup.Agenda == "" && setup.Deck == "" && setup.Stage == "" {
		return nil // nothing to look up, so no file to read before the first screen
	}
	if ids := p.agendaIDs(); setup.Agenda != "" && !slices.Contains(ids, setup.Agenda) {
		return wrongCall(c, "There is no agenda “%s”. There is: %s.", setup.Agenda, strings.Join(ids, ", "))
	}
	if setup.Deck != "" {
		if _, err := p.content().Deck(setup.Deck); err != nil {
			return wrongCall(c, "The deck cannot be played: %s.", err)
		}
	}
	return p.checkStage(c, p.agendaOf(setup), setup.Stage)
}

// agendaOf is the agenda that a new session will have.
func (p *program) agendaOf(setup setup.NewSession) workshop.Agenda {
	agendas := p.content().Agendas()
	for _, a := range agendas {
		if a.ID == setup.Agenda {
			return a
		}
	}
	return agendas[0]
}

// checkStage refuses a kind of stage that an agenda does not have.
func (p *program) checkStage(c *cobra.Command, agenda workshop.Agenda, kind workshop.StageKind) error {
	if kind == "" || agenda.Find(kind) >= 0 {
		return nil
	}
	var kinds []string
	for _, s := range agenda.Stages {
		if !slices.Contains(kinds, string(s.Kind)) {
			kinds = append(kinds, string(s.Kind))
		}
	}
	return wrongCall(c, "The agenda “%s” has no stage of the kind “%s”. It has: %s.", agenda.ID, kind, strings.Join(kinds, ", "))
}
