// Package held makes sessions for tests of what leaves the room: full of given words, where
// anything happens, or with a board of thousands. Only tests use it.
//
// Not here: sessions that strain the log (e2e/shapes).
package held

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"swotshop/prompts"
	"swotshop/workshop"
)

// Secret is what every private note says.
const Secret = "Zanzibar went quiet"

// session is one that is being held, with a clock and ids that are the same each time.
type session struct {
	log *workshop.Log
	n   int
}

var started = time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)

// do carries out what is asked for, unless the rules forbid it.
func (s *session) do(intents ...workshop.Intent) {
	for _, i := range intents {
		s.n++
		stamp := workshop.Stamp{At: started.Add(time.Duration(s.n) * time.Second), Actor: "facilitator", NewID: func() string {
			s.n++
			return "e" + strconv.Itoa(s.n)
		}}
		var refusal *workshop.Refusal
		if _, err := s.log.Do(i, stamp); err != nil && !errors.As(err, &refusal) {
			panic(fmt.Sprintf("%T: %v", i, err))
		}
	}
}

func (s *session) w() *workshop.Workshop { return s.log.State() }

// opening opens a session in which all that can be typed says something.
func opening(id string, say func() string, follows *workshop.Following) workshop.OpenSession {
	deck := workshop.Deck{
		ID: "deck", Version: 1, Title: say(), Scale: [workshop.Steps]string{"locked", "few", "guided", "trusted", "free"},
		Session: workshop.Card{Question: say(), Poles: [2]string{say(), say()}},
		Themes:  []workshop.Theme{{ID: "V", Title: "Voice"}},
	}
	for n := range 4 {
		deck.Cards = append(deck.Cards, workshop.Card{ID: "V" + strconv.Itoa(n+1), Theme: "V", Question: say(), Poles: [2]string{say(), say()}, Twist: say(), Note: Secret})
	}
	return workshop.OpenSession{
		Session: id, Deck: deck, Follows: follows, DateGiven: true,
		Details: workshop.Details{Client: name(say), Title: name(say), Date: "2026-03-12", People: 9, Objective: say()},
		Agenda: workshop.Agenda{ID: "all", Title: "All", Stages: []workshop.Stage{
			{Kind: workshop.StageProvocations, Title: say(), Minutes: 20, Cards: 2}, {Kind: workshop.StageCapture, Title: say(), Minutes: 20},
			{Kind: workshop.StageVote, Title: say(), Minutes: 10}, {Kind: workshop.StageInitiatives, Title: say(), Minutes: 10},
		}},
	}
}

// name is as much of a text as a name may be long.
func name(say func() string) string {
	text := say()
	for workshop.Length(text) > workshop.MaxName {
		text = workshop.Clean(text[:len(text)*9/10])
	}
	return text
}

// Full is a session, and the one that follows it, where each text is the next of those that
// say gives.
func Full(say func() string) (first, next *workshop.Log) {
	s := &session{log: workshop.NewLog()}
	s.do(opening("7f3kq2m9x4", say, nil))
	s.full(say)
	f := &session{log: workshop.NewLog()}
	f.do(opening("8g4lr3n0y5", say, s.w().Follow()))
	f.full(say)
	for n, a := range f.w().Actions {
		f.do(workshop.ReportAction{Action: a.ID, Report: workshop.Report{
			Status: workshop.Statuses[n%len(workshop.Statuses)], Value: say(), Note: say(), Owner: name(say), Due: "2026-05-01", Stop: workshop.StopMet,
		}})
	}
	return s.log, f.log
}

