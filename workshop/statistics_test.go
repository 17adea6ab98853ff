package workshop_test

import (
	"fmt"
	"testing"

	"swotshop/workshop"
)

func TestReadingInFigures(t *testing.T) {
	for _, c := range []struct {
		name      string
		counts    [5]int
		sum       int
		middle    float64
		low, high int
	}{
		{"nobody", [5]int{}, 0, 0, 0, 0},
		{"one person", [5]int{0, 0, 0, 1, 0}, 1, 4, 4, 4},
		{"all on one step", [5]int{0, 8, 0, 0, 0}, 8, 2, 2, 2},
		{"an odd number", [5]int{1, 0, 1, 0, 1}, 3, 3, 1, 5},
		{"an even number between two steps", [5]int{0, 2, 2, 0, 0}, 4, 2.5, 2, 3},
		{"an even number across a gap", [5]int{2, 0, 0, 0, 2}, 4, 3, 1, 5},
		{"before the talk (worked example, V1)", [5]int{1, 4, 2, 1, 0}, 8, 2, 1, 4},
		{"before the talk (worked example, B1)", [5]int{1, 2, 1, 3, 1}, 8, 3.5, 1, 5},
		{"just 30 % on either side", [5]int{3, 0, 4, 0, 3}, 10, 3, 1, 5},
		{"just short of it", [5]int{2, 0, 5, 0, 3}, 10, 3, 1, 5},
		{"split towards one side only", [5]int{4, 4, 0, 0, 0}, 8, 1.5, 1, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := workshop.Reading{Counts: c.counts, People: 10}
			low, high := r.Spread()
			requireEqual(t, "sum", r.Sum(), c.sum)
			requireEqual(t, "middle", r.Middle(), c.middle)
			requireEqual(t, "spread", [2]int{low, high}, [2]int{c.low, c.high})
		})
	}
}

// A gap or a dip with enough people on either side splits a room; a hill in the middle, one
// side alone, or a few at the far end do not.
func TestRoomIsSplitByAValley(t *testing.T) {
	side := func(from, to, people int) workshop.Side { return workshop.Side{From: from, To: to, People: people} }
	for _, c := range []struct {
		counts    [5]int
		low, high workshop.Side
	}{
		{[5]int{4, 0, 0, 0, 4}, side(1, 1, 4), side(5, 5, 4)},
		{[5]int{3, 0, 4, 0, 0}, side(1, 1, 3), side(3, 3, 4)},
		{[5]int{1, 2, 1, 3, 1}, side(1, 2, 3), side(4, 5, 4)},
		{[5]int{3, 0, 4, 0, 3}, side(1, 1, 3), side(3, 5, 7)},
		{[5]int{2, 2, 0, 2, 2}, side(1, 2, 4), side(4, 5, 4)},
		{[5]int{0, 4, 0, 4, 0}, side(2, 2, 4), side(4, 4, 4)},
		{[5]int{2, 3, 2, 3, 2}, side(1, 2, 5), side(4, 5, 5)},
		{[5]int{5, 0, 0, 0, 3}, side(1, 1, 5), side(5, 5, 3)},
		{[5]int{2, 0, 1, 0, 0}, side(1, 1, 2), side(3, 3, 1)},
		{[5]int{1, 0, 1, 0, 1}, side(1, 1, 1), side(3, 5, 2)},
		{[5]int{0, 3, 0, 1, 2}, side(2, 2, 3), side(4, 5, 3)},
		{counts: [5]int{}},
		{counts: [5]int{0, 0, 0, 1, 0}},
		{counts: [5]int{0, 3, 4, 3, 0}}, // a hill
		{counts: [5]int{1, 1, 1, 1, 1}},
		{counts: [5]int{4, 4, 0, 0, 0}},
		{counts: [5]int{0, 0, 4, 4, 0}},
		{counts: [5]int{6, 0, 0, 0, 2}}, // a quarter is too few
		{counts: [5]int{2, 0, 8, 0, 0}},
		{counts: [5]int{3, 1, 3, 1, 3}}, // three camps, of which none is large enough
		{counts: [5]int{1, 4, 2, 1, 0}},
		{counts: [5]int{3, 3, 3, 0, 0}},
	} {
		r := workshop.Reading{Counts: c.counts, People: 20}
		if low, high, is := r.Split(); low != c.low || high != c.high || is != (c.low.People > 0) {
			t.Errorf("%v: %v and %v, split %v; want %v and %v", c.counts, low, high, is, c.low, c.high)
		}
	}
}

func TestReadingByMoment(t *testing.T) {
	var none *workshop.Readings
	requireEqual(t, "of no readings", none.At(workshop.After), nil)
	r := &workshop.Readings{Before: &workshop.Reading{People: 1}, After: &workshop.Reading{People: 2}}
	requireEqual(t, "before", r.At(workshop.Before).People, 1)
	requireEqual(t, "after", r.At(workshop.After).People, 2)
}

func TestDefaultDotsAreAThirdOfTheClusters(t *testing.T) {
	want := map[int]int{0: 3, 1: 3, 9: 3, 10: 3, 11: 4, 12: 4, 13: 4, 14: 5, 16: 5, 17: 6, 20: 7, 22: 7, 23: 8, 24: 8, 25: 8, 100: 8}
	for clusters, dots := range want {
		requireEqual(t, fmt.Sprintf("votes each for %d clusters", clusters), workshop.DefaultDots(clusters), dots)
	}
}

