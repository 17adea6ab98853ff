package reader_test

import (
	"fmt"
	"testing"
	"time"

	"swotshop/tui/kit"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

var testEnv = &kit.Kit{Theme: kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints), Now: func() time.Time { return time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC) }}

// play carries out intents in a log, two minutes apart.
func play(t *testing.T, log *workshop.Log, intents ...workshop.Intent) {
	t.Helper()
	for _, i := range intents {
		n := len(log.Events())
		at := time.Date(2026, 3, 12, 9, 2*n, 0, 0, time.UTC)
		if _, err := log.Do(i, workshop.Stamp{At: at, Actor: "facilitator", NewID: func() string { return fmt.Sprintf("e%d", n) }}); err != nil {
			t.Fatalf("%#v: %v", i, err)
		}
	}
}

// playedLog is a session with something in every stage.
func playedLog(t *testing.T) *workshop.Log {
	t.Helper()
	log := workshop.NewLog()
	open, err := setup.NewSession{Client: "Acme Robotics", Title: "Board away day", Objective: "Decide how the whole company uses social.",
		ByFunction: map[workshop.Function]int{workshop.Sales: 2, workshop.Legal: 1}}.Intent(tuitest.Content{}, "acme-0001", testEnv.Now())
	if err != nil {
		t.Fatal(err)
	}
	play(t, log, open,
		workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{2, 3, 2, 1}},
		workshop.TakeStance{Card: "L1", Moment: workshop.Before, Counts: [5]int{3, 3, 2}},
		workshop.TakeStance{Card: "L1", Moment: workshop.After, Counts: [5]int{1, 3, 4}},
		workshop.AddRemark{Topic: workshop.KeySentence, Card: "L1", Text: "Nobody knew who to call first."},
		workshop.AddItem{Quadrant: workshop.Strengths, Function: workshop.IT, Text: "31 of 34 staff answer questions across teams in open chat"},
		workshop.AddItem{Quadrant: workshop.Weaknesses, Function: workshop.Legal, Card: "L1", Text: "No agreed first 15 minutes if something slips out"},
		workshop.AddItem{Quadrant: workshop.Weaknesses, Function: workshop.Legal, Text: "Approval takes nine days | or *more*"},
		workshop.AddItem{Quadrant: workshop.Opportunities, Function: workshop.Sales, Text: "Buyers compare costs in two forums"},
	)
	w := log.State()
	play(t, log, workshop.MergeClusters{Into: w.Clusters[1].ID, From: w.Clusters[2].ID})
	play(t, log, workshop.CountVotes{Cluster: w.Clusters[0].ID, Votes: 5}, workshop.CountVotes{Cluster: w.Clusters[1].ID, Votes: 6},
		workshop.CountVotes{Cluster: w.Clusters[2].ID, Votes: 4}, workshop.RevealVotes{Revealed: true},
		workshop.WriteStrategy{Pairing: workshop.SO, Cites: []string{w.Clusters[0].ID, w.Clusters[2].ID},
			Text: "Turn the best weekly chat answers into public answers where buyers ask"})
	play(t, log, workshop.WriteInitiative{Plan: workshop.Plan{Strategy: w.Strategies[0].ID, What: "An editor for each function", Owner: "Head of Product",
		FirstStep: "6 answers from 4 functions live", Due: "2026-04-11", Measure: "functions publishing per month, 6 by day 90"}},
		workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, 2, 4, 2}},
		workshop.TakeAgreement{Counts: [8]int{3, 3, 1, 0, 1}}, workshop.EnterStage{Stage: 10},
		workshop.AddRemark{Topic: workshop.Dissent, Text: "Finance voice: publish nothing on costs before the audit"},
		workshop.SetReview{Date: "2026-06-10"})
	return log
}

func closedLog(t *testing.T) *workshop.Log {
	t.Helper()
	log := playedLog(t)
	play(t, log, workshop.CloseSession{})
	return log
}