func (s *session) full(say func() string) {
	for n := range 12 {
		s.do(workshop.AddItem{
			Quadrant: workshop.Quadrants[n%4], Text: say(), Function: workshop.Functions[n%5], How: workshop.Kinds[n%3], Card: []string{"", "V1"}[n%2],
		}, workshop.NotePrivately{Text: Secret})
		if all := s.w().Items; len(all) > 0 {
			s.do(workshop.GiveEvidence{Item: all[len(all)-1].ID, Evidence: say(), Comparator: say()})
		}
	}
	for n, c := range s.w().Clusters {
		s.do(workshop.NameCluster{Cluster: c.ID, Name: name(say)}, workshop.CountVotes{Cluster: c.ID, Votes: n % 3})
	}
	s.do(workshop.RevealVotes{Revealed: true})
	for _, card := range []string{workshop.SessionCard, "V1", "V2"} {
		s.do(
			workshop.TakeStance{Card: card, Moment: workshop.Before, Counts: [5]int{0, 0, 2, 2, 5}},
			workshop.TakeStance{Card: card, Moment: workshop.After, Counts: [5]int{1, 2, 5, 1, 0}},
		)
	}
	s.do(workshop.AgreeTarget{Step: 4})
	for n, p := range workshop.Pairings {
		inside, outside := s.w().ClustersIn(p.Inside()), s.w().ClustersIn(p.Outside())
		if len(inside) == 0 || len(outside) == 0 {
			continue
		}
		s.do(workshop.WriteStrategy{Pairing: p, Cites: []string{inside[0].ID, outside[0].ID}, Text: say()})
		all := s.w().Strategies
		if len(all) == 0 {
			continue
		}
		s.do(workshop.WriteInitiative{Plan: workshop.Plan{
			Strategy: all[len(all)-1].ID, What: say(), Owner: name(say), FirstStep: say(), Due: []string{"+20", ""}[n%2], Measure: say(), Baseline: say(),
			Target: say(), TargetBy: "2026-06-10", EffectOn: workshop.Effects[n%len(workshop.Effects)], Effect: say(), Cost: say(),
			YesFrom: name(say), YesBy: "2026-04-01", WhenThen: say(), StopRule: say(),
		}})
	}
	s.do(workshop.AddRemark{Topic: workshop.Commitment, Text: say()}, workshop.AddRemark{Topic: workshop.Commitment, Text: "HR asks five leads by 4 April"},
		workshop.SetReview{Date: "2026-06-12"})
}

// Demo is the worked example, played.
func Demo(t testing.TB) *workshop.Log {
	t.Helper()
	log, err := prompts.Demo(prompts.Open(""))
	if err != nil {
		t.Fatal(err)
	}
	return log
}

// Random is a session that follows another one and in which anything happens, with some of
// the texts.
func Random(seed uint64, texts []string) *workshop.Log {
	r := rand.New(rand.NewPCG(seed, 5))
	say := func() string { return texts[r.IntN(len(texts))] }
	first, _ := Full(say)
	s := &session{log: workshop.NewLog()}
	s.do(opening("random"+strconv.FormatUint(seed, 10), say, first.State().Follow()))
	for range 120 {
		s.do(anything(r, s.w(), say))
	}
	return s.log
}

// anyOf is one of several, or the zero value of none.
func anyOf[T any](r *rand.Rand, of []T) (one T) {
	if len(of) > 0 {
		one = of[r.IntN(len(of))]
	}
	return one
}

func idOf[T any](r *rand.Rand, of []*T, id func(*T) string) string {
	if one := anyOf(r, of); one != nil {
		return id(one)
	}
	return ""
}

