package blueprint

import (
	"cmp"
	"slices"

	"swotshop/workshop"
)

// This file is the first page: for the director who reads nothing else. It has
// about 400 words, so each part shows its first few entries and says where the
// rest is.

const (
	mostMoves       = 5
	mostInitiatives = 5
	mostRemarks     = 3 // of a topic
	mostLoose       = 6
)

func (p *paper) pageOne() {
	p.masthead()
	p.decision()
	p.standing()
	p.moves()
	p.firstInitiatives()
	p.biggestRisk()
	p.doubts()
	p.stillOpen()
	p.review()
}

func (p *paper) masthead() {
	w := p.w
	p.heading(1, fill(blueprintTitle, orNothing(w.Client)))
	p.say(join(" · ", bold(escape(w.Title)), day(w.Date, 0), people(w.People), p.standingOfPaper()))
	switch {
	case !w.Closed:
		p.block(fill(stillADraft, orNothing(w.CurrentStage().Title), number(w.Head)))
	case p.status() == statusClosed && w.ClosedWhy == "":
		p.block(fill(closedAnyway, checksOpen(len(p.ends))))
	case p.status() == statusClosed:
		p.block(fill(closedBecause, checksOpen(len(p.ends)), escape(w.ClosedWhy)))
	}
}

// standingOfPaper is what the paper is worth to a board, in a few words.
func (p *paper) standingOfPaper() md {
	switch n := len(p.ends); {
	case !p.w.Closed:
		return bold(statusDraft)
	case n == 0:
		return boardReady
	default:
		return bold(checksOpen(n))
	}
}

func (p *paper) standing() {
	p.heading(2, standingTitle)
	r := p.w.Readings[workshop.SessionCard]
	before, after := r.At(workshop.Before), r.At(workshop.After)
	said := md(noStance)
	switch {
	case before != nil && after != nil:
		said = fill(fromTo, p.midpoint(before.Middle()), p.midpoint(after.Middle()), span(before), span(after))
	case before != nil:
		said = fill(openingOnly, p.midpoint(before.Middle()), span(before))
	case after != nil:
		said = fill(closingOnly, p.midpoint(after.Middle()), span(after))
	}
	p.say(join(" ", said, p.target(after), splitRoom(before, after), p.splitCards()))
	if before != nil || after != nil {
		p.say(fill(scaleNote, p.step(1), p.step(workshop.Steps)))
	}
}

// target says where the board wants to be, and how far that is from the close.
func (p *paper) target(closing *workshop.Reading) md {
	step := p.step(p.w.Target)
	switch {
	case p.w.Target == 0:
		return ""
	case closing == nil:
		return fill(targetSet, step)
	}
	if way := float64(p.w.Target) - closing.Middle(); way != 0 {
		return fill(targetAway, step, steps(way))
	}
	return fill(targetReached, step)
}

// splitRoom says whether the room as a whole was split.
func splitRoom(before, after *workshop.Reading) md {
	opening, closing := before != nil && before.IsSplit(), after != nil && after.IsSplit()
	switch {
	case opening && closing:
		return splitStill
	case opening && after == nil:
		return splitOpening
	case opening:
		return splitNoLonger
	case closing:
		return splitClosing
	}
	return ""
}

// splitCards names the provocations that split the room.
func (p *paper) splitCards() md {
	var before, after []md
	for _, c := range p.played() {
		r := p.w.Readings[c.ID]
		if m := r.At(workshop.Before); m != nil && m.IsSplit() {
			before = append(before, escape(c.ID))
		}
		if m := r.At(workshop.After); m != nil && m.IsSplit() {
			after = append(after, escape(c.ID))
		}
	}
	var said []md
	if len(before) > 0 {
		said = append(said, fill(splitBefore, fewAnd(mostRemarks, before)))
	}
	if len(after) > 0 {
		said = append(said, fill(splitAfter, fewAnd(mostRemarks, after)))
	}
	return join(" ", said...)
}

