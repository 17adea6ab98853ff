package workshop_test

import (
	"slices"
	"testing"

	"swotshop/workshop"
)

// openTie has five weaknesses with these votes, revealed.
func openTie(t *testing.T, votes ...int) *room {
	t.Helper()
	r := openRoom(t)
	r.add("WWWWWST")
	r.do(workshop.SetDots{Dots: 6})
	for n, v := range votes {
		r.do(r.count([]string{"W1", "W2", "W3", "W4", "W5"}[n], v))
	}
	r.do(reveal)
	return r
}

// choose is the room’s choice of those that tie in Weaknesses.
func (r *room) choose(refs ...string) workshop.SettleTie {
	r.t.Helper()
	choice := workshop.SettleTie{Quadrant: workshop.Weaknesses}
	for _, ref := range refs {
		choice.Chosen = append(choice.Chosen, r.cluster(ref))
	}
	return choice
}

func (r *room) requireCarried(when string, want ...string) {
	r.t.Helper()
	requireEqual(r.t, when, refs(r.state().CarriedIn(workshop.Weaknesses)), want)
}

func TestTieIsWhereThereAreFewerPlaces(t *testing.T) {
	for _, c := range []struct {
		name   string
		votes  []int
		tied   []string
		places int
	}{
		{"one place for two", []int{5, 3, 2, 2}, []string{"W3", "W4"}, 1},
		{"whoever is older", []int{2, 5, 2, 3}, []string{"W1", "W3"}, 1},
		{"two places for three", []int{5, 2, 2, 2, 1}, []string{"W2", "W3", "W4"}, 2},
		{"three places for five", []int{1, 1, 1, 1, 1}, []string{"W1", "W2", "W3", "W4", "W5"}, 3},
		{"above the cut", []int{5, 5, 2, 1}, nil, 0},
		{"below the cut", []int{5, 4, 3, 2, 2}, nil, 0},
		{"three and no more", []int{2, 2, 2}, nil, 0},
		{"nobody voted for them", []int{2, 1, 0, 0, 0}, nil, 0},
	} {
		tie, ok := openTie(t, c.votes...).state().TieIn(workshop.Weaknesses)
		requireEqual(t, c.name, refs(tie.Clusters), c.tied)
		requireEqual(t, c.name+": there is one", ok, c.tied != nil)
		requireEqual(t, c.name+": places", tie.Places, c.places)
	}
}

func TestRoomSettlesATie(t *testing.T) {
	for _, c := range []struct {
		name    string
		votes   []int
		chosen  []string
		carried []string
		settled bool
	}{
		{"one of two", []int{5, 3, 2, 2}, []string{"W4"}, []string{"W1", "W2", "W4"}, true},
		{"both", []int{5, 3, 2, 2}, []string{"W3", "W4"}, []string{"W1", "W2", "W3", "W4"}, true},
		{"one of three, for two places", []int{5, 2, 2, 2}, []string{"W3"}, []string{"W1", "W2", "W3", "W4"}, false},
		{"two of three, for two places", []int{5, 2, 2, 2}, []string{"W4", "W2"}, []string{"W1", "W2", "W4"}, true},
	} {
		r := openTie(t, c.votes...)
		all := refs(r.state().CarriedIn(workshop.Weaknesses))
		r.do(r.choose(c.chosen...))
		tie, _ := r.state().TieIn(workshop.Weaknesses)
		requireEqual(t, c.name+": settled", tie.Settled(), c.settled)
		r.requireCarried(c.name, c.carried...)
		r.do(workshop.Undo{})
		r.requireCarried(c.name+", undone", all...)
		r.do(workshop.Redo{})
		r.requireCarried(c.name+", done again", c.carried...)
		r.do(r.choose())
		r.requireCarried(c.name+", reopened", all...)
	}
}

func TestChoiceIsRefused(t *testing.T) {
	r := openTie(t, 5, 3, 2, 2, 2)
	r.refused(workshop.SettleTie{Quadrant: workshop.Strengths}, "There is no tie for the last place in Strengths.")
	stranger := "Only clusters that tie for the last place in Weaknesses can be chosen, each once."
	r.refused(r.choose("W1"), stranger)
	r.refused(r.choose("W3", "W3"), stranger)
	r.refused(r.choose("W3", "W4"), "One of those that tie in Weaknesses can be carried, or all of them.")
	r.do(workshop.RevealVotes{})
	r.refused(r.choose("W3"), "There is no tie for the last place in Weaknesses.")
	r = openTie(t, 5, 2, 2, 2, 2)
	r.refused(r.choose("W3", "W4", "W5"), "2 of those that tie in Weaknesses can be carried, or all of them: take one back first.")
	requireEqual(t, "undo", r.state().UndoLabel(), "votes revealed")
	r.do(r.choose("W3"))
	requireEqual(t, "undo", r.state().UndoLabel(), "tie in Weaknesses settled")
	r.do(r.choose())
	requireEqual(t, "undo", r.state().UndoLabel(), "tie in Weaknesses reopened")
}

