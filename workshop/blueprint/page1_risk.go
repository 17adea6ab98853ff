package blueprint

import (
	"slices"

	"swotshop/workshop"
)

// This file is the part of page 1 on what could go wrong, and on the rules that keep it from doing so.

func (p *paper) risk() {
	say := &p.words.Document.Dangers
	risks := p.firstOf(numbered("R", p.risks()))
	if len(risks) == 0 {
		risks = p.threats()
	}
	var rules []md
	for _, r := range p.firstRuleFirst() {
		rules = append(rules, join(" ", r.said(), p.onlyFor(r)))
	}
	if rest := len(rules) - mostRules; rest > 0 {
		rules = append(rules[:mostRules:mostRules], p.moreIn(guardrailsSection, rest))
	}
	switch {
	case len(risks)+len(rules) == 0:
		return
	case len(risks) == 0:
		p.heading(2, escape(say.Rules))
	case len(rules) == 0:
		p.heading(2, escape(say.Title))
	default:
		p.heading(2, escape(say.Both))
	}
	p.points(append(risks, rules...))
}

// risks are those that were named, each with what answers it.
func (p *paper) risks() (all []md) {
	for _, r := range p.w.RemarksOn(workshop.Risk) {
		text := escape(r.Text)
		if answer := p.w.Answer(r); answer != "" {
			text = put(p.words.Document.Dangers.Answered, "risk", text, "ref", escape(answer))
		}
		all = append(all, text)
	}
	return all
}

// topThreats stand in for a risk that nobody named: the threats with the most votes.
func (p *paper) topThreats() []*workshop.Cluster {
	if len(p.w.RemarksOn(workshop.Risk)) > 0 || !p.w.VotesShown() {
		return nil
	}
	ranked := p.w.RankingIn(workshop.Threats)
	return filter(ranked, func(c *workshop.Cluster) bool {
		return p.w.Votes(c) > 0 && p.w.Votes(c) == p.w.Votes(ranked[0])
	})
}

// threats are the same in words, with what answers them.
func (p *paper) threats() (items []md) {
	all := p.topThreats()
	for _, c := range all[:min(mostRemarks, len(all))] {
		weight := p.votes(p.w.Votes(c))
		if assumed(c) {
			weight = join("; ", weight, escape(p.words.Document.Why.Assumption))
		}
		items = append(items, fill("%s %s (%s). %s", bold(escape(c.Ref())), escape(c.Title()), weight, p.answer(c)))
	}
	if rest := len(all) - mostRemarks; rest > 0 {
		items = append(items, p.figure(p.words.Document.Dangers.MoreThreats, rest))
	}
	return items
}

// assumed reports whether something in a cluster is an assumption.
func assumed(c *workshop.Cluster) bool {
	return slices.ContainsFunc(c.Items, func(i *workshop.Item) bool { return i.How == workshop.KindAssumption })
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
		return bold(escape(p.words.Document.Dangers.Unanswered))
	}
	return put(p.words.Document.Dangers.AnsweredBy, "list", p.and(refs...))
}
