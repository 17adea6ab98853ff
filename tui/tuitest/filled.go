package tuitest

import (
	"fmt"
	"testing"
	"time"

	"swotshop/workshop"
)

// BoardDay is what a session takes over from a workshop a quarter earlier: three actions,
// one of them with a history.
func BoardDay() *workshop.Following {
	const day = "2025-12-04"
	late := workshop.Report{Status: workshop.Late, Value: "2", Reason: workshop.Waiting, Note: "waiting for the works council", Due: "2026-02-01"}
	return &workshop.Following{
		From: "00000000-0001", Head: 120, Date: "2026-01-08", Chain: "00000000-0000", Day0: day, Title: "Board day on social", Deck: "board",
		Stance: workshop.FormerStance{Question: Deck().Session.Question, Poles: Deck().Session.Poles, Counts: [5]int{1, 3, 4, 0, 0}, People: 8}, Target: 3,
		Actions: []workshop.FormerAction{
			{ID: "a1", Origin: "00000000-0000/n1", Wrote: "I1", From: day, Plan: workshop.Plan{
				What: "An hour’s training for every line lead", Owner: "Head of HR", FirstStep: "Pilot at two sites", Due: "2026-01-03", Measure: "line leads trained", Baseline: "0 %", Target: "60 %", TargetBy: "2026-03-04",
			}},
			{ID: "a2", Origin: "00000000-0000/n2", Wrote: "I2", From: day, Plan: workshop.Plan{
				What: "Publish the best answer of the week", Owner: "Head of Product", FirstStep: "6 answers from 4 functions live", Due: "2026-01-03", Measure: "functions publishing per month", Baseline: "1",
				Target: "6", TargetBy: "2026-03-04", StopRule: "fewer than 3 functions at day 60",
			}, History: []workshop.PastReport{{Session: "00000000-0001", On: "2026-01-08", Report: late}}},
			{ID: "a3", Origin: "00000000-0000/n3", Wrote: "I3", From: day, Plan: workshop.Plan{What: "The first 15 minutes, written and drilled", Owner: "CFO"}},
		},
		Ended: workshop.Ended{Done: 1}, Promises: []string{"HR asks five line leads for their story"}, Dissent: []string{"The one-sentence rule and the works council"},
		Unknowns: []string{"Does anybody buy because of an answer?"}, Owed: []workshop.FormerDebt{{Objection: "O2", Says: "We cannot trust what staff might say.", Owed: "Incidents in 24 months", By: "Legal"}},
	}
}

// Filled is a library with one session, which was filled and is at the last
// stage of a kind; and its id.
func Filled(t *testing.T, fill func(Session), kind workshop.StageKind) (store *Library, id string) {
	t.Helper()
	content := Day{Grid: kind == workshop.StageGrid, Evidence: kind == workshop.StageEvidence}
	p := &player{t: t, log: workshop.NewLog()}
	var follows *workshop.Following
	if kind == workshop.StageStatus {
		follows = BoardDay()
	}
	p.Do(workshop.OpenSession{
		Follows: follows,
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
