package blueprint

import (
	"swotshop/workshop"
)

// This file is the first page: what a director reads who reads no more. It has
// about 400 words, so each part of it shows its first few and says where the
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
	p.heading(1, "Blueprint: "+orNothing(w.Client))
	status := md("final")
	if !w.Closed {
		status = bold("draft")
	}
	p.say(join(" · ", bold(escape(w.Title)), day(w.Date, 0), people(w.People), status))
	if !w.Closed {
		p.block(fill("%s The session is still open, at “%s”. This is how it stands after event %s.",
			bold("Draft."), orNothing(w.CurrentStage().Title), number(w.Head)))
	}
}

func people(n int) md {
	if n == 1 {
		return "1 person"
	}
	return number(n) + " people"
}

func (p *paper) decision() {
	p.heading(2, "Decision asked")
	if p.w.Objective == "" {
		p.say("No decision is asked for yet: the session has no objective.")
		return
	}
	p.say(bold(escape(p.w.Objective)))
}

func (p *paper) standing() {
	p.heading(2, "Where we stand")
	r := p.w.Readings[workshop.SessionCard]
	before, after := r.At(workshop.Before), r.At(workshop.After)
	var said []md
	switch {
	case before != nil && after != nil:
		said = append(said, fill("From %s to %s; spread %s → %s%s.",
			bold(p.middle(before.Middle())), bold(p.middle(after.Middle())), span(before), span(after), p.target(after)))
	case before != nil:
		said = append(said, fill("At the opening %s; spread %s%s. No closing stance was taken.",
			bold(p.middle(before.Middle())), span(before), p.target(nil)))
	case after != nil:
		said = append(said, fill("At the close %s; spread %s%s. No opening stance was taken.",
			bold(p.middle(after.Middle())), span(after), p.target(after)))
	case p.w.Target > 0:
		said = append(said, "No stance has been taken"+p.target(nil)+".")
	default:
		said = append(said, "No stance has been taken.")
	}
	said = append(said, splitRoom(before, after), p.splitCards())
	p.say(join(" ", said...))
	if before != nil || after != nil {
		p.say(italic(p.scale()))
	}
}

// target says where the board wants to be, and how far that is from the close.
func (p *paper) target(closing *workshop.Reading) md {
	if p.w.Target == 0 {
		return ""
	}
	text := "; target " + bold(p.step(p.w.Target))
	if closing == nil {
		return text
	}
	if way := float64(p.w.Target) - closing.Middle(); way != 0 {
		return text + ", " + steps(way) + " away"
	}
	return text + ", reached"
}

// splitRoom says it when the room as a whole was polarised.
func splitRoom(before, after *workshop.Reading) md {
	opening, closing := before != nil && before.Polarised(), after != nil && after.Polarised()
	switch {
	case opening && closing:
		return "The room was polarised at the opening and still is."
	case opening && after == nil:
		return "The room was polarised at the opening."
	case opening:
		return "The room was polarised at the opening, and is no more."
	case closing:
		return "The room is polarised at the close."
	}
	return ""
}

// splitCards names the provocations that split the room.
func (p *paper) splitCards() md {
	var split []md
	for _, c := range p.played() {
		r := p.w.Readings[c.ID]
		before, after := r.At(workshop.Before), r.At(workshop.After)
		if before != nil && before.Polarised() {
			split = append(split, escape(c.ID)+" before the talk")
		}
		if after != nil && after.Polarised() {
			split = append(split, escape(c.ID)+" after the talk")
		}
	}
	if len(split) == 0 {
		return ""
	}
	return "Polarised on " + few(3, split) + " (section 7)."
}

// scale explains the five steps to a reader who was not in the room.
func (p *paper) scale() md {
	return fill("Middle of the room on five steps, from %s (Control) to %s (Empowerment).", p.step(1), p.step(workshop.Steps))
}