func anything(r *rand.Rand, w *workshop.Workshop, say func() string) workshop.Intent {
	cluster := func(c *workshop.Cluster) string { return c.ID }
	item := idOf(r, w.Items, func(i *workshop.Item) string { return i.ID })
	strategy := idOf(r, w.Strategies, func(s *workshop.Strategy) string { return s.ID })
	initiative := idOf(r, w.Initiatives, func(n *workshop.Initiative) string { return n.ID })
	action := idOf(r, w.Actions, func(a *workshop.Action) string { return a.ID })
	card := anyOf(r, []string{workshop.SessionCard, "V1", "V2", "V3"})
	day := anyOf(r, []string{"", "2026-03-12", "2026-12-31", "2028-02-29"})
	pairing := anyOf(r, workshop.Pairings)
	plan := workshop.Plan{
		Strategy: strategy, What: say(), Owner: name(say), FirstStep: say(), Due: day, Measure: say(), Target: say(), TargetBy: day, Cost: say(),
		YesFrom: name(say), YesBy: day, StopRule: say(), Effect: say(), EffectOn: anyOf(r, workshop.Effects),
	}
	return anyOf(r, []workshop.Intent{
		workshop.AddItem{Quadrant: anyOf(r, workshop.Quadrants), Text: say(), How: anyOf(r, workshop.Kinds), Function: anyOf(r, workshop.Functions)},
		workshop.AddItem{Quadrant: anyOf(r, workshop.Quadrants), Text: say()}, workshop.AddItem{Quadrant: workshop.Weaknesses, Text: say()},
		workshop.GiveEvidence{Item: item, Evidence: say(), Comparator: say()}, workshop.DeleteItem{Item: item}, workshop.SplitItem{Item: item},
		workshop.MergeClusters{Into: idOf(r, w.Clusters, cluster), From: idOf(r, w.Clusters, cluster)},
		workshop.NameCluster{Cluster: idOf(r, w.Clusters, cluster), Name: name(say)},
		workshop.TagCluster{Cluster: idOf(r, w.Clusters, cluster), Tags: []string{"crisis"}},
		workshop.CountVotes{Cluster: idOf(r, w.Clusters, cluster), Votes: r.IntN(5)}, workshop.CountVotes{Cluster: idOf(r, w.Clusters, cluster), Votes: r.IntN(5)},
		workshop.RevealVotes{Revealed: r.IntN(3) > 0},
		workshop.TakeStance{Card: card, Moment: anyOf(r, []workshop.Moment{workshop.Before, workshop.After}), Counts: [5]int{r.IntN(3), r.IntN(2), r.IntN(2), r.IntN(2), r.IntN(2)}},
		workshop.AgreeTarget{Step: r.IntN(6)},
		workshop.WriteStrategy{Pairing: pairing, Text: say(), Cites: []string{
			idOf(r, w.ClustersIn(pairing.Inside()), cluster), idOf(r, w.ClustersIn(pairing.Outside()), cluster),
		}},
		workshop.WriteInitiative{Plan: plan}, workshop.EditInitiative{Initiative: initiative, Plan: plan}, workshop.DropInitiative{Initiative: initiative},
		workshop.ReportAction{Action: action, Report: workshop.Report{Status: anyOf(r, workshop.Statuses), Value: say(), Note: say(), Due: day, Owner: name(say), By: initiative}},
		workshop.AddRemark{Topic: anyOf(r, workshop.Topics), Text: say()}, workshop.AddRemark{Topic: workshop.Commitment, Text: "By 4 April " + name(say)},
		workshop.NotePrivately{Text: Secret}, workshop.SetReview{Date: day}, workshop.RenameClient{Client: name(say)},
		workshop.Undo{}, workshop.Undo{}, workshop.Redo{}, workshop.CloseSession{}, workshop.ReopenSession{},
	})
}

// Large is a session with so many items that have all been voted on, and a follow-up's
// share of everything else.
func Large(items int) *workshop.Log {
	n := 0
	say := func() string { n++; return "Approval of a reply takes days, says department " + strconv.Itoa(n) }
	s := &session{log: workshop.NewLog()}
	s.do(opening("7f3kq2m9x4", say, nil))
	s.full(say)
	for k := len(s.w().Items); k < items; k++ {
		s.do(workshop.AddItem{Quadrant: workshop.Quadrants[k%4], Text: say(), Function: workshop.Functions[k%5], Card: []string{"", "V1"}[k%2]})
		all := s.w().Items
		s.do(workshop.GiveEvidence{Item: all[len(all)-1].ID, Evidence: say(), Comparator: say()},
			workshop.CountVotes{Cluster: all[len(all)-1].Cluster, Votes: k % 3})
	}
	for range 100 {
		s.do(workshop.WriteInitiative{Plan: workshop.Plan{What: say(), Owner: name(say), FirstStep: say(), Due: "+30", TargetBy: "2026-06-10"}})
	}
	return s.log
}
