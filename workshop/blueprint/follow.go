package blueprint

import (
	"cmp"
	"slices"

	"swotshop/workshop"
)

// This file is the first page of a follow-up. Whoever reads it was promised something:
// first comes what, and whether it is done; then where the room stands, what stood in the
// way and what is new, and last what is asked of the reader and promised to him now.

const (
	mostActions   = 8
	mostUnblocked = 6
	mostOutside   = 5
	mostPromises  = 5
)

func (p *paper) followUp() {
	if len(p.w.Actions) == 0 {
		p.say(escape(p.words.Document.FollowUp.Nothing))
	} else {
		p.promised()
	}
	p.stanceNow()
	p.list(p.words.Document.FollowUp.Unblocked, p.first(mostUnblocked, p.unblocked(), restSection))
	p.list(p.words.Document.FollowUp.Outside, p.first(mostOutside, p.outside(), swotSection))
	p.goingOn()
	p.list(p.words.Document.FollowUp.Next, p.first(mostPromises, numbered("C", p.remarks(workshop.Commitment)), commitmentsSection))
	p.review()
	p.stillOpen()
}

// list is a list with its heading, or nothing.
func (p *paper) list(title string, items []md) {
	if len(items) > 0 {
		p.heading(2, escape(title))
		p.points(items)
	}
}

// promised is the table of what was promised before. Where there is no room for all, those are on it
// of which a reader has to know first.
func (p *paper) promised() {
	say := &p.words.Document.FollowUp
	p.heading(2, escape(say.Status))
	shown := p.mostPressing()
	p.actionTable(shown)
	if more := p.restOfActions(shown); more != "" {
		p.say(more)
	}
	if said := join(" ", p.ended(), p.formerly(shown)); said != "" {
		p.say(said)
	}
}

// restOfActions says where the others are; empty for none.
func (p *paper) restOfActions(shown []*workshop.Action) md {
	var more []md
	for _, a := range p.w.Actions {
		if !slices.Contains(shown, a) {
			more = append(more, escape(a.Ref()))
		}
	}
	if len(more) == 0 {
		return ""
	}
	return p.alsoIn(actionsSection, more)
}

// pressing are the statuses, those first of which a reader has to know.
var pressing = []workshop.Status{
	workshop.Late, workshop.NotAsked, workshop.Dropped, workshop.OnTrack, workshop.Kept, workshop.Replaced, workshop.Done,
}

// mostPressing are the actions for which page 1 has room, in their own order.
func (p *paper) mostPressing() []*workshop.Action {
	all := slices.Clone(p.w.Actions)
	place := func(a *workshop.Action) int { return slices.Index(pressing, a.Now.Status) }
	slices.SortStableFunc(all, func(a, b *workshop.Action) int { return cmp.Compare(place(a), place(b)) })
	all = all[:min(mostActions, len(all))]
	return filter(p.w.Actions, func(a *workshop.Action) bool { return slices.Contains(all, a) })
}

// ended says how many actions of the chain had ended before this session.
func (p *paper) ended() md {
	var parts []md
	for _, of := range []struct {
		n      int
		status workshop.Status
	}{{p.w.Follows.Ended.Done, workshop.Done}, {p.w.Follows.Ended.Dropped, workshop.Dropped}, {p.w.Follows.Ended.Replaced, workshop.Replaced}} {
		if of.n > 0 {
			parts = append(parts, p.countOf(of.n, of.status))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return put(p.words.Document.FollowUp.Ended, "list", join(", ", parts...))
}

// formerly says what those actions were called when they were written that now have
// another number.
func (p *paper) formerly(all []*workshop.Action) md {
	var parts []md
	for _, a := range all {
		if a.Renamed() {
			parts = append(parts, put(p.words.Document.FollowUp.Formerly, "ref", escape(a.Ref()), "old", escape(a.Wrote), "day", p.soon(a.From)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return join(", ", parts...) + "."
}

// standingOfActions says in the title how the actions stand: “1 of 3 done, 1 late”.
func (p *paper) standingOfActions() md {
	say := &p.words.Document.FollowUp
	counts := p.actionCounts(workshop.Done, workshop.Late, workshop.Dropped, workshop.OnTrack, workshop.Kept, workshop.Replaced, workshop.NotAsked)
	if counts[0].status == workshop.NotAsked {
		return p.figure(say.Nobody, counts[0].n)
	}
	parts := []md{put(say.CountOf, "n", number(counts[0].n), "all", number(len(p.w.Actions)), "status", p.statusName(counts[0].status))}
	for _, c := range counts[1:] {
		parts = append(parts, p.countOf(c.n, c.status))
	}
	return join(", ", parts...)
}

// actionCount is how many actions stand in one way.
type actionCount struct {
	n      int
	status workshop.Status
}

// actionCounts are how many actions stand in each way in which one does.
func (p *paper) actionCounts(order ...workshop.Status) (counts []actionCount) {
	for _, s := range order {
		if n := len(filter(p.w.Actions, func(a *workshop.Action) bool { return a.Now.Status == s })); n > 0 {
			counts = append(counts, actionCount{n, s})
		}
	}
	return counts
}

func (p *paper) countOf(n int, s workshop.Status) md {
	return put(p.words.Document.FollowUp.Count, "n", number(n), "status", p.statusName(s))
}

// unblocked is what was said in the talk about what is stuck, and what was stopped.
func (p *paper) unblocked() (items []md) {
	byStage, _ := p.parkedBy()
	for i := range p.w.Agenda.Stages {
		items = append(items, byStage[i]...)
	}
	say := &p.words.Document.FollowUp
	for _, a := range p.w.Actions {
		ref, why := bold(escape(a.Ref())), p.reasonOf(a.Now)
		dropped := a.Now.Status == workshop.Dropped
		switch {
		case a.Now.Stop == workshop.StopMet && a.Open():
			items = append(items, put(say.Continues, "ref", ref, "rule", orNothing(a.StopRule)))
		case dropped && why == "":
			items = append(items, put(say.NoWhy, "ref", ref))
		case dropped:
			items = append(items, put(say.Dropped, "ref", ref, "why", why))
		}
	}
	return items
}

// outside are the opportunities and threats that somebody named in this session.
func (p *paper) outside() (items []md) {
	for _, i := range p.w.Items {
		if !i.Quadrant.Outside() {
			continue
		}
		said := fill("%s %s", bold(escape(i.Ref())), escape(i.Text))
		if i.Evidence != "" || i.How == workshop.KindAssumption {
			said = fill("%s (%s)", said, p.proof(i))
		}
		items = append(items, said)
	}
	return items
}

// goingOn is the proposal, how it was counted, and who does not agree.
func (p *paper) goingOn() {
	var items []md
	if p.w.Proposal.Wording == 0 && p.w.AgreementPeople > 0 {
		items = append(items, p.agreement())
	}
	items = append(items, p.firstOf(p.each(p.words.Document.Standing.Dissent, workshop.Dissent))...)
	if p.w.Proposal.Wording > 0 {
		p.decision()
		p.points(items)
		return
	}
	p.list(p.words.Document.FollowUp.GoingOn, items)
}
