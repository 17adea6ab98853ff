package stage

import "swotshop/workshop"

// This file is about the course of a measure, from what to what and by when, that one line
// may give with the measure itself: what was said is not asked for again.

// next goes to the field after this one, and from the last to a new initiative. A course
// that came with the measure is walked past; Tab still leads there.
func (s *Initiatives) next() {
	s.filled = false
	s.field = s.at() + 1
	if plan, isNew := s.plan(); !isNew && s.field < len(planFields) && planFields[s.field].field == workshop.PlanBaseline && plan.HasCourse() {
		s.field++
	}
	if s.field >= len(planFields) {
		s.show(-1)
	}
}

// asked is the field that the line answers. Of a course only the day may be missing: then
// it alone is asked for.
func (s *Initiatives) asked() planField {
	f := planFields[s.at()]
	if plan, _ := s.plan(); f.field == workshop.PlanBaseline && !s.filled && plan.LacksTargetDay() {
		f.dayAlone, f.example = true, targetDayExample
	}
	return f
}