func (p *paper) moves() {
	p.heading(2, movesTitle)
	if len(p.w.Strategies) == 0 {
		p.say(noStrategies)
		return
	}
	var items, more, declined []md
	for _, s := range p.bestFirst() {
		ref := p.strategyRef(s.ID)
		switch {
		case s.Declined():
			declined = append(declined, ref)
		case len(items) == mostMoves:
			more = append(more, ref)
		default:
			items = append(items, fill("%s %s (%s)", bold(ref), escape(s.Text), join(" + ", p.citedRefs(s)...)))
		}
	}
	p.points(items)
	said := []md{}
	if len(more) > 0 {
		said = append(said, fill(moreMoves, fewAnd(mostRefs, more)))
	}
	if len(declined) > 0 {
		said = append(said, fill(declinedMoves, fewAnd(mostRefs, declined)))
	}
	if len(said) > 0 {
		p.say(join(" ", said...))
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

func (p *paper) firstInitiatives() {
	p.heading(2, initiativesTitle)
	all := p.w.MostUrgent()
	if len(all) == 0 {
		p.say(noInitiatives)
		return
	}
	var rows [][]md
	for _, n := range all[:min(mostInitiatives, len(all))] {
		rows = append(rows, []md{
			bold(p.initiativeRef(n.ID)), escape(n.What), orNothing(n.Owner), firstStep(n), course(n), orNothing(n.InWords(workshop.PlanEffect)), orNothing(n.Cost),
		})
	}
	p.table([]column{
		{head: "", width: 4}, {head: "What", width: 24}, {head: "Owner", width: 10}, {head: "First step", width: 18},
		{head: "Measure", width: 24}, {head: "Effect", width: 14}, {head: "Cost", width: 8},
	}, rows)
	var more []md
	for _, n := range all[min(mostInitiatives, len(all)):] {
		more = append(more, p.initiativeRef(n.ID))
	}
	if len(more) > 0 {
		p.say(fill(moreInitiatives, fewAnd(mostRefs, more)))
	}
}

// firstStep is an initiative’s first step and the day that was said for it.
func firstStep(n *workshop.Initiative) md {
	by := escape(workshop.DayInWords(n.Due))
	if n.ByDay30() {
		by = fill(dayNumber, number(workshop.DefaultDueDays))
	}
	switch {
	case by == "":
		return orNothing(n.FirstStep)
	case n.FirstStep == "":
		return fill(byThen, by)
	}
	return fill(doneBy, escape(n.FirstStep), by)
}

// course is what is counted, from what to what.
func course(n *workshop.Initiative) md {
	said := escape(n.InWords(workshop.PlanBaseline))
	switch {
	case said == "" || n.Measure == "":
		return cmp.Or(escape(n.Measure)+said, nothing)
	case n.Target == "" && n.TargetBy == "":
		return fill(withBaseline, escape(n.Measure), escape(n.Baseline))
	}
	return fill(fromAndTo, escape(n.Measure), said)
}

func (p *paper) biggestRisk() {
	p.heading(2, riskTitle)
	risks := p.risks()
	switch {
	case len(risks) > 0:
		p.points(p.firstOf(numbered("R", risks)))
	case p.w.VotesShown():
		p.topThreats()
	case len(p.w.ClustersIn(workshop.Threats)) > 0:
		p.say(noRankedRisk)
	default:
		p.say(noRisk)
	}
	if rules := p.remarks(workshop.Guardrail); len(rules) > 0 {
		p.say(guardrailsAgreed(len(rules)))
	}
}

// risks are those that were named, each with what answers it.
func (p *paper) risks() (all []md) {
	for _, r := range p.w.RemarksOn(workshop.Risk) {
		text := escape(r.Text)
		if answer := p.w.Answer(r); answer != "" {
			text = fill(riskAnswered, text, md(answer))
		}
		all = append(all, text)
	}
	return all
}

// topThreats stands in for a risk that nobody named: the threats with the most
// votes, and what answers them.
func (p *paper) topThreats() {
	ranked := p.w.RankingIn(workshop.Threats)
	if len(ranked) == 0 || p.w.Votes(ranked[0]) == 0 {
		p.say(noVotedRisk)
		return
	}
	var items []md
	for _, c := range ranked {
		if p.w.Votes(c) < p.w.Votes(ranked[0]) {
			break
		}
		items = append(items, fill("%s %s (%s). %s",
			bold(escape(c.Ref())), escape(c.Title()), votes(p.w.Votes(c)), p.answer(c)))
	}
	if len(items) == 1 {
		p.say(topThreat)
	} else {
		p.say(topThreats)
	}
	if len(items) > mostRemarks {
		items = append(items[:mostRemarks], fill(moreThreats, number(len(items)-mostRemarks)))
	}
	p.points(items)
}

// answer names the strategies that address a threat.
func (p *paper) answer(threat *workshop.Cluster) md {
	var refs []md
	for _, s := range p.w.Citing(threat.ID) {
		if s.Pairing == workshop.ST || s.Pairing == workshop.WT {
			refs = append(refs, p.strategyRef(s.ID))
		}
	}
	if len(refs) == 0 {
		return unanswered
	}
	return fill(answeredBy, and(refs...))
}

// doubts are the agreement, unless it stands beside the proposal, the dissent and what is
// not known: in their own words instead of averaged away.
func (p *paper) doubts() {
	var items []md
	if p.w.Proposal.Wording > 0 {
		p.heading(2, dissentTitle)
	} else {
		p.heading(2, doubtsTitle)
		items = append(items, p.agreement())
	}
	dissent := p.remarks(workshop.Dissent)
	for _, text := range p.firstOf(dissent) {
		items = append(items, fill(dissentLine, text))
	}
	if len(dissent) == 0 {
		items = append(items, noDissent)
	}
	for _, text := range p.firstOf(p.remarks(workshop.Unknown)) {
		items = append(items, fill(unknownLine, text))
	}
	p.points(append(items, p.assumed()...))
}

// firstOf keeps page 1 to a page: the rest is in section 10.
func (p *paper) firstOf(texts []md) []md {
	if len(texts) <= mostRemarks {
		return texts
	}
	first := append([]md(nil), texts[:mostRemarks]...)
	return append(first, moreIn(10, len(texts)-mostRemarks))
}

// agreement counts the people on each gradient that anybody chose.
func (p *paper) agreement() md {
	if p.w.AgreementPeople == 0 {
		return noAgreement
	}
	parts, sum := p.gradients()
	return fill(agreementLine, capital(join(" · ", parts...)), number(sum), number(p.w.AgreementPeople))
}

// gradientCounts is the same as a sentence of its own.
func (p *paper) gradientCounts() md {
	parts, sum := p.gradients()
	return fill(gradientLine, number(sum), number(p.w.AgreementPeople), join(" · ", parts...))
}

// gradients are those that anybody chose, with how many did.
func (p *paper) gradients() (parts []md, sum int) {
	names := p.w.GradientScale.Names()
	for i, n := range p.w.Agreement {
		if sum += n; n > 0 {
			parts = append(parts, lower(md(names[i]))+" "+number(n))
		}
	}
	return parts, sum
}

// assumed says how many items are assumptions, and which of those are carried.
func (p *paper) assumed() []md {
	assumed := 0
	for _, i := range p.w.Items {
		if i.How == workshop.KindAssumption {
			assumed++
		}
	}
	if assumed == 0 {
		return nil
	}
	text := assumptions(assumed, len(p.w.Items))
	var carried []md
	for _, q := range workshop.Quadrants {
		for _, i := range p.carriedItems(q) {
			if i.How == workshop.KindAssumption {
				carried = append(carried, fill("%s, %s", escape(i.Ref()), quoted(i.Text)))
			}
		}
	}
	switch {
	case !p.w.VotesShown():
		return []md{text}
	case len(carried) == 0:
		return []md{join(" ", text, assumedNone)}
	}
	return []md{join(" ", text, fill(assumedKept, few(mostRemarks, carried)))}
}

// stillOpen is the gate: what a board would ask for and will not find.
func (p *paper) stillOpen() {
	items := p.looseEnds()
	if len(items) == 0 {
		return
	}
	p.heading(2, openTitle)
	if rest := len(items) - mostLoose; rest > 0 {
		items = append(items[:mostLoose:mostLoose], moreIn(10, rest))
	}
	p.points(items)
}

// looseEnds says once what several lack: “S1, W2 Carried without evidence.”
func (p *paper) looseEnds() []md {
	var items []md
	for i, e := range p.ends {
		if slices.ContainsFunc(p.ends[:i], e.Says) {
			continue
		}
		var refs []md
		for _, other := range p.ends[i:] {
			if e.Says(other) && other.Ref != "" {
				refs = append(refs, bold(escape(other.Ref)))
			}
		}
		text := escape(e.Text)
		if len(refs) > 0 {
			text = fill("%s: %s", fewAnd(mostRefs, refs), lower(text))
		}
		items = append(items, text)
	}
	return items
}

func (p *paper) review() {
	if p.w.ReviewDate == "" {
		p.say(noReview)
		return
	}
	p.say(fill(nextReview, day(p.w.ReviewDate, 0), p.daysOn(p.w.ReviewDate)))
}
