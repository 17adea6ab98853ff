package blueprint

import (
	"errors"
	"math/rand/v2"
	"testing"

	"swotshop/workshop"
)

// Whatever happens in a session, at any moment, its blueprint is a whole
// document: tables are tables, and nothing that was typed means anything.
func TestEverySessionGivesACompleteDocument(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 7))
		p := newPlay(t)
		p.do(hostileOpening())
		for range 80 {
			p.after(r.Float64() * 4)
			var refusal *workshop.Refusal
			if _, err := p.log.Do(anyIntent(r, p.w()), p.stamp()); err != nil && !errors.As(err, &refusal) {
				t.Fatal(err)
			}
			Markdown(p.w(), noWords)
		}
		_, body := parts(t, Markdown(p.w(), noWords))
		shapes(t, body)
		checkPipes(t, "random", body)
	}
}

// pick chooses one, or the zero value when there is none.
func pick[T any](r *rand.Rand, from []T) (chosen T) {
	if len(from) > 0 {
		chosen = from[r.IntN(len(from))]
	}
	return chosen
}

func anyIntent(r *rand.Rand, w *workshop.Workshop) workshop.Intent {
	words := pick(r, nasty)
	card := pick(r, w.Deck.Cards).ID
	var cluster, other workshop.Cluster
	if len(w.Clusters) > 0 {
		cluster, other = *pick(r, w.Clusters), *pick(r, w.Clusters)
	}
	var item workshop.Item
	if len(w.Items) > 0 {
		item = *pick(r, w.Items)
	}
	var strategy workshop.Strategy
	if len(w.Strategies) > 0 {
		strategy = *pick(r, w.Strategies)
	}
	plan := workshop.Plan{Strategy: strategy.ID, What: words, Owner: pick(r, nasty), Measure: pick(r, nasty), Cost: pick(r, nasty),
		Baseline: pick(r, nasty), Target: pick(r, nasty), EffectOn: pick(r, workshop.Effects), Effect: words, YesFrom: pick(r, nasty), StopRule: words}
	intents := []workshop.Intent{
		workshop.Forward{}, workshop.Forward{}, workshop.Undo{}, workshop.Redo{}, workshop.Resume{},
		workshop.AddItem{Quadrant: pick(r, workshop.Quadrants), Text: words, Function: pick(r, workshop.Functions), How: pick(r, workshop.Kinds), Card: card},
		workshop.AddItem{Quadrant: pick(r, workshop.Quadrants), Text: words},
		workshop.GiveEvidence{Item: item.ID, Evidence: words, Comparator: pick(r, nasty)},
		workshop.MoveItem{Item: item.ID, Quadrant: pick(r, workshop.Quadrants)}, workshop.DeleteItem{Item: item.ID},
		workshop.MergeClusters{Into: cluster.ID, From: other.ID}, workshop.SplitItem{Item: item.ID},
		workshop.NameCluster{Cluster: cluster.ID, Name: words},
		workshop.CountVotes{Cluster: cluster.ID, Votes: r.IntN(6)}, workshop.RevealVotes{Revealed: r.IntN(4) > 0},
		workshop.WriteStrategy{Pairing: pick(r, workshop.Pairings), Cites: []string{cluster.ID, other.ID}, Text: words},
		workshop.PlaceStrategy{Strategy: strategy.ID, Place: workshop.Place{Impact: 1 + r.IntN(3), Effort: 1 + r.IntN(3)}},
		workshop.ChooseStrategy{Strategy: strategy.ID, Chosen: r.IntN(2) == 0}, workshop.DropStrategy{Strategy: strategy.ID}, workshop.WriteInitiative{Plan: plan}, workshop.WriteInitiative{Plan: plan},
		workshop.AddRemark{Topic: pick(r, workshop.Topics), Text: words, Card: card},
		workshop.AddRemark{Topic: pick(r, workshop.Topics), Text: words},
		workshop.TakeStance{
			Card: pick(r, []string{card, workshop.SessionCard}), Moment: pick(r, []workshop.Moment{workshop.Before, workshop.After}),
			Counts: [5]int{r.IntN(5), r.IntN(5), r.IntN(5), r.IntN(5), r.IntN(5)},
		},
		workshop.AgreeTarget{Step: r.IntN(6)},
		[]workshop.Intent{
			workshop.TakeAgreement{Counts: [8]int{r.IntN(5), 1, r.IntN(5), 0, r.IntN(3)}}, workshop.WordProposal{Text: words},
		}[len(words)%2],
		workshop.MarkCard{Card: card, Played: r.IntN(2) == 0}, workshop.ShowCard{Card: card},
		workshop.NotePrivately{Text: words},
		workshop.HearObjection{Objection: workshop.Objection{ID: pick(r, []string{"O1", "O2"}), Says: words}, Owed: pick(r, nasty), By: pick(r, nasty)},
		workshop.SetReview{Date: "2027-03-01"}, workshop.CloseSession{}, workshop.ReopenSession{},
	}
	return pick(r, intents)
}
