package workshop

import (
	"cmp"
	"slices"
)

// Objection is something that boards say against social, with the answer that a
// facilitator gives after asking for the evidence.
type Objection struct {
	ID       string   `json:"id"`
	Says     string   `json:"says"`
	Answer   string   `json:"answer"`
	Evidence string   `json:"evidence"`
	LandsIn  string   `json:"lands_in"`         // a quadrant's letter or "initiative"
	Cards    []string `json:"cards,omitempty"`  // at which it is often heard
	Themes   []string `json:"themes,omitempty"` // of cards at which it may be heard
}

// ObjectionsFor sorts objections by how likely they are at a card: those that name
// it, those that name its theme, then the rest. Without a card the order stays.
func ObjectionsFor(all []Objection, card *Card) []Objection {
	sorted := slices.Clone(all)
	if card != nil {
		slices.SortStableFunc(sorted, func(a, b Objection) int { return cmp.Compare(b.fits(card), a.fits(card)) })
	}
	return sorted
}

// fits is how well an objection fits a card: 2 for the card, 1 for its theme.
func (o Objection) fits(card *Card) int {
	switch {
	case slices.Contains(o.Cards, card.ID):
		return 2
	case card.Theme != "" && slices.Contains(o.Themes, card.Theme):
		return 1
	}
	return 0
}
