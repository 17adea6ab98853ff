package blueprint

import (
	"errors"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"swotshop/workshop"
)

// counted finds how many people a row of a stance counts.
var counted = regexp.MustCompile(`(?m)^\|\s*(?:Before|After|Opening|Closing)\s.*\|\s*(\d+) of \d+\s*\|`)

// Everybody who was counted in a stance is in the document, whether the card was
// marked as played, as not played, or was never shown.
func TestEveryStanceIsInTheDocument(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 20))
		p := newPlay(t)
		p.do(hostileOpening())
		for range 80 {
			var refusal *workshop.Refusal
			if _, err := p.log.Do(anyIntent(r, p.w()), p.stamp()); err != nil && !errors.As(err, &refusal) {
				t.Fatal(err)
			}
		}
		want, got := 0, 0
		for _, both := range p.w().Readings {
			for _, m := range []workshop.Moment{workshop.Before, workshop.After} {
				if reading := both.At(m); reading != nil {
					want += reading.Sum()
				}
			}
		}
		for _, row := range counted.FindAllStringSubmatch(string(Markdown(p.w(), noWords)), -1) {
			n, _ := strconv.Atoi(row[1])
			got += n
		}
		if got != want {
			t.Errorf("seed %d: %d people were counted, the document has %d", seed, want, got)
		}
	}
}

// A card that was measured and does not count as played is told of, and not counted
// among those played; what was said on it stays with it.
func TestACardThatWasMeasuredAndTakenOff(t *testing.T) {
	p := newPlay(t)
	p.do(hostileOpening())
	card := p.w().Deck.Cards[0].ID
	p.do(workshop.ShowCard{Card: card}, workshop.TakeStance{Card: card, Moment: workshop.Before, Counts: [5]int{1, 0, 0, 0, 1}},
		workshop.AddRemark{Topic: workshop.KeySentence, Text: "As long as it is true", Card: card})
	for _, played := range []bool{true, false} {
		p.do(workshop.MarkCard{Card: card, Played: played})
		doc := string(Markdown(p.w(), noWords))
		if strings.Contains(doc, string(english().Stands.NotPlayed)) == played {
			t.Errorf("played is %v, the document says\n%s", played, doc)
		}
		if n := strings.Count(doc, "As long as it is true"); n != 1 {
			t.Errorf("played is %v: what was said stands there %d times", played, n)
		}
		if n := len((&paper{w: p.w()}).played()); (n == 1) != played {
			t.Errorf("played is %v: %d cards are", played, n)
		}
	}
}
