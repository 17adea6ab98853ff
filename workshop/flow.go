package workshop

import "slices"

// Forward goes one beat on: within the stage while it has beats, else to the
// next stage. It is what a clicker's one key does, from opening to blueprint.
type Forward struct{}

// Backward goes one beat back.
type Backward struct{}

func (Forward) facts(w *Workshop) ([]Fact, error) {
	if fact := w.nextBeat(); fact != nil {
		return one(fact)
	}
	if w.Stage+1 >= len(w.Agenda.Stages) {
		return nil, refuse("This is the last stage.")
	}
	return one(StageEntered{w.Stage + 1})
}

func (Backward) facts(w *Workshop) ([]Fact, error) {
	if fact := w.previousBeat(); fact != nil {
		return one(fact)
	}
	if w.Stage == 0 {
		return nil, refuse("This is the first stage.")
	}
	return one(StageEntered{w.Stage - 1})
}

// nextBeat is the step forward that stays in the stage, or nil.
func (w *Workshop) nextBeat() Fact {
	switch w.CurrentStage().Kind {
	case StageProvocations:
		return w.nextCardBeat()
	case StageSilence:
		if w.Trigger.Quadrant != Threats {
			return TriggerShown{Quadrant: w.Trigger.Quadrant.Next()}
		}
	case StageVote:
		if w.VotesTaken() && !w.Revealed {
			return VotesRevealed{true}
		}
	case StageTOWS:
		if at := slices.Index(Pairings, w.Pairing); at+1 < len(Pairings) {
			return PairingShown{Pairings[at+1]}
		}
	}
	return nil
}

// previousBeat is the step back that stays in the stage, or nil.
func (w *Workshop) previousBeat() Fact {
	switch w.CurrentStage().Kind {
	case StageProvocations:
		return w.previousCardBeat()
	case StageSilence:
		if w.Trigger.Quadrant != Strengths {
			return TriggerShown{Quadrant: w.Trigger.Quadrant.Previous()}
		}
	case StageTOWS:
		if at := slices.Index(Pairings, w.Pairing); at > 0 {
			return PairingShown{Pairings[at-1]}
		}
	}
	return nil
}

func (w *Workshop) nextCardBeat() Fact {
	if card, ok := w.Deck.Card(w.Card); ok && w.Card != "" {
		beats := card.Beats()
		if at := card.BeatIndex(w.Beat); at+1 < len(beats) {
			return CardShown{w.Card, beats[at+1]}
		}
	}
	if id := w.nextChosen(); id != "" {
		return CardShown{id, BeatQuestion}
	}
	return nil
}

// nextChosen is the chosen card that follows on the present one: from the
// choice of cards the first, from a chosen card the one after it. Behind the
// last one, and behind a card that was not chosen (shown on the spot), it is
// the first that was never shown: one that was left out by hand still comes.
func (w *Workshop) nextChosen() string {
	at := slices.Index(w.Chosen, w.Card)
	for _, id := range w.Chosen[at+1:] {
		if w.Card == "" || at >= 0 && !w.doneBefore(id, w.Card) {
			return id
		}
	}
	for _, id := range w.Chosen {
		if !slices.Contains(w.Shown, id) {
			return id
		}
	}
	return ""
}

// doneBefore says whether a card was first shown before another, and not only
// glanced at: it was measured, or shown to its end. Whoever returns to what was
// left out need not go through it again.
func (w *Workshop) doneBefore(id, other string) bool {
	at := slices.Index(w.Shown, id)
	return at >= 0 && at < slices.Index(w.Shown, other) && (w.Played(id) || w.Ended[id])
}

func (w *Workshop) previousCardBeat() Fact {
	card, ok := w.Deck.Card(w.Card)
	if !ok || w.Card == "" {
		return nil
	}
	if at := card.BeatIndex(w.Beat); at > 0 {
		return CardShown{w.Card, card.Beats()[at-1]}
	}
	if before := w.previousShown(); before != "" {
		return CardShown{before, BeatSecondStance}
	}
	return CardShown{}
}

// previousShown is the card that came before the present one: of those first
// shown earlier, the nearest before it among the chosen cards, or else, for a
// card that was left out and came last, the newest. What the room has not seen
// is not behind it, and a card shown on the spot has only the choice behind it.
func (w *Workshop) previousShown() string {
	at := slices.Index(w.Chosen, w.Card)
	if at < 0 {
		return ""
	}
	earlier := w.Shown[:max(0, slices.Index(w.Shown, w.Card))]
	for _, id := range slices.Backward(w.Chosen[:at]) {
		if slices.Contains(earlier, id) {
			return id
		}
	}
	for _, id := range slices.Backward(earlier) {
		if slices.Contains(w.Chosen, id) {
			return id
		}
	}
	return ""
}
