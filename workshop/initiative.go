package workshop

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
)

// Plan is the content of an initiative.
type Plan struct {
	Strategy  string `json:"strategy,omitempty" redact:"no"` // that it serves
	What      string `json:"what"`
	Owner     string `json:"owner,omitempty" who:"somebody"`
	FirstStep string `json:"first_step,omitempty"`
	Due       string `json:"due,omitempty" redact:"no"` // 2006-01-02, by when the first step is done
	Undated   bool   `json:"undated,omitempty"`         // nobody has said by when; see ByDay30
	Measure   string `json:"measure,omitempty"`
	Baseline  string `json:"baseline,omitempty"`
	WhenThen  string `json:"when_then,omitempty"`
	StopRule  string `json:"stop_rule,omitempty"` // see StopDay
	Cost      string `json:"cost,omitempty"`
	Target    string `json:"target,omitempty"`                  // of the measure
	TargetBy  string `json:"target_by,omitempty" redact:"no"`   // 2006-01-02, by when it is reached
	EffectOn  Effect `json:"effect_on,omitempty" redact:"no"`   // empty: nobody has said
	Effect    string `json:"effect,omitempty"`                  // in words
	YesFrom   string `json:"yes_from,omitempty" who:"somebody"` // who has to approve it, a name or a role
	YesBy     string `json:"yes_by,omitempty" redact:"no"`      // 2006-01-02, by when
}

// PlanField is one of the questions whose answers make a plan.
type PlanField string

// The fields of a plan, by the names in the events of what they are mostly about.
const (
	PlanWhat      PlanField = "what"
	PlanOwner     PlanField = "owner"
	PlanFirstStep PlanField = "first_step"
	PlanDue       PlanField = "due"
	PlanMeasure   PlanField = "measure"
	PlanBaseline  PlanField = "baseline" // and the target, and its day
	PlanEffect    PlanField = "effect"
	PlanCost      PlanField = "cost"
	PlanYesFrom   PlanField = "yes_from" // and by when
	PlanStopRule  PlanField = "stop_rule"
	PlanWhenThen  PlanField = "when_then"
	PlanStrategy  PlanField = "strategy" // that it serves; chosen, not typed
)

// PlanFields are all fields, in the order in which they are asked for: what matters
// most comes first, for a room in a hurry.
var PlanFields = []PlanField{
	PlanWhat, PlanOwner, PlanFirstStep, PlanDue, PlanMeasure, PlanBaseline,
	PlanEffect, PlanCost, PlanYesFrom, PlanStopRule, PlanWhenThen, PlanStrategy,
}

// words is the place of a field's answer, or of its main part.
func (p *Plan) words(f PlanField) *string {
	switch f {
	case PlanOwner:
		return &p.Owner
	case PlanFirstStep:
		return &p.FirstStep
	case PlanDue:
		return &p.Due
	case PlanMeasure:
		return &p.Measure
	case PlanBaseline:
		return &p.Baseline
	case PlanEffect:
		return &p.Effect
	case PlanCost:
		return &p.Cost
	case PlanYesFrom:
		return &p.YesFrom
	case PlanStopRule:
		return &p.StopRule
	case PlanWhenThen:
		return &p.WhenThen
	case PlanStrategy:
		return &p.Strategy
	}
	return &p.What
}

// parts are the places of all that answers a field.
func (p *Plan) parts(f PlanField) []*string {
	all := []*string{p.words(f)}
	switch f {
	case PlanBaseline:
		return append(all, &p.Target, &p.TargetBy)
	case PlanEffect:
		return append(all, (*string)(&p.EffectOn))
	case PlanYesFrom:
		return append(all, &p.YesBy)
	}
	return all
}

// Answers reports whether the plan answers a field.
func (p Plan) Answers(f PlanField) bool {
	return slices.ContainsFunc(p.parts(f), func(part *string) bool { return *part != "" })
}

// same reports whether two plans answer a field in the same way.
func (p Plan) same(other Plan, f PlanField) bool {
	return slices.EqualFunc(p.parts(f), other.parts(f), func(a, b *string) bool { return *a == *b })
}

func (p Plan) clean() Plan {
	for _, f := range PlanFields {
		for _, part := range p.parts(f) {
			*part = Clean(*part)
		}
	}
	return p
}

func (p Plan) check(w *Workshop) error {
	if _, ok := w.Strategy(p.Strategy); p.Strategy != "" && !ok {
		return refuse(servedStrategyGone)
	}
	return cmp.Or(
		checkText(fieldInitiative, p.What, MaxText), checkOptional(fieldOwner, p.Owner, MaxName),
		checkOptional(fieldFirstStep, p.FirstStep, MaxText), checkDue(p.Due), checkOptional(fieldMeasure, p.Measure, MaxText),
		checkOptional(fieldBaseline, p.Baseline, MaxText), checkOptional(fieldTarget, p.Target, MaxText), checkDue(p.TargetBy),
		checkEffect(p.EffectOn), checkOptional(fieldEffect, p.Effect, MaxText), checkOptional(fieldCost, p.Cost, MaxText),
		checkOptional(fieldYes, p.YesFrom, MaxName), checkDue(p.YesBy),
		checkOptional(fieldStopRule, p.StopRule, MaxText), checkOptional(fieldWhenThen, p.WhenThen, MaxText),
	)
}

// withoutStrategy is the plan without the strategy that it serves.
func (p Plan) withoutStrategy() Plan {
	p.Strategy = ""
	return p
}

