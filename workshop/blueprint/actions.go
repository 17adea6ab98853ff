package blueprint

import (
	"slices"

	"swotshop/workshop"
)

// This file is the table of actions that were carried over from an earlier session: what
// was promised, by whom, and how it stands.

func (p *paper) actionTable(all []*workshop.Action) {
	say, tasks := &p.words.Document.FollowUp, &p.words.Document.Tasks
	var rows [][]md
	for _, a := range all {
		rows = append(rows, []md{
			bold(escape(a.Ref())), escape(a.What), p.ownerNow(a), p.stands(a), p.measured(a), p.dueNow(a), orDash(p.reasonOf(a.Now)),
		})
	}
	p.table(filled([]column{
		{head: escape(say.Ref), width: 5}, {head: escape(tasks.What), width: 20}, {head: escape(tasks.Owner), width: 12}, {head: escape(say.Stands), width: 11},
		{head: escape(tasks.Measure), width: 20}, {head: escape(say.Due), width: 14}, {head: escape(say.Reason), width: 18},
	}, rows))
}

// ownerNow is who answers for an action; where that is somebody new, who did before.
func (p *paper) ownerNow(a *workshop.Action) md {
	now, before := escape(a.OwnerNow()), escape(a.Before().OwnerNow())
	switch {
	case now == "":
		return escape(p.words.Document.Records.Nobody)
	case before != "" && before != now:
		return put(p.words.Document.FollowUp.Was, "now", now, "before", before)
	}
	return now
}

// stands is how an action stands; where nobody was asked, how it stood when somebody was.
func (p *paper) stands(a *workshop.Action) md {
	say, now := &p.words.Document.FollowUp, p.statusName(a.Now.Status)
	switch a.Now.Status {
	case workshop.Late:
		return bold(now)
	case workshop.Replaced:
		if ref := p.initiativeRef(a.Now.By); ref != "" {
			return put(p.words.Status.ReplacedBy, "ref", ref)
		}
	case workshop.NotAsked:
		if last, ok := lastOf(a.History, func(r workshop.Report) bool { return r.Status != workshop.NotAsked }); ok {
			return join("; ", now, put(say.Before, "status", p.statusName(last.Status), "day", p.soon(last.On)))
		}
	}
	return now
}

// lastOf is the newest report that says something.
func lastOf(all []workshop.PastReport, says func(workshop.Report) bool) (last workshop.PastReport, ok bool) {
	for _, r := range slices.Backward(all) {
		if says(r.Report) {
			return r, true
		}
	}
	return last, false
}

// statusName is what the room calls a status.
func (p *paper) statusName(s workshop.Status) md {
	say := &p.words.Status
	return escape(map[workshop.Status]string{
		workshop.NotAsked: say.NotAsked, workshop.OnTrack: say.OnTrack, workshop.Late: say.Late, workshop.Done: say.Done,
		workshop.Dropped: say.Dropped, workshop.Kept: say.Kept, workshop.Replaced: say.Replaced,
	}[s])
}

// measured is what is counted: from what, to what it is now, and to what it was to come. A
// figure of an earlier session has its day.
func (p *paper) measured(a *workshop.Action) md {
	say, measure, from, now := &p.words.Document.FollowUp, escape(a.Measure), escape(a.Baseline), escape(a.ValueNow())
	if last, ok := lastOf(a.History, func(r workshop.Report) bool { return r.Value != "" }); ok && a.Now.Value == "" {
		now = put(say.On, "value", now, "day", p.soon(last.On))
	}
	var course md
	switch {
	case now != "" && from != "":
		course = put(say.Change, "from", from, "now", now)
	case now != "":
		course = put(say.Now, "now", now)
	case from != "" && a.Open():
		course = put(say.Unmeasured, "from", from)
	default:
		course = from
	}
	if target := escape(a.Target); target != "" {
		course = join(" ", course, put(say.Target, "target", target))
	}
	if measure == "" || course == "" {
		return orDash(measure + course)
	}
	return fill("%s: %s", measure, course)
}

// dueNow is by when an action is to be done, what that was before, and how long ago it is
// past.
func (p *paper) dueNow(a *workshop.Action) md {
	if !a.Dated() {
		return escape(p.words.Commitments.NoDay)
	}
	say, day, before := &p.words.Document.FollowUp, a.DueNow(), a.Before()
	due := p.soon(day)
	if before.DueNow() != day && before.Dated() {
		due = put(say.Was, "now", due, "before", p.soon(before.DueNow()))
	}
	if n := a.Overdue(p.w.Date); n > 0 {
		due = join(", ", due, bold(p.figure(say.Overdue, n)))
	}
	return due
}

// reasonOf is what was said of an action, in the words that were used, or else why it is
// late or dropped.
func (p *paper) reasonOf(r workshop.Report) md {
	say, why := &p.words.Document.FollowUp, escape(r.Note)
	if why == "" && r.Stop != workshop.StopMet {
		why = escape(say.Reasons.Of(string(r.Reason)))
	}
	switch r.Stop {
	case workshop.StopMet:
		return join("; ", why, escape(say.StopMet))
	case workshop.StopNotMet:
		return join("; ", why, escape(say.StopNot))
	}
	return why
}

// orDash marks that a cell has nothing to say.
func orDash(said md) md {
	if said == "" {
		return nothing
	}
	return said
}
