package review_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"swotshop/workshop"
	"swotshop/workshop/review"
)

// manyRecords are those of a firm: ten thousand sessions of three hundred clients.
func manyRecords() (all []review.Record) {
	random := rand.New(rand.NewPCG(13, 14))
	counts := func() []int {
		return []int{random.IntN(4), random.IntN(4), random.IntN(4), random.IntN(4), 1 + random.IntN(4)}
	}
	for n := range 10_000 {
		r := held(fmt.Sprint(n), fmt.Sprintf("Client %d", random.IntN(300)), fmt.Sprintf("20%02d-%02d-10", 10+random.IntN(16), 1+random.IntN(12)))
		stance(&r, workshop.SessionCard, "where", counts(), counts())
		for card := range 5 {
			stance(&r, fmt.Sprintf("V%d", card+random.IntN(4)), "retweet", counts(), counts())
		}
		r.Themes = []review.Theme{{Cluster: "c", Tag: fmt.Sprint("tag", random.IntN(12)), Quadrant: workshop.Strengths, Votes: 3}}
		all = append(all, r)
	}
	return all
}

func BenchmarkFigures(b *testing.B) {
	all := manyRecords()
	everything := func(*review.Record) bool { return true }
	for name, figure := range map[string]func(){
		"dial":          func() { review.DialOf(all) },
		"dial, grouped": func() { review.DialAcross(all, everything) },
		"by client":     func() { review.ByClient(all) },
		"holds":         func() { review.Holds(all) },
		"themes":        func() { review.ThemesAcross(all, everything) },
		"quality":       func() { review.RunsAcross(all, everything) },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				figure()
			}
		})
	}
}
