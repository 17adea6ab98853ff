package workshop

// NudgesLeft are the nudges that stand whatever the stage and the time: those that hold of
// the board as it is, and that need no list of words. Of a session that is over they are
// what the room left as it was. There may be more of them than are given at a time.
func (w *Workshop) NudgesLeft() []Nudge {
	n := &nudger{Workshop: w}
	for _, i := range w.Initiatives {
		n.first(i.Ref(), []look{{NudgeOwner, func() string { return n.owner(i) }}})
	}
	for _, c := range w.Ranking() {
		n.first(c.Ref(), []look{{NudgeUnproven, func() string { return n.unproven(c) }}})
	}
	n.first("", []look{{NudgeSilentFunction, n.unheard}, {NudgeOneFunction, n.mostlyOne}})
	return n.given
}
