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
