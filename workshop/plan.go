package workshop

import (
	"cmp"
	"fmt"
	"slices"
)

// This file is the plan: how long the stages of the session take, in which order, and
// which are left out. It can change while the session runs. Events call a stage by
// its number, which never means another one: those of the agenda count from 0 as it
// was at first, and what is added gets the next.

// Planned is what the plan says of a stage.
type Planned struct {
	Stage   int  `json:"stage"` // its number
	Minutes int  `json:"minutes"`
	Out     bool `json:"out,omitempty"` // it is left out
}

// MaxStages is the most stages that a session can have, MaxMinutes the longest one.
const (
	MaxStages  = 80
	MaxMinutes = 600
)

// plan is all that the stages of a session follow from. What undo does not take back is
// which stages there ever were, and where the session was led.
type plan struct {
	stages  []Stage   // by number
	rows    []Planned // in their order
	entered []int     // numbers, in the order in which the session was led there
}

// newPlan is the plan of a session as it was opened.
func newPlan(stages []Stage) plan {
	p := plan{stages: slices.Clone(stages), entered: []int{0}}
	for n, s := range stages {
		p.rows = append(p.rows, Planned{Stage: n, Minutes: s.Minutes})
	}
	return p
}

// note remembers the stages that an event adds, whether its step counts or not, as
// ids are remembered: a number is given once.
func (p *plan) note(f Fact) {
	p.stages = append(p.stages, newStages(f)...)
}

// newStages are the stages that a fact adds.
func newStages(f Fact) []Stage {
	if f, ok := f.(interface{ newStages() []Stage }); ok {
		return f.newStages()
	}
	return nil
}

// enter remembers that the session was led to a stage.
func (p *plan) enter(number int) {
	if p.has(number) && p.here() != number {
		p.entered = append(p.entered, number)
	}
}

func (p *plan) here() int {
	if len(p.entered) == 0 {
		return 0
	}
	return p.entered[len(p.entered)-1]
}

func (p *plan) has(number int) bool { return number >= 0 && number < len(p.stages) }

// stage is a stage with the minutes that the plan gives it.
func (p *plan) stage(row Planned) Stage {
	s := p.stages[row.Stage]
	s.Minutes = row.Minutes
	return s
}

// row is the place of a stage in the plan, or -1.
func (p *plan) row(number int) int {
	return slices.IndexFunc(p.rows, func(r Planned) bool { return r.Stage == number })
}

// arrange sees to what steps alone do not decide: it makes the agenda what the plan says,
// finds where in it the session is, and gives the client its newest name.
func (w *Workshop) arrange() {
	var stages []Stage
	w.order = nil
	for _, row := range w.plan.rows {
		if !row.Out {
			stages, w.order = append(stages, w.plan.stage(row)), append(w.order, row.Stage)
		}
	}
	w.Agenda.Stages = stages
	w.Stage = w.standsAt(w.plan.here())
	w.Client = cmp.Or(w.renamed, w.Client)
}

// standsAt is the place in the agenda of a stage with this number. One that is no
// longer in it counts with the stage from which the session was led there.
func (w *Workshop) standsAt(number int) int {
	if at := w.StageAt(number); at >= 0 {
		return at
	}
	last := len(w.plan.entered) - 1
	for last >= 0 && w.plan.entered[last] != number {
		last--
	}
	for ; last >= 0; last-- {
		if at := w.StageAt(w.plan.entered[last]); at >= 0 {
			return at
		}
	}
	return 0
}

// StageNumber is what events call the stage at a place in the agenda; -1 for none.
func (w *Workshop) StageNumber(at int) int {
	if at < 0 || at >= len(w.order) {
		return -1
	}
	return w.order[at]
}

// StageAt is the place in the agenda of the stage with a number; -1 when it is not in
// it.
func (w *Workshop) StageAt(number int) int { return slices.Index(w.order, number) }

// Numbered finds a stage by its number, also one that is left out.
func (w *Workshop) Numbered(number int) (Stage, bool) {
	if !w.plan.has(number) {
		return Stage{}, false
	}
	return w.plan.stages[number], true
}

