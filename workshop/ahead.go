package workshop

import "slices"

// FollowUpsToCome are the follow-ups of the card on the screen that the room
// has not seen yet.
func (w *Workshop) FollowUpsToCome() []string {
	card, ok := w.Deck.Card(w.cardOnScreen())
	if !ok {
		return nil
	}
	return card.FollowUps[card.FollowUpsShown(w.Beat):]
}

// Unheard lists the functions from which no item has come so far. Known says
// that they are in the room; when nobody told who is, they are all the
// functions that there are, but for the one that stands for any other.
func (w *Workshop) Unheard() (functions []Function, known bool) {
	heard := map[Function]bool{}
	for _, i := range w.Items {
		heard[i.Function] = true
	}
	known = slices.ContainsFunc(Functions, func(f Function) bool { return w.ByFunction[f] > 0 })
	for _, f := range Functions {
		asked := w.ByFunction[f] > 0
		if !known {
			asked = f != Other
		}
		if asked && !heard[f] {
			functions = append(functions, f)
		}
	}
	return functions, known
}
