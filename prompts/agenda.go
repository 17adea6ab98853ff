package prompts

import (
	"slices"

	"swotshop/workshop"
)

// The limits of an agenda: a stage's title stands in a narrow bar, its purpose
// is one sentence read aloud.
const (
	maxAgendas    = 50
	maxStages     = 40
	maxStageTitle = 16
	maxPurpose    = 90
)

// readAgendas reads a file of agendas: a list.
func readAgendas(file string, data []byte) ([]workshop.Agenda, []Fault) {
	return readFile(file, data, (*reader).agendas)
}

func (r *reader) agendas(root value) []workshop.Agenda {
	known := ids{}
	var agendas []workshop.Agenda
	for _, v := range r.entries(root, 1, maxAgendas) {
		f := r.fields(v, agendaFields...)
		a := f.agenda()
		known.once(f, a.ID)
		agendas = append(agendas, a)
	}
	return agendas
}

var agendaFields = []string{"id", "title", "minutes", "paper", "first", "stages"}

func (f fields) agenda() workshop.Agenda {
	a := workshop.Agenda{ID: f.id("id", maxDeckID), Title: f.text("title", maxTitle), Minutes: f.number("minutes", 1)}
	if _, there := f.found["paper"]; there {
		a.Paper = workshop.Paper(f.oneOf("paper", string(workshop.Pitch)))
	}
	a.First = f.optionalTexts("first", maxCards, maxID) // a deck that lacks one of them does without
	sum := 0
	for _, v := range f.list("stages", 1, maxStages) {
		s := f.stage(v)
		sum += s.Minutes
		a.Stages = append(a.Stages, s)
	}
	if v := f.found["minutes"]; sum != a.Minutes && a.Minutes > 0 {
		f.fault(v, wrongSum, a.Minutes, sum)
	}
	return a
}

// stage reads one stage. Only a stage that is not kept has a floor: one that
// is kept takes all of its minutes whatever happens.
func (r *reader) stage(at value) workshop.Stage {
	f := r.fields(at, "kind", "title", "minutes", "floor", "keep", "cards", "moment", "question", "keeps", "quadrant", "purpose")
	s := workshop.Stage{
		Kind:    workshop.StageKind(f.oneOf("kind", stageKinds()...)),
		Title:   f.text("title", maxStageTitle),
		Minutes: f.number("minutes", 0),
		Keep:    f.flag("keep"),
		Purpose: f.text("purpose", maxPurpose),
	}
	s.Floor = f.floor(s)
	if f.only("cards", s.Kind, workshop.StageProvocations) {
		s.Cards = f.number("cards", 1)
	}
	if f.only("question", s.Kind, workshop.StageOpen, workshop.StageStance) {
		s.Question = f.optionalText("question", workshop.MaxQuestion)
	}
	if f.only("moment", s.Kind, workshop.StageStance) {
		s.Moment = workshop.Moment(f.oneOf("moment", string(workshop.Before), string(workshop.After)))
	}
	if _, there := f.found["quadrant"]; f.only("quadrant", s.Kind, workshop.StageCapture) && there {
		s.Quadrant = workshop.Quadrant(f.oneOf("quadrant", quadrants()...))
	}
	if f.only("keeps", s.Kind, workshop.StageTalk) {
		s.Kind, s.Keeps = f.keeps()
	}
	return s
}

// keepsEvidence is what a talk keeps that has a screen of its own: it walks through what
// the votes carry.
const keepsEvidence = "evidence"

// keeps reads what a talk keeps: a topic, or evidence.
func (f fields) keeps() (workshop.StageKind, workshop.Topic) {
	if _, there := f.found["keeps"]; !there {
		return workshop.StageTalk, ""
	}
	topics := []string{keepsEvidence}
	for _, t := range []workshop.Topic{workshop.Risk, workshop.Guardrail, workshop.Unknown, workshop.Decides, workshop.OnAgenda, workshop.Promise, workshop.Benchmark, workshop.Education} {
		topics = append(topics, string(t))
	}
	said := f.oneOf("keeps", topics...)
	if said == keepsEvidence {
		return workshop.StageEvidence, ""
	}
	return workshop.StageTalk, workshop.Topic(said)
}

func (f fields) floor(s workshop.Stage) int {
	v, there := f.found["floor"]
	if s.Keep {
		if there {
			f.fault(v, keepAndFloor)
		}
		return s.Minutes
	}
	floor := f.number("floor", 0)
	if floor > s.Minutes {
		f.fault(v, floorTooHigh, floor, s.Minutes)
	}
	return floor
}

// only reports whether a name is to be read that some kinds of stage alone have; in
// every other kind it is a fault that it is there.
func (f fields) only(name string, kind workshop.StageKind, have ...workshop.StageKind) bool {
	has := slices.Contains(have, kind)
	if v, there := f.found[name]; there && !has {
		f.fault(v, onlyThatStage, join(have, func(k workshop.StageKind) string { return string(k) }))
	}
	return has
}

func quadrants() (letters []string) {
	for _, q := range workshop.Quadrants {
		letters = append(letters, string(q))
	}
	return letters
}

func stageKinds() []string {
	var kinds []string
	for _, k := range workshop.StageKinds {
		kinds = append(kinds, string(k))
	}
	return kinds
}
