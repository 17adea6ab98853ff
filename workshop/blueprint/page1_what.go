package blueprint

import (
	"cmp"
	"slices"
	"strings"

	"swotshop/workshop"
)

// This file is the part of page 1 on what is done, and on what was considered and is not.

// what is the table of initiatives; while there are none, what they could come from.
func (p *paper) what() {
	all := p.w.MostUrgent()
	if len(all) == 0 {
		p.movesSoFar()
		return
	}
	say := &p.words.Document.Tasks
	title := say.Title
	if p.w.Proposal.Wording > 0 && !p.adopted() {
		title = say.Proposed
	}
	p.heading(2, escape(title))
	var rows [][]md
	for _, n := range all[:min(mostInitiatives, len(all))] {
		rows = append(rows, []md{
			bold(p.initiativeRef(n.ID)), escape(n.What), orNothing(n.Owner), p.firstStep(n), p.course(n), orNothing(p.w.PlanInBrief(n.Plan, workshop.PlanEffect)), orNothing(n.Cost),
		})
	}
	p.table([]column{
		{head: "", width: 4}, {head: escape(say.What), width: 22}, {head: escape(say.Owner), width: 9}, {head: escape(say.FirstStep), width: 16},
		{head: escape(say.Measure), width: 23}, {head: escape(say.Effect), width: 12}, {head: escape(say.Cost), width: 13},
	}, rows)
	var more []md
	for _, n := range all[min(mostInitiatives, len(all)):] {
		more = append(more, p.initiativeRef(n.ID))
	}
	if len(more) > 0 {
		p.say(p.alsoIn(initiativesSection, more))
	}
	p.conditions(all[:min(mostInitiatives, len(all))])
}

// alsoIn names what else of a list is in a section.
func (p *paper) alsoIn(s section, more []md) md {
	return put(p.words.Document.AlsoIn, "section", p.in(s), "list", p.fewAnd(mostRefs, more))
}

// conditions are what the initiatives hang on: whose yes they wait for, and when they end.
// Where there are many, page 1 has no room for their ends.
func (p *paper) conditions(all []*workshop.Initiative) {
	say := &p.words.Document.Tasks
	var items []md
	stops := 0
	for _, n := range all {
		var said md
		if yes := escape(p.w.PlanInBrief(n.Plan, workshop.PlanYesFrom)); yes != "" {
			said = put(say.NeedsYes, "who", yes)
		}
		if n.StopRule != "" {
			stops++
		}
		if rule := escape(n.StopRule); rule != "" && len(all) <= mostConditions {
			if on := p.w.StopDay(n.Plan); on != "" && namesDayNumber(n.StopRule) {
				rule = fill("%s (%s)", rule, p.soon(on))
			}
			said = join("; ", said, put(say.Stops, "rule", rule))
		}
		if said != "" {
			items = append(items, bold(p.initiativeRef(n.ID))+" "+said)
		}
	}
	if len(all) > mostConditions && stops > 0 {
		items = append(items, capital(p.counted(say.StopRules, stops, "section", p.in(initiativesSection))))
	}
	p.points(items)
}

// namesDayNumber reports whether a rule speaks of day 60 and not of a date.
func namesDayNumber(rule string) bool {
	words := strings.Fields(strings.ToLower(rule))
	for at, word := range words {
		if word == "day" && at+1 < len(words) && strings.Trim(words[at+1], "0123456789.,;:!?") == "" {
			return true
		}
	}
	return false
}

// firstStep is an initiative’s first step and the day that was said for it.
func (p *paper) firstStep(n *workshop.Initiative) md {
	switch by := p.stepDay(n); {
	case by == "":
		return orNothing(n.FirstStep)
	case n.FirstStep == "":
		return p.doneBy(n, by)
	default:
		return put(p.words.Document.Tasks.By, "text", escape(n.FirstStep), "day", by)
	}
}

// stepDay is the day that was said for an initiative's first step; empty when none was.
func (p *paper) stepDay(n *workshop.Initiative) md {
	switch {
	case n.ByDay30():
		return put(p.words.Document.Tasks.Day, "n", number(workshop.DefaultDueDays))
	case n.Due != "":
		return p.soon(n.Due)
	}
	return ""
}

// doneBy says what is done by that day: the first step, or all of it where none was named.
func (p *paper) doneBy(n *workshop.Initiative, day md) md {
	if n.FirstStep == "" {
		return put(p.words.Document.Tasks.OnlyBy, "day", day)
	}
	return put(p.words.Answers.FirstBy, "day", day)
}

// course is what is counted, from what to what.
func (p *paper) course(n *workshop.Initiative) md {
	said := escape(p.w.PlanInBrief(n.Plan, workshop.PlanBaseline))
	switch {
	case said == "" || n.Measure == "":
		return cmp.Or(escape(n.Measure)+said, nothing)
	case n.Target == "" && n.TargetBy == "":
		return put(p.words.Document.Tasks.Baseline, "measure", escape(n.Measure), "baseline", escape(n.Baseline))
	}
	return fill("%s: %s", escape(n.Measure), said)
}

// movesSoFar are the strategies of a session that has no initiative yet.
func (p *paper) movesSoFar() {
	var items, more []md
	for _, s := range p.bestFirst() {
		switch ref := p.strategyRef(s.ID); {
		case s.Declined():
		case len(items) == mostMoves:
			more = append(more, ref)
		default:
			items = append(items, fill("%s %s", bold(ref), escape(s.Text)))
		}
	}
	if len(items) == 0 {
		return
	}
	p.heading(2, escape(p.words.Document.Tasks.CouldDo))
	p.points(items)
	if len(more) > 0 {
		p.say(p.alsoIn(strategiesSection, more))
	}
}

// bestFirst lists the strategies in the order that the room gave them on the grid, or
// else in that of their refs.
func (p *paper) bestFirst() []*workshop.Strategy {
	if slices.ContainsFunc(p.w.Strategies, func(s *workshop.Strategy) bool { return s.Placed() }) {
		return p.w.BestFirst()
	}
	return p.allStrategies()
}

// notChosen are the strategies that the room wrote and does not carry out. While nothing
// is carried out, only what it decided against is.
func (p *paper) notChosen() {
	var items, more []md
	for _, s := range p.bestFirst() {
		if len(p.w.Serving(s.ID)) > 0 || s.Chosen || len(p.w.Initiatives) == 0 && !s.Declined() {
			continue
		}
		if len(items) == mostRemarks {
			more = append(more, p.strategyRef(s.ID))
			continue
		}
		text := fill("%s %s", bold(p.strategyRef(s.ID)), escape(s.Text))
		if s.Placed() {
			text = fill("%s (%s)", text, escape(p.w.PlaceInWords(s.Place)))
		}
		items = append(items, text)
	}
	if len(items) == 0 {
		return
	}
	p.heading(2, escape(p.words.Document.Tasks.NotChosen))
	p.points(items)
	if len(more) > 0 {
		p.say(p.alsoIn(strategiesSection, more))
	}
}
