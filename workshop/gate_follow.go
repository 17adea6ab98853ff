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

// halfSaid are the actions of which only half was said: late or dropped without a reason,
// late without a new date, done without the figure that shows it.
func (g *gate) halfSaid() (ends []LooseEnd) {
	say := &g.Words().Ends
	for _, a := range g.Actions {
		now := a.Now
		unexplained := now.Reason == "" && now.Note == ""
		ends = append(ends, g.endOf(a, now.Status == Late && unexplained, say.LateWhy)...)
		ends = append(ends, g.endOf(a, now.Status == Late && now.Due == "", say.LateDue)...)
		ends = append(ends, g.endOf(a, now.Status == Dropped && unexplained, say.DroppedWhy)...)
		ends = append(ends, g.endOf(a, now.Status == Done && a.Measure != "" && a.ValueNow() == "", say.DoneWithout)...)
	}
	return ends
}

// notOwnedStill are the actions that continue, and that nobody answers for.
func (g *gate) notOwnedStill() (ends []LooseEnd) {
	for _, a := range g.Actions {
		ends = append(ends, g.endOf(a, a.Open() && namesNobody(a.OwnerNow()), g.Words().Ends.NoOwner)...)
	}
	return ends
}

// stopDue are the open actions whose stop rule was to be looked at by now, or is met while
// nobody says why they continue.
func (g *gate) stopDue() (ends []LooseEnd) {
	for _, a := range g.Actions {
		ends = append(ends, g.endOf(a, a.StopDue(g.Date), g.Words().Ends.StopDue)...)
		ends = append(ends, g.endOf(a, a.Now.Stop == StopMet && a.Open() && a.Now.Note == "", g.Words().Ends.StopMet)...)
	}
	return ends
}

func (g *gate) endOf(a *Action, missing bool, text string) []LooseEnd {
	return end(missing, LooseEnd{Ref: a.Ref(), Text: text, About: Subject{Kind: SubjectAction, ID: a.ID}})
}
