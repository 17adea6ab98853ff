package workshop

// This file is the part of the gate that asks what became of the actions of an earlier
// session.

// notAskedOf are the actions of which nobody said how they stand.
func (g *gate) notAskedOf() (ends []LooseEnd) {
	for _, a := range g.Actions {
		ends = append(ends, g.endOf(a, a.Now.Status == NotAsked, g.Words().Ends.NotAsked)...)
	}
	return ends
}

// lateWithout are the actions that are late without a reason or a new date.
func (g *gate) lateWithout() (ends []LooseEnd) {
	for _, a := range g.Actions {
		late := a.Now.Status == Late
		ends = append(ends, g.endOf(a, late && a.Now.Reason == "" && a.Now.Note == "", g.Words().Ends.LateWhy)...)
		ends = append(ends, g.endOf(a, late && a.Now.Due == "", g.Words().Ends.LateDue)...)
	}
	return ends
}

// stopDue are the open actions whose stop rule was to be looked at by now.
func (g *gate) stopDue() (ends []LooseEnd) {
	for _, a := range g.Actions {
		ends = append(ends, g.endOf(a, a.StopDue(g.Date), g.Words().Ends.StopDue)...)
	}
	return ends
}

func (g *gate) endOf(a *Action, missing bool, text string) []LooseEnd {
	return end(missing, LooseEnd{Ref: a.Ref(), Text: text, About: Subject{Kind: SubjectAction, ID: a.ID}})
}
