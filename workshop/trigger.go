package workshop

import "slices"

// Triggers are the questions shown one at a time while people write in
// silence: per quadrant, in the order in which they are asked.
type Triggers map[Quadrant][]Trigger

// Trigger is one such question, aimed at one function.
type Trigger struct {
	Function Function `json:"function"`
	Question string   `json:"question"`
}

var triggerFacts = []factKind{{TriggerShown{}, plain}}

// TriggerShown moves to a trigger question, counted from 0 in its quadrant.
type TriggerShown struct {
	Quadrant Quadrant `json:"quadrant"`
	Index    int      `json:"index"`
}

// ShowTrigger moves to a trigger question, counted from 0 in its quadrant.
type ShowTrigger struct {
	Quadrant Quadrant
	Index    int
}

func (i ShowTrigger) facts(*Workshop) ([]Fact, error) { return one(TriggerShown(i)) }

func (TriggerShown) Kind() string           { return "trigger.shown" }
func (TriggerShown) label(*Workshop) string { return triggerShown }

func (f TriggerShown) check(w *Workshop) error {
	if !f.Quadrant.Valid() || f.Index < 0 || f.Index >= max(1, len(w.Triggers[f.Quadrant])) {
		return refuse(triggerMissing)
	}
	return nil
}

func (f TriggerShown) apply(w *Workshop) { w.Trigger = f }

func (f TriggerShown) ahead(*Workshop) string { return f.Quadrant.Name() }

// triggerBeat goes from quadrant to quadrant.
func (w *Workshop) triggerBeat(by int) move {
	to := slices.Index(Quadrants, w.Trigger.Quadrant) + by
	if to < 0 || to >= len(Quadrants) {
		return nil
	}
	return TriggerShown{Quadrant: Quadrants[to]}
}
