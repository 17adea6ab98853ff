package prompts

import (
	"errors"
	"fmt"
	"time"

	"github.com/goccy/go-yaml"

	"swotshop/workshop"
)

// example is the worked example as it is in its file.
type example struct {
	Session     exampleSession
	Took        []time.Duration
	Stance      exampleStance
	Cards       []exampleCard
	Heard       []exampleHeard
	Triggers    int
	Items       []exampleItem
	Clusters    []exampleCluster
	Votes       exampleVotes
	Strategies  []exampleStrategy
	Initiatives []exampleInitiative
	Proposal    string
	Agreement   [workshop.Gradients]int
	Remarks     []exampleRemark
	Review      string
}

type exampleSession struct {
	ID, Client, Title, Objective string
	Start                        time.Time
	People                       int
	ByFunction                   map[workshop.Function]int `yaml:"by_function"`
	Agenda, Deck                 string
}

type exampleStance struct {
	Before, After [workshop.Steps]int
	Target        int
}

type exampleCard struct {
	ID, Key       string
	Before, After [workshop.Steps]int
}

// exampleHeard is an objection that was made at a card, with what is owed on it, as it is
// typed.
type exampleHeard struct{ Card, ID, Owed string }

type exampleItem struct {
	Name, Card, Text     string
	Function             workshop.Function
	Kind                 workshop.Kind
	Evidence, Comparator string
}

type exampleCluster struct {
	Into string
	From []string
	Name string
}

type exampleVotes struct {
	Dots  int
	Tally map[string]int
}

type exampleStrategy struct {
	Pairing workshop.Pairing
	Cites   []string
	Text    string
}

type exampleInitiative struct {
	Strategy, What, Owner, Due, Measure, Effect, Cost string
	FirstStep                                         string `yaml:"first_step"`
	FromTo                                            string `yaml:"from_to"`
	YesFrom                                           string `yaml:"yes_from"`
	StopRule                                          string `yaml:"stop_rule"`
	WhenThen                                          string `yaml:"when_then"`
}

type exampleRemark struct {
	Topic workshop.Topic
	Text  string
}

// Demo plays the worked example: a whole session with the built-in deck, held
// through the rules as a real one is. It is the same on every call.
func Demo(content *Content) (*workshop.Log, error) {
	data, err := built.ReadFile("content/example.yaml")
	if err != nil {
		return nil, fmt.Errorf(noExample, err)
	}
	var ex example
	if err := yaml.UnmarshalWithOptions(data, &ex, yaml.Strict()); err != nil {
		return nil, fmt.Errorf(unreadableExample, err)
	}
	opening, err := ex.opening(content)
	if err != nil {
		return nil, err
	}
	p := &player{example: &ex, content: content, log: workshop.NewLog(), at: ex.Session.Start}
	if err := p.play(opening); err != nil {
		return nil, fmt.Errorf(unplayableExample, err)
	}
	return p.log, nil
}

func (ex *example) opening(content *Content) (workshop.OpenSession, error) {
	agenda, err := content.Agenda(ex.Session.Agenda)
	if err != nil {
		return workshop.OpenSession{}, err
	}
	deck, err := content.Deck(ex.Session.Deck)
	if err != nil {
		return workshop.OpenSession{}, err
	}
	if len(ex.Took) != len(agenda.Stages) {
		return workshop.OpenSession{}, errors.New(noTimes)
	}
	_, offset := ex.Session.Start.Zone()
	return workshop.OpenSession{
		Session: ex.Session.ID,
		Details: workshop.Details{
			Client: ex.Session.Client, Title: ex.Session.Title, Objective: ex.Session.Objective,
			Date: ex.Session.Start.Format(time.DateOnly), People: ex.Session.People, ByFunction: ex.Session.ByFunction,
		},
		UTCOffset: offset / 60, Agenda: agenda, Deck: deck, Triggers: content.Triggers(), Starters: content.GuardrailStarters(),
	}, nil
}