func (p *paper) moves() {
	p.heading(2, "Strategic moves")
	all := p.allStrategies()
	if len(all) == 0 {
		p.say("No strategy is written.")
		return
	}
	var items []md
	for _, s := range all[:min(mostMoves, len(all))] {
		items = append(items, fill("%s %s (%s)", bold(p.strategyRef(s.ID)), escape(s.Text), join(" + ", p.citedRefs(s)...)))
	}
	p.points(items)
	if rest := len(all) - mostMoves; rest > 0 {
		p.say(capital(count(rest, "more stands", "more stand")) + " in section 4.")
	}
}

func (p *paper) firstInitiatives() {
	p.heading(2, "Initiatives")
	all := p.w.Initiatives
	if len(all) == 0 {
		p.say("No initiative is written.")
		return
	}
	var rows [][]md
	for _, n := range all[:min(mostInitiatives, len(all))] {
		measure := orNothing(n.Measure)
		if n.Baseline != "" {
			measure += "; baseline: " + escape(n.Baseline)
		}
		rows = append(rows, []md{
			bold(p.initiativeRef(n.ID)), escape(n.What), orNothing(n.Owner), orNothing(n.FirstStep), measure, p.serves(n),
		})
	}
	p.table([]column{
		{head: "", width: 4}, {head: "What", width: 24}, {head: "Owner", width: 12},
		{head: "By day 30, " + day(p.w.Date, 30), width: 20}, {head: "Measure", width: 24}, {head: "Serves", width: 7},
	}, rows)
	if rest := len(all) - mostInitiatives; rest > 0 {
		p.say(capital(count(rest, "more stands", "more stand")) + " in section 5.")
	}
}

func (p *paper) serves(n *workshop.Initiative) md {
	return orNothing(p.w.StrategyRef(n.Strategy))
}

func (p *paper) biggestRisk() {
	p.heading(2, "Biggest risk")
	risks := p.remarks(workshop.Risk)
	switch {
	case len(risks) > 0:
		p.points(p.firstOf(numbered("R", risks)))
	case p.votesShown():
		p.topThreats()
	case len(p.w.ClustersIn(workshop.Threats)) > 0:
		p.say("No risk is named, and no votes say which of the threats weighs most.")
	default:
		p.say("No risk is named and no threat captured.")
	}
	if rules := p.remarks(workshop.Guardrail); len(rules) > 0 {
		p.say(fill("Guardrails agreed: %s, in section 6.", number(len(rules))))
	}
}

// topThreats stands in for a risk that nobody named: the threats with the most
// votes, and what answers them.
func (p *paper) topThreats() {
	ranked := p.w.RankingIn(workshop.Threats)
	if len(ranked) == 0 || ranked[0].Votes == 0 {
		p.say("No risk is named, and no threat got a vote.")
		return
	}
	var items []md
	for _, c := range ranked {
		if c.Votes < ranked[0].Votes {
			break
		}
		items = append(items, fill("%s %s (%s). %s",
			bold(escape(c.Ref())), escape(c.Title()), votes(c.Votes), p.answer(c)))
	}
	if len(items) == 1 {
		p.say("No risk is named; the threat with the most votes:")
	} else {
		p.say("No risk is named; the threats with the most votes:")
	}
	if len(items) > mostRemarks {
		items = append(items[:mostRemarks], "and "+number(len(items)-mostRemarks)+" more with as many votes")
	}
	p.points(items)
}

// answer says which strategies meet a threat.
func (p *paper) answer(threat *workshop.Cluster) md {
	var refs []md
	for _, s := range p.w.Citing(threat.ID) {
		if s.Pairing == workshop.ST || s.Pairing == workshop.WT {
			refs = append(refs, p.strategyRef(s.ID))
		}
	}
	if len(refs) == 0 {
		return bold("No strategy answers it.")
	}
	return "Answered by " + and(refs...) + "."
}

