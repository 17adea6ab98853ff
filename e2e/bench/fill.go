package main

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"swotshop/prompts"
	"swotshop/sessions"
	"swotshop/workshop"
)

// fill makes a library with n sessions of 20 items each.
func fill(ctx context.Context, path string, n int) error {
	library, err := sessions.Open(ctx, path, sessions.Options{})
	if err != nil {
		return err
	}
	defer library.Close()
	content := prompts.Open("")
	deck, err := content.Deck(prompts.DefaultDeck)
	if err != nil {
		return err
	}
	agenda, err := content.Agenda(prompts.DefaultAgenda)
	if err != nil {
		return err
	}
	for i := range n {
		log, err := sample(i, deck, agenda, content.Triggers())
		if err != nil {
			return err
		}
		if err := library.Import(ctx, log); err != nil {
			return err
		}
	}
	return nil
}

// sample is a session as it might be after the capture stage.
func sample(i int, deck workshop.Deck, agenda workshop.Agenda, triggers workshop.Triggers) (*workshop.Log, error) {
	at := time.Date(2026, 1, 1, 9, 0, 0, 0, time.UTC).AddDate(0, 0, i)
	stamp := workshop.Stamp{At: at, NewID: uuid.NewString, Actor: "facilitator"}
	log := workshop.NewLog()
	intents := []workshop.Intent{workshop.OpenSession{
		Session: uuid.NewString(), Agenda: agenda, Deck: deck, Triggers: triggers,
		Details: workshop.Details{
			Client: fmt.Sprintf("Client %d", i), Title: "Board away day", Date: at.Format(time.DateOnly), People: 8,
		},
	}}
	for n := range 20 {
		intents = append(intents, workshop.AddItem{
			Quadrant: workshop.Quadrants[n%4], Function: workshop.Functions[n%9],
			Text: fmt.Sprintf("Approval of post %d takes %d days at client %d", n, n+2, i),
		})
	}
	for _, intent := range intents {
		if _, err := log.Do(intent, stamp); err != nil {
			return nil, err
		}
	}
	return log, nil
}
