package sessions_test

import (
	"testing"

	"swotshop/workshop"
)

// What is looked at after each event alone is what all events say.
func TestRowsFollowEachEvent(t *testing.T) {
	lib := openIn(t, t.TempDir())
	for n := range uint64(4) {
		s := seededScribe(string('a'+rune(n)), n)
		lease := claim(t, lib, s.id)
		must(t, lease.Append(ctx, s.do(opening(s.id))))
		for range 150 {
			if events := s.try(s.wild()); len(events) > 0 {
				must(t, lease.Append(ctx, events))
				sameEntries(t, lib, s)
			}
			if s.rng.IntN(3) == 0 { // several at once
				events := append(s.try(s.item()), s.try(workshop.ShowCard{Card: "card1"})...)
				must(t, lease.Append(ctx, append(events, s.try(s.item())...)))
				sameEntries(t, lib, s)
			}
		}
	}
	noFindings(t, lib)
}
