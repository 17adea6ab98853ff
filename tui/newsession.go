package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// Content is what a new session can be played with.
type Content interface {
	// Agendas are all agendas, the default first.
	Agendas() []workshop.Agenda
	// Decks are all decks that can be used, the default first.
	Decks() []DeckChoice
	Deck(id string) (workshop.Deck, error)
	Triggers() workshop.Triggers
	// Faults says what is wrong with decks that are not offered.
	Faults() []string
}

// DeckChoice is a deck that can be chosen.
type DeckChoice struct {
	ID, Title, Origin string
	Cards             int
}

// NewSession is what is asked for before a session starts. What is empty gets
// a sensible default.
type NewSession struct {
	Client, Title, Objective string
	People                   int
	ByFunction               map[workshop.Function]int
	Agenda, Deck             string // ids
	Stage                    workshop.StageKind
}

// intent makes the opening of a session.
func (n NewSession) intent(content Content, id string, now time.Time) (workshop.OpenSession, error) {
	if n.Client == "" {
		n.Client = "New client"
	}
	if n.Title == "" {
		n.Title = "Social strategy workshop"
	}
	if n.People == 0 {
		n.People = 8
	}
	agenda := content.Agendas()[0]
	for _, a := range content.Agendas() {
		if a.ID == n.Agenda {
			agenda = a
		}
	}
	deckID := n.Deck
	if deckID == "" {
		deckID = content.Decks()[0].ID
	}
	deck, err := content.Deck(deckID)
	if err != nil {
		return workshop.OpenSession{}, err
	}
	_, offset := now.Zone()
	return workshop.OpenSession{
		Session: id,
		Details: workshop.Details{Client: n.Client, Title: n.Title, Objective: n.Objective, People: n.People,
			ByFunction: n.ByFunction, Date: now.Format(time.DateOnly)},
		UTCOffset: offset / 60, Agenda: agenda, Deck: deck, Triggers: content.Triggers(),
	}, nil
}

type form struct {
	env     *env
	content Content
	setup   NewSession
	problem string
}

func newForm(e *env, c Content, setup NewSession) *form {
	return &form{env: e, content: c, setup: setup}
}

func (f *form) failed(err error) *form {
	f.problem = err.Error()
	return f
}

func (f *form) update(msg tea.Msg) (action, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.String() {
		case "enter":
			return startSession{f.setup}, nil
		case "esc":
			return goLibrary{}, nil
		}
	}
	return nil, nil
}

func (f *form) view(a area) drawn {
	return frame{title: "New session", note: f.problem, cursorX: -1}.draw(f.env.theme, a)
}
func (f *form) help() helpPage      { return helpPage{} }
func (f *form) typing() bool        { return true }
func (f *form) pace() time.Duration { return 0 }
