package blueprint

import "swotshop/workshop"

// This file is the part of page 1 on what could go wrong, and on the rules that keep it from doing so.

func (p *paper) risk() {
	var items []md
	head := md("")
	switch risks := p.risks(); {
	case len(risks) > 0:
		items = p.firstOf(numbered("R", risks))
	case p.w.VotesShown():
		head, items = p.topThreats()
	}
	rules := numbered("G", p.remarks(workshop.Guardrail))
	if len(items)+len(rules) == 0 {
		return
	}
	if len(items) == 0 {
		p.heading(2, rulesTitle)
	} else {
		p.heading(2, riskTitle)
	}
	if head != "" {
		p.say(head)
	}
	p.points(items)
	if len(rules) == 0 {
		return
	}
	if len(items) > 0 {
		p.say(rulesKey)
	}
	if rest := len(rules) - mostRemarks; rest > 0 {
		rules = append(rules[:mostRemarks:mostRemarks], p.moreIn(guardrailsSection, rest))
	}
	p.points(rules)
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

// topThreats stand in for a risk that nobody named: the threats with the most
// votes, and what answers them.
func (p *paper) topThreats() (head md, items []md) {
	ranked := p.w.RankingIn(workshop.Threats)
	if len(ranked) == 0 || p.w.Votes(ranked[0]) == 0 {
		return "", nil
	}
	for _, c := range ranked {
		if p.w.Votes(c) < p.w.Votes(ranked[0]) {
			break
		}
		items = append(items, fill("%s %s (%s). %s",
			bold(escape(c.Ref())), escape(c.Title()), votes(p.w.Votes(c)), p.answer(c)))
	}
	head = topThreats
	if len(items) == 1 {
		head = topThreat
	}
	if len(items) > mostRemarks {
		items = append(items[:mostRemarks], fill(moreThreats, number(len(items)-mostRemarks)))
	}
	return head, items
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
