package workshop

import (
	"cmp"
	"slices"
	"time"
)

// Agenda is the ordered plan of a session.
type Agenda struct {
	ID      string  `json:"id" redact:"no"`
	Title   string  `json:"title"`
	Minutes int     `json:"minutes"` // what the stages added up to at first: so long the room was asked to stay
	Stages  []Stage `json:"stages"`

	Paper Paper    `json:"paper,omitempty" redact:"no"` // what the session ends with
	First []string `json:"first,omitempty" redact:"no"` // ids of cards that are suggested before those of the deck
}

// Paper is the kind of document that a session ends with. The zero value is a blueprint,
// for a board.
type Paper string

// Pitch is a document for one person, who is asked for a decision.
const Pitch Paper = "pitch"

// Pitches reports whether the session ends with a pitch.
func (w *Workshop) Pitches() bool { return w.Agenda.Paper == Pitch }

func (a *Agenda) check() error {
	switch {
	case len(a.Stages) == 0:
		return FieldAgenda.refuse(agendaWithoutStage, Clean(a.Title))
	case a.Paper != "" && a.Paper != Pitch:
		return FieldAgenda.refuse(agendaUnknownPaper, Clean(string(a.Paper)))
	}
	for _, s := range a.Stages {
		if err := s.check(); err != nil {
			return err
		}
	}
	return nil
}

// Find is the index of the agenda's first stage of this kind, or -1.
func (a *Agenda) Find(kind StageKind) int {
	return slices.IndexFunc(a.Stages, func(s Stage) bool { return s.Kind == kind })
}

// Planned is how long the session was planned to take at first. What is added to the
// plan later makes it late, and what is left out gives time back.
func (w *Workshop) Planned() time.Duration { return time.Duration(w.Agenda.Minutes) * time.Minute }

// Stage is one part of an agenda.
type Stage struct {
	Kind    StageKind `json:"kind"`
	Title   string    `json:"title"`
	Minutes int       `json:"minutes"`
	Floor   int       `json:"floor"`            // the least minutes when time runs out
	Keep    bool      `json:"keep,omitempty"`   // never squeezed
	Cards   int       `json:"cards,omitempty"`  // how many provocations are planned
	Moment  Moment    `json:"moment,omitempty"` // of a stance stage
	Keeps   Topic     `json:"keeps,omitempty"`  // what is said in a talk is about; empty: parking
	Purpose string    `json:"purpose,omitempty"`

	Quadrant Quadrant `json:"quadrant,omitempty"` // of a capture: where a line without a letter lands at first

	Question string `json:"question,omitempty"` // of an open stage or a stance, instead of the usual one
}

// Topic is what the remarks of a stage are about that keeps any.
func (s Stage) Topic() Topic {
	if s.Kind == StageGuardrails {
		return Guardrail
	}
	return cmp.Or(s.Keeps, Parking)
}

// FirstQuadrant is where a line without a letter lands at first, in a capture.
func (s Stage) FirstQuadrant() Quadrant { return cmp.Or(s.Quadrant, Strengths) }

func (s Stage) check() error {
	switch {
	case !s.Kind.Valid():
		return FieldAgenda.refuse(agendaUnknownStage, Clean(string(s.Kind)))
	case s.Quadrant != "" && !s.Quadrant.Valid():
		return FieldAgenda.refuse(quadrantUnknown, Clean(string(s.Quadrant)))
	case s.Keeps != "" && !slices.Contains(Topics, s.Keeps):
		return FieldAgenda.refuse(remarkTopic, Clean(string(s.Keeps)))
	}
	return nil
}

// Plan is the stage's planned length.
func (s Stage) Plan() time.Duration { return time.Duration(s.Minutes) * time.Minute }

// CurrentStage is the stage that the session is at.
func (w *Workshop) CurrentStage() Stage {
	if !w.hasStage(w.Stage) {
		return Stage{}
	}
	return w.Agenda.Stages[w.Stage]
}

func (w *Workshop) hasStage(stage int) bool { return stage >= 0 && stage < len(w.Agenda.Stages) }

// checkNumber guards the number of a stage in an event.
func (w *Workshop) checkNumber(stage int) error {
	if !w.plan.has(stage) {
		return FieldAgenda.refuse(agendaLacksStage, stage+1)
	}
	return nil
}

var stageFacts = []factKind{{StageEntered{}, plain}}

// StageEntered moves to a stage. Where that is the present one, it says that the
// session was led until then.
type StageEntered struct {
	Stage int `json:"stage"` // its number
}

// EnterStage jumps to a place in the agenda, counted from 0.
type EnterStage struct{ Stage int }

func (i EnterStage) facts(w *Workshop) ([]Fact, error) {
	if !w.hasStage(i.Stage) && w.Head > 0 {
		return nil, FieldAgenda.refuse(agendaLacksStage, i.Stage+1)
	}
	return one(StageEntered{w.StageNumber(i.Stage)})
}

// Leave records until when a session was led that is left before it is closed. The
// stage that it is at is entered once more: every version of the program reads that.
type Leave struct{}

func (Leave) facts(w *Workshop) ([]Fact, error) { return one(StageEntered{w.StageNumber(w.Stage)}) }

func (StageEntered) Kind() string           { return "stage.entered" }
func (StageEntered) label(*Workshop) string { return stageEntered }

func (f StageEntered) check(w *Workshop) error { return w.checkNumber(f.Stage) }

func (f StageEntered) apply(w *Workshop) {
	w.plan.enter(f.Stage)
	w.asksWorth = false
}

func (f StageEntered) ahead(w *Workshop) string { return w.plan.stages[f.Stage].Title }