// doubts are the agreement, the dissent and what is not known: kept in their
// own words instead of averaged away.
func (p *paper) doubts() {
	p.heading(2, "Agreement, dissent and what we do not know")
	items := []md{bold("Agreement.") + " " + p.agreement()}
	dissent := p.remarks(workshop.Dissent)
	for _, text := range p.firstOf(dissent) {
		items = append(items, bold("Dissent.")+" "+text)
	}
	if len(dissent) == 0 {
		items = append(items, bold("Dissent.")+" None is written down.")
	}
	for _, text := range p.firstOf(p.remarks(workshop.Unknown)) {
		items = append(items, bold("Not known.")+" "+text)
	}
	p.points(append(items, p.assumed()...))
}

// firstOf keeps page 1 to a page: the rest stands in section 10.
func (p *paper) firstOf(texts []md) []md {
	if len(texts) <= mostRemarks {
		return texts
	}
	kept := append([]md(nil), texts[:mostRemarks]...)
	return append(kept, capital(count(len(texts)-mostRemarks, "more stands", "more stand"))+" in section 10.")
}

// agreement counts the people on each gradient that anybody chose.
func (p *paper) agreement() md {
	if p.w.AgreementPeople == 0 {
		return "Not taken."
	}
	var parts []md
	sum := 0
	for i, n := range p.w.Agreement {
		if sum += n; n > 0 {
			parts = append(parts, lower(md(workshop.Gradients[i]))+" "+number(n))
		}
	}
	return fill("%s: %s of %s counted.", capital(join(" · ", parts...)), number(sum), number(p.w.AgreementPeople))
}

// assumed says which of what was carried rests on an assumption.
func (p *paper) assumed() []md {
	assumptions := 0
	for _, i := range p.w.Items {
		if i.How == workshop.KindAssumption {
			assumptions++
		}
	}
	if assumptions == 0 {
		return nil
	}
	text := bold("Assumed.") + " " + share(assumptions, len(p.w.Items), "item", "items")
	if assumptions == 1 {
		text += " is an assumption"
	} else {
		text += " are assumptions"
	}
	var carried []md
	for _, q := range workshop.Quadrants {
		for _, i := range p.carriedItems(q) {
			if i.How == workshop.KindAssumption {
				carried = append(carried, fill("%s, %s", escape(i.Ref()), quoted(i.Text)))
			}
		}
	}
	switch {
	case !p.votesShown():
		return []md{text + "."}
	case len(carried) == 0:
		return []md{text + "; none is carried to the strategies."}
	}
	return []md{text + "; carried to the strategies: " + few(mostRemarks, carried) + "."}
}

// stillOpen is the gate: what a board would ask for and will not find.
func (p *paper) stillOpen() {
	items := p.looseEnds()
	if len(items) == 0 {
		return
	}
	p.heading(2, "Still open")
	if rest := len(items) - mostLoose; rest > 0 {
		items = append(items[:mostLoose:mostLoose], capital(count(rest, "more stands", "more stand"))+" in section 10.")
	}
	p.points(items)
}

func (p *paper) looseEnds() []md {
	var items []md
	for _, e := range p.w.LooseEnds() {
		if p.votesHidden() && p.isCluster(e.Ref) {
			continue // it would give away how the votes fell
		}
		text := escape(e.Text)
		if e.Ref != "" {
			text = bold(escape(e.Ref)) + " " + text
		}
		items = append(items, text)
	}
	return items
}

func (p *paper) isCluster(ref string) bool {
	for _, c := range p.w.Clusters {
		if c.Ref() == ref {
			return true
		}
	}
	return false
}

func (p *paper) review() {
	if p.w.ReviewDate == "" {
		p.say(bold("Next review:") + " no date is set.")
		return
	}
	p.say(bold("Next review:") + " " + day(p.w.ReviewDate, 0) + p.daysOn(p.w.ReviewDate) + ".")
}