// refs are what the room calls these clusters.
func refs(clusters []*workshop.Cluster) (refs []string) {
	for _, c := range clusters {
		refs = append(refs, c.Ref())
	}
	return refs
}

// openVoted has the votes of the worked example.
func openVoted(t *testing.T) *room {
	t.Helper()
	r := openRoom(t)
	r.add("SSWWOOTT")
	for ref, votes := range map[string]int{"S1": 5, "S2": 2, "W1": 6, "W2": 4, "O1": 5, "O2": 0, "T1": 1, "T2": 1} {
		r.do(r.count(ref, votes))
	}
	r.do(reveal)
	return r
}

func TestRankingIsByVotesThenByAge(t *testing.T) {
	w := openVoted(t).state()
	requireEqual(t, "ranking", refs(w.Ranking()), []string{"W1", "S1", "O1", "W2", "S2", "T1", "T2", "O2"})
	requireEqual(t, "ranking of Weaknesses", refs(w.RankingIn(workshop.Weaknesses)), []string{"W1", "W2"})
	requireEqual(t, "board, as it was", refs(w.Clusters), []string{"S1", "S2", "W1", "W2", "O1", "O2", "T1", "T2"})
}

func TestTopThreeOfAQuadrantAreCarried(t *testing.T) {
	r := openRoom(t)
	r.add("SSSSS")
	requireEqual(t, "before the vote", refs(r.state().CarriedIn(workshop.Strengths)), nil)
	r.do(r.count("S5", 2), r.count("S4", 1), r.count("S1", 0))
	requireEqual(t, "while they are hidden", refs(r.state().CarriedIn(workshop.Strengths)), nil)
	r.do(reveal)
	requireEqual(t, "those with votes", refs(r.state().CarriedIn(workshop.Strengths)), []string{"S5", "S4"})
	r.do(r.count("S3", 3), r.count("S2", 4))
	requireEqual(t, "no more than three", refs(r.state().CarriedIn(workshop.Strengths)), []string{"S2", "S3", "S5"})
	r.do(r.count("S4", 2))
	requireEqual(t, "whoever ties with the third", refs(r.state().CarriedIn(workshop.Strengths)), []string{"S2", "S3", "S4", "S5"})
	requireEqual(t, "of an empty quadrant", refs(r.state().CarriedIn(workshop.Threats)), nil)
}

func TestCardWithAStanceIsPlayedUnlessMarked(t *testing.T) {
	r := openRoom(t)
	r.do(workshop.ShowCard{Card: "V1"})
	requireEqual(t, "shown only", r.state().Played("V1"), false)
	r.do(workshop.TakeStance{Card: "V1", Moment: workshop.Before, Counts: [5]int{1}})
	requireEqual(t, "measured", r.state().Played("V1"), true)
	r.do(workshop.MarkCard{Card: "V1"}, workshop.MarkCard{Card: "V2", Played: true})
	requireEqual(t, "measured, marked as not played", r.state().Played("V1"), false)
	requireEqual(t, "marked as played", r.state().Played("V2"), true)
}

func TestParseFunction(t *testing.T) {
	for _, c := range []struct {
		word  string
		want  workshop.Function
		known bool
	}{
		{"legal", workshop.Legal, true}, {"LEG", workshop.Legal, true}, {" Leg ", workshop.Legal, true},
		{"le", "", false}, {"lea", workshop.Leadership, true}, {"ldr", workshop.Leadership, true},
		{"hr", workshop.HR, true}, {"HR", workshop.HR, true}, {"it", workshop.IT, true},
		{"mkt", workshop.Marketing, true}, {"market", workshop.Marketing, true}, {"svc", workshop.Service, true},
		{"s", "", false}, {"sa", workshop.Sales, true}, {"se", workshop.Service, true}, {"oth", workshop.Other, true},
		{"x", "", false}, {"f", "", false}, {"", "", false}, {"legally", "", false}, {"é", "", false},
	} {
		got, known := workshop.ParseFunction(c.word)
		if got != c.want || known != c.known {
			t.Errorf("ParseFunction(%q) = %q, %v; want %q, %v", c.word, got, known, c.want, c.known)
		}
	}
}

func TestEveryWordOfTheVocabularyHasAName(t *testing.T) {
	for _, f := range workshop.Functions {
		if back, ok := workshop.ParseFunction(f.Short()); !ok || back != f || len(f.Short()) > 3 || f.Name() == "" {
			t.Errorf("function %q: short %q, name %q", f, f.Short(), f.Name())
		}
	}
	for _, q := range workshop.Quadrants {
		if !q.Valid() || q.Inside() == q.Outside() || q.Next().Previous() != q || q.Name() == "Unknown quadrant" {
			t.Errorf("quadrant %q", q)
		}
	}
	for _, p := range workshop.Pairings {
		if !p.Inside().Inside() || !p.Outside().Outside() || workshop.Pairing(p.Inside()+p.Outside()) != p || p.Prompt() == "" {
			t.Errorf("pairing %q", p)
		}
	}
	if odd := workshop.Pairing(""); odd.Valid() || odd.Inside().Valid() || odd.Outside().Valid() {
		t.Error("no pairing has no sides")
	}
}