// PlanRow is a stage in the plan, in the agenda or left out.
type PlanRow struct {
	Stage
	Number int
	At     int // place in the agenda; -1: it is left out
}

// Plan lists all stages, in their order, with those that are left out.
func (w *Workshop) Plan() []PlanRow {
	var rows []PlanRow
	at := 0
	for _, row := range w.plan.rows {
		if row.Out {
			rows = append(rows, PlanRow{w.plan.stage(row), row.Stage, -1})
			continue
		}
		rows = append(rows, PlanRow{w.plan.stage(row), row.Stage, at})
		at++
	}
	return rows
}

var planFacts = []factKind{{AgendaChanged{}, undoable}}

// PlanChange is what is done to the plan.
type PlanChange string

// The changes.
const (
	PlanMinutes   PlanChange = "minutes"
	PlanLeftOut   PlanChange = "left out"
	PlanBack      PlanChange = "brought back"
	PlanMoved     PlanChange = "moved"
	PlanAdded     PlanChange = "added"
	PlanShortened PlanChange = "shortened" // the stages to come
)

// AgendaChanged replaces the plan.
type AgendaChanged struct {
	Change PlanChange `json:"change"`
	Stage  int        `json:"stage"`           // the number of the one that is changed, of several the first
	Added  []Stage    `json:"added,omitempty"` // new stages
	Plan   []Planned  `json:"plan"`            // all of it, in its order
}

func (AgendaChanged) Kind() string         { return "agenda.changed" }
func (f AgendaChanged) newStages() []Stage { return f.Added }

func (f AgendaChanged) about(*Workshop) Subject {
	return Subject{Kind: SubjectAgenda, Stage: f.Stage}
}

func (f AgendaChanged) label(w *Workshop) string {
	s, _ := w.Numbered(f.Stage)
	if format, known := planChanges[f.Change]; known && f.Change != PlanShortened {
		return fmt.Sprintf(format, s.Title)
	}
	return planChanges[PlanShortened]
}

func (f AgendaChanged) check(w *Workshop) error {
	last := len(w.plan.stages) + len(f.Added)
	if err := checkPlan(f.Plan, last); err != nil {
		return err
	}
	for _, row := range w.plan.rows {
		if !slices.ContainsFunc(f.Plan, func(r Planned) bool { return r.Stage == row.Stage }) {
			return FieldAgenda.refuse(planLosesStage, w.plan.stages[row.Stage].Title)
		}
	}
	here := w.StageNumber(w.Stage)
	if slices.ContainsFunc(f.Plan, func(r Planned) bool { return r.Stage == here && r.Out }) {
		return FieldAgenda.refuse(planStageHere, w.CurrentStage().Title)
	}
	if _, known := planChanges[f.Change]; !known || f.Stage < 0 || f.Stage >= last {
		return FieldAgenda.refuse(planUnknownChange, Clean(string(f.Change)))
	}
	return f.checkAdded(last)
}

// checkPlan refuses what is no plan of so many stages.
func checkPlan(rows []Planned, stages int) error {
	seen, in := map[int]bool{}, false
	for _, row := range rows {
		switch {
		case row.Stage < 0 || row.Stage >= stages || seen[row.Stage]:
			return FieldAgenda.refuse(agendaLacksStage, row.Stage+1)
		case row.Minutes < 0 || row.Minutes > MaxMinutes:
			return FieldAgenda.refuse(planMinutesRange, MaxMinutes)
		}
		seen[row.Stage], in = true, in || !row.Out
	}
	if !in {
		return FieldAgenda.refuse(planEmpty)
	}
	return nil
}

func (f AgendaChanged) checkAdded(stages int) error {
	if stages > MaxStages {
		return FieldAgenda.refuse(planTooLong, MaxStages)
	}
	for _, s := range f.Added {
		if err := cmp.Or(s.check(), checkText(FieldTitle, s.Title, MaxName), checkOptional(FieldTitle, s.Purpose, MaxText)); err != nil {
			return err
		}
	}
	return nil
}

func (f AgendaChanged) apply(w *Workshop) {
	if checkPlan(f.Plan, len(w.plan.stages)) == nil {
		set(w, &w.plan.rows, f.Plan)
	}
}
