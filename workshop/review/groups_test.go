package review_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"swotshop/workshop"
	"swotshop/workshop/review"
)

// spy makes libraries in which every pair of readings has an item of its own kind: their
// number is a power of two. So each figure that is shown tells exactly which pairs it is
// the sum of, and the difference of two figures tells it too.
type spy struct {
	random *rand.Rand
	all    []review.Record
	of     []whose // by the place of the power
}

type whose struct {
	client string
	people int
}

// library has a few sessions of a few clients, some of them far larger than others.
func (s *spy) library() {
	s.all, s.of = nil, nil
	clients := 2 + s.random.IntN(5)
	for n := range 5 + s.random.IntN(10) {
		client := fmt.Sprintf("client %d", s.random.IntN(clients))
		r := review.Record{
			ClientKey: client, Agenda: pick(s.random, "short", "half"), Deck: pick(s.random, "board", "board", "leaders"), DeckVersion: 1,
			People: 1 + s.random.IntN(12), FollowUp: s.random.IntN(8) == 0,
		}
		r.ID, r.Client, r.Closed = fmt.Sprintf("s%02d", n), client, s.random.IntN(8) > 0
		r.Date = fmt.Sprintf("2026-%02d-%02d", 1+s.random.IntN(6), 1+s.random.IntN(28))
		s.stance(&r, review.Card{Card: workshop.SessionCard, Asked: pick(s.random, "q", "q", "r")})
		for _, card := range []review.Card{{Card: "V1", Theme: "V"}, {Card: "V2", Theme: "V"}, {Card: "L1", Theme: "L"}} {
			if s.random.IntN(2) == 0 {
				s.stance(&r, card)
			}
		}
		s.all = append(s.all, r)
	}
}

func (s *spy) stance(r *review.Record, card review.Card) {
	card.Items = 1 << len(s.of)
	before, after := r.People, max(1, r.People-s.random.IntN(3))
	s.of = append(s.of, whose{r.ClientKey, min(before, after)})
	r.Cards = append(r.Cards, card)
	r.Readings = append(r.Readings,
		review.Reading{Card: card.Card, Moment: workshop.Before, Counts: [5]int{0, before}, People: before},
		review.Reading{Card: card.Card, Moment: workshop.After, Counts: [5]int{0, 0, after}, People: before})
}

func pick(random *rand.Rand, from ...string) string { return from[random.IntN(len(from))] }

// filters are what somebody may ask for, one after the other.
func (s *spy) filters() (all []func(*review.Record) bool) {
	all = append(all, func(*review.Record) bool { return true })
	for range 12 {
		day := fmt.Sprintf("2026-%02d-%02d", 1+s.random.IntN(6), 1+s.random.IntN(28))
		kind, deck := pick(s.random, "", "short", "half"), pick(s.random, "", "board", "leaders")
		since := s.random.IntN(2) == 0
		all = append(all, func(r *review.Record) bool {
			return (r.Date >= day) == since && (kind == "" || r.Agenda == kind) && (deck == "" || r.Deck == deck)
		})
	}
	return all
}

// asks collects the figures that are shown, and takes each from each other, twice.
func (s *spy) asks() map[int]string {
	known := map[int]string{}
	for n, asked := range s.filters() {
		d := review.DialAcross(s.all, asked)
		for _, f := range append(append([]review.Figure{d.Rooms}, d.Cards...), d.Themes...) {
			known[f.Items] = fmt.Sprintf("filter %d: %s%s %s", n, f.Deck, f.Card, f.Theme)
		}
	}
	for range 2 {
		for _, a := range slices.Collect(maps.Keys(known)) {
			for _, b := range slices.Collect(maps.Keys(known)) {
				if _, there := known[a-b]; a&b == b && a != b && !there {
					known[a-b] = known[a] + " − " + known[b]
				}
			}
		}
	}
	delete(known, 0)
	return known
}

// tells says whom a figure gives away.
func (s *spy) tells(figure int) string {
	people, all := map[string]int{}, 0
	for place, one := range s.of {
		if figure&(1<<place) == 0 {
			continue
		}
		if people[one.client] += one.people; one.people < 3 {
			return "a group of under 3 people of " + one.client
		}
		all += one.people
	}
	if len(people) < 3 {
		return fmt.Sprintf("%d clients", len(people))
	}
	for client, n := range people {
		if 2*n > all {
			return fmt.Sprintf("%s, with %d of %d people", client, n, all)
		}
	}
	return ""
}

// Whatever is asked for, and whatever is then taken from whatever: what is left is either
// nothing or a group that may be shown.
func TestNobodyIsFoundBySubtraction(t *testing.T) {
	s := spy{random: rand.New(rand.NewPCG(5, 6))}
	shown := 0
	for range 1000 {
		s.library()
		for figure, how := range s.asks() {
			shown++
			if whom := s.tells(figure); whom != "" {
				t.Fatalf("%s tells of %s, in %+v", how, whom, s.of)
			}
		}
	}
	if shown < 1000 {
		t.Errorf("only %d figures are shown: nothing was tried", shown)
	}
}

// Nothing is held back that need not be: without a filter, a cell that may be shown is
// shown whole.
func TestACellOfEnoughClientsIsShownWhole(t *testing.T) {
	s := spy{random: rand.New(rand.NewPCG(7, 8))}
	for range 300 {
		s.library()
		cells := map[string]int{}
		for _, r := range s.all {
			for _, c := range r.Cards {
				if place := whole(c.Items); r.Closed && s.of[place].people >= 3 && c.Card != workshop.SessionCard {
					cells[r.Deck+c.Card] += c.Items
				}
			}
		}
		for _, f := range review.DialAcross(s.all, func(*review.Record) bool { return true }).Cards {
			if f.Items != cells[f.Deck+f.Card] {
				t.Fatalf("%s %s shows %b of %b", f.Deck, f.Card, f.Items, cells[f.Deck+f.Card])
			}
			delete(cells, f.Deck+f.Card)
		}
		for key, items := range cells {
			if s.tells(items) == "" && items > 0 {
				t.Fatalf("%s is held back, though it tells of nobody", key)
			}
		}
	}
}

// whole is the place of a power of two.
func whole(items int) (place int) {
	for ; items > 1; items /= 2 {
		place++
	}
	return place
}
