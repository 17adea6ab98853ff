package blueprint

import (
	"slices"
	"strings"
	"unicode"

	"swotshop/workshop"
)

// This file is what the room was asked to agree on, and what came of it. A count is
// printed beside the sentence that was counted, and beside no other.

// decision is the first part of page 1: what is in the way, then what is asked for or
// agreed, and the counts.
func (p *paper) decision() {
	say := &p.words.Document.Decision
	if why := p.w.VerdictWords(); why != "" {
		p.say(bold(escape(why)))
	}
	what, infinitive := p.asInfinitive(p.w.Proposal.Text)
	switch proposed := p.w.Proposal.Wording > 0; {
	case p.adopted():
		p.heading(2, escape(say.Agreed))
	case proposed && infinitive:
		p.heading(2, escape(say.AskedTo))
	case proposed:
		p.heading(2, escape(say.AskedThat))
	case p.w.Objective != "":
		p.heading(2, escape(say.Question))
		p.say(bold(escape(p.w.Objective)))
		return
	default:
		return
	}
	p.say(bold(escape(what)))
	p.say(p.proposalCounts())
}

// adopted reports whether there is a proposal and the room agreed to it.
func (p *paper) adopted() bool {
	return p.w.Proposal.Wording > 0 && p.w.Verdict() == workshop.Adopted
}

// proposesThePlan reports whether the proposal, if there is one, names an initiative or a
// strategy. One that names none may ask for less: to find out first what it would cost.
func (p *paper) proposesThePlan() bool {
	named := map[string]bool{}
	for _, word := range strings.FieldsFunc(p.w.Proposal.Text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		named[word] = true
	}
	says := func(ref, text string) bool {
		return named[ref] || strings.Contains(strings.ToLower(p.w.Proposal.Text), strings.ToLower(text))
	}
	return p.w.Proposal.Wording == 0 ||
		slices.ContainsFunc(p.w.Initiatives, func(n *workshop.Initiative) bool { return says(n.Ref(), n.What) }) ||
		slices.ContainsFunc(p.w.Strategies, func(s *workshop.Strategy) bool { return says(p.w.StrategyRef(s.ID), s.Text) })
}

// proposalCounts says how the proposal was counted.
func (p *paper) proposalCounts() md {
	_, people := p.w.AgreementNow()
	say := &p.words.Document.Decision
	switch {
	case p.w.Recount():
		return put(say.CountedBefore, "section", p.in(commitmentsSection))
	case people == 0:
		return escape(say.NotCounted)
	}
	return p.gradientCounts() + "."
}

// asInfinitive reports whether a proposal begins with a verb, so that it can follow “to”, and
// what then follows. That is known of English alone.
func (p *paper) asInfinitive(text string) (what string, infinitive bool) {
	what = strings.TrimSpace(text)
	words := strings.Fields(strings.ToLower(what))
	if len(words) == 0 || p.foreign() {
		return text, false
	}
	if words[0] == "to" && len(words) > 1 {
		return strings.TrimSpace(what[len("to"):]), true
	}
	verb, next := strings.Trim(words[0], ",:"), ""
	if len(words) > 1 {
		next = words[1]
	}
	if !slices.Contains(verbs, verb) && (!slices.Contains(likeNouns, verb) || !beginsObject(next)) {
		return what, false
	}
	return what, true
}

// beginsObject reports whether a word, in small letters, begins what a verb is about: a
// ref does, too.
func beginsObject(word string) bool {
	return slices.Contains(objects, word) || strings.ContainsAny(word, "0123456789")
}
