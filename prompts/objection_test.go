package prompts

import (
	"slices"
	"testing"

	"swotshop/workshop"
)

func TestObjectionsBelongToCardsOfTheDeck(t *testing.T) {
	deck := workshop.Deck{Cards: []workshop.Card{{ID: "L1"}, {ID: "B1"}}, Themes: []workshop.Theme{{ID: "L"}}}
	head := "- id: O1\n  says: No.\n  answer: Yes.\n  evidence: Some.\n  lands_in: W\n"
	objections, faults := objectionsTo(deck)("o.yaml", []byte(head+"  cards: [B1, L1]\n  themes: [L]\n"))
	wantFaults(t, faults, nil)
	if o := objections[0]; len(o.Cards) != 2 || o.Cards[0] != "B1" || len(o.Themes) != 1 {
		t.Errorf("%+v", o)
	}
	_, faults = objectionsTo(deck)("o.yaml", []byte(head+"  cards: [L1, L9]\n  themes: [B]\n"))
	wantFaults(t, faults, []string{
		`o.yaml:6: [1].cards[2]: the deck has no "L9"; available: L1, B1`,
		`o.yaml:7: [1].themes[1]: the deck has no "B"; available: L`,
	})
}

// At every card of the built-in deck something fitting comes first.
func TestEveryThemeHasItsObjections(t *testing.T) {
	deck := read(t, "social-board.yaml", CheckDeck)
	all := read(t, "objections.yaml", objectionsTo(deck))
	for i := range deck.Cards {
		card := &deck.Cards[i]
		sorted := workshop.ObjectionsFor(all, card)
		fits := false
		for _, id := range slices.Concat(sorted[0].Cards, sorted[0].Themes) {
			fits = fits || id == card.ID || id == card.Theme
		}
		if len(sorted) != len(all) || !fits {
			t.Errorf("at %s the first objection is %s", card.ID, sorted[0].Says)
		}
	}
	l1, _ := deck.Card("L1")
	if first := workshop.ObjectionsFor(all, l1)[0]; first.Says != "Somebody will leak something." {
		t.Errorf("at L1 the first objection is %s", first.Says)
	}
}

// Ids of cards mean something in the built-in deck alone: at a card of another
// that has the same id, objections stay in their order.
func TestObjectionsAtACard(t *testing.T) {
	content := Open("")
	deck, err := content.Deck(DefaultDeck)
	if err != nil {
		t.Fatal(err)
	}
	l1, _ := deck.Card("L1")
	first := func(deck string, card *workshop.Card) string { return content.ObjectionsAt(deck, card)[0].Says }
	listed := content.Objections()[0].Says
	if said := first(DefaultDeck, l1); said == listed || said != "Somebody will leak something." {
		t.Errorf("at L1 the first objection is %s", said)
	}
	for _, said := range []string{first("mine", l1), first(DefaultDeck, nil)} {
		if said != listed {
			t.Errorf("without a card that is known the first objection is %s, want %s", said, listed)
		}
	}
}
