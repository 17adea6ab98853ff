package blueprint

import (
	"slices"

	"swotshop/workshop"
)

// This file is what proves the first page of a follow-up: each action with its history, and
// what else was open. Of a workshop it is what became of the actions before it.

// actions has each action of a follow-up with all that was planned and said.
func (p *paper) actions() {
	if !p.w.FollowsUp() {
		return
	}
	say := &p.words.Document.FollowUp
	for _, a := range p.w.Actions {
		p.heading(3, join(" ", escape(a.Ref()), escape(a.What)))
		items := []md{labelled(say.Written, put(say.RefOf, "ref", escape(a.Wrote), "day", p.day(a.From, 0)))}
		given, _ := p.planInFull(a.Plan, a.StopDay())
		items = append(items, given...)
		for _, r := range a.History {
			items = append(items, p.toldOf(r.On, r.Report)...)
		}
		p.points(append(items, p.toldOf(p.w.Date, a.Now)...))
	}
}

// toldOf is what a session was told of an action, on its day; nothing where it was told nothing.
func (p *paper) toldOf(on string, r workshop.Report) []md {
	if r == (workshop.Report{}) {
		return nil
	}
	say := &p.words.Document.FollowUp
	var parts []md
	if r.Status != workshop.NotAsked {
		parts = append(parts, p.statusName(r.Status))
	}
	parts = append(parts, p.reasonOf(r))
	for _, of := range []struct{ text, name, value string }{
		{say.Measured, "value", r.Value}, {say.NewOwner, "owner", r.Owner},
	} {
		if of.value != "" {
			parts = append(parts, put(of.text, md(of.name), escape(of.value)))
		}
	}
	if r.Due != "" {
		parts = append(parts, put(say.NewDue, "day", p.day(r.Due, 0)))
	}
	return []md{bold(p.day(on, 0)+p.daysOn(on)+":") + " " + join("; ", parts...)}
}

// fromLastTime has what a session took over besides: in a follow-up what was promised and not
// known, in a workshop what became of the actions before it.
func (p *paper) fromLastTime() {
	f := p.w.Follows
	switch {
	case f == nil:
		return
	case !p.w.FollowsUp():
		p.earlierTable()
		return
	}
	say := &p.words.Document.FollowUp
	for _, of := range []struct {
		title string
		texts []string
	}{{say.Promises, f.Promises}, {say.Dissent, f.Dissent}, {say.NotKnown, f.Unknowns}} {
		var items []md
		for _, text := range of.texts {
			items = append(items, p.quoted(text))
		}
		p.titled(of.title, items)
	}
	var owed []md
	for _, o := range f.Owed {
		owed = append(owed, p.owed(o))
	}
	p.titled(say.Owed, owed)
}

// titled is a list with what it is above it, or nothing.
func (p *paper) titled(title string, items []md) {
	if len(items) > 0 {
		p.say(bold(escape(title)))
		p.points(items)
	}
}

// owed is evidence that was owed on an objection, and who was to bring it.
func (p *paper) owed(o workshop.FormerDebt) md {
	say := &p.words.Document.FollowUp
	who := escape(o.By)
	if who == "" {
		who = escape(p.words.Document.Records.Nobody)
	}
	return put(say.OwedBy, "evidence", p.quoted(o.Owed), "who", who, "objection", p.quoted(o.Says))
}

func (p *paper) earlierTable() {
	if len(p.w.Actions) == 0 {
		return
	}
	p.actionTable(p.w.Actions)
	if said := join(" ", p.ended(), p.formerly(p.w.Actions)); said != "" {
		p.say(said)
	}
}

// earlierActions is the one line of page 1 on what became of the actions before the workshop.
func (p *paper) earlierActions() {
	if len(p.w.Actions) == 0 {
		return
	}
	say := &p.words.Document.FollowUp
	var parts []md
	for _, c := range p.actionCounts(workshop.Kept, workshop.Replaced, workshop.Dropped, workshop.Done, workshop.Late, workshop.OnTrack, workshop.NotAsked) {
		parts = append(parts, p.countOf(c.n, c.status))
	}
	of, n := say.OfAll, len(p.w.Actions)
	var day md
	first := p.w.Actions[0].From
	if !slices.ContainsFunc(p.w.Actions, func(a *workshop.Action) bool { return a.From != first }) {
		of, day = say.Of, p.soon(first)
	}
	p.say(put(p.words.Form(of, n), "n", number(n), "day", day, "list", join(", ", parts...)))
}
