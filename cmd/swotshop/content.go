package main

import (
	"swotshop/prompts"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

// content is the prompts as the screens want them.
type content struct{ *prompts.Content }

func (c content) Decks() []setup.DeckChoice {
	var choices []setup.DeckChoice
	for _, d := range c.Content.Decks() {
		choices = append(choices, setup.DeckChoice{ID: d.ID, Title: d.Title, Origin: d.Origin, Cards: d.Cards, Agendas: d.Agendas})
	}
	return choices
}

// demo plays the worked example.
func (c content) demo() (*workshop.Log, error) { return prompts.Demo(c.Content) }
