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
	// From the choice of cards the first one follows; from a card that was not
	// chosen (shown on the spot) the first that has not been shown.
	at := slices.Index(w.Chosen, w.Card)
	for _, id := range w.Chosen[at+1:] {
		if at >= 0 || w.Card == "" || !slices.Contains(w.Shown, id) {
			return CardShown{id, BeatQuestion}
		}
	}
	return nil
}

func (w *Workshop) previousCardBeat() Fact {
	card, ok := w.Deck.Card(w.Card)
	if !ok || w.Card == "" {
		return nil
	}
	if at := card.BeatIndex(w.Beat); at > 0 {
		return CardShown{w.Card, card.Beats()[at-1]}
	}
	at := slices.Index(w.Chosen, w.Card)
	if at <= 0 {
		return CardShown{}
	}
	if before, ok := w.Deck.Card(w.Chosen[at-1]); ok {
		return CardShown{before.ID, BeatSecondStance}
	}
	return CardShown{}
}
