package workshop

// Forward goes one beat forward: within the stage while it has beats, otherwise to
// the next stage. It is what a clicker's one key does, from opening to blueprint.
type Forward struct{}

func (Forward) facts(w *Workshop) ([]Fact, error) {
	next, err := w.move(+1)
	return []Fact{next}, err
}

// Backward goes one beat back.
type Backward struct{}

func (Backward) facts(w *Workshop) ([]Fact, error) {
	previous, err := w.move(-1)
	return []Fact{previous}, err
}

// move is a fact that goes to another beat or stage.
type move interface {
	Fact
	ahead(w *Workshop) string // where it leads, in words, before it happens
}

// move is one beat forward (+1) or back (-1).
func (w *Workshop) move(by int) (move, error) {
	if beat := w.CurrentStage().Kind.row().beat; beat != nil {
		if within := beat(w, by); within != nil {
			return within, nil
		}
	}
	switch to := w.Stage + by; {
	case w.hasStage(to):
		return StageEntered{w.StageNumber(to)}, nil
	case by > 0:
		return nil, refuse(lastStage)
	}
	return nil, refuse(firstStage)
}

// NextBeat says in a few plain words what [Forward] would do now; empty when
// it would do nothing.
func (w *Workshop) NextBeat() string {
	next, err := w.move(+1)
	if err != nil || w.admits(next) != nil {
		return ""
	}
	return next.ahead(w)
}
