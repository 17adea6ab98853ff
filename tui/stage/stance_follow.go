package stage

import (
	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file sets the stance of a follow-up beside the one that the room held last time.
// Before the fingers are counted nothing of that shows: it would sway them.

// sinceThen are the stance of last time and the one now; nil where there is nothing to
// compare, or nobody is counted yet.
func sinceThen(w *workshop.Workshop) *workshop.Readings {
	then, now := w.Comparable(), w.Readings[workshop.SessionCard].At(workshop.Before)
	if !w.FollowsUp() || then == nil || now == nil {
		return nil
	}
	return &workshop.Readings{Before: then.Reading(), After: now}
}

// target is the step where the room wants to be, as far as it may know of it: one that was
// taken over shows when the fingers are counted.
func (s *stance) target() int {
	w := s.W()
	if f := w.Follows; s.moment() == workshop.Before && s.counted() == nil && f != nil && f.Target == w.Target {
		return 0
	}
	return w.Target
}

// thenWords say the stance of last time and the one now, and how the room moved.
func thenWords(w *workshop.Workshop, r *workshop.Readings) []string {
	say := roomOf(w)
	return []string{
		kit.UpperFirst(say.Stance.LastTime) + ": " + onSteps(w, r.Before),
		kit.UpperFirst(say.Stance.Now) + ": " + onSteps(w, r.After),
		say.shiftWords(r),
	}
}
