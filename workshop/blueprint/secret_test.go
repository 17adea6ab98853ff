package blueprint

import (
	"bytes"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"swotshop/workshop"
)

// Until the votes are revealed nothing that anybody can ask tells how they fell: two
// sessions that differ in their tallies alone, and hide them, are alike.
func TestHiddenVotesAreToldByNothing(t *testing.T) {
	told := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 11))
		p := newPlay(t)
		p.do(hostileOpening())
		for range 120 {
			_, _ = p.log.Do(anyIntent(r, p.w()), p.stamp())
		}
		if p.w().Closed {
			p.do(workshop.ReopenSession{})
		}
		p.do(workshop.RevealVotes{})
		one, other := p.w(), otherVotes(t, p.log.Events())
		requireAlike(t, seed, one, other)
		if one.VotesTaken() {
			told++
		}
	}
	if told < 20 {
		t.Errorf("only %d sessions had votes to hide", told)
	}
}

// otherVotes is the same session with other tallies.
func otherVotes(t *testing.T, events []workshop.Event) *workshop.Workshop {
	t.Helper()
	events = slices.Clone(events)
	for i, ev := range events {
		if f, ok := ev.Fact.(workshop.VotesCounted); ok {
			f.Votes = (f.Votes*5 + i) % 7
			events[i].Fact = f
		}
	}
	log, err := workshop.Replay(events)
	if err != nil {
		t.Fatal(err)
	}
	return log.State()
}

func requireAlike(t *testing.T, seed uint64, one, other *workshop.Workshop) {
	t.Helper()
	if a, b := Markdown(one, noWords), Markdown(other, noWords); !bytes.Equal(a, b) {
		t.Errorf("seed %d: the blueprints differ:\n%s\n%s", seed, a, b)
	}
	for _, ask := range []struct {
		name string
		of   func(w *workshop.Workshop) any
	}{
		{"loose ends", func(w *workshop.Workshop) any { return w.LooseEnds(workshop.NudgeRules{}) }},
		{"nudges", func(w *workshop.Workshop) any { return w.Nudges(workshop.NudgeRules{FewestWords: 3}, w.LastAt, nil) }},
		{"entries", func(w *workshop.Workshop) any { return w.Entries() }},
		{"ranking", func(w *workshop.Workshop) any { return refsOfClusters(w.Ranking()) }},
		{"clusters", func(w *workshop.Workshop) any {
			var all []any
			for _, c := range w.Clusters {
				all = append(all, c.Ref(), c.Title(), w.Votes(c), w.IsCarried(c), len(w.Sum(c)))
			}
			for _, i := range w.Items {
				all = append(all, w.SaidOf(i).Votes)
			}
			return all
		}},
	} {
		if a, b := ask.of(one), ask.of(other); !reflect.DeepEqual(a, b) {
			t.Errorf("seed %d: the %s differ:\n%v\n%v", seed, ask.name, a, b)
		}
	}
}

func refsOfClusters(clusters []*workshop.Cluster) (refs []string) {
	for _, c := range clusters {
		refs = append(refs, c.Ref())
	}
	return refs
}
