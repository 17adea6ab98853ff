package workshop

import (
	"fmt"
	"slices"
)

// NextBeat says in a few plain words what [Forward] would do now; empty when
// it would do nothing.
func (w *Workshop) NextBeat() string {
	facts, err := Forward{}.facts(w)
	if err != nil || w.admits(facts[0]) != nil {
		return ""
	}
	switch f := facts[0].(type) {
	case CardShown:
		return w.nextOnCard(f)
	case TriggerShown:
		return f.Quadrant.Name()
	case VotesRevealed:
		return "Reveal the votes"
	case PairingShown:
		return string(f.Pairing)
	case StageEntered:
		return w.Agenda.Stages[f.Stage].Title
	}
	return ""
}

func (w *Workshop) nextOnCard(next CardShown) string {
	card, ok := w.Deck.Card(next.Card)
	if !ok {
		return ""
	}
	switch next.Beat {
	case BeatQuestion:
		return "Next card: " + card.ID + " " + card.Question
	case BeatFirstStance:
		return "First stance"
	case BeatTwist:
		return "Twist"
	case BeatSecondStance:
		return "Second stance"
	}
	n := card.FollowUpsShown(next.Beat)
	return fmt.Sprintf("Follow-up %d: %s", n, card.FollowUps[n-1])
}

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
