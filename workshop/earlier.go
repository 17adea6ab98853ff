package workshop

import (
	"slices"
	"strings"
)

// Earlier is which cards were played in other sessions of a client. The zero value is
// of nobody, and knows none.
type Earlier struct {
	client string // as ClientKey has it
	cards  map[string]bool
}

// EarlierWith is what was played with a client before, as far as it is added.
func EarlierWith(client string) Earlier {
	return Earlier{client: ClientKey(client), cards: map[string]bool{}}
}

// EarlierKinds are the kinds of event from which it follows what was played.
func EarlierKinds() []string {
	return []string{
		Opened{}.Kind(), CardWritten{}.Kind(), CardEdited{}.Kind(), CardMarked{}.Kind(), StanceTaken{}.Kind(),
		Undone{}.Kind(), Redone{}.Kind(),
	}
}

// Add adds what was played in another session of the client. Of its events only those
// of [EarlierKinds] are needed.
func (e Earlier) Add(events []Event) {
	undone := map[int]bool{}
	for _, ev := range events {
		switch f := ev.Fact.(type) {
		case Undone:
			undone[f.Step] = true
		case Redone:
			delete(undone, f.Step)
		}
	}
	w, kinds := newWorkshop(), EarlierKinds()
	for _, ev := range events {
		if slices.Contains(kinds, ev.Fact.Kind()) && !undone[ev.Step] {
			ev.Fact.apply(w)
		}
	}
	for i := range w.Deck.Cards {
		if c := &w.Deck.Cards[i]; w.Played(c.ID) {
			e.cards[asked(c)] = true
			if _, own := w.OwnCard(c.ID); !own {
				e.cards[dealtAs(w, c)] = true
			}
		}
	}
}

// Has reports whether a card of a session was played with its client before: the same
// card of the same deck, though its words changed, or the same question.
func (e Earlier) Has(w *Workshop, c *Card) bool {
	if len(e.cards) == 0 || ClientKey(w.Client) != e.client {
		return false
	}
	_, own := w.OwnCard(c.ID)
	return e.cards[asked(c)] || !own && e.cards[dealtAs(w, c)]
}

// In are the ids of the cards of a session that were played with its client before.
func (e Earlier) In(w *Workshop) (ids []string) {
	for i := range w.Deck.Cards {
		if c := &w.Deck.Cards[i]; e.Has(w, c) {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

func asked(c *Card) string { return "?" + strings.ToLower(c.Question) }

func dealtAs(w *Workshop, c *Card) string { return w.Deck.ID + "/" + c.ID }
