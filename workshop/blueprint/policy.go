package blueprint

import (
	"slices"
	"strings"

	"swotshop/workshop"
)

// This file is the policy on one page: the guardrails, by whom they are for. It is a section
// of the paper, and a page of its own to be put on a wall. It says what was agreed and
// nothing else: a part of which nothing was said is left out.

// Policy is the page alone, as a paper of its own.
func Policy(w *workshop.Workshop, words workshop.NudgeRules) *Paper {
	p := &paper{w: w, ends: w.LooseEnds(words), words: w.Words(), generator: policyGenerator}
	say := &p.words.Document.Policy
	p.heading(1, put(say.Alone, "client", orNothing(w.Client)))
	if !w.Closed {
		p.say(bold(escape(say.Draft)) + " " + escape(say.StillOpen))
	}
	if len(p.rules()) == 0 {
		p.say(escape(say.NoRules))
		return p.whole(nil)
	}
	p.policyParts(2)
	p.say(join(" ", put(say.Held, "day", p.day(w.Date, 0), "people", p.people(w.People)), p.policyReview()))
	return p.whole(nil)
}

// IsPolicy reports whether a file is such a page of ours, by how it begins.
func IsPolicy(head []byte) bool { return isOf(head, policyGenerator) }

func (p *paper) policyReview() md {
	if p.w.ReviewDate == "" {
		return ""
	}
	return put(p.words.Document.Policy.Again, "day", p.day(p.w.ReviewDate, 0))
}

// policy is the section: of a session without a guardrail it says nothing.
func (p *paper) policy() {
	if len(p.rules()) > 0 {
		p.policyParts(3)
	}
}

// policyParts are the parts of the page, with headings of a level.
func (p *paper) policyParts(level int) {
	say, rules := &p.words.Document.Policy, p.rules()
	for _, r := range rules {
		if r.Scope.First {
			p.say(bold(escape(say.InOne)) + " " + r.said())
		}
	}
	p.ladder(level, rules)
	p.otherRules(level, rules)
	p.firstMinutes(level)
	p.say(italic(escape(say.ForTalk)))
}

// rule is a guardrail with its ref.
type rule struct {
	*workshop.Remark
	ref md
}

func (r rule) said() md { return bold(r.ref) + " " + escape(r.Text) }

// onlyFor says whom a rule is for, where it is not for everybody: “(Operations, from 4 · trusted)”.
func (p *paper) onlyFor(r rule) md {
	var from md
	if r.Scope.Step > 0 {
		from = put(p.w.Words().Guardrails.FromStep, "step", p.step(r.Scope.Step))
	}
	said := join(", ", escape(p.w.FunctionName(r.Scope.Function)), from)
	if said == "" {
		return ""
	}
	return "(" + said + ")"
}

func (p *paper) rules() (all []rule) {
	for i, r := range p.w.RemarksOn(workshop.Guardrail) {
		all = append(all, rule{r, "G" + number(i+1)})
	}
	return all
}

// firstRuleFirst are the guardrails with the rule in one sentence at the top.
func (p *paper) firstRuleFirst() []rule {
	all := p.rules()
	slices.SortStableFunc(all, func(a, b rule) int {
		switch {
		case a.Scope.First == b.Scope.First:
			return 0
		case a.Scope.First:
			return -1
		}
		return +1
	})
	return all
}

// ladder is who may do what: the rules that hold from a step on, from the lowest up.
func (p *paper) ladder(level int, rules []rule) {
	onStep := slices.DeleteFunc(slices.Clone(rules), func(r rule) bool { return r.Scope.Step == 0 || r.Scope.First })
	if len(onStep) == 0 {
		return
	}
	slices.SortStableFunc(onStep, func(a, b rule) int { return a.Scope.Step - b.Scope.Step })
	say, poles := &p.words.Document.Policy, &p.words.Poles
	p.heading(level, escape(say.Ladder))
	p.say(put(say.LadderKey, "low", p.step(1), "control", escape(poles.Control), "high", p.step(workshop.Steps), "empowerment", escape(poles.Empowerment)))
	columns := []column{{head: escape(say.FromStep), width: 16}, {head: escape(say.Who), width: 16}, {head: escape(say.Rule), width: 60}}
	var rows [][]md
	for _, r := range onStep {
		who := escape(p.w.FunctionName(r.Scope.Function))
		if who == "" {
			who = escape(say.Everyone)
		}
		rows = append(rows, []md{bold(p.step(r.Scope.Step)), who, r.said()})
	}
	if !slices.ContainsFunc(onStep, func(r rule) bool { return r.Scope.Function != workshop.Untagged }) {
		columns = slices.Delete(columns, 1, 2)
		for i := range rows {
			rows[i] = slices.Delete(rows[i], 1, 2)
		}
	}
	p.table(columns, rows)
}

// otherRules are those of which nobody said from which step they hold.
func (p *paper) otherRules(level int, rules []rule) {
	var items []md
	for _, r := range rules {
		switch {
		case r.Scope.First || r.Scope.Step > 0:
		case r.Scope.Function == workshop.Untagged:
			items = append(items, r.said())
		default:
			items = append(items, fill("%s %s: %s", bold(r.ref), escape(p.w.FunctionName(r.Scope.Function)), escape(r.Text)))
		}
	}
	if len(items) > 0 && len(items) < len(rules) {
		p.heading(level, escape(p.words.Document.Policy.Others))
	}
	p.points(items)
}

// firstMinutes are the initiatives about the time right after something has slipped out.
// What was said about it when a card was played is no policy unless it became a rule.
func (p *paper) firstMinutes(level int) {
	say := &p.words.Document.Policy
	var items []md
	for _, n := range p.w.Initiatives {
		if strings.Contains(strings.ToLower(n.What), strings.ToLower(say.Near)) {
			items = append(items, p.whoDoes(n))
		}
	}
	if len(items) > 0 {
		p.heading(level, escape(say.FirstMinutes))
		p.points(items)
	}
}

// whoDoes is an initiative with its owner, where there is one.
func (p *paper) whoDoes(n *workshop.Initiative) md {
	said := bold(p.initiativeRef(n.ID)) + " " + escape(n.What)
	if n.Owner == "" {
		return said
	}
	return fill("%s (%s)", said, escape(n.Owner))
}
