package stage

import (
	"swotshop/workshop"
	"swotshop/workshop/language"
)

// This file is one thing to say about an initiative: what it is called, what is asked for
// it, and how its answer reads.

// planField is one thing to say about an initiative; see planFields.
type planField struct {
	field   workshop.PlanField
	example string // %s is the day on which most first steps are done
	short   bool   // its words are too few to be counted

	dayAlone bool // of the course only the day is asked for
}

// says is the field's answer as it is typed.
func (f planField) says(p *workshop.Plan) string {
	if f.field == workshop.PlanDue && p.ByDay30() {
		return english().dayNumber(workshop.DefaultDueDays)
	}
	return p.InWords(f.field)
}

// shows is the field's answer as the room reads it.
func (f planField) shows(w *workshop.Workshop, p *workshop.Plan) string {
	if f.field == workshop.PlanDue && p.ByDay30() {
		return roomOf(w).dayNumber(workshop.DefaultDueDays)
	}
	return w.PlanInWords(*p, f.field)
}

// reads is the same set as it is read, where it is as somebody typed it.
func (f planField) reads(w *workshop.Workshop, p *workshop.Plan) string {
	switch f.field {
	case workshop.PlanDue, workshop.PlanBaseline, workshop.PlanEffect, workshop.PlanYesFrom:
		return f.shows(w, p)
	}
	return w.Typeset(f.shows(w, p))
}

// missing is said of a field that every initiative needs; empty for others.
func (r room) missing(f planField) string {
	switch f.field {
	case workshop.PlanOwner:
		return r.Initiatives.NoOwner
	case workshop.PlanFirstStep:
		return r.Initiatives.NoFirstStep
	case workshop.PlanDue:
		return r.Initiatives.NoDue
	case workshop.PlanMeasure:
		return r.Initiatives.NoMeasure
	}
	return ""
}

// field is what a field is called, and what is asked for it.
func (r room) field(f planField) language.Field {
	said := r.Fields.Of(string(f.field))
	if f.dayAlone {
		said.Asks = r.Initiatives.TargetDay
	}
	return said
}
