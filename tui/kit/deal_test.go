package kit

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// Whatever is in a list and however much room there is: never more rows than there
// are, the first to be served whole if it can be, and no row free while anything is
// cut or left out.
func TestDealLeavesNoRowFree(t *testing.T) {
	for seed := range uint64(5000) {
		r := rand.New(rand.NewPCG(seed, 21))
		h, needs := 1+r.IntN(20), make([]int, 1+r.IntN(30))
		for i := range needs {
			needs[i] = 1 + r.IntN(6)
		}
		first := r.IntN(len(needs)+1) - 1
		from, shares := Deal(h, needs, first)
		used, short := 0, len(shares) < len(needs)
		for i, share := range shares {
			used += share
			short = short || share < needs[from+i]
			if share < 1 || share > needs[from+i] {
				t.Fatalf("seed %d: %d rows for an entry that needs %d", seed, share, needs[from+i])
			}
		}
		switch {
		case used > h:
			t.Fatalf("seed %d: %d rows dealt of %d", seed, used, h)
		case used < h && short:
			t.Fatalf("seed %d: %d of %d rows dealt to %v, which need %v", seed, used, h, shares, needs)
		case first >= 0 && (first < from || first-from >= len(shares) || shares[first-from] < min(h, needs[first])):
			t.Fatalf("seed %d: entry %d of %v is not whole: %v from %d on", seed, first, needs, shares, from)
		}
	}
}

func TestDealServesTheNewestFirst(t *testing.T) {
	for _, c := range []struct {
		h      int
		needs  []int
		first  int
		from   int
		shares []int
	}{
		{7, []int{4, 2, 1, 1}, 3, 0, []int{3, 2, 1, 1}},
		{6, []int{3, 3, 3}, 2, 0, []int{1, 2, 3}},
		{4, []int{2, 2, 2, 2}, 3, 1, []int{1, 1, 2}},
		{4, []int{2, 2, 2, 2}, 0, 0, []int{2, 1, 1}},
		{4, []int{2, 2, 2, 2}, -1, 0, []int{1, 1, 1, 1}},
		{2, []int{1, 9}, 1, 1, []int{2}},
		{0, []int{1}, 0, 0, nil},
	} {
		if from, shares := Deal(c.h, c.needs, c.first); from != c.from || !slices.Equal(shares, c.shares) {
			t.Errorf("%d rows for %v, %d first: %v from %d on, want %v from %d on", c.h, c.needs, c.first, shares, from, c.shares, c.from)
		}
	}
}

// What does not fit ends after a whole word, and never is wider than its line.
func TestCropEndsAfterAWord(t *testing.T) {
	c := ByCodePoints
	for _, one := range []struct {
		text string
		w, n int
		want string
	}{
		{"nobody knows who may approve a reply", 16, 1, "nobody knows…"},
		{"nobody knows it today", 12, 1, "nobody…"},
		{"nobody knows it today", 13, 1, "nobody knows…"},
		{"nobody knows", 12, 1, "nobody knows"},
		{"Entscheidungsvorbereitung", 10, 1, "Entscheid…"},
		{"公開の場で答える", 8, 1, "公開の…"},
	} {
		lines := c.WrapTo(one.text, one.w, one.n)
		if got := lines[len(lines)-1]; len(lines) != one.n || got != one.want {
			t.Errorf("%q in %d cells: %q, want %q", one.text, one.w, lines, one.want)
		}
	}
}
