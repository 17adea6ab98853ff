package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/tui"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

func (p *program) newCommand() *cobra.Command {
	var setup setup.NewSession
	var stage, paper string
	var newClient bool
	c := p.command(&cobra.Command{
		Use:   "new [flags]",
		Short: newShort,
		Long:  newLong,
		Example: `swotshop new
swotshop new --client "Acme Robotics" --people 8 --objective "Decide who may speak for us"`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		setup.Stage = workshop.StageKind(stage)
		if setup.Classification, _ = workshop.ReadClassification(paper); setup.Classification == workshop.Unclassified && c.Flags().Changed("classification") {
			return wrongCall(c, badClassification, workshop.Clean(paper))
		}
		if err := p.checkSetup(c, setup); err != nil {
			return err
		}
		setup.Client, setup.Title, setup.Objective =
			workshop.Clean(setup.Client), workshop.Clean(setup.Title), workshop.Clean(setup.Objective)
		if setup.Client == "" {
			return p.app(c.Context(), tui.Start{Form: &setup})
		}
		if !newClient {
			var err error
			if setup.Client, err = p.knownClient(c, setup.Client); err != nil {
				return err
			}
		}
		return p.app(c.Context(), tui.Start{New: &setup})
	})
	f := c.Flags()
	f.StringVar(&setup.Client, "client", "", clientFlag)
	f.BoolVar(&newClient, "new-client", false, newClientFlag)
	f.StringVar(&setup.Title, "title", "", titleFlag)
	f.StringVar(&setup.Objective, "objective", "", objectiveFlag)
	f.IntVar(&setup.People, "people", 0, peopleFlag)
	f.StringVar(&setup.Agenda, "agenda", "", agendaFlag)
	f.StringVar(&setup.Deck, "deck", "", deckFlag)
	f.StringVar(&setup.Date, "date", "", dateFlag)
	f.StringVar(&stage, "stage", "", stageFlag)
	f.StringVar(&paper, "classification", "", classificationFlag)
	p.completeClient(c)
	p.complete(c, "agenda", p.agendaIDs)
	p.complete(c, "deck", p.deckIDs)
	p.complete(c, "stage", stageKinds)
	p.complete(c, "classification", classifications)
	p.screenFlags(c)
	return c
}

// knownClient is a client as the library writes it. A name that is nearly that of another
// client is refused, so that none has two names without anybody meaning it.
func (p *program) knownClient(c *cobra.Command, typed string) (string, error) {
	clients := p.clientNames()
	same := slices.IndexFunc(clients, workshop.Retention{Client: typed}.Of)
	switch near := workshop.NearClients(typed, clients); {
	case slices.Contains(clients, typed):
	case same >= 0:
		p.say(spelledAs, clients[same], typed)
		return clients[same], nil
	case len(near) == 0:
	case p.hidesClients():
		return "", wrongCall(c, nearHidden, typed)
	default:
		return "", wrongCall(c, nearClient, near[0], sessions.Quoted(near[0]), typed)
	}
	return typed, nil
}

// checkSetup refuses what the form could not fix: a word that was mistyped
// where only some are known.
func (p *program) checkSetup(c *cobra.Command, setup setup.NewSession) error {
	if c.Flags().Changed("people") && (setup.People < 1 || setup.People > workshop.MaxPeople) {
		return wrongCall(c, badPeople, workshop.MaxPeople)
	}
	if setup.Date != "" {
		if _, err := p.day(setup.Date); err != nil {
			return wrongCall(c, "%s", err)
		}
	}
	if setup.Agenda == "" && setup.Deck == "" && setup.Stage == "" {
		return nil // nothing to look up, so no file to read before the first screen
	}
	agenda, err := p.content().AgendaWith(setup.Deck, setup.Agenda)
	if err != nil {
		return wrongCall(c, unusableAgenda, err)
	}
	if setup.Deck != "" {
		if _, err := p.content().Deck(setup.Deck); err != nil {
			return wrongCall(c, unusableDeck, err)
		}
	}
	return p.checkStage(c, agenda, setup.Stage)
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
	return wrongCall(c, noStage, agenda.ID, kind, strings.Join(kinds, ", "))
}
