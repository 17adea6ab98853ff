package tuitest

import "swotshop/workshop"

// Prompter is a prompter with a little of everything.
type Prompter struct{ Objections []workshop.Objection }

func (p Prompter) ObjectionsAt(string, *workshop.Card) []workshop.Objection { return p.Objections }

func (p Prompter) Nudges() workshop.NudgeRules {
	return workshop.NudgeRules{FewestWords: 3, Vague: []string{"image"}, Secret: []string{"rumour"}, NeverPrint: []string{"redundancies"}}
}

func (p Prompter) Tags() workshop.Tags { return Tags }

// Tags are a few themes.
var Tags = workshop.Tags{
	{ID: "access", Title: "Access", Meaning: "Who may in.", Words: []string{"password", "channel"}},
	{ID: "advocacy", Title: "Advocacy", Meaning: "Who speaks up for us.", Words: []string{"founder", "share"}},
	{ID: "ownership", Title: "Ownership", Meaning: "Who decides and answers for it.", Words: []string{"approve", "who may"}},
	{ID: "skills", Title: "Skills", Meaning: "What people can do.", Words: []string{"training"}},
}

// Objections is a prompter that knows what boards say against social.
var Objections = Prompter{[]workshop.Objection{
	{ID: "O1", Says: "Our customers are not on social.", Answer: "Then whom do they ask before they call us?", Evidence: "Ask the last ten new customers."},
	{ID: "O2", Says: "One wrong word and the share price moves.", Answer: "It moves today, and we are not in the talk.", Evidence: "The last rumour: how long until we spoke?"},
}}

// promptedContent is the test content with law on its cards.
type promptedContent struct{ Day }

func (c promptedContent) Deck(id string) (workshop.Deck, error) {
	deck, err := c.Day.Deck(id)
	deck.Law = map[string]string{"COMP": "Not verified: agreements with competitors.", "LABOUR": "Not verified: what staff may say."}
	for i := range deck.Cards {
		deck.Cards[i].Law = []string{"COMP", "LABOUR"}
	}
	return deck, err
}
