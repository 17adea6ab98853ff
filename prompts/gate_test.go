package prompts_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/prompts"
	"swotshop/workshop"
)

// This file holds the gate to whole sessions, with the agendas and the words of the product.

// day is a session that is played.
type day struct {
	t       *testing.T
	content *prompts.Content
	log     *workshop.Log
	at      time.Time
	ids     int
}

func openDay(t *testing.T, agenda string) *day {
	t.Helper()
	d := &day{t: t, content: prompts.Open(t.TempDir()), log: workshop.NewLog(), at: time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)}
	plan, err := d.content.Agenda(agenda)
	if err != nil {
		t.Fatal(err)
	}
	deck, err := d.content.Deck("")
	if err != nil {
		t.Fatal(err)
	}
	d.do(workshop.OpenSession{
		Session: "00000001-0000", Agenda: plan, Deck: deck, Triggers: d.content.Triggers(),
		Details: workshop.Details{Client: "Acme", Title: "Social strategy", People: 8, Date: "2026-03-12", Objective: "Decide how we use social."},
	})
	return d
}

func (d *day) do(intents ...workshop.Intent) {
	d.t.Helper()
	for _, i := range intents {
		d.at = d.at.Add(time.Minute)
		newID := func() string { d.ids++; return fmt.Sprintf("%08d-0001", d.ids) }
		if _, err := d.log.Do(i, workshop.Stamp{At: d.at, NewID: newID, Actor: "facilitator"}); err != nil {
			d.t.Fatalf("%T: %v", i, err)
		}
	}
}

func (d *day) w() *workshop.Workshop { return d.log.State() }

// asks are the loose ends that stop the paper, or the others.
func (d *day) asks(stops bool) (said []string) {
	for _, e := range d.w().LooseEnds(d.content.Nudges()) {
		if e.Stops == stops {
			said = append(said, strings.TrimSpace(e.Ref+" "+e.Text))
		}
	}
	return said
}

func (d *day) requires(what string, got, want []string) {
	d.t.Helper()
	if !slices.Equal(got, want) {
		d.t.Errorf("%s:\n%s\nwant:\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A session in which nobody decides anything, and seven of eight block what there is, is
// stopped, for its reasons.
func TestAWorthlessSessionIsStopped(t *testing.T) {
	d := openDay(t, "short")
	d.do(workshop.AddItem{Quadrant: "S", Text: "good people", Function: workshop.HR}, workshop.AddItem{Quadrant: "O", Text: "market", Function: workshop.Marketing})
	strength, chance := d.w().Items[0], d.w().Items[1]
	d.do(workshop.CountVotes{Cluster: strength.Cluster, Votes: 8}, workshop.CountVotes{Cluster: chance.Cluster, Votes: 8}, workshop.RevealVotes{Revealed: true},
		workshop.WriteStrategy{Pairing: workshop.SO, Cites: []string{strength.Cluster, chance.Cluster}, Text: "use it"})
	d.do(workshop.WriteInitiative{Plan: workshop.Plan{
		Strategy: d.w().Strategies[0].ID, What: "Be social", Owner: "everybody", FirstStep: "think about it", Measure: "likes",
	}},
		workshop.TakeAgreement{Counts: [8]int{1, 0, 0, 0, 0, 0, 0, 7}}, workshop.AddRemark{Topic: workshop.Dissent, Text: "no chance"},
		workshop.SetReview{Date: "2028-02-10"},
		workshop.RetagItem{Item: strength.ID, Function: workshop.HR, How: workshop.KindAssumption},
		workshop.RetagItem{Item: chance.ID, Function: workshop.Marketing, How: workshop.KindAssumption})
	d.requires("stops", d.asks(true), []string{
		"7 of 8 block: the paper is not decided.",
		"The room was counted, but no proposal was read out.",
		"I1 The owner is not one name or role.",
		"No closing stance has been taken.",
	})
	d.requires("open", d.asks(false), []string{
		"Provocations played: 0 of the 3 planned.",
		"Nothing stands under Weaknesses.",
		"Nothing stands under Threats.",
		"I1 No due date.",
		"I1 No figure in its measure, no baseline, no day for its target, no effect, no cost and no stop rule.",
		"No guardrail is agreed.",
		"The review is 700 days away: a board loses sight of it.",
		"Everything carried is an assumption.",
	})
}

// A follow-up has no vote, no strategies and no closing stance, and is asked for none.
func TestAFollowUpIsAskedForWhatItHas(t *testing.T) {
	d := openDay(t, "follow-up")
	d.do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{0, 3, 5}},
		workshop.AddItem{Quadrant: "O", Text: "Two rivals have left the network"})
	d.requires("stops", d.asks(true), nil)
	d.requires("open", d.asks(false), nil)
	d.do(workshop.TakeAgreement{Counts: [8]int{7, 0, 0, 0, 0, 0, 0, 1}})
	d.requires("stops when somebody blocks", d.asks(true), []string{"1 of 8 blocks: the paper is not decided."})
}

// No agenda of the product asks for anything that stops before the room has said a word,
// or for what it has no stage for: each loose end can be tied up somewhere.
func TestEveryAgendaCanTieUpWhatItIsAskedFor(t *testing.T) {
	for _, agenda := range prompts.Open(t.TempDir()).Agendas() {
		d := openDay(t, agenda.ID)
		d.requires("stops a session that was never held", d.asks(true), nil)
		d.do(workshop.AddItem{Quadrant: "S", Text: "good people"})
		for _, e := range d.w().LooseEnds(d.content.Nudges()) {
			if e.Stage < 0 {
				t.Errorf("%s: %q has no stage", agenda.ID, e.Text)
			}
		}
	}
}

// The worked example could be decided on.
func TestNothingStopsTheExample(t *testing.T) {
	content := prompts.Open(t.TempDir())
	log, err := prompts.Demo(content)
	if err != nil {
		t.Fatal(err)
	}
	if ends := log.State().LooseEnds(content.Nudges()); workshop.Stops(ends) > 0 {
		t.Errorf("stopped: %v", ends)
	}
}