// Initiative is what will be done.
type Initiative struct {
	ID     string
	Number int // never given twice
	Plan
}

// Ref is the initiative's short name: "I2".
func (n *Initiative) Ref() string { return "I" + strconv.Itoa(n.Number) }

// Initiative finds an initiative by its id.
func (w *Workshop) Initiative(id string) (*Initiative, bool) {
	return w.initiatives.find(w.Initiatives, id, func(n *Initiative) string { return n.ID })
}

// InitiativeRef is what the initiative with this id is called; empty when gone.
func (w *Workshop) InitiativeRef(id string) string {
	if n, ok := w.Initiative(id); ok {
		return n.Ref()
	}
	return ""
}

// Serving lists the initiatives that serve a strategy.
func (w *Workshop) Serving(strategy string) []*Initiative {
	return filter(w.Initiatives, func(n *Initiative) bool { return n.Strategy == strategy })
}

func (w *Workshop) checkInitiative(id string) error {
	if _, ok := w.Initiative(id); !ok {
		return refuse(initiativeGone)
	}
	return nil
}

var initiativeFacts = []factKind{
	{InitiativeWritten{}, undoable | searched | said},
	{InitiativeEdited{}, undoable | searched},
	{InitiativeDropped{}, undoable | searched},
}

// InitiativeWritten is a new initiative.
type InitiativeWritten struct {
	Initiative string `json:"initiative" redact:"no"`
	Plan
}

// WriteInitiative adds an initiative.
type WriteInitiative struct{ Plan }

func (i WriteInitiative) facts(w *Workshop) ([]Fact, error) {
	plan, err := i.Plan.clean().dated(Plan{Undated: true}, w)
	if err != nil {
		return nil, err
	}
	return one(InitiativeWritten{w.newID("n"), plan})
}

func (InitiativeWritten) Kind() string           { return "initiative.written" }
func (InitiativeWritten) label(*Workshop) string { return initiativeNew }
func (f InitiativeWritten) newIDs() []string     { return []string{f.Initiative} }

func (f InitiativeWritten) about(*Workshop) Subject {
	return Subject{Kind: SubjectInitiative, Field: PlanWhat, On: f.Strategy}
}

func (f InitiativeWritten) check(w *Workshop) error {
	return cmp.Or(w.checkNewIDs(f.newIDs()...), f.Plan.check(w))
}

func (f InitiativeWritten) apply(w *Workshop) {
	n := &Initiative{ID: f.Initiative, Number: w.nextNumber("I")}
	w.initiatives.add(w, &w.Initiatives, n.ID, n)
	w.setPlan(n, f.Plan)
}

// InitiativeEdited replaces what an initiative says.
type InitiativeEdited struct {
	Initiative string `json:"initiative" redact:"no"`
	Plan
}

// EditInitiative replaces what an initiative says.
type EditInitiative struct {
	Initiative string
	Plan
}

func (i EditInitiative) facts(w *Workshop) ([]Fact, error) {
	var before Plan
	if n, ok := w.Initiative(i.Initiative); ok {
		before = n.Plan
	}
	plan, err := i.Plan.clean().dated(before, w)
	if err != nil {
		return nil, err
	}
	return one(InitiativeEdited{i.Initiative, plan})
}

func (InitiativeEdited) Kind() string { return "initiative.edited" }

func (f InitiativeEdited) about(w *Workshop) Subject {
	s := Subject{Kind: SubjectInitiative, ID: f.Initiative}
	n, ok := w.Initiative(f.Initiative)
	for _, field := range PlanFields {
		if ok && !f.same(n.Plan, field) {
			s.Field = field
			break
		}
	}
	return s
}

func (f InitiativeEdited) label(w *Workshop) string {
	return fmt.Sprintf(initiativeEdited, w.InitiativeRef(f.Initiative))
}

func (f InitiativeEdited) check(w *Workshop) error {
	return cmp.Or(w.checkInitiative(f.Initiative), f.Plan.check(w))
}

func (f InitiativeEdited) apply(w *Workshop) {
	if n, ok := w.Initiative(f.Initiative); ok {
		w.setPlan(n, f.Plan)
	}
}

// InitiativeDropped takes an initiative away.
type InitiativeDropped struct {
	Initiative string `json:"initiative" redact:"no"`
}

// DropInitiative takes an initiative away.
type DropInitiative struct{ Initiative string }

func (i DropInitiative) facts(*Workshop) ([]Fact, error) { return one(InitiativeDropped(i)) }

func (InitiativeDropped) Kind() string           { return "initiative.dropped" }
func (InitiativeDropped) label(*Workshop) string { return initiativeDrop }
func (f InitiativeDropped) about(*Workshop) Subject {
	return Subject{Kind: SubjectInitiative, ID: f.Initiative}
}

func (f InitiativeDropped) check(w *Workshop) error { return w.checkInitiative(f.Initiative) }

func (f InitiativeDropped) apply(w *Workshop) {
	for n, ok := w.Initiative(f.Initiative); ok; n, ok = w.Initiative(f.Initiative) {
		w.countNamed(-1, n.Strategy)
		cut(w, &w.Initiatives, n)
		drop(w, w.initiatives.of, n.ID)
	}
}

// setPlan gives an initiative what it says.
func (w *Workshop) setPlan(n *Initiative, p Plan) {
	w.countNamed(-1, n.Strategy)
	w.countNamed(+1, p.Strategy)
	set(w, &n.Plan, p)
}
