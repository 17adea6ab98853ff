package workshop

import (
	"slices"
	"time"
)

// Agenda is the ordered plan of a session.
type Agenda struct {
	ID      string  `json:"id" redact:"no"`
	Title   string  `json:"title"`
	Minutes int     `json:"minutes"` // what the stages add up to
	Stages  []Stage `json:"stages"`
}

// Find is the index of the agenda's first stage of this kind, or -1.
func (a *Agenda) Find(kind StageKind) int {
	return slices.IndexFunc(a.Stages, func(s Stage) bool { return s.Kind == kind })
}

// Planned is the planned length of the whole agenda.
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
	Purpose string    `json:"purpose,omitempty"`
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

func (w *Workshop) checkStage(stage int) error {
	if !w.hasStage(stage) {
		return FieldAgenda.refuse(agendaLacksStage, stage+1)
	}
	return nil
}

var stageFacts = []factKind{{StageEntered{}, plain}}

// StageEntered moves to a stage of the agenda, counted from 0. Where that is the
// present one, it says that the session was led until then.
type StageEntered struct {
	Stage int `json:"stage"`
}

// EnterStage jumps to a stage, counted from 0.
type EnterStage struct{ Stage int }

func (i EnterStage) facts(*Workshop) ([]Fact, error) { return one(StageEntered(i)) }

// Leave records until when a session was led that is left before it is closed. The
// stage that it is at is entered once more: every version of the program reads that.
type Leave struct{}

func (Leave) facts(w *Workshop) ([]Fact, error) { return one(StageEntered{w.Stage}) }

func (StageEntered) Kind() string           { return "stage.entered" }
func (StageEntered) label(*Workshop) string { return stageEntered }

func (f StageEntered) check(w *Workshop) error { return w.checkStage(f.Stage) }

func (f StageEntered) apply(w *Workshop) {
	if w.hasStage(f.Stage) {
		w.Stage = f.Stage
	}
}

func (f StageEntered) ahead(w *Workshop) string { return w.Agenda.Stages[f.Stage].Title }
