package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/google/uuid"

	"swotshop/prompts"
	"swotshop/sessions"
	"swotshop/workshop"
)

// filler makes sessions as they might be, the same texts every time, with the
// deck and the agenda that the program comes with.
type filler struct {
	deck     workshop.Deck
	agenda   workshop.Agenda
	triggers workshop.Triggers
	rng      *rand.Rand

	last map[string]*workshop.Workshop // the last session of each client
}

func newFiller() (*filler, error) {
	content := prompts.Open("")
	deck, err := content.Deck(prompts.DefaultDeck)
	if err != nil {
		return nil, err
	}
	agenda, err := content.Agenda(prompts.DefaultAgenda)
	return &filler{deck, agenda, content.Triggers(), rand.New(rand.NewPCG(1, 7)), map[string]*workshop.Workshop{}}, err
}

// fill makes a library with n sessions of so many items each.
func fill(ctx context.Context, path string, n, items int) error {
	return filled(ctx, path, func(f *filler, library *sessions.Library) error {
		for i := range n {
			s := f.sample(i, items)
			if s.do(workshop.CloseSession{}); s.err != nil {
				return s.err
			}
			if err := library.Import(ctx, s.log); err != nil {
				return err
			}
		}
		return nil
	})
}

// filled makes a library and lets somebody fill it.
func filled(ctx context.Context, path string, with func(*filler, *sessions.Library) error) error {
	f, err := newFiller()
	if err != nil {
		return err
	}
	library, err := sessions.Open(ctx, path, sessions.Options{})
	if err != nil {
		return err
	}
	defer library.Close()
	return with(f, library)
}

// clients is how many clients the sessions are of, in turn.
const clients = 300

// sample is a session as it might be at its end, but for votes and strategies: stances
// before and after two cards, items, two or three initiatives. Every other session of a
// client follows the one before it, and asks about its actions.
func (f *filler) sample(i, items int) *scribe {
	client := fmt.Sprintf("Client %d", i%clients)
	var follows *workshop.Following
	if before := f.last[client]; before != nil && i/clients%2 == 1 {
		follows = before.Follow()
	}
	at := time.Date(2006, 1, 1, 9, 0, 0, 0, time.UTC).Add(time.Duration(i) * 17 * time.Hour)
	s := f.begin(client, fmt.Sprintf("Day %d", i), at, follows)
	for _, card := range []string{workshop.SessionCard, f.deck.Cards[i%len(f.deck.Cards)].ID} {
		s.do(s.stance(card, workshop.Before))
		s.do(s.stance(card, workshop.After))
	}
	for range items {
		s.do(s.item())
	}
	for range 2 + i%2 {
		s.do(workshop.WriteInitiative{Plan: workshop.Plan{What: s.text(), Owner: "Head of HR", Measure: "calls answered", Baseline: "3", Target: "6"}})
	}
	for _, a := range s.log.State().Actions {
		s.do(workshop.ReportAction{Action: a.ID, Report: workshop.Report{Status: workshop.Statuses[s.rng.IntN(4)], Value: "4"}})
	}
	f.last[client] = s.log.State()
	return s
}

func (s *scribe) stance(card string, moment workshop.Moment) workshop.Intent {
	return workshop.TakeStance{Card: card, Moment: moment, Counts: [workshop.Steps]int{0, s.rng.IntN(4), 2, s.rng.IntN(3), s.rng.IntN(2)}}
}

// scribe holds a session in memory; the first refusal ends its work.
type scribe struct {
	*filler
	log *workshop.Log
	at  time.Time
	err error
}

func (f *filler) begin(client, title string, at time.Time, follows *workshop.Following) *scribe {
	s := &scribe{filler: f, log: workshop.NewLog(), at: at}
	s.do(workshop.OpenSession{
		Session: uuid.NewString(), Agenda: f.agenda, Deck: f.deck, Triggers: f.triggers, Follows: follows,
		Details: workshop.Details{Client: client, Title: title, Date: at.Format(time.DateOnly), People: 8},
	})
	return s
}

func (s *scribe) do(intent workshop.Intent) {
	if s.err == nil {
		s.at = s.at.Add(time.Second)
		_, s.err = s.log.Do(intent, workshop.Stamp{At: s.at, NewID: uuid.NewString, Actor: "facilitator"})
	}
}

var words = strings.Fields("nobody knows who may approve a reply customers wait competitor retweeted legal blog culture " +
	"budget crisis hiring diverse workforce results leak reviewer naïve über customer answers within an hour")

func (s *scribe) text() string {
	text := fmt.Sprintf("Note %d", s.rng.IntN(1_000_000))
	for range 3 + s.rng.IntN(8) {
		text += " " + words[s.rng.IntN(len(words))]
	}
	return text
}

func (s *scribe) item() workshop.Intent {
	return workshop.AddItem{
		Quadrant: workshop.Quadrants[s.rng.IntN(4)], Function: workshop.Functions[s.rng.IntN(len(workshop.Functions))], Text: s.text(),
	}
}

// fillLong makes a library with one session of so many events, as a board that
// never goes home would make them, undo and redo among them.
func fillLong(ctx context.Context, path string, events int) error {
	return filled(ctx, path, func(f *filler, library *sessions.Library) error {
		s := f.begin("Long", "Board away day", time.Date(2026, 1, 1, 9, 0, 0, 0, time.UTC), nil)
		for s.err == nil && len(s.log.Events()) < events {
			s.try(s.ordinary())
		}
		if s.err != nil {
			return s.err
		}
		return library.Import(ctx, s.log)
	})
}

// fillBoard makes a library with one session that has so many items.
func fillBoard(ctx context.Context, path string, items int) error {
	return filled(ctx, path, func(f *filler, library *sessions.Library) error {
		s := f.sample(0, items)
		if s.err != nil {
			return s.err
		}
		return library.Import(ctx, s.log)
	})
}

// try carries out an intent that the rules may refuse, as when there is
// nothing to redo.
func (s *scribe) try(intent workshop.Intent) {
	if s.do(intent); errors.As(s.err, new(*workshop.Refusal)) {
		s.err = nil
	}
}

// ordinary is what mostly happens: the view moves, a stance is taken, an item
// comes or is changed, and one gesture in twenty is taken back or redone.
func (s *scribe) ordinary() workshop.Intent {
	w := s.log.State()
	card := w.Deck.Cards[s.rng.IntN(len(w.Deck.Cards))].ID
	switch n := s.rng.IntN(20); {
	case n == 0 && s.rng.IntN(2) == 0:
		return workshop.Redo{}
	case n == 0:
		return workshop.Undo{}
	case n < 4:
		return s.item()
	case n < 6 && len(w.Items) > 0:
		return workshop.EditItem{Item: w.Items[s.rng.IntN(len(w.Items))].ID, Text: s.text()}
	case n < 9:
		return workshop.TakeStance{Card: card, Moment: workshop.Before, Counts: [workshop.Steps]int{1, 3, s.rng.IntN(4)}}
	case n < 12:
		return workshop.EnterStage{Stage: s.rng.IntN(len(w.Agenda.Stages))}
	}
	return workshop.ShowCard{Card: card}
}