// What the room chose is of one tie: it goes with it, and stays with all else.
func TestChoiceGoesWithItsTie(t *testing.T) {
	for _, c := range []struct {
		name  string
		then  func(r *room) workshop.Intent
		stays bool
	}{
		{"one of them counted again", func(r *room) workshop.Intent { return r.count("W3", 1) }, false},
		{"another joins them", func(r *room) workshop.Intent { return r.count("W5", 2) }, false},
		{"another takes the place", func(r *room) workshop.Intent { return r.count("W5", 4) }, false},
		{"one merged away", func(r *room) workshop.Intent { return r.merge("W1", "W3") }, false},
		{"one merged with votes", func(r *room) workshop.Intent { return r.merge("W3", "W5") }, false},
		{"one moved", func(r *room) workshop.Intent {
			return workshop.MoveItem{Item: r.item("W4"), Quadrant: workshop.Threats}
		}, false},
		{"one deleted", func(r *room) workshop.Intent { return workshop.DeleteItem{Item: r.item("W4")} }, false},
		{"the winner counted again", func(r *room) workshop.Intent { return r.count("W1", 6) }, true},
		{"another quadrant counted", func(r *room) workshop.Intent { return r.count("S1", 2) }, true},
		{"hidden", func(r *room) workshop.Intent { return workshop.RevealVotes{} }, true},
		{"reworded", func(r *room) workshop.Intent { return workshop.EditItem{Item: r.item("W3"), Text: "Other words"} }, true},
	} {
		r := openTie(t, 5, 3, 2, 2, 1)
		r.do(r.choose("W3"), c.then(r), reveal)
		tie, ok := r.state().TieIn(workshop.Weaknesses)
		requireEqual(t, c.name, ok && tie.Settled(), c.stays)
		if c.stays {
			continue
		}
		r = openTie(t, 5, 3, 2, 2, 1)
		r.do(r.choose("W3"), c.then(r), workshop.Undo{})
		r.requireCarried(c.name+", undone", "W1", "W2", "W3")
	}
}

// A tie that comes back is a new one: nobody has chosen in it.
func TestTieThatComesBackIsOpen(t *testing.T) {
	r := openTie(t, 5, 3, 2, 2)
	r.do(r.choose("W3"), r.count("W3", 4), r.count("W3", 2))
	r.requireCarried("after two counts", "W1", "W2", "W3", "W4")
}

// Whatever happens, what is carried was counted and voted for; it is three at most where
// no tie is open or the room chose all; and what was chosen is of the tie that there is.
func TestCarriedInRandomSessions(t *testing.T) {
	settled := 0
	for seed := range uint64(200) {
		playRandom(t, seed, 120, func(l *workshop.Log) {
			w := l.State()
			for _, q := range workshop.Quadrants {
				tie, tied := w.TieIn(q)
				carried := w.CarriedIn(q)
				for _, c := range carried {
					if !c.Counted() || w.Votes(c) == 0 || c.Quadrant() != q {
						t.Fatalf("seed %d: %s is carried in %s with %d votes", seed, c.Ref(), q, w.Votes(c))
					}
				}
				if (!tied || tie.Settled() && !tie.All()) && len(carried) > workshop.Carried {
					t.Fatalf("seed %d: %d are carried in %s", seed, len(carried), q)
				}
				for _, c := range tie.Chosen {
					if !slices.Contains(tie.Clusters, c) || w.Votes(c) != tie.Votes {
						t.Fatalf("seed %d: %s was chosen and does not tie", seed, c.Ref())
					}
				}
				if len(tie.Chosen) > 0 && workshop.RuledVotes(w, q) != tie.Votes {
					t.Fatalf("seed %d: a choice in %s outlived its tie", seed, q)
				}
				if !tied && w.VotesShown() && workshop.RuledVotes(w, q) != 0 {
					t.Fatalf("seed %d: a choice in %s outlived its tie", seed, q)
				}
				if tied && tie.Settled() {
					settled++
				}
			}
		})
	}
	if settled < 100 {
		t.Errorf("%d settled ties were seen: this tests nothing", settled)
	}
}
