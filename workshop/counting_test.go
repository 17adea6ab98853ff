package workshop_test

import (
	"math/rand/v2"
	"testing"

	"swotshop/workshop"
)

// The steps that count are those that undo can take back at the end, one after the other.
func TestStepsThatCountAreThoseThatUndoTakesBack(t *testing.T) {
	for seed := range uint64(40) {
		r, s, log := rand.New(rand.NewPCG(seed, 1)), &stamper{}, workshop.NewLog()
		do := func(i workshop.Intent) (took bool) {
			events, err := log.Do(i, s.stamp())
			return err == nil && len(events) > 0
		}
		do(openTest())
		for range 150 {
			do(randomIntent(r, log.State()))
		}
		counts, want := workshop.CountingSteps(log.Events()), 0
		for _, counting := range counts {
			if counting {
				want++
			}
		}
		do(workshop.ReopenSession{})
		for do(workshop.Undo{}) {
			step := log.Events()[len(log.Events())-1].Fact.(workshop.Undone).Step
			if !counts[step] {
				t.Fatalf("seed %d: undo takes back step %d, which is said not to count", seed, step)
			}
			want--
		}
		if want != 0 {
			t.Fatalf("seed %d: %d more steps are said to count than undo takes back", seed, want)
		}
	}
}
