package workshop

import "slices"

// Chain is one way from the provocation that started the talk to the person who acts. It
// is as long as the session has made it.
type Chain struct {
	Cards      []string // during which its items came up
	Cluster    *Cluster
	Strategy   *Strategy   // nil: none addresses the cluster
	Initiative *Initiative // nil: none serves the strategy
}

// Link is what comes next in a chain.
type Link string

// The links of a chain in their order. What comes up without a card lacks nothing.
const (
	LinkStrategy   Link = "strategy"
	LinkInitiative Link = "initiative"
	LinkOwner      Link = "owner"
	LinkNone       Link = "" // nothing is missing
)

// Gap is the first link that is missing.
func (c Chain) Gap() Link {
	switch {
	case c.Strategy == nil:
		return LinkStrategy
	case c.Initiative == nil && c.Strategy.Declined():
		return LinkNone
	case c.Initiative == nil:
		return LinkInitiative
	case !OneOwner(c.Initiative.Owner):
		return LinkOwner
	}
	return LinkNone
}

// Chains are the ways from what the room carried to who acts, the most votes first. A
// cluster that two strategies address has two. They are empty until the votes are shown.
func (w *Workshop) Chains() (all []Chain) {
	for _, c := range w.Ranking() {
		if !w.IsCarried(c) {
			continue
		}
		start := Chain{Cluster: c, Cards: cardsOf(c)}
		citing := w.Citing(c.ID)
		if len(citing) == 0 {
			all = append(all, start)
		}
		for _, s := range citing {
			start.Strategy = s
			serving := w.Serving(s.ID)
			if len(serving) == 0 {
				all = append(all, start)
			}
			for _, n := range serving {
				link := start
				link.Initiative = n
				all = append(all, link)
			}
		}
	}
	return all
}

// cardsOf are the cards during which the items of a cluster came up.
func cardsOf(c *Cluster) (cards []string) {
	for _, i := range c.Items {
		if i.Card != "" && !slices.Contains(cards, i.Card) {
			cards = append(cards, i.Card)
		}
	}
	return cards
}
