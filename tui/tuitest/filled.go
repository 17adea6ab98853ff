package tuitest

import (
	"fmt"
	"testing"
	"time"

	"swotshop/workshop"
)

// Filled is a library with one session, which was filled and is at the last
// stage of a kind; and its id.
func Filled(t *testing.T, fill func(Session), kind workshop.StageKind) (store *Library, id string) {
	t.Helper()
	content := Day{Grid: kind == workshop.StageGrid, Evidence: kind == workshop.StageEvidence}
	p := &player{t: t, log: workshop.NewLog()}
	p.Do(workshop.OpenSession{
		Session: "00000001-0000", Agenda: content.Agendas()[0], Deck: Deck(), Triggers: content.Triggers(), Starters: content.GuardrailStarters(),
		Details: workshop.Details{Client: "Acme Robotics", Title: "Board away day", People: 8, Date: "2026-03-12"},
	})
	fill(p)
	last := -1
	for i, s := range p.W().Agenda.Stages {
		if s.Kind == kind {
			last = i
		}
	}
	p.Do(workshop.EnterStage{Stage: last})
	store = NewLibrary()
	store.Sessions[p.W().ID] = p.log.Events()
	return store, p.W().ID
}

// player plays intents into a log.
type player struct {
	t   *testing.T
	log *workshop.Log
	ids int
}

func (p *player) W() *workshop.Workshop { return p.log.State() }

func (p *player) Do(intents ...workshop.Intent) {
	p.t.Helper()
	at := time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)
	newID := func() string { p.ids++; return fmt.Sprintf("%08d-0000", p.ids+1) }
	for _, i := range intents {
		if _, err := p.log.Do(i, workshop.Stamp{At: at, NewID: newID, Actor: "facilitator"}); err != nil {
			p.t.Fatalf("%T: %v", i, err)
		}
	}
}
